/// What the framing of a chunked body may cost beside the body itself (RFC 9112 7.1.1, 7.1.2).
public enum ChunkLimits {
    /// The longest chunk-size line with its extensions, in bytes.
    public static let sizeLineBytes = 256
    /// The most bytes that the extensions of all chunks of one body may take together: they are read and ignored,
    /// so without a bound a client could spend our time for nothing (RFC 9112 7.1.1).
    public static let extensionBytes = 16 << 10
    /// The longest trailer section, in bytes.
    public static let trailerBytes = 8 << 10
    /// The most digits of a chunk size. Fifteen hexadecimal digits cannot overflow 63 bits.
    public static let sizeDigits = 15
}
