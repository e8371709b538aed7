import HTTP

/// Which header fields cross, in each direction. What is not named here and is no hop-by-hop field passes as it is.
enum FieldPolicy {
    /// Whether a client's field goes to the upstream. Credentials go only where the upstream is to have the client's own.
    static func forwards(_ line: FieldLine, of head: RequestHead, credentials: Bool) -> Bool {
        switch line.known {
        // Written anew, or answered here.
        case .host, .contentLength, .transferEncoding, .expect, .acceptEncoding: false
        // From anyone but a trusted proxy these are claims.
        case .forwarded, .xForwardedFor, .xForwardedHost, .xForwardedProto, .xRealIP, .via: false
        case .authorization, .xAPIKey, .apiKey, .xGoogAPIKey: credentials
        case .cookie, .proxyAuthorization: false
        default: head.fields.crosses(line)
        }
    }

    /// Whether an upstream's field goes to the client.
    static func returns(_ line: FieldLine, of head: ResponseHead, keepsLength: Bool) -> Bool {
        switch line.known {
        case .contentLength: keepsLength
        case .transferEncoding, .connection, .contentEncoding: false
        // What tells about the upstream's software, or sets state for an origin that is ours.
        case .server, .via, .xPoweredBy, .setCookie, .location: false
        // The proxy has its own.
        case .xRequestID, .requestID, .cacheControl: false
        case nil: head.fields.crosses(line) && !isOwn(head.bytes.span.extracting(line.name))
        default: head.fields.crosses(line)
        }
    }

    /// Names, or beginnings of names, that only the proxy itself may write in a response.
    private static let own: [StaticString] = [
        "x-bulkhead-", "ratelimit", "x-ratelimit-", "anthropic-ratelimit-", "alt-svc",
        "strict-transport-security",
        "content-security-policy", "x-frame-options", "x-content-type-options", "x-xss-protection",
        "referrer-policy",
        "permissions-policy", "cross-origin-", "clear-site-data", "refresh", "x-should-retry",
    ]

    private static func isOwn(_ name: Span<UInt8>) -> Bool {
        own.contains { $0.begins(name) }
    }
}

extension StaticString {
    /// Whether `name` begins with this lower-case text, whatever its case.
    fileprivate func begins(_ name: Span<UInt8>) -> Bool {
        guard name.count >= utf8CodeUnitCount else { return false }
        for index in 0..<utf8CodeUnitCount {
            // Index is below the literal's length.
            let expected = unsafe utf8Start[index]
            let isLetter = expected >= 0x61 && expected <= 0x7A
            guard isLetter ? name[index] | 0x20 == expected : name[index] == expected else { return false }
        }
        return true
    }
}
