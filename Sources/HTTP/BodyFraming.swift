/// Where the body of a request ends (RFC 9112 6.3).
public enum BodyFraming: Sendable, Equatable {
    /// No body: neither Content-Length nor Transfer-Encoding.
    case none
    /// A body of so many bytes; zero when the sender said so.
    case length(Int)
    /// A body that ``ChunkedDecoder`` reads.
    case chunked

    /// Whether at least one byte of framing or body follows the head.
    var hasBody: Bool { self != .none && self != .length(0) }
}

/// Where the body of a response ends (RFC 9112 6.3).
public enum ResponseFraming: Sendable, Equatable {
    /// No body, whatever the fields say: the answer to HEAD, and 1xx, 204, 304.
    case none
    /// A body of so many bytes.
    case length(Int)
    /// A body that ``ChunkedDecoder`` reads.
    case chunked
    /// A body that ends where the connection does. Whether it was cut short cannot be told.
    case untilClose
}
