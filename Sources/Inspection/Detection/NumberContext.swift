/// Words before a number that tell what it is.
struct NumberContext {
    /// How far before a number a word may stand, in folded bytes.
    static let reach = 64

    /// In lower case.
    let words: [StaticString]

    /// Whether one of the words stands in `label` or within `reach` before `position`.
    /// - Parameter adjoining: Whether no other number may stand between the word and `position`.
    func stands(
        before position: Int, in text: Span<UInt8>, label: Span<UInt8>, adjoining: Bool = false
    ) -> Bool {
        var first = position
        let furthest = max(0, position - Self.reach)
        while first > furthest, !adjoining || !text[first - 1].isASCIIDigit { first -= 1 }
        return contains(text, first..<position)
            || contains(label, max(0, label.count - Self.reach)..<label.count)
    }

    private func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for position in range {
            let byte = text[position].lowercasedASCII
            // Safe: no word is empty.
            for word in words
            where unsafe word.utf8Start[0] == byte && word.utf8CodeUnitCount <= range.upperBound - position {
                if !text.isWordPart(before: position), text.hasPrefix(word, at: position) { return true }
            }
        }
        return false
    }
}

extension Span<UInt8> {
    /// Whether the word at `position` has begun before it: a letter stands before it, in the same case.
    @inline(__always)
    func isWordPart(before position: Int) -> Bool {
        guard position > 0, self[position - 1].isASCIILetter else { return false }
        // `taxSsn`: a capital begins a word.
        return !(self[position] &- 0x41 < 26 && self[position - 1] &- 0x61 < 26)
    }
}
