extension Span<UInt8> {
    /// The end of the word that begins at `start`.
    @inline(__always)
    func endOfWord(from start: Int) -> Int {
        var position = start
        while position < count {
            if position + 8 <= count {
                let others = word(at: position).bytesOutsideWords
                position += others == 0 ? 8 : others.trailingZeroBitCount >> 3
                if others == 0 { continue }
            }
            let byte = self[position]
            if byte.isASCIILetterOrDigit {
                position += 1
            } else if byte >= 0x80 {
                var next = position
                guard CharacterClass(scalar(at: &next)) == .letter else { return position }
                position = next
            } else if byte == UInt8(ascii: "'"), position > start, position + 1 < count,
                self[position + 1].isASCIILetter || self[position + 1] >= 0xC3 && self[position + 1] <= 0xDF
            {
                position += 1
            } else {
                return position
            }
        }
        return position
    }

    /// A hash of a word's bytes, eight at a time.
    @inline(__always)
    func wordHash(_ range: Range<Int>) -> UInt64 {
        var hash = Self.seed(count: range.count)
        var rest = range
        while rest.count > 8 {
            hash = (hash ^ word(at: rest.lowerBound)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 29
            rest = rest.lowerBound + 8..<rest.upperBound
        }
        return Self.finish(hash, leadingWord(of: rest))
    }

    /// The same of a word of at most eight bytes, given as a little-endian word filled with zeros.
    @inline(__always)
    static func hash(ofShortWord letters: UInt64, _ count: Int) -> UInt64 {
        finish(seed(count: count), letters)
    }

    @inline(__always)
    private static func seed(count: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    }

    @inline(__always)
    private static func finish(_ hash: UInt64, _ last: UInt64) -> UInt64 {
        var hash = (hash ^ last) &* 0xC4CE_B9FE_1A85_EC53
        hash ^= hash >> 32
        return hash &* 0x9FB2_1C65_1E98_DF25
    }

    func isAllDigits(_ range: Range<Int>) -> Bool {
        for position in range where !self[position].isASCIIDigit { return false }
        return true
    }

    /// The bytes of the character at `position`.
    func scalarLength(at position: Int) -> Int {
        let lead = self[position]
        return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
}

extension UInt64 {
    /// The high bit of each byte that is neither a letter of lower case nor a digit.
    @inline(__always)
    var bytesOutsideWords: UInt64 {
        let low = self & ~UInt64.highBits
        let letters = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505)
        let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
        return (self | ~(letters | digits)) & UInt64.highBits
    }
}
