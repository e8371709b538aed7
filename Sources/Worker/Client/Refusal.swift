import HTTP
import IPC
import Inspection

/// Every answer that the proxy gives in its own name. What a client may know is in this table, and nothing else gets out.
enum Refusal: Equatable {
    case malformed(HTTPError)
    /// Plain HTTP where TLS is spoken.
    case plainHTTP
    case headTimeout
    case bodyTimeout
    case bodyTooLarge
    case unsupportedMediaType
    case invalidJSON(JSONRefusal)
    case invalidValue(path: String)
    case missingValue(path: String)
    case tooLong(path: String)
    case tooManyMessages(path: String)
    /// A member that would lead the request elsewhere.
    case redirect(path: String)
    /// A member that names what the provider remembers.
    case rememberedValue(path: String)
    /// A path that is about what the provider keeps.
    case rememberedPath
    /// A part that no detector can read.
    case uninspectedPart(path: String)
    case invalidForm(part: Int, reason: String)
    /// A stream of Google's API in a form that cannot be followed.
    case streamForm
    case unknownRoute(hint: Bool)
    case blocked
    case limited(Refused)
    case upstreamUnreachable
    case upstreamInvalid
    case upstreamTimeout
    case draining
    /// There is no room for the body.
    case overloaded

    /// The response's status on an API of this shape.
    func status(_ shape: Endpoint.ErrorShape) -> Int {
        switch self {
        case .malformed(let error): error.status
        case .headTimeout, .bodyTimeout: 408
        case .bodyTooLarge: 413
        case .unsupportedMediaType: 415
        case .invalidJSON, .invalidValue, .missingValue, .tooLong, .tooManyMessages, .redirect,
            .rememberedValue,
            .uninspectedPart, .invalidForm, .streamForm, .blocked, .plainHTTP:
            400
        case .rememberedPath: 403
        case .unknownRoute: 404
        case .limited(let refused):
            switch refused.ground {
            case .limit: 429
            case .overload: overloadStatus(shape)
            case .ban: 403
            }
        case .draining, .overloaded: overloadStatus(shape)
        case .upstreamUnreachable, .upstreamInvalid: 502
        case .upstreamTimeout: 504
        }
    }

    /// Anthropic's own number for an overloaded service (its API reference, Errors).
    private func overloadStatus(_ shape: Endpoint.ErrorShape) -> Int { shape == .anthropic ? 529 : 503 }

    /// OpenAI's `type`.
    var openAIType: StaticString {
        switch self {
        case .limited(let refused):
            switch refused.ground {
            case .limit: "requests"
            case .overload: "service_unavailable_error"
            case .ban: "invalid_request_error"
            }
        case .draining, .overloaded: "service_unavailable_error"
        case .upstreamUnreachable, .upstreamInvalid, .upstreamTimeout: "server_error"
        default: "invalid_request_error"
        }
    }

    /// OpenAI's `code`: stable, for programs.
    var code: StaticString {
        switch self {
        case .malformed(let error):
            error.status == 414 || error.status == 431 ? "request_too_large" : "bad_request"
        case .plainHTTP: "bad_request"
        case .headTimeout, .bodyTimeout: "request_timeout"
        case .bodyTooLarge: "request_too_large"
        case .unsupportedMediaType: "unsupported_media_type"
        case .invalidJSON: "invalid_json"
        case .invalidValue, .missingValue, .tooLong, .tooManyMessages, .redirect, .rememberedValue,
            .invalidForm,
            .streamForm:
            "invalid_value"
        case .rememberedPath: "access_denied"
        case .unknownRoute: "unknown_url"
        case .blocked, .uninspectedPart: "content_policy_violation"
        case .limited(let refused):
            switch refused.ground {
            case .limit: "rate_limit_exceeded"
            case .overload: "server_is_overloaded"
            case .ban: "access_denied"
            }
        case .draining, .overloaded: "server_is_overloaded"
        case .upstreamUnreachable, .upstreamInvalid: "upstream_unreachable"
        case .upstreamTimeout: "upstream_timeout"
        }
    }

    /// Google's `status`: the name of a code of google.rpc.Code.
    var googleStatus: StaticString {
        switch status(.gemini) {
        case 401: "UNAUTHENTICATED"
        case 403: "PERMISSION_DENIED"
        case 404: "NOT_FOUND"
        case 408, 504: "DEADLINE_EXCEEDED"
        case 429: "RESOURCE_EXHAUSTED"
        case 501: "UNIMPLEMENTED"
        case 502, 503: "UNAVAILABLE"
        case 500...: "INTERNAL"
        default: "INVALID_ARGUMENT"
        }
    }

    /// Anthropic's `type`.
    var anthropicType: StaticString {
        switch self {
        case .headTimeout, .bodyTimeout, .upstreamTimeout: "timeout_error"
        case .bodyTooLarge: "request_too_large"
        case .malformed(let error):
            error.status == 414 || error.status == 431 ? "request_too_large" : "invalid_request_error"
        case .unknownRoute: "not_found_error"
        case .rememberedPath: "permission_error"
        case .limited(let refused):
            switch refused.ground {
            case .limit: "rate_limit_error"
            case .overload: "overloaded_error"
            case .ban: "permission_error"
            }
        case .draining, .overloaded: "overloaded_error"
        case .upstreamUnreachable, .upstreamInvalid: "api_error"
        default: "invalid_request_error"
        }
    }

