/// The words before values, found in one pass over a text however many values ask: they ask from left to right.
struct ValueContext {
    /// How far before a value a word may begin, in characters.
    static let reach = 72
    /// How many words are remembered.
    private static let memory = 16

    /// A word that names something.
    struct Word {
        var classes: ContextClasses = []
        var start = 0
        var end = 0
    }

    private let trie = WordTrie.contexts
    /// An array, since one in place would be copied whole wherever a word is looked at.
    private var words = [Word](repeating: Word(), count: Self.memory)
    private var count = 0
    /// How many words there were when a bank's code was named last.
    private var bankCount = -memory
    private var searched = 0
    /// The classes that the label names.
    private(set) var label: ContextClasses = []

    /// Forgets the last text.
    mutating func begin(label: Span<UInt8>, _ storage: inout FoldedText) {
        forget()
        self.label = []
        guard !label.isEmpty, label.count <= 256 else { return }
        storage.fold(label, 0..<label.count, .json)
        let (bytes, codes) = (storage.bytes, storage.codes)
        self.label = classes(in: 0..<bytes.count, bytes.span, codes.span)
        forget()
    }

    private mutating func forget() {
        (count, searched, bankCount) = (0, 0, -Self.memory)
    }

    /// What the words in `range` name, of which the last decides whether it is nobody's. Ranges come in order.
    mutating func classes(in range: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> ContextClasses
    {
        forget()
        searched = range.lowerBound
        search(text, codes, to: range.upperBound)
        var result: ContextClasses = []
        for back in 0..<remembered { result.formUnion(word(back).classes) }
        if remembered > 0, !word(0).classes.contains(.contrary) { result.remove(.contrary) }
        return result
    }

    /// What the words name that follow a value which ends at `position`, when they are not the name of the next one.
    func classes(after position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> ContextClasses {
        var start = position
        while start < text.count, start - position < 3,
            text[start] == UInt8(ascii: " ") || text[start] == UInt8(ascii: "(")
                || text[start] == UInt8(ascii: "\u{2D}") || text[start] == UInt8(ascii: ",")
        {
            start += 1
        }
        guard start < text.count,
            codes.isEmpty ? text[start].isASCIILetter : text[start].isASCIILetter || text[start] >= 0x80
        else { return [] }
        let found = longest(text, codes, at: start, before: min(start + 32, text.count))
        guard !found.classes.isEmpty else { return [] }
        var next = found.end
        while next < text.count, next - found.end < 12,
            text.isWord(at: next) || text[next] == UInt8(ascii: " ")
        {
            next += 1
        }
        let names =
            next < text.count
            && (text[next] == UInt8(ascii: ":") || text[next] == UInt8(ascii: "=")
                || text[next].isASCIIDigit)
        return names ? [] : found.classes
    }

    /// Reads the words up to `end`.
    mutating func search(_ text: Span<UInt8>, _ codes: Span<UInt16>, to end: Int) {
        if codes.isEmpty { searchASCII(text, to: end) } else { searchCodes(text, codes, to: end) }
    }

    /// How many words can be looked at.
    var remembered: Int { min(count, Self.memory) }

    /// The word that is the `back`th from the last.
    @inline(__always)
    func word(_ back: Int) -> Word { words[(count - 1 - back) % Self.memory] }

    /// What the words name that begin within `distance` before `position`.
    func classes(before position: Int, within distance: Int) -> ContextClasses {
        var result: ContextClasses = []
        for back in 0..<remembered {
            let word = word(back)
            guard position - word.start <= distance else { break }
            if word.end <= position { result.formUnion(word.classes) }
        }
        return result
    }

    /// Whether one of the last `most` words names a bank's code.
    @inline(__always)
    func namesBankCode(within most: Int) -> Bool { count - bankCount <= most }

    private mutating func remember(_ classes: ContextClasses, _ start: Int, _ end: Int) {
        words[count % Self.memory] = Word(classes: classes, start: start, end: end)
        if classes.contains(.bankCode) { bankCount = count }
        count += 1
    }

    private mutating func searchASCII(_ text: Span<UInt8>, to end: Int) {
        var position = max(searched, end - Self.reach)
        while position < end {
            guard text[position].isASCIILetter else {
                position += 1
                continue
            }
            let start = position
            position += 1
            if trie.mayBegin(at: start, in: text), !text.isWordPart(before: start),
                !text.isDigit(before: start), !isClosing(start, text)
            {
                position = take(text, Span(), at: start, before: end)
            }
            // No word begins with a small letter that stands behind another letter.
            if position == start + 1 { position = text.endOfSmallLetters(from: position, before: end) }
        }
        searched = max(searched, position)
    }

    private mutating func searchCodes(_ text: Span<UInt8>, _ codes: Span<UInt16>, to end: Int) {
        var position = max(searched, end - Self.reach)
        while position < end {
            let (start, byte) = (position, text[position])
            position += 1
            guard byte.isASCIILetter || byte >= 0x80 && codes[start] >= 0xC0 else { continue }
            if byte >= 0x80 || trie.mayBegin(at: start, in: text), !isWordPart(codes, start),
                !text.isDigit(before: start) || codes[start] > 0x588, !isClosing(start, text)
            {
                position = take(text, codes, at: start, before: end)
            }
            if byte < 0x80, position == start + 1 {
                position = text.endOfSmallLetters(from: position, before: end)
            }
        }
        searched = max(searched, position)
    }

    /// Whether a letter in the same case stands before, in a script that writes words apart.
    @inline(__always)
    private func isWordPart(_ codes: Span<UInt16>, _ position: Int) -> Bool {
        guard position > 0, LetterFold.isSpacedLetter(codes[position]) else { return false }
        let before = codes[position - 1]
        guard LetterFold.isSpacedLetter(before) || before == LetterFold.nothing else { return false }
        return
            !(LetterFold.lowercased(codes[position]) != codes[position]
            && LetterFold.lowercased(before) == before)
    }

    /// Whether the word at `position` is the name of a closing tag: it names what stands before it.
    @inline(__always)
    private func isClosing(_ position: Int, _ text: Span<UInt8>) -> Bool {
        position >= 2 && text[position - 1] == UInt8(ascii: "/") && text[position - 2] == UInt8(ascii: "<")
    }

    /// Remembers the longest word of the table that begins at `start`; returns where to go on.
    private mutating func take(
        _ text: Span<UInt8>, _ codes: Span<UInt16>, at start: Int, before end: Int
    ) -> Int {
        let found = longest(text, codes, at: start, before: end)
        if !found.classes.isEmpty { remember(found.classes, start, found.end) }
        return found.end
    }

    /// The longest word of the table that begins at `start`.
    private func longest(
        _ text: Span<UInt8>, _ codes: Span<UInt16>, at start: Int, before end: Int
    ) -> (classes: ContextClasses, end: Int) {
        var node = 0
        var position = start
        var found: ContextClasses = []
        var foundEnd = start + 1
        var separators = 0
        while position < end {
            let code = codes.isEmpty ? UInt16(text[position]) : codes[position]
            if code == LetterFold.nothing || separators < 3 && position > start && Self.isJoint(code) {
                if code != LetterFold.nothing { separators += 1 }
                position += 1
                continue
            }
            let next = trie.child(of: node, LetterFold.lowercased(code))
            guard next > 0 else { break }
            node = next
            separators = 0
            position += 1
            let reached = trie.nodes[node]
            if !reached.beginning.isEmpty {
                (found, foundEnd) = (reached.beginning, position)
            } else if !reached.whole.isEmpty, isEnd(text, codes, position) {
                (found, foundEnd) = (reached.whole, position)
            }
        }
        return (found, foundEnd)
    }

    /// Whether a word may end before `position`.
    @inline(__always)
    private func isEnd(_ text: Span<UInt8>, _ codes: Span<UInt16>, _ position: Int) -> Bool {
        guard position < text.count else { return true }
        if codes.isEmpty {
            return !text[position].isASCIILetter || !text.isWordPart(before: position)
        }
        return !LetterFold.isSpacedLetter(codes[position]) || !isWordPart(codes, position)
    }

    /// Whether `code` may stand between the words of an expression.
    @inline(__always)
    private static func isJoint(_ code: UInt16) -> Bool {
        switch code {
        case 0x20, 0x5F, 0x2D, 0x2E, 0x2F, 0x27, 0x2019, 0xB4: true
        default: false
        }
    }
}

extension Span<UInt8> {
    /// The position after the small letters at `position`, not beyond `end`.
    @inline(__always)
    fileprivate func endOfSmallLetters(from position: Int, before end: Int) -> Int {
        var position = position
        while position + 8 <= end {
            let marks = word(at: position).notSmallLetters
            guard marks == 0 else { return position + marks.unmarkedBytes }
            position += 8
        }
        while position < end, self[position] &- 0x61 < 26 { position += 1 }
        return position
    }

    /// Whether a digit stands before `position`.
    @inline(__always)
    fileprivate func isDigit(before position: Int) -> Bool { position > 0 && self[position - 1].isASCIIDigit }
}
