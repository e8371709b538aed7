/// Writing the chunked coding (RFC 9112 7.1).
extension [UInt8] {
    /// Appends the size line of a chunk. Its data and ``appendChunkEnd()`` must follow.
    ///
    /// - Parameter byteCount: positive, for zero would end the body.
    public mutating func appendChunkStart(byteCount: Int) { fatalError() }

    /// Appends the CRLF after the data of a chunk.
    public mutating func appendChunkEnd() { fatalError() }

    /// Appends a whole chunk; nothing for no data, which would end the body.
    public mutating func appendChunk(_ data: Span<UInt8>) { fatalError() }

    /// Appends the last chunk and an empty trailer section.
    public mutating func appendLastChunk() { fatalError() }
}
