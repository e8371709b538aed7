/// Writing the chunked coding (RFC 9112 7.1).
extension [UInt8] {
    /// Appends the size line of a chunk. Its data and ``appendChunkEnd()`` must follow.
    ///
    /// - Parameter byteCount: positive, for zero would end the body.
    public mutating func appendChunkStart(byteCount: Int) {
        precondition(byteCount > 0, "an empty chunk would end the body")
        let digits = (Int.bitWidth - byteCount.leadingZeroBitCount + 3) / 4
        for place in stride(from: (digits - 1) * 4, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: byteCount >> place) & 0xF
            append(digit < 10 ? digit + ASCII.zero : digit - 10 + 0x61)
        }
        append("\r\n")
    }

    /// Appends the CRLF after the data of a chunk.
    public mutating func appendChunkEnd() {
        append("\r\n")
    }

    /// Appends a whole chunk; nothing for no data, which would end the body.
    public mutating func appendChunk(_ data: Span<UInt8>) {
        guard !data.isEmpty else { return }
        appendChunkStart(byteCount: data.count)
        append(bytesOf: data)
        appendChunkEnd()
    }

    /// Appends the last chunk and an empty trailer section.
    public mutating func appendLastChunk() {
        append("0\r\n\r\n")
    }
}
