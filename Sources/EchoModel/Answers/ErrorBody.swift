import HTTP

/// Errors in the shapes of both families.
enum ErrorBody {
    static func body(_ status: Int, _ message: String, _ family: Family, serial: Int) -> [UInt8] {
        var body: [UInt8] = []
        switch family {
        case .openAI:
            body.append(#"{"error":{"message":"#)
            body.append(quoting: message)
            body.append(#","type":""#)
            body.append(openAIType(status))
            body.append(#"","param":null,"code":"#)
            body.append(openAICode(status))
            body.append("}}")
        case .anthropic:
            body.append(#"{"type":"error","error":{"type":""#)
            body.append(anthropicType(status))
            body.append(#"","message":"#)
            body.append(quoting: message)
            body.append(#"},"request_id":"req_"#)
            body.appendDecimal(serial)
            body.append("\"}")
        case .gemini:
            body.append(#"{"error":{"code":"#)
            body.appendDecimal(status)
            body.append(#","message":"#)
            body.append(quoting: message)
            body.append(#","status":""#)
            body.append(googleStatus(status))
            body.append("\"}}")
        }
        return body
    }

    /// The error event that a stream may end with.
    /// - Parameter endpoint: decides about the shape, which differs between the OpenAI APIs.
    static func event(_ endpoint: Endpoint, sequenceNumber: Int, _ event: inout OutgoingEvent) {
        event.clear()
        switch endpoint {
        case .messages:
            event.name = "error"
            event.data.append(
                #"{"type":"error","error":{"type":"overloaded_error","message":"The echo model failed as asked."}}"#
            )
        case .responses:
            event.name = "error"
            event.data.append(#"{"type":"error","sequence_number":"#)
            event.data.appendDecimal(sequenceNumber)
            event.data.append(
                #","error":{"type":"server_error","code":"server_error","message":"The echo model failed as asked.","param":null}}"#
            )
        case .streamGenerateContent:
            event.data.append(
                #"{"error":{"code":503,"message":"The echo model failed as asked.","status":"UNAVAILABLE"}}"#)
        default:
            event.data.append(
                #"{"error":{"message":"The echo model failed as asked.","type":"server_error","param":null,"code":null}}"#
            )
        }
    }

    private static func openAIType(_ status: Int) -> StaticString {
        switch status {
        case 429: "requests"
        case 503: "service_unavailable_error"
        case 500...: "server_error"
        default: "invalid_request_error"
        }
    }

    private static func openAICode(_ status: Int) -> StaticString {
        switch status {
        case 401: "\"invalid_api_key\""
        case 429: "\"rate_limit_exceeded\""
        case 503: "\"server_is_overloaded\""
        default: "null"
        }
    }

    private static func googleStatus(_ status: Int) -> StaticString {
        switch status {
        case 401: "UNAUTHENTICATED"
        case 403: "PERMISSION_DENIED"
        case 404: "NOT_FOUND"
        case 429: "RESOURCE_EXHAUSTED"
        case 503: "UNAVAILABLE"
        case 500...: "INTERNAL"
        default: "INVALID_ARGUMENT"
        }
    }

    private static func anthropicType(_ status: Int) -> StaticString {
        switch status {
        case 401: "authentication_error"
        case 402: "billing_error"
        case 403: "permission_error"
        case 404: "not_found_error"
        case 409: "conflict_error"
        case 413: "request_too_large"
        case 429: "rate_limit_error"
        case 504: "timeout_error"
        case 529: "overloaded_error"
        case 500...: "api_error"
        default: "invalid_request_error"
        }
    }
}
