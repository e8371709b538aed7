/// The single words and beginnings of words of a lexicon: a compact hash table built once.
struct LexiconTable: Sendable {
    /// Whether an entry is a whole word or what words begin with.
    enum Match: UInt32 {
        case word = 0x5bd1_e995
        case stem = 0x1b87_3593
    }

    private struct Entry {
        var hash: UInt32 = 0
        var meanings = Lexicon.Meanings()
    }

    private var entries: [Entry]
    private let mask: Int
    /// One bit a key: most beginnings of words are turned away here, near the processor, where the entries seldom are.
    private var mayHold = [UInt64](repeating: 0, count: 1 << 11)
    /// For scripts without spaces: by the hash of the first character, the bytes of the longest entry beginning with it.
    private var longestFrom = [UInt8](repeating: 0, count: 4096)
    /// By the hash of the first two bytes, one bit for each length of the stems that begin so.
    private var stemLengths = [UInt64](repeating: 0, count: 4096)

    /// A table with room for so many words.
    init(words: Int) {
        var capacity = 64
        while capacity < words * 3 { capacity *= 2 }
        entries = [Entry](repeating: Entry(), count: capacity)
        mask = capacity - 1
    }

    /// Adds the word, or the stem, in `range` of `text`.
    mutating func insert(_ text: Span<UInt8>, _ range: Range<Int>, _ concept: Concept, _ match: Match) {
        guard !range.isEmpty else { return }
        var hash = Self.seed
        for position in range {
            hash = Self.step(hash, text[position])
            if match == .stem, position == range.lowerBound + 1 {
                stemLengths[Int(hash >> 20)] |= 1 << UInt64(Swift.min(range.count, 63))
            }
        }
        let first = text.firstCharacterSlot(range.lowerBound, before: range.upperBound)
        longestFrom[first] = Swift.max(longestFrom[first], UInt8(clamping: range.count))
        let key = Self.key(hash, match)
        var slot = Int(key) & mask
        while entries[slot].hash != 0, entries[slot].hash != key { slot = (slot + 1) & mask }
        entries[slot].hash = key
        entries[slot].meanings.add(concept)
        mayHold[Int(key >> 21)] |= 1 << UInt64(key >> 15 & 63)
    }

    /// What the word in `range` means: its own entry's meanings, or the longest stem's.
    func meanings(of text: Span<UInt8>, _ range: Range<Int>) -> Lexicon.Meanings {
        var hash = Self.seed
        var best = Lexicon.Meanings()
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

    /// The longest entry at `start` in text without spaces, and its end; nil when there is none.
    func longestMatch(
        _ text: Span<UInt8>, from start: Int, before end: Int
    ) -> (Lexicon.Meanings, end: Int)? {
        let longest = Int(longestFrom[text.firstCharacterSlot(start, before: end)])
        guard longest > 0 else { return nil }
        var best: (Lexicon.Meanings, end: Int)?
        var hash = Self.seed
        for position in start..<Swift.min(start + longest, end) {
            hash = Self.step(hash, text[position])
            let isWhole = position + 1 == end || !text[position + 1].isUTF8Continuation
            guard isWhole, text[position] >= 0x80 else { continue }
            if let meanings = entry(hash, .stem) ?? entry(hash, .word) { best = (meanings, position + 1) }
        }
        return best
    }

    @inline(__always)
    private func entry(_ hash: UInt32, _ match: Match) -> Lexicon.Meanings? {
        let key = Self.key(hash, match)
        guard mayHold[Int(key >> 21)] >> UInt64(key >> 15 & 63) & 1 == 1 else { return nil }
        var slot = Int(key) & mask
        while entries[slot].hash != 0 {
            if entries[slot].hash == key { return entries[slot].meanings }
            slot = (slot + 1) & mask
        }
        return nil
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
}
