/// Takes the chunked coding off a body, strictly (RFC 9112 7.1).
///
/// Chunk extensions are checked and dropped, and so are trailers: nothing in them can change a head that was already
/// acted upon (RFC 9110 6.5.1). The size of the body is the caller's to bound: it sees how much was appended.
public struct ChunkedDecoder: Sendable {
    /// What one call achieved.
    public struct Progress: Sendable, Equatable {
        /// How many bytes of the input belonged to the body; the caller drops them.
        public let consumedBytes: Int
        /// Whether the last chunk and the trailers were read. What follows in the input is not the body's.
        public let isComplete: Bool
    }

    private enum Part {
        case sizeLine, data, dataEnd, trailers, complete
    }

    private let limits: ChunkLimits
    private var part = Part.sizeLine
    private var sizeLine = ChunkSizeLine()
    private var trailers = TrailerSection()
    private var dataLineEnd = LineEnd()
    private var extensionBytes = 0
    private var remainingBytes = 0

    /// A decoder for one body.
    public init(limits: ChunkLimits = .request) {
        self.limits = limits
    }

    /// How many bytes the current chunk announced that have not come yet: with them a caller can refuse a body that
    /// would become too large before it is sent.
    public var announcedBytes: Int { remainingBytes }

    /// Decodes as much as there is, cut anywhere.
    ///
    /// - Parameters:
    ///   - input: bytes received and not consumed yet. They are all consumed unless the body ends before.
    ///   - body: the data of the chunks is appended to it.
    /// - Throws: the first rule that was broken. The connection must be closed.
    public mutating func decode(_ input: Span<UInt8>, into body: inout [UInt8]) throws(HTTPError) -> Progress
    {
        var position = 0
        while position < input.count, part != .complete {
            if part == .data {
                let length = min(remainingBytes, input.count - position)
                body.append(bytesOf: input.extracting(position..<position + length))
                remainingBytes -= length
                position += length
                if remainingBytes == 0 { part = .dataEnd }
            } else {
                try acceptFraming(input[position])
                position += 1
            }
        }
        return Progress(consumedBytes: position, isComplete: part == .complete)
    }

    private mutating func acceptFraming(_ byte: UInt8) throws(HTTPError) {
        switch part {
        case .sizeLine:
            if try sizeLine.accept(byte, atMost: limits.sizeLineBytes) { try beginChunk() }
        case .dataEnd:
            if try dataLineEnd.accept(byte, otherwise: .malformedChunkEnd) { part = .sizeLine }
        case .trailers:
            if try trailers.accept(byte, atMost: limits.trailerBytes) { part = .complete }
        case .data, .complete: break
        }
    }

    private mutating func beginChunk() throws(HTTPError) {
        extensionBytes += sizeLine.extensionBytes
        guard extensionBytes <= limits.extensionBytes else { throw .malformedChunkExtension }
        remainingBytes = sizeLine.size
        part = remainingBytes == 0 ? .trailers : .data
        sizeLine = ChunkSizeLine()
    }
}

/// The CRLF that must come next, byte by byte.
struct LineEnd {
    private var hasCarriageReturn = false

    /// Whether the CRLF is whole with this byte.
    ///
    /// - Throws: `malformed` if the byte does not belong to it.
    mutating func accept(_ byte: UInt8, otherwise malformed: HTTPError) throws(HTTPError) -> Bool {
        guard byte == (hasCarriageReturn ? ASCII.lineFeed : ASCII.carriageReturn) else { throw malformed }
        hasCarriageReturn.toggle()
        return !hasCarriageReturn
    }
}
