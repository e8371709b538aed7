/// Field names that somebody here asks for, recognised while a head is parsed so that looking one up costs nothing.
public enum KnownField: UInt8, Sendable, Equatable, CaseIterable {
    case accept, acceptEncoding, anthropicBeta, anthropicVersion, apiKey, authorization, cacheControl,
        connection
    case contentEncoding, contentLength, contentType, cookie, date, expect, forwarded, host, keepAlive,
        location
    case openAIOrganization, openAIProject, origin, proxyAuthenticate, proxyAuthenticationInfo,
        proxyAuthorization
    case proxyConnection, requestID, retryAfter, server, setCookie, te, traceparent, trailer,
        transferEncoding, upgrade
    case userAgent, via, xAPIKey, xForwardedFor, xForwardedHost, xForwardedProto, xGoogAPIKey, xPoweredBy,
        xRealIP
    case xRequestID

    /// The name in lower case, as this proxy writes it.
    public var name: StaticString {
        switch self {
        case .accept: "accept"
        case .acceptEncoding: "accept-encoding"
        case .anthropicBeta: "anthropic-beta"
        case .anthropicVersion: "anthropic-version"
        case .apiKey: "api-key"
        case .authorization: "authorization"
        case .cacheControl: "cache-control"
        case .connection: "connection"
        case .contentEncoding: "content-encoding"
        case .contentLength: "content-length"
        case .contentType: "content-type"
        case .cookie: "cookie"
        case .date: "date"
        case .expect: "expect"
        case .forwarded: "forwarded"
        case .host: "host"
        case .keepAlive: "keep-alive"
        case .location: "location"
        case .openAIOrganization: "openai-organization"
        case .openAIProject: "openai-project"
        case .origin: "origin"
        case .proxyAuthenticate: "proxy-authenticate"
        case .proxyAuthenticationInfo: "proxy-authentication-info"
        case .proxyAuthorization: "proxy-authorization"
        case .proxyConnection: "proxy-connection"
        case .requestID: "request-id"
        case .retryAfter: "retry-after"
        case .server: "server"
        case .setCookie: "set-cookie"
        case .te: "te"
        case .traceparent: "traceparent"
        case .trailer: "trailer"
        case .transferEncoding: "transfer-encoding"
        case .upgrade: "upgrade"
        case .userAgent: "user-agent"
        case .via: "via"
        case .xAPIKey: "x-api-key"
        case .xForwardedFor: "x-forwarded-for"
        case .xForwardedHost: "x-forwarded-host"
        case .xForwardedProto: "x-forwarded-proto"
        case .xGoogAPIKey: "x-goog-api-key"
        case .xPoweredBy: "x-powered-by"
        case .xRealIP: "x-real-ip"
        case .xRequestID: "x-request-id"
        }
    }
}
