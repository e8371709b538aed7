/// Phrases of the lexicon: words that mean something together only. Keyed by the hashes of their words from the last
/// one backwards, so that a text is asked about a phrase when its last word is met.
struct PhraseTable: Sendable {
    /// The most words of a phrase.
    static let longest = 6

    private struct Entry {
        var key: UInt64 = 0
        var meanings = Lexicon.Meanings()
        /// Of a phrase's last word: the most words of the phrases that end with it.
        var longest: UInt8 = 0
    }

    private var entries: [Entry]

    init(capacity: Int) {
        var slots = 64
        while slots < capacity * 3 { slots *= 2 }
        entries = [Entry](repeating: Entry(), count: slots)
    }

    /// The most words of the phrases that end with the word of this hash; 0 for most words.
    func longestEnding(with word: UInt64) -> Int { Int(entries[slot(Self.lastWord(word))].longest) }

    /// The meanings of the longest phrase that ends with the last of `words`; nil when there is none.
    /// - Parameter longest: What `longestEnding` says of the last word.
    @inline(__always)
    func meanings(of words: RecentWords, longest: Int) -> Lexicon.Meanings? {
        var found: Lexicon.Meanings?
        var key = words[0]
        for count in 1..<longest {
            key = Self.extend(key, words[count])
            let slot = slot(key)
            if entries[slot].key == key { found = entries[slot].meanings }
        }
        return found
    }

    /// Adds the phrase of `words`, given by their hashes.
    mutating func insert(_ words: [UInt64], _ concept: Concept) {
        guard words.count > 1, words.count <= Self.longest, let last = words.last else { return }
        var key = last
        for word in words.dropLast().reversed() { key = Self.extend(key, word) }
        let phrase = slot(key)
        entries[phrase].key = key
        entries[phrase].meanings.add(concept)
        let ending = slot(Self.lastWord(last))
        entries[ending].key = Self.lastWord(last)
        entries[ending].longest = Swift.max(entries[ending].longest, UInt8(words.count))
    }

    @inline(__always)
    private static func extend(_ key: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (key ^ word &* 0x9E37_79B9_7F4A_7C15) &* 0xC4CE_B9FE_1A85_EC53
        return (mixed ^ mixed >> 31) | 1
    }

    private static func lastWord(_ word: UInt64) -> UInt64 { extend(0x5851_F42D_4C95_7F2D, word) }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key >> 20) & (entries.count - 1)
        while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & (entries.count - 1) }
        return slot
    }
}

/// The hashes of the last words of a text, the latest first.
struct RecentWords {
    private var words: [6 of UInt64] = [6 of UInt64](repeating: 0)

    @inline(__always)
    subscript(_ age: Int) -> UInt64 { words[age] }

    @inline(__always)
    mutating func add(_ word: UInt64) {
        for age in (1..<6).reversed() { words[age] = words[age - 1] }
        words[0] = word
    }

    @inline(__always)
    mutating func forget() { words = [6 of UInt64](repeating: 0) }
}
