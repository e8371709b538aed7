/// The methods that this proxy forwards. Any other token is parsed too, and has no `Method`.
public enum Method: UInt8, Sendable, Equatable, CaseIterable {
    case get, head, post, put, patch, delete, options

    /// The name as it stands on the wire; methods are case-sensitive (RFC 9110 9.1).
    public var name: StaticString {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .post: "POST"
        case .put: "PUT"
        case .patch: "PATCH"
        case .delete: "DELETE"
        case .options: "OPTIONS"
        }
    }
}

/// The minor version of HTTP/1 (RFC 9112 2.3).
public enum Version: UInt8, Sendable, Equatable {
    case http10, http11
}
