/// Which ASCII byte a character stands for where people or programs write it in its place. A table, by Unicode blocks.
enum CharacterFold {
    /// What a character becomes.
    struct Folded {
        /// The byte it is read as.
        let byte: UInt8
        /// The code by which words are compared.
        let code: UInt16
    }

    /// What `scalar` becomes, given the table of the frequent ones; nil for characters nobody sees.
    @inline(__always)
    static func folded(_ scalar: UInt32, _ frequent: [Folded?] = frequent) -> Folded? {
        if scalar < 0x80 { return Folded(byte: UInt8(scalar), code: UInt16(scalar)) }
        if scalar < 0x3000 { return frequent[Int(scalar)] }
        // Ideographs, kana, hangul: most of what is not in the table.
        if scalar > 0x3000, scalar < 0xFE00 {
            return Folded(byte: FoldedText.other, code: UInt16(scalar))
        }
        return search(scalar)
    }

    /// The characters of alphabets, which a search would be too slow for.
    static let frequent: [Folded?] = (0..<0x3000).map(search)

    private static func search(_ scalar: UInt32) -> Folded? {
        byte(for: scalar).map { byte in
            Folded(byte: byte, code: byte < 0x80 ? UInt16(byte) : LetterFold.code(for: scalar))
        }
    }

    private static func byte(for scalar: UInt32) -> UInt8? {
        for entry in table where entry.range.contains(scalar) {
            switch entry.fold {
            case .invisible: return nil
            case .to(let byte): return byte
            case .offset(let byte): return byte + UInt8(scalar - entry.range.lowerBound)
            case .digits: return UInt8(ascii: "0") + UInt8((scalar - entry.range.lowerBound) % 10)
            }
        }
        return FoldedText.other
    }

    private enum Fold {
        case invisible
        /// All to the same byte.
        case to(UInt8)
        /// To consecutive bytes from this one on.
        case offset(UInt8)
        /// Runs of the ten decimal digits.
        case digits
    }

    private struct Entry {
        let range: ClosedRange<UInt32>
        let fold: Fold

        init(_ range: ClosedRange<UInt32>, _ fold: Fold) {
            self.range = range
            self.fold = fold
        }
    }

    /// The first entry that holds a character decides. Frequent blocks stand first.
    private static let table: [Entry] = [
        // Invisible or only joining: soft hyphen, joiners, directions, variation selectors, tags.
        Entry(0xAD...0xAD, .invisible), Entry(0x34F...0x34F, .invisible), Entry(0x61C...0x61C, .invisible),
        Entry(0x180B...0x180F, .invisible), Entry(0x200B...0x200F, .invisible),
        Entry(0x202A...0x202E, .invisible),
        Entry(0x2060...0x206F, .invisible), Entry(0xFE00...0xFE0F, .invisible),
        Entry(0xFEFF...0xFEFF, .invisible),
        Entry(0xE0000...0xE0FFF, .invisible),
        // Spaces and line ends.
        Entry(0x85...0x85, .to(0x0A)), Entry(0x2028...0x2029, .to(0x0A)),
        Entry(0xA0...0xA0, .to(0x20)), Entry(0x1680...0x1680, .to(0x20)), Entry(0x2000...0x200A, .to(0x20)),
        Entry(0x202F...0x202F, .to(0x20)), Entry(0x205F...0x205F, .to(0x20)),
        Entry(0x3000...0x3000, .to(0x20)),
        // Hyphens and dots.
        Entry(0x2010...0x2015, .to(0x2D)), Entry(0x2212...0x2212, .to(0x2D)),
        Entry(0xFE58...0xFE58, .to(0x2D)),
        Entry(0xFE63...0xFE63, .to(0x2D)),
        Entry(0xB7...0xB7, .to(0x2E)), Entry(0x2022...0x2022, .to(0x2E)), Entry(0x2024...0x2024, .to(0x2E)),
        Entry(0x2027...0x2027, .to(0x2E)), Entry(0x2219...0x2219, .to(0x2E)),
        Entry(0x22C5...0x22C5, .to(0x2E)),
        // Full width and small forms.
        Entry(0xFF01...0xFF5E, .offset(0x21)), Entry(0xFE6B...0xFE6B, .to(0x40)),
        // Decimal digits of other scripts, mathematical digits.
        Entry(0x660...0x669, .digits), Entry(0x6F0...0x6F9, .digits), Entry(0x7C0...0x7C9, .digits),
        Entry(0x966...0x96F, .digits), Entry(0x9E6...0x9EF, .digits), Entry(0xA66...0xA6F, .digits),
        Entry(0xAE6...0xAEF, .digits), Entry(0xB66...0xB6F, .digits), Entry(0xBE6...0xBEF, .digits),
        Entry(0xC66...0xC6F, .digits), Entry(0xCE6...0xCEF, .digits), Entry(0xD66...0xD6F, .digits),
        Entry(0xE50...0xE59, .digits), Entry(0xED0...0xED9, .digits), Entry(0xF20...0xF29, .digits),
        Entry(0x1040...0x1049, .digits), Entry(0x17E0...0x17E9, .digits), Entry(0x1810...0x1819, .digits),
        Entry(0x1D7CE...0x1D7FF, .digits), Entry(0x1FBF0...0x1FBF9, .digits),
        // Letters that end at spaces like ours: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic.
        Entry(0xD7...0xD7, .to(FoldedText.other)), Entry(0xF7...0xF7, .to(FoldedText.other)),
        Entry(0xAA...0xAA, .to(FoldedText.letter)), Entry(0xBA...0xBA, .to(FoldedText.letter)),
        Entry(0xC0...0x2AF, .to(FoldedText.letter)), Entry(0x300...0x373, .to(FoldedText.letter)),
        Entry(0x376...0x37D, .to(FoldedText.letter)), Entry(0x386...0x52F, .to(FoldedText.letter)),
        Entry(0x1D00...0x1FFF, .to(FoldedText.letter)),
    ]
}
