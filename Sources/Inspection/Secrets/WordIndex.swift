/// Words and prefixes of tokens, found by the first three characters of what stands in a text.
struct WordIndex {
    /// What begins with the same three characters.
    struct Entry {
        /// The three characters.
        fileprivate let key: UInt32
        /// What was given with the word.
        let value: Int
    }

    private var entries: [Entry] = []
    /// For each slot, where its entries begin.
    private var first = [UInt16](repeating: 0, count: slots + 1)
    private static let slots = 4096

    /// An index of `words`, each with the number by which it is known.
    init(_ words: [(word: [UInt16], value: Int)]) {
        var bySlot = [[Entry]](repeating: [], count: Self.slots)
        for (word, value) in words {
            for key in Set(Self.keys(word)) {
                bySlot[Self.slot(key)].append(Entry(key: key, value: value))
            }
        }
        for slot in 0..<Self.slots {
            entries += bySlot[slot]
            first[slot + 1] = UInt16(entries.count)
        }
    }

    /// The entries that what begins with `key` may be; those of other keys may be among them.
    @inline(__always)
    func candidates(_ key: UInt32) -> Range<Int> {
        let slot = Self.slot(key)
        return Int(first[slot])..<Int(first[slot + 1])
    }

    /// What the entry at `index` was given with, when it begins with `key`.
    @inline(__always)
    func value(at index: Int, _ key: UInt32) -> Int? {
        entries[index].key == key ? entries[index].value : nil
    }

    @inline(__always)
    private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }

    /// The key of what stands at `position`: a character outside ASCII alone, else three characters.
    @inline(__always)
    static func key(_ text: Span<UInt8>, _ codes: Span<UInt16>, at position: Int) -> UInt32 {
        guard codes.isEmpty else { return key(codes, at: position) }
        var key: UInt32 = 0
        for offset in 0..<3 {
            let byte = position + offset < text.count ? text[position + offset] : 0x20
            key = key << 8 | UInt32(byte | 0x20)
        }
        return key
    }

    private static func key(_ codes: Span<UInt16>, at position: Int) -> UInt32 {
        let lead = LetterFold.lowercased(codes[position])
        if lead >= 0x80 { return UInt32(lead) | 0x8000_0000 }
        var key: UInt32 = 0
        for offset in 0..<3 {
            let code = position + offset < codes.count ? codes[position + offset] : 0x20
            key = key << 8 | UInt32(code < 0x80 ? code | 0x20 : 0x20)
        }
        return key
    }

    /// The keys that what `word` matches may have.
    private static func keys(_ word: [UInt16]) -> [UInt32] {
        if word[0] >= 0x80 { return [UInt32(word[0]) | 0x8000_0000] }
        return beginnings(word[...], 3).map { $0.reduce(0) { $0 << 8 | $1 } }
    }

    private static func beginnings(_ word: ArraySlice<UInt16>, _ count: Int) -> [[UInt32]] {
        guard count > 0 else { return [[]] }
        guard let code = word.first else {
            // Whatever may end a word.
            return Set((0x20...0x40).map { $0 | 0x20 } + [0x7B, 0x7C, 0x7D, 0x7E, 0x7F, 0x60]).flatMap {
                end in
                beginnings([], count - 1).map { [UInt32(end)] + $0 }
            }
        }
        let rest = word.dropFirst()
        guard code == UInt16(UInt8(ascii: "_")) else {
            return beginnings(rest, count - 1).map { [UInt32(code) | 0x20] + $0 }
        }
        let signs = " -.\u{7F}".utf8.flatMap { sign in
            beginnings(rest, count - 1).map { [UInt32(sign)] + $0 }
        }
        return signs + beginnings(rest, count)
    }
}

/// A word to look for in a folded text.
struct SecretWord {
    /// In lower case, without accents; `_` for what may stand between two words.
    let codes: [UInt16]
    /// Whether it must not be part of a longer word.
    let isWhole: Bool
    let meaning: WordMeaning
    /// The row, of an owner.
    let row: UInt16

    /// Where the word ends when it stands at `position`.
    func end(at position: Int, in text: Span<UInt8>, _ codes: Span<UInt16>) -> Int? {
        var position = position
        if isWhole, position > 0, text.isWordPart(before: position) || text[position - 1].isASCIIDigit {
            return nil
        }
        for code in self.codes {
            guard position < text.count else { return nil }
            let letter =
                codes.isEmpty
                ? UInt16(text[position].lowercasedASCII) : LetterFold.lowercased(codes[position])
            if code == UInt16(UInt8(ascii: "_")) {
                switch letter {
                case 0x20, 0x2D, 0x2E, 0x5F: position += 1
                default: break
                }
                continue
            }
            guard letter == code else { return nil }
            position += 1
        }
        guard isWhole, position < text.count, text[position].isASCIILetter else { return position }
        // `passKey`, `PASSKey`: a capital begins the next word.
        return text[position] &- 0x41 < 26 && text[position - 1] &- 0x61 < 26 ? position : nil
    }
}

extension SecretWord {
    /// Where the one of `words` ends that stands at `position`.
    static func end(
        of words: [SecretWord], at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) -> Int? {
        let initial =
            codes.isEmpty ? UInt16(text[position].lowercasedASCII) : LetterFold.lowercased(codes[position])
        for word in words where word.codes[0] == initial {
            guard let end = word.end(at: position, in: text, codes) else { continue }
            // `は`, `是` stand without spaces; `is` does not.
            if word.codes[0] >= 0x2E80 || end >= text.count || text[end] == 0x20
                || text[end] == UInt8(ascii: ":")
            {
                return end
            }
        }
        return nil
    }
}

extension [SecretWord] {
    /// The words of `list`, separated by spaces.
    init(_ list: StaticString, _ meaning: WordMeaning, isWhole: Bool, row: Int = 0) {
        self = list.description.split(separator: " ").map { word in
            SecretWord(
                codes: Array<UInt16>(word.utf16), isWhole: isWhole, meaning: meaning, row: UInt16(row))
        }
    }
}

/// Words that mean the same wherever they stand.
struct SecretWordList {
    private let words: [SecretWord]
    private let index: WordIndex

    init(_ list: StaticString, isWhole: Bool) {
        words = [SecretWord](list, .harmless, isWhole: isWhole)
        index = WordIndex(words.enumerated().map { ($1.codes, $0) })
    }

    /// Where the word ends that stands at `position`.
    func end(at position: Int, in text: Span<UInt8>, _ codes: Span<UInt16>) -> Int? {
        let key = WordIndex.key(text, codes, at: position)
        for candidate in index.candidates(key) {
            guard let value = index.value(at: candidate, key),
                let end = words[value].end(at: position, in: text, codes)
            else { continue }
            return end
        }
        return nil
    }

    /// Whether one of the words is all that stands in `range`.
    func holds(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard !range.isEmpty else { return false }
        let key = WordIndex.key(text, Span(), at: range.lowerBound)
        for candidate in index.candidates(key) {
            guard let value = index.value(at: candidate, key) else { continue }
            if words[value].end(at: range.lowerBound, in: text, Span()) == range.upperBound { return true }
        }
        return false
    }
}
