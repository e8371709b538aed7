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

    /// The 64 lower-case hexadecimal digits, eight to a word in memory order.
    var hex: [8 of UInt64] {
        [
            Self.digits(words.0 >> 32), Self.digits(words.0), Self.digits(words.1 >> 32),
            Self.digits(words.1),
            Self.digits(words.2 >> 32), Self.digits(words.2), Self.digits(words.3 >> 32),
            Self.digits(words.3),
        ]
    }

    /// The digits of the low 32 bits, one a byte, all at once: the nibbles are spread over the bytes, and those
    /// above 9 get the distance from `9` to `a` on top.
    private static func digits(_ word: UInt64) -> UInt64 {
        var spread = (word & 0xFFFF_0000) << 16 | word & 0xFFFF
        spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FF
        spread = (spread | spread << 4) & 0x0F0F_0F0F_0F0F_0F0F
        let isLetter = (spread &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
        return (spread &+ 0x3030_3030_3030_3030 &+ isLetter &* 39).bigEndian
    }

    /// The digits as text, for people and JSON.
    var text: String {
        var buffer = JSONBuffer()
        buffer.digest(self)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }
}
