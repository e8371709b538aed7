/// Takes the chunked coding off a body, strictly (RFC 9112 7.1).
///
/// Chunk extensions are checked and dropped, and so are trailers. The size of the body is the caller's to bound:
/// it sees how much was appended.
public struct ChunkedDecoder: Sendable {
    /// What one call achieved.
    public struct Progress: Sendable, Equatable {
        /// How many bytes of the input belonged to the body; the caller drops them.
        public let consumedBytes: Int
        /// Whether the last chunk and the trailers were read. What follows in the input is not the body's.
        public let isComplete: Bool
    }

    /// A decoder for one body.
    public init() {}

    /// Decodes as much as there is, cut anywhere.
    ///
    /// - Parameters:
    ///   - input: bytes received and not consumed yet. They are all consumed unless the body ends before.
    ///   - body: the data of the chunks is appended to it.
    /// - Throws: the first rule that was broken. The connection must be closed.
    public mutating func decode(_ input: Span<UInt8>, into body: inout [UInt8]) throws(HTTPError) -> Progress
    {
        fatalError()
    }

    /// How many bytes the current chunk announced that have not come yet: with them a caller can refuse a body that
    /// would become too large before it is sent.
    public var announcedBytes: Int { fatalError() }
}
