/// Looks for words before numbers that tell what they are.
///
/// It goes over a text once, however many numbers ask: they must ask from left to right. No word holds a digit, so none
/// reaches into the number that asks.
struct NumberContext {
    /// How far before a number a word may begin, in folded bytes.
    static let reach = 64

    private let words: [Word]
    /// One bit a first letter.
    private let initials: UInt32
    private var searched = 0
    /// Where the last word that was found begins.
    private var found = -1
    private var isInLabel: Bool?

    init(words: [StaticString]) {
        self.words = words.map(Word.init)
        var initials: UInt32 = 0
        // Safe: no word is empty, and all begin with a letter.
        for word in words { initials |= unsafe 1 << UInt32(word.utf8Start[0] &- UInt8(ascii: "a")) }
        self.initials = initials
    }

    /// A word to look for.
    private struct Word {
        /// In lower case.
        let text: StaticString
        /// Its first bytes, up to eight, with the bit set by which letters differ in case.
        let beginning: UInt64
        /// The bits of `beginning` that count.
        let mask: UInt64

        init(_ text: StaticString) {
            self.text = text
            var beginning: UInt64 = 0
            let count = min(text.utf8CodeUnitCount, 8)
            // Safe: `offset` is below the string's count.
            for offset in 0..<count {
                beginning |= unsafe UInt64(text.utf8Start[offset]) << UInt64(offset * 8)
            }
            mask = UInt64.max >> UInt64(64 - count * 8)
            self.beginning = (beginning | Self.caseBits) & mask
        }

        private static var caseBits: UInt64 { 0x2020_2020_2020_2020 }

        /// Whether the word may stand where a text goes on with `next`: told without reading more.
        @inline(__always)
        func mayBegin(_ next: UInt64) -> Bool { (next | Self.caseBits) & mask == beginning }
    }

    /// Whether one of the words stands in `label` or within `reach` before `position`.
    /// - Parameter adjoining: Whether no other number may stand between the word and `position`.
    mutating func stands(
        before position: Int, in text: Span<UInt8>, label: Span<UInt8>, adjoining: Bool = false
    ) -> Bool {
        search(text, to: position)
        var first = max(0, position - Self.reach)
        if adjoining, found >= first {
            var start = position
            while start > first, !text[start - 1].isASCIIDigit { start -= 1 }
            first = start
        }
        return found >= first || stands(in: label)
    }

    private mutating func stands(in label: Span<UInt8>) -> Bool {
        if let isInLabel { return isInLabel }
        var result = false
        for position in max(0, label.count - Self.reach)..<label.count where isWord(at: position, in: label) {
            result = true
        }
        isInLabel = result
        return result
    }

    private mutating func search(_ text: Span<UInt8>, to end: Int) {
        searched = max(searched, end - Self.reach)
        while searched < end {
            if isWord(at: searched, in: text) { found = searched }
            searched += 1
        }
    }

    @inline(__always)
    private func isWord(at position: Int, in text: Span<UInt8>) -> Bool {
        let letter = text[position].lowercasedASCII &- UInt8(ascii: "a")
        guard letter < 26, initials >> UInt32(letter) & 1 == 1, !text.isWordPart(before: position) else {
            return false
        }
        let next = text.leadingWord(of: position..<min(position + 8, text.count))
        for word in words where word.mayBegin(next) && text.hasPrefix(word.text, at: position) { return true }
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
