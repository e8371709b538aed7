/// A SHA-256 value.
struct Digest: Equatable, Sendable {
    /// Big-endian, first word first.
    private var words: (UInt64, UInt64, UInt64, UInt64)

    /// What the first record of a chain names as the line before it.
    static let zero = Digest(words: (0, 0, 0, 0))

    /// Hexadecimal digits of a digest.
    static let hexCount = 64

    private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    init(_ bytes: [32 of UInt8]) {
        words = (0, 0, 0, 0)
        for index in 0..<8 {
            words.0 = words.0 << 8 | UInt64(bytes[index])
            words.1 = words.1 << 8 | UInt64(bytes[index + 8])
            words.2 = words.2 << 8 | UInt64(bytes[index + 16])
            words.3 = words.3 << 8 | UInt64(bytes[index + 24])
        }
    }

    /// Reads 64 lower-case hexadecimal digits at `position`; `nil` when they are not there.
    init?(hex bytes: Span<UInt8>, at position: Int) {
        guard position >= 0, bytes.count - position >= Self.hexCount else { return nil }
        var read: [4 of UInt64] = [0, 0, 0, 0]
        for index in 0..<Self.hexCount {
            guard let digit = Self.value(ofHexDigit: bytes[position + index]) else { return nil }
            read[index >> 4] = read[index >> 4] << 4 | digit
        }
        words = (read[0], read[1], read[2], read[3])
    }

    private static func value(ofHexDigit byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }

    /// The 64 lower-case hexadecimal digits.
    var hex: [64 of UInt8] {
        var digits = [64 of UInt8](repeating: 0)
        let parts: [4 of UInt64] = [words.0, words.1, words.2, words.3]
        for index in 0..<Self.hexCount {
            let nibble = UInt8(truncatingIfNeeded: parts[index >> 4] &>> UInt64(60 - (index & 15) * 4)) & 15
            digits[index] = nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
        }
        return digits
    }

    /// The digits as text, for people and JSON.
    var text: String {
        let digits = hex
        return String(decoding: (0..<Self.hexCount).map { digits[$0] }, as: UTF8.self)
    }

    static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }
}
