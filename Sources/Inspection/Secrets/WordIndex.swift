/// Words and prefixes of tokens, found by the first three characters of what stands in a text.
struct WordIndex {
    /// The numbers of the words, those with the same first characters together.
    private var values: [Int] = []
    /// The beginnings of the words, in the same order.
    private var beginnings: [Beginning] = []
    /// For each key its place in `values`, by open addressing; a count of 0 is a free slot.
    private var slots = [Slot](repeating: Slot(), count: Self.slotCount)
    /// One bit a hash: most of a text is turned away here.
    private var mayBegin = [UInt64](repeating: 0, count: 1 << 10)

    private struct Slot {
        var key: UInt32 = 0
        var first: UInt16 = 0
        var count: UInt16 = 0
    }

    private static let slotCount = 8192

    /// A word to look for.
    struct Entry {
        /// Its letters in lower case, `_` for what may stand between two words; of a prefix the first three characters count.
        let word: [UInt16]
        let beginning: Beginning
        /// The number by which it is known.
        let value: Int
    }

    /// The first bytes of a word as far as they are certain, up to eight: what a text has for them is told at once.
    struct Beginning {
        /// With the bit set by which letters differ in case.
        private var bytes: UInt64 = 0
        /// The bits of `bytes` that count.
        private var mask: UInt64 = 0

        init(_ characters: some Sequence<UInt16>) {
            for (index, code) in characters.prefix(8).enumerated() {
                guard code < 0x80 else { return }
                bytes |= UInt64(code | 0x20) << UInt64(index * 8)
                mask |= 0xFF << UInt64(index * 8)
            }
        }

        /// Whether the word may stand where a text goes on with `next`. A letter with a mark may stand for any.
        @inline(__always)
        func mayStand(_ next: UInt64) -> Bool {
            ((next | UInt64.caseBits) ^ bytes) & mask == 0 || next & UInt64.highBits & mask != 0
        }
    }

    /// An index of `words`.
    init(_ words: [Entry]) {
        var byKey: [UInt32: [Int]] = [:]
        for (index, entry) in words.enumerated() {
            for key in Set(Self.keys(entry.word)) { byKey[key, default: []].append(index) }
        }
        for (key, values) in byKey {
            var slot = Int(Self.hash(key)) & (Self.slotCount - 1)
            while slots[slot].count > 0 { slot = (slot + 1) & (Self.slotCount - 1) }
            slots[slot] = Slot(key: key, first: UInt16(self.values.count), count: UInt16(values.count))
            self.values += values.map { words[$0].value }
            beginnings += values.map { words[$0].beginning }
            mayBegin[Int(Self.hash(key) >> 6)] |= 1 << UInt64(Self.hash(key) & 63)
        }
    }

    /// Where the numbers of the words are that what begins with `key` may be: places, since a slice of an array is counted
    /// wherever it goes.
    @inline(__always)
    func candidates(_ key: UInt32) -> Range<Int> {
        let hash = Self.hash(key)
        guard mayBegin[Int(hash >> 6)] >> UInt64(hash & 63) & 1 == 1 else { return 0..<0 }
        return found(key, hash)
    }

    /// Whether the word at `place` may stand where a text goes on with `next`: told without reading more.
    @inline(__always)
    func mayStand(_ place: Int, _ next: UInt64) -> Bool { beginnings[place].mayStand(next) }

    /// Whether any of the words at `places` may.
    @inline(__always)
    func mayStand(anyOf places: Range<Int>, _ next: UInt64) -> Bool {
        for place in places where mayStand(place, next) { return true }
        return false
    }

    /// The number of a word, by its place.
    @inline(__always)
    subscript(place: Int) -> Int { values[place] }

    private func found(_ key: UInt32, _ hash: UInt32) -> Range<Int> {
        var slot = Int(hash) & (Self.slotCount - 1)
        while slots[slot].count > 0 {
            if slots[slot].key == key {
                let first = Int(slots[slot].first)
                return first..<first + Int(slots[slot].count)
            }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return 0..<0
    }

    @inline(__always)
    private static func hash(_ key: UInt32) -> UInt32 { (key &* 0x9E37_79B1) >> 16 }

    /// The key of what stands at `position`: a character outside ASCII alone, else three characters.
    @inline(__always)
    static func key(_ text: Span<UInt8>, _ codes: Span<UInt16>, at position: Int) -> UInt32 {
        guard codes.isEmpty else { return key(codes, at: position) }
        if position + 8 <= text.count {
            // The first character in the highest of three bytes.
            return UInt32(truncatingIfNeeded: text.word(at: position).byteSwapped >> 40) | 0x20_2020
        }
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
