/// Words and beginnings of words with what they mean, in many languages: a compact hash table built once.
///
/// A word has at most two meanings, and words may mean something together. A word's own entry wins over the longest beginning that is listed; words of scripts that
/// write one-letter particles in front (Arabic, Hebrew) are also tried without them.
struct Lexicon: Sendable {
    /// The lexicon of all rows, in a few milliseconds, on first use.
    static let shared = Lexicon(LexiconRows.all)
    /// The lexicon of the harm detector: a word may mean one thing here and another there.
    static let harm = Lexicon([LexiconRows.harm])

    /// Up to two meanings of a word.
    struct Meanings: Equatable, Sendable {
        var first = Concept.none
        var second = Concept.none

        /// Adds a meaning; a third one is left out.
        mutating func add(_ concept: Concept) {
            if first == .none || first == concept { first = concept } else { second = concept }
        }
    }

    private struct Entry {
        var hash: UInt32 = 0
        var meanings = Meanings()
    }

    private var entries: [Entry] = []
    private var mask = 0
    /// One bit a key: most beginnings of words are turned away here, near the processor, where the entries seldom are.
    private var mayHold = [UInt64](repeating: 0, count: 1 << 11)
    /// For scripts without spaces: by the hash of the first character, the bytes of the longest entry beginning with it.
    private var longestFrom = [UInt8](repeating: 0, count: 4096)
    /// By the hash of the first two bytes, one bit for each length of the stems that begin so.
    private var stemLengths = [UInt64](repeating: 0, count: 4096)
    /// What words mean together.
    private(set) var phrases: PhraseTable

    /// A lexicon of `tables`.
    init(_ tables: [[LexiconRow]]) {
        let words = tables.reduce(0) { $0 + $1.reduce(0) { $0 + $1.words.utf8CodeUnitCount / 5 + 1 } }
        var capacity = 64
        while capacity < words * 3 { capacity *= 2 }
        entries = [Entry](repeating: Entry(), count: capacity)
        mask = capacity - 1
        phrases = PhraseTable()
        var normalized = NormalizedText()
        for table in tables {
            for row in table { insert(row, &normalized) }
        }
    }

    /// What the word in `range` means.
    func meanings(of text: Span<UInt8>, _ range: Range<Int>) -> Meanings {
        let found = ownMeanings(of: text, range)
        if found.first != .none || range.count < 6 { return found }
        if text[range.lowerBound] < 0xD6 {
            guard let rest = text.withoutElision(range) else { return found }
            return ownMeanings(of: text, rest)
        }
        var rest = range
        while let shorter = text.withoutParticle(rest) {
            let found = ownMeanings(of: text, shorter)
            if found.first != .none { return found }
            rest = shorter
        }
        return found
    }

    /// The longest entry at `start` in text without spaces, and its end; nil when there is none.
    func longestMatch(_ text: Span<UInt8>, from start: Int, before end: Int) -> (Meanings, end: Int)? {
        let longest = Int(longestFrom[text.firstCharacterSlot(start, before: end)])
        guard longest > 0 else { return nil }
        var best: (Meanings, end: Int)?
        var hash = Self.seed
        for position in start..<Swift.min(start + longest, end) {
            hash = Self.step(hash, text[position])
            let isWhole = position + 1 == end || !text[position + 1].isUTF8Continuation
            guard isWhole, text[position] >= 0x80 else { continue }
            if let meanings = entry(hash, .stem) ?? entry(hash, .word) { best = (meanings, position + 1) }
        }
        return best
    }

    private func ownMeanings(of text: Span<UInt8>, _ range: Range<Int>) -> Meanings {
        var hash = Self.seed
        var best = Meanings()
        var lengths: UInt64 = 0
        for position in range {
            hash = Self.step(hash, text[position])
            let length = position - range.lowerBound + 1
            if length == 2 { lengths = stemLengths[Int(hash >> 20)] }
            guard length < 64, lengths >> UInt64(length) & 1 == 1 else { continue }
            if let meanings = entry(hash, .stem) { best = meanings }
        }
        return entry(hash, .word) ?? best
    }
}

// MARK: Building and looking up

extension Lexicon {
    private enum Match: UInt32 {
        case word = 0x5bd1_e995
        case stem = 0x1b87_3593
    }

    private static var seed: UInt32 { 0x811C_9DC5 }

    /// FNV-1a: every beginning of a word has its hash for one multiplication a byte.
    @inline(__always)
    private static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

