/// The code by which words are compared: a letter without its marks (`é` is `e`, `Ł` is `L`), any other character itself,
/// in sixteen bits. Case is kept; `lowercased` drops it.
enum LetterFold {
    /// Stands for marks and whatever else makes no difference between two words.
    static let nothing: UInt16 = 0
    /// Stands for characters that no word of ours holds.
    static let beyond: UInt16 = 0xFFFF

    /// The code of `scalar`, which is not invisible.
    static func code(for scalar: UInt32) -> UInt16 {
        switch scalar {
        case 0xC0...0x24F: Self.code(scalar, in: latin, from: 0xC0)
        case 0x1E00...0x1EFF: Self.code(scalar, in: latinAdditional, from: 0x1E00)
        // Combining marks, Cyrillic titlos, Hebrew points, Arabic vowel signs and the stretching line.
        case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670: nothing
        // The vowel signs of Indic scripts, which programs drop from names.
        case 0x900...0x903, 0x93A...0x93C, 0x93E...0x94F, 0x951...0x957, 0x962...0x963, 0x981...0x983,
            0x9BC...0x9CD,
            0xA3C...0xA4D, 0xABC...0xACD, 0xBBE...0xBCD, 0xC3E...0xC4D, 0xCBC...0xCCD, 0xD3E...0xD4D:
            nothing
        // Letters of Arabic that keyboards exchange: alef with its marks, yeh, kaf, teh marbuta.
        case 0x622, 0x623, 0x625: 0x627
        case 0x649, 0x6CC: 0x64A
        case 0x6A9: 0x643
        // Greek vowels with their accent, Cyrillic ё.
        case 0x3AC: 0x3B1
        case 0x3AD: 0x3B5
        case 0x3AE: 0x3B7
        case 0x3AF, 0x3CA: 0x3B9
        case 0x3CC: 0x3BF
        case 0x3CD: 0x3C5
        case 0x3CE: 0x3C9
        case 0x401: 0x415
        case 0x451: 0x435
        case 0...0xFFFE: UInt16(scalar)
        default: beyond
        }
    }

    /// The code of the lower-case letter.
    @inline(__always)
    static func lowercased(_ code: UInt16) -> UInt16 {
        switch code {
        case 0x41...0x5A, 0x391...0x3A9, 0x410...0x42F: code + 32
        case 0x400...0x40F: code + 80
        case 0x460...0x52F: code | 1
        case 0x531...0x556: code + 48
        default: code
        }
    }

    /// Whether `code` is a letter of a script that writes words apart: a word of it begins where none stands before.
    @inline(__always)
    static func isSpacedLetter(_ code: UInt16) -> Bool {
        switch code {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xC0: false
        default: code < 0x588
        }
    }

    private static func code(_ scalar: UInt32, in letters: StaticString, from first: UInt32) -> UInt16 {
        // Safe: both strings hold one letter for each scalar of their ranges.
        let letter = unsafe letters.utf8Start[Int(scalar - first)]
        return letter == UInt8(ascii: "?") ? UInt16(scalar) : UInt16(letter)
    }

    /// U+00C0 to U+024F.
    private static let latin: StaticString =
        """
        AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTsaaaaaaaceeeeiiiidnooooo?ouuuuytyAaAaAaCcCcCcCcDd\
        DdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSs\
        SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzsbB????O??DD???EEE?f????IKk??????Oo?????????????U\
        u??Yy????????????????????????AaIiOoUuUuUuUuUu?AaAa????GgKkOoOo??j???Gg??NnAa????\
        AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy????????????????????????????
        """

    /// U+1E00 to U+1EFF: with two marks, as Vietnamese writes them.
    private static let latinAdditional: StaticString =
        """
        AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOo\
        OoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwya???Sd\
        AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUu\
        UuYyYyYyYy??????
        """
}
