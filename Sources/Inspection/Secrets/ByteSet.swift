/// A set of ASCII characters.
struct ByteSet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The characters of `text`.
    init(_ text: StaticString) {
        // Safe: the string's bytes live as long as the program.
        for offset in 0..<text.utf8CodeUnitCount { insert(unsafe text.utf8Start[offset]) }
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1 && byte < 128
    }

    static let digits = ByteSet("0123456789")
    static let lowerHexadecimal = ByteSet("0123456789abcdef")
    static let hexadecimal = ByteSet("0123456789abcdefABCDEF")
    static let letters = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    static let lowerAlphanumeric = ByteSet("abcdefghijklmnopqrstuvwxyz0123456789")
    static let upperAlphanumeric = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    static let alphanumeric = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    static let word = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
    /// RFC 4648 section 5.
    static let base64URL = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
    /// RFC 4648 section 4.
    static let base64 = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/")
    static let base64URLDotted = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-=.")
    /// What any token may be made of.
    static let token = ByteSet(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.~+/=%")
    /// What may stand in a locator (RFC 3986).
    static let locator = ByteSet(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.~+/=%:?#[]@!$&*,")
}
