/// What a character outside ASCII is to the tokeniser.
enum CharacterClass {
    /// Part of a word: letters and marks of scripts that put spaces between words.
    case letter
    /// A character of a script without spaces: Han, kana, Thai, Lao, Khmer, Burmese.
    case ideograph
    /// White space.
    case space
    /// Everything else: punctuation, symbols, emoji.
    case symbol

    /// Of `scalar`, by block, after Unicode 17's Blocks.txt; a block's few exceptions matter to no detector.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
        case 0xAA, 0xB5, 0xBA, 0xC0...0x02C1, 0x0300...0x0E00: self = Self.alphabetic(scalar)
        case 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19FF, 0x1A20...0x1AAF:
            self = scalar == 0x0E3F ? .symbol : .ideograph
        case 0x0F00...0x1FFF, 0x2C00...0x2DFF, 0xA000...0xA48F, 0xA4D0...0xD7FF, 0xFB00...0xFDFF,
            0xFE70...0xFEFE, 0x10000...0x1EFFF:
            self = .letter
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3041...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9D, 0x20000...0x3FFFF:
            self = .ideograph
        default: self = .symbol
        }
    }

    /// Punctuation among the alphabets: Latin signs, Greek, Armenian, Hebrew, Arabic and Indic stops.
    private static func alphabetic(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0xD7, 0xF7, 0x037E, 0x0387, 0x055A...0x055F, 0x0589, 0x058A, 0x05BE, 0x05C0, 0x05C3, 0x05F3,
            0x05F4,
            0x0600...0x060F, 0x061B...0x061F, 0x066A...0x066D, 0x06D4, 0x0700...0x070F, 0x0964, 0x0965,
            0x0970:
            .symbol
        default: .letter
        }
    }
}