    /// For people; generic on purpose.
    var message: String {
        switch self {
        case .malformed(let error): Self.message(status: error.status)
        case .plainHTTP: "This port speaks HTTPS: use a URL that begins with https://."
        case .headTimeout, .bodyTimeout: "The request was not received in time."
        case .bodyTooLarge: "The request body is too large."
        case .unsupportedMediaType:
            "The content type must be application/json, in UTF-8 and without a content coding; where files are sent, multipart/form-data."
        case .invalidJSON(let refusal):
            "The request body is not valid JSON: \(refusal.words) at byte \(refusal.offset)."
        case .invalidValue(path: ""): "The request body must be a JSON object."
        case .invalidValue(let path): "The value of \(path) is not valid."
        case .missingValue(let path): "\(path) is required."
        case .tooManyMessages(let path): "\(path) has too many elements."
        case .redirect(let path):
            "\(path) is not accepted here: where a request goes is not the client's to say."
        case .rememberedValue(let path):
            "\(path) refers to what the provider remembers, which this service does not allow."
        case .rememberedPath: "What the provider keeps cannot be reached through this service."
        case .uninspectedPart(let path): "\(path) cannot be inspected, and is refused by the content policy."
        case .invalidForm(let part, let reason): "The form is not valid: part \(part), \(reason)."
        case .streamForm: "Ask for a stream with alt=sse, once."
        case .tooLong(let path): "The value of \(path) is too long."
        case .unknownRoute(let hint):
            hint ? "Unknown path. Does the base URL contain /v1 twice?" : "Unknown path."
        case .blocked: "The request was blocked by the content policy."
        case .limited(let refused):
            switch refused.ground {
            case .limit: "Rate limit reached. Try again later."
            case .overload: Self.overloadMessage
            case .ban: "Access denied."
            }
        case .draining: "The service is restarting. Try again shortly."
        case .overloaded: Self.overloadMessage
        case .upstreamUnreachable, .upstreamInvalid: "The upstream service cannot be reached."
        case .upstreamTimeout: "The upstream service did not answer in time."
        }
    }

    private static let overloadMessage = "The service is overloaded. Try again shortly."

    private static func message(status: Int) -> String {
        switch status {
        case 414: "The request target is too long."
        case 431: "The request head is too large."
        case 417: "The expectation cannot be met."
        case 501: "The method is not supported."
        case 505: "The HTTP version is not supported."
        default: "The request is malformed."
        }
    }

    /// OpenAI's `param`: the member that is wrong.
    var parameter: String? {
        switch self {
        // What has no path is the whole body.
        case .invalidValue(let path), .missingValue(let path), .tooLong(let path), .tooManyMessages(let path),
            .redirect(let path), .rememberedValue(let path), .uninspectedPart(let path):
            path.isEmpty ? nil : path
        case .streamForm: "alt"
        default: nil
        }
    }

    /// Whether the connection cannot carry another request: where the next one would begin is unknown, or not worth waiting for.
    var closesConnection: Bool {
        switch self {
        case .malformed, .plainHTTP, .headTimeout, .bodyTimeout, .bodyTooLarge, .draining: true
        case .limited(let refused): refused.ground == .ban
        default: false
        }
    }

    /// What the audit log calls it when the request was admitted.
    var outcome: SettledOutcome {
        switch self {
        case .blocked, .uninspectedPart: .blocked
        case .headTimeout, .bodyTimeout: .clientTimeout
        case .upstreamUnreachable: .upstreamUnreachable
        case .upstreamInvalid: .upstreamInvalid
        case .upstreamTimeout: .upstreamTimeout
        case .draining, .overloaded: .failed
        default: .rejected
        }
    }

    /// What the audit log calls it when the supervisor was never asked.
    var denial: DenialCause {
        switch self {
        case .plainHTTP: .plainHTTP
        case .headTimeout, .bodyTimeout: .requestTimeout
        case .unknownRoute: .unknownRoute
        case .rememberedPath: .accessDenied
        case .streamForm: .invalidValue
        case .unsupportedMediaType: .unsupportedMediaType
        case .bodyTooLarge: .requestTooLarge
        case .malformed(let error):
            error.status == 414 || error.status == 431 ? .requestTooLarge : .badRequest
        default: .badRequest
        }
    }
}

extension Refused {
    /// What kind of refusal it is to the client.
    enum Ground { case limit, overload, ban }

    var ground: Ground {
        switch reason {
        case .requests, .concurrent: .limit
        case .overloaded, .draining, .auditUnavailable: .overload
        case .banned: .ban
        }
    }
}

extension JSONRefusal {
    /// The reason in words.
    fileprivate var words: StaticString {
        switch kind {
        case .truncated: "unexpected end"
        case .unexpectedByte: "unexpected byte"
        case .trailingBytes: "bytes after the value"
        case .byteOrderMark: "byte order mark"
        case .invalidUTF8: "malformed UTF-8"
        case .invalidNumber: "malformed number"
        case .invalidEscape: "unknown escape"
        case .loneSurrogate: "lone surrogate"
        case .controlCharacter: "control character in a string"
        case .duplicateName: "duplicate member"
        case .tooDeep: "too many levels"
        case .tooLarge: "too many values"
        }
    }
}

extension Refusal {
    init(_ refusal: ContentRefusal) {
        switch refusal {
        case .json(let refusal): self = .invalidJSON(refusal)
        case .schema(let path): self = .invalidValue(path: path)
        case .missing(let path): self = .missingValue(path: path)
        case .tooManyMessages(let path): self = .tooManyMessages(path: path)
        case .textTooLong(let path): self = .tooLong(path: path)
        case .redirect(let path): self = .redirect(path: path)
        case .state(let path): self = .rememberedValue(path: path)
        case .uninspected(let path): self = .uninspectedPart(path: path)
        case .multipart(let part, let reason): self = .invalidForm(part: part, reason: reason)
        }
    }
}
