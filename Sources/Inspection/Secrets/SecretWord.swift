/// A word to look for in a folded text.
struct SecretWord {
    /// The longest.
    static let longest = 40

    /// In lower case, without accents; `_` for what may stand between two words. They are kept in place: words are looked at
    /// too often for arrays, which are counted.
    private let letters: [40 of UInt16]
    /// How many there are.
    let count: Int
    /// Whether it must not be part of a longer word.
    let isWhole: Bool
    let meaning: WordMeaning
    /// The row, of an owner.
    let row: UInt16

    init(_ codes: [UInt16], _ meaning: WordMeaning, isWhole: Bool, row: Int) {
        precondition(!codes.isEmpty && codes.count <= Self.longest, "a word of the tables is too long")
        letters = [40 of UInt16] { $0 < codes.count ? codes[$0] : 0 }
        count = codes.count
        self.isWhole = isWhole
        self.meaning = meaning
        self.row = UInt16(row)
    }

    /// Its letters.
    var codes: [UInt16] { (0..<count).map { letters[$0] } }

    /// Its first letter.
    @inline(__always)
    var initial: UInt16 { letters[0] }

    /// The letter at `index`.
    @inline(__always)
    subscript(index: Int) -> UInt16 { letters[index] }

    /// Where the word ends when it stands at `position`.
    func end(at position: Int, in text: Span<UInt8>, _ codes: Span<UInt16>) -> Int? {
        var position = position
        if isWhole, position > 0, text.isWordPart(before: position) || text[position - 1].isASCIIDigit {
            return nil
        }
        for index in 0..<count {
            let code = letters[index]
            while position < codes.count, codes[position] == LetterFold.nothing { position += 1 }
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
        while position < codes.count, codes[position] == LetterFold.nothing { position += 1 }
        guard isWhole, position < text.count, text[position].isASCIILetter else { return position }
        // `passKey`, `PASSKey`: a capital begins the next word.
        return text[position] &- 0x41 < 26 && text[position - 1] &- 0x61 < 26 ? position : nil
    }
}

extension WordIndex {
    /// An index of `words` by their places.
    init(_ words: [SecretWord]) { self.init(words.enumerated().map { $1.entry($0) }) }
}

extension SecretWord {
    /// The word in an index, known by `value`.
    func entry(_ value: Int) -> WordIndex.Entry {
        let codes = codes
        let separator = UInt16(UInt8(ascii: "_"))
        return WordIndex.Entry(
            word: codes, beginning: WordIndex.Beginning(codes.prefix { $0 != separator }), value: value)
    }

    /// Whether the capitals of what stands in `range` divide words elsewhere: `cameraKit` holds no `meraki`, `sumOf` no
    /// `sumo`.
    static func isDivided(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        let isInside = text.isWordPart(before: range.lowerBound)
        for position in range.dropFirst() where text[position] &- 0x41 < 26 && text[position - 1] &- 0x61 < 26
        {
            let isLast = position + 1 == range.upperBound
            if isInside || isLast && position + 1 < text.count && text[position + 1] &- 0x61 < 26 {
                return true
            }
        }
        return false
    }

    /// Where the one of `words` ends that stands at `position`.
    static func end(
        of words: [SecretWord], at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) -> Int? {
        let initial =
            codes.isEmpty ? UInt16(text[position].lowercasedASCII) : LetterFold.lowercased(codes[position])
        for word in words where word.initial == initial {
            guard let end = word.end(at: position, in: text, codes) else { continue }
            // `は`, `是` stand without spaces; `is` does not.
            if word.initial >= 0x2E80 || end >= text.count || text[end] == 0x20
                || text[end] == UInt8(ascii: ":")
            {
                return end
            }
        }
        return nil
    }
}

extension Span<UInt8> {
    /// Up to eight bytes from `position` on, zeros after them.
    @inline(__always)
    func beginning(at position: Int) -> UInt64 { leadingWord(of: position..<Swift.min(position + 8, count)) }
}

extension [SecretWord] {
    /// The words of `list`, separated by spaces.
    init(_ list: StaticString, _ meaning: WordMeaning, isWhole: Bool, row: Int = 0) {
        self = list.description.split(separator: " ").map { word in
            let codes = word.unicodeScalars.map { LetterFold.lowercased(LetterFold.code(for: $0.value)) }
            return SecretWord(
                codes.filter { $0 != LetterFold.nothing }, meaning, isWhole: isWhole, row: row)
        }
    }
}

/// Words that mean the same wherever they stand.
struct SecretWordList {
    private let words: [SecretWord]
    private let index: WordIndex

    init(_ list: StaticString, isWhole: Bool) {
        words = [SecretWord](list, .harmless, isWhole: isWhole)
        index = WordIndex(words)
    }

    /// Where the word ends that stands at `position`.
    func end(at position: Int, in text: Span<UInt8>, _ codes: Span<UInt16>) -> Int? {
        let key = WordIndex.key(text, codes, at: position)
        let next = text.beginning(at: position)
        for place in index.candidates(key) where index.mayStand(place, next) {
            if let end = words[index[place]].end(at: position, in: text, codes) { return end }
        }
        return nil
    }

    /// Whether one of the words is all that stands in `range`.
    func holds(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard !range.isEmpty else { return false }
        let key = WordIndex.key(text, Span(), at: range.lowerBound)
        let next = text.beginning(at: range.lowerBound)
        for place in index.candidates(key) where index.mayStand(place, next) {
            let word = words[index[place]]
            if word.end(at: range.lowerBound, in: text, Span()) == range.upperBound { return true }
        }
        return false
    }
}