    @inline(__always)
    private static func key(_ hash: UInt32, _ match: Match) -> UInt32 {
        let mixed = (hash ^ match.rawValue) &* 0x9E37_79B1
        return Swift.max(mixed ^ mixed >> 15, 1)
    }

    @inline(__always)
    private func entry(_ hash: UInt32, _ match: Match) -> Meanings? {
        let key = Self.key(hash, match)
        guard mayHold[Int(key >> 21)] >> UInt64(key >> 15 & 63) & 1 == 1 else { return nil }
        var slot = Int(key) & mask
        while entries[slot].hash != 0 {
            if entries[slot].hash == key { return entries[slot].meanings }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private mutating func insert(_ row: LexiconRow, _ normalized: inout NormalizedText) {
        var bytes: [UInt8] = []
        bytes.append(row.words)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
            insert(bytes.span.extracting(start..<end), row.concept, &normalized)
            start = end + 1
        }
    }

    private mutating func insert(_ entry: Span<UInt8>, _ concept: Concept, _ normalized: inout NormalizedText)
    {
        guard !entry.isEmpty else { return }
        let isStem = entry[entry.count - 1] == UInt8(ascii: "*")
        normalized.normalize(entry, 0..<(isStem ? entry.count - 1 : entry.count), .plain)
        let bytes = normalized.bytes
        let words = TokenStream.words(of: bytes.span)
        if words.count > 1 {
            phrases.insert(words.map { bytes.span.wordHash($0) }, concept)
        } else {
            insert(bytes, concept, isStem ? .stem : .word)
        }
    }

    private mutating func insert(_ word: [UInt8], _ concept: Concept, _ match: Match) {
        guard !word.isEmpty else { return }
        if match == .stem, word.count >= 2 {
            let beginning = Self.step(Self.step(Self.seed, word[0]), word[1])
            stemLengths[Int(beginning >> 20)] |= 1 << UInt64(Swift.min(word.count, 63))
        }
        let first = word.span.firstCharacterSlot(0, before: word.count)
        longestFrom[first] = Swift.max(longestFrom[first], UInt8(clamping: word.count))
        let key = Self.key(word.reduce(Self.seed, Self.step), match)
        var slot = Int(key) & mask
        while entries[slot].hash != 0, entries[slot].hash != key { slot = (slot + 1) & mask }
        entries[slot].hash = key
        entries[slot].meanings.add(concept)
        mayHold[Int(key >> 21)] |= 1 << UInt64(key >> 15 & 63)
    }
}

extension Span<UInt8> {
    /// Twelve bits of the character at `start`.
    @inline(__always)
    fileprivate func firstCharacterSlot(_ start: Int, before end: Int) -> Int {
        var position = start + 1
        var hash = UInt32(self[start])
        while position < end, self[position].isUTF8Continuation {
            hash = hash << 6 | UInt32(self[position] & 0x3F)
            position += 1
        }
        return Int((hash &* 0x9E37_79B1) >> 20)
    }

    /// The word after an article or pronoun that French or Italian joins to it with an apostrophe; nil when there is none.
    fileprivate func withoutElision(_ word: Range<Int>) -> Range<Int>? {
        for position in word.prefix(6) where self[position] == UInt8(ascii: "'") {
            return word.upperBound - position > 3 ? position + 1..<word.upperBound : nil
        }
        return nil
    }

    /// The word without its first letter, or article, when that may be a particle that Arabic or Hebrew writes
    /// together with the word; nil when it may not, or little would be left.
    fileprivate func withoutParticle(_ word: Range<Int>) -> Range<Int>? {
        let start = word.lowerBound
        guard word.count > 6 else { return nil }
        switch letter(at: start) {
        // Hebrew: ha, ve, be, le, mi, she, ke.
        case 0x05D4, 0x05D5, 0x05D1, 0x05DC, 0x05DE, 0x05E9, 0x05DB: return start + 2..<word.upperBound
        // Arabic: wa, fa, bi, ka, li.
        case 0x0648, 0x0641, 0x0628, 0x0643, 0x0644: return start + 2..<word.upperBound
        // Arabic: the article.
        case 0x0627 where word.count > 8 && letter(at: start + 2) == 0x0644:
            return start + 4..<word.upperBound
        default: return nil
        }
    }

    /// The scalar of two bytes at `position`.
    private func letter(at position: Int) -> Int {
        Int(self[position] & 0x1F) << 6 | Int(self[position + 1] & 0x3F)
    }
}
