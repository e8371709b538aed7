/// Finds credentials in a folded text: typed tokens, private keys, connection strings, assignments, passwords in prose.
///
/// One pass: eight characters at a time it is told where words and numbers begin. A word is looked up by its first three
/// characters; from a number the run of characters around it is read once. Both look a bounded stretch to either side.
struct SecretScanner {
    private let tables = SecretTables.shared

    /// Appends the candidates of `text` to `candidates`: in order, none overlapping another of this scan.
    /// - Parameters:
    ///   - text: A folded text.
    ///   - codes: Its codes (`LetterFold`); empty when they are the bytes of the text.
    ///   - label: What stands before the text without belonging to it, like the name of a JSON member: context only.
    func scan(
        _ text: Span<UInt8>, codes: Span<UInt16>, label: Span<UInt8>, into candidates: inout [Candidate]
    ) {
        var search = SecretSearch(tables)
        swap(&search.candidates, &candidates)
        search.first = search.candidates.count
        search.labelled(text, codes, label)
        var events = WordEvents()
        var position = 0
        while position < text.count {
            var found = events.next(text, at: position)
            while found != 0 {
                let offset = found.trailingZeroBitCount >> 3
                let bit = UInt64(0x80) << UInt64(offset * 8)
                found ^= bit
                let place = position + offset
                if place < search.floor { continue }
                if events.words & bit != 0 { search.word(at: place, text, codes) }
                if events.numbers & bit != 0 { search.number(at: place, text, codes) }
            }
            position += 8
        }
        swap(&search.candidates, &candidates)
    }
}

/// Where words and numbers begin among eight characters, one bit a byte.
private struct WordEvents {
    /// The first characters of words, those that begin with a capital within another word, and characters outside ASCII.
    private(set) var words: UInt64 = 0
    /// The first digits of numbers.
    private(set) var numbers: UInt64 = 0
    private var wasAlphanumeric: UInt64 = 0
    private var wasLower: UInt64 = 0
    private var wasDigit: UInt64 = 0

    /// Looks at the characters from `position` on; returns where either begins.
    @inline(__always)
    mutating func next(_ text: Span<UInt8>, at position: Int) -> UInt64 {
        let word =
            position + 8 <= text.count
            ? text.word(at: position) : text.leadingWord(of: position..<text.count)
        let high: UInt64 = 0x8080_8080_8080_8080
        let low = word & ~high
        let folded = low | 0x2020_2020_2020_2020
        // No byte's sum passes 0xFF, so none disturbs its neighbour.
        let letters =
            (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505) & ~word & high
        let upper = (low &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(low &+ 0x2525_2525_2525_2525) & letters
        let lower = letters & ~upper
        let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646) & ~word & high
        let alphanumeric = letters | digits
        words = alphanumeric & ~(alphanumeric << 8 | wasAlphanumeric)
        words |= upper & (lower << 8 | wasLower)
        words |= word & high
        numbers = digits & ~(digits << 8 | wasDigit)
        wasAlphanumeric = alphanumeric >> 56
        wasLower = lower >> 56
        wasDigit = digits >> 56
        return words | numbers
    }
}
