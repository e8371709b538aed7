/// What the framing of a chunked body may cost beside the body itself. Extensions and trailers are read and dropped, so
/// without a bound a sender could spend our time for nothing (RFC 9112 7.1.1, 7.1.2).
public struct ChunkLimits: Sendable, Equatable {
    /// The longest chunk-size line with its extensions, in bytes.
    public var sizeLineBytes: Int
    /// The most bytes that the extensions of all chunks of one body may take together.
    public var extensionBytes: Int
    /// The longest trailer section, in bytes.
    public var trailerBytes: Int

    /// Limits that are not the usual ones.
    public init(sizeLineBytes: Int, extensionBytes: Int, trailerBytes: Int) {
        self.sizeLineBytes = sizeLineBytes
        self.extensionBytes = extensionBytes
        self.trailerBytes = trailerBytes
    }

    /// For bodies of clients.
    public static let request = ChunkLimits(
        sizeLineBytes: 256, extensionBytes: 16 << 10, trailerBytes: 8 << 10)
    /// For bodies of upstreams, of which some sign each chunk.
    public static let response = ChunkLimits(
        sizeLineBytes: 128 << 10, extensionBytes: 1 << 20, trailerBytes: 32 << 10)

    /// The most digits of a chunk size: fifteen hexadecimal digits cannot overflow 63 bits.
    static let sizeDigits = 15
}
