/// Reads alphabets that stand for Latin letters one by one: Braille (English, first grade), letters turned upside down.
enum AlphabetDecoder {
    /// The letters a to z as dots of Braille: the lowest six bits of the character.
    private static let dots: [UInt8] = [
        0x01, 0x03, 0x09, 0x19, 0x11, 0x0B, 0x1B, 0x13, 0x0A, 0x1A, 0x05, 0x07, 0x0D, 0x1D, 0x15, 0x0F, 0x1F,
        0x17, 0x0E, 0x1E, 0x25,
        0x27, 0x3A, 0x2D, 0x3D, 0x35,
    ]
    private static let braille: [UInt8] = {
        var letters = [UInt8](repeating: UInt8(ascii: " "), count: 64)
        for (index, dots) in dots.enumerated() { letters[Int(dots)] = UInt8(ascii: "a") + UInt8(index) }
        for (dots, sign) in [(0x02, ","), (0x32, "."), (0x26, "?"), (0x16, "!"), (0x04, "'"), (0x24, "-")]
            as [(Int, Unicode.Scalar)]
        {
            letters[dots] = UInt8(ascii: sign)
        }
        return letters
    }()
    /// What letters look like upside down.
    private static let turned: [UInt32: UInt8] = [
        0x250: 97, 0x254: 99, 0x1DD: 101, 0x25F: 102, 0x183: 103, 0x253: 103, 0x265: 104, 0x1D09: 105,
        0x131: 105, 0x27E: 106,
        0x29E: 107, 0xA781: 108, 0x26F: 109, 0x279: 114, 0x287: 116, 0x28C: 118, 0x28D: 119,
        0x28E: 121, 0x2C7: 46, 0x2D9: 46,
        0x75: 110, 0x6E: 117, 0x70: 100, 0x64: 112, 0x62: 113, 0x71: 98, 0x39: 54, 0x36: 57, 0xBF: 63,
        0xA1: 33, 0x27: 44, 0x2C: 39,
    ]

    /// Appends the text with its Braille patterns as letters.
    static func appendBraille(_ text: Span<UInt8>, to output: inout [UInt8]) {
        var position = 0
        while position < text.count {
            let start = position
            let scalar = text.scalar(at: &position)
            if 0x2800..<0x2900 ~= scalar {
                output.append(braille[Int(scalar & 0x3F)])
            } else {
                output.append(contentsOf: text, start..<position)
            }
        }
    }

    /// Appends the text turned back: from its end, each letter the other way up.
    static func appendTurned(_ text: Span<UInt8>, to output: inout [UInt8]) {
        var end = text.count
        while end > 0 {
            var start = end - 1
            while start > 0, text[start].isUTF8Continuation { start -= 1 }
            var position = start
            if let letter = turned[text.scalar(at: &position)] {
                output.append(letter)
            } else {
                output.append(contentsOf: text, start..<end)
            }
            end = start
        }
    }
}
