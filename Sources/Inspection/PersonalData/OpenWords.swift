/// From where on the last words of a text could begin a value that is decided by what follows: a street before its
/// number, a month before its day, an address of mail that is spelled out.
enum OpenWords {
    /// How far back the words are read.
    private static let reach = 80
    /// The most words of a street's name.
    private static let mostWords = 6

    /// Where a street begins whose number is still to come; the text's end when there is none.
    static func street(_ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int {
        var reader = PersonalReader()
        var end = text.count
        let first = max(0, text.count - reach)
        for count in 0..<mostWords {
            end = beforeSeparators(end, first, text)
            let word = reader.word(before: end, text, codes)
            guard !word.isEmpty, word.range.lowerBound > first || first == 0 else { break }
            if let start = PostalAddress.startOfStreet(word, text, codes, &reader),
                word.isCapitalised || count > 0
            {
                return start
            }
            guard word.isCapitalised || word.has([.particle, .unit]) || word.range.upperBound == text.count
            else { break }
            end = word.range.lowerBound
        }
        return text.count
    }

    private static func beforeSeparators(_ position: Int, _ first: Int, _ text: Span<UInt8>) -> Int {
        var end = position
        while end > first, position - end < 4 {
            switch text[end - 1] {
            case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: ":"), UInt8(ascii: "#"),
                UInt8(ascii: "'"), FoldedText.other:
                end -= 1
            default: return end
            }
        }
        return end
    }

    /// Where a month's name begins that a day and a year could follow.
    static func month(_ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int {
        var reader = PersonalReader()
        let end = beforeSeparators(text.count, 0, text)
        let word = reader.word(before: end, text, codes)
        return word.has(.month) ? word.range.lowerBound : text.count
    }

    /// Where an address begins that is being spelled: words with `at`, `dot` and their brackets between them.
    /// - Parameters:
    ///   - everyWord: Whether any word could be one's beginning.
    ///   - isAnnounced: Whether bare words can be its marks, as words before lead to an address.
    static func spelledAddress(_ text: Span<UInt8>, everyWord: Bool, isAnnounced: Bool) -> Int {
        var open = text.count
        var marks = 0
        let first = max(0, text.count - reach)
        var token = self.token(before: text.count, first, text)
        while !token.isEmpty {
            if isMark(token, text, bare: isAnnounced) {
                marks += 1
                // Brackets may stand directly behind what they belong to: `ann[at]`.
                if text.isWord(at: token.lowerBound) { open = token.lowerBound }
            } else {
                let before = self.token(before: token.lowerBound, first, text)
                let isMarked = isMark(before, text, bare: isAnnounced)
                guard marks > 0 || isMarked || everyWord && open == text.count else { break }
                open = token.lowerBound
                guard isMarked else { break }
                marks = 0
            }
            token = self.token(before: token.lowerBound, first, text)
        }
        return open
    }

    /// The characters before `end` that no space divides.
    private static func token(before end: Int, _ first: Int, _ text: Span<UInt8>) -> Range<Int> {
        var stop = end
        while stop > first, end - stop < 3, text[stop - 1] == UInt8(ascii: " ") { stop -= 1 }
        var start = stop
        while start > first, text[start - 1] > 0x20 { start -= 1 }
        return start..<stop
    }

    /// `at`, `(at)`, `ann[at]`, `@`, `.`, or the beginning of one at the end of the text.
    private static func isMark(_ range: Range<Int>, _ text: Span<UInt8>, bare: Bool) -> Bool {
        guard !range.isEmpty else { return false }
        let isLast = range.upperBound == text.count
        if range.count == 1,
            text[range.lowerBound] == UInt8(ascii: ".") || text[range.lowerBound] == UInt8(ascii: "@")
        {
            return true
        }
        for position in range where isBracket(text[position]) {
            var end = position + 1
            while end < range.upperBound, text.isWord(at: end) { end += 1 }
            if end == position + 1, end < range.upperBound,
                text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: "@")
            {
                return true
            }
            return isWord(position + 1..<end, isCut: isLast && end == range.upperBound, text)
        }
        return bare && isWord(range, isCut: isLast, text)
    }

    /// The words that are written for `@`, `.`, `-`, `_`, `+`.
    private static let marks: [StaticString] = ["at", "dot", "dash", "underscore", "plus", "punkt", "punto"]

    private static func isWord(_ range: Range<Int>, isCut: Bool, _ text: Span<UInt8>) -> Bool {
        marks.contains { mark in
            guard range.count <= mark.utf8CodeUnitCount, isCut || range.count == mark.utf8CodeUnitCount else {
                return false
            }
            for offset in 0..<range.count {
                let byte = text[range.lowerBound + offset]
                // Safe: `offset` is below the mark's count. A letter outside ASCII is the `ä` of `ät`.
                guard unsafe byte.lowercasedASCII == mark.utf8Start[offset] || byte == FoldedText.letter
                else { return false }
            }
            return true
        }
    }

    private static func isBracket(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{")
            || byte == UInt8(ascii: "<")
    }
}
