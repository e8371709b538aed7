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

    private var entries = [Entry](repeating: Entry(), count: 64)
    private var used = 0
    /// One bit a hash: most words are turned away here, near the processor, where the entries seldom are.
    private var mayHold = [UInt64](repeating: 0, count: 1 << 10)

    /// The most words of the phrases that end with the word of this hash; 0 for most words.
    func longestEnding(with word: UInt64) -> Int {
        let key = Self.lastWord(word)
        return mayHold(key) ? Int(entries[slot(key)].longest) : 0
    }

    /// The meanings of the longest phrase that ends with the last of `words`; nil when there is none.
    /// - Parameters:
    ///   - words: Not changed: passed so that it is not copied for each look at one of its words.
    ///   - longest: What `longestEnding` says of the last word.
    @inline(__always)
    func meanings(of words: inout RecentWords, longest: Int) -> Lexicon.Meanings? {
        var found: Lexicon.Meanings?
        var key = words[0]
        for count in 1..<longest {
            key = Self.extend(key, words[count])
            guard mayHold(key) else { continue }
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
        let phrase = add(key)
        entries[phrase].meanings.add(concept)
        let ending = add(Self.lastWord(last))
        entries[ending].longest = Swift.max(entries[ending].longest, UInt8(words.count))
    }

    /// The slot of `key`, new or not.
    private mutating func add(_ key: UInt64) -> Int {
        if used * 3 > entries.count { grow() }
        let slot = slot(key)
        if entries[slot].key == 0 { used += 1 }
        entries[slot].key = key
        mayHold[Int(key >> 54)] |= 1 << (key >> 48 & 63)
        return slot
    }

    private mutating func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(), count: old.count * 2)
        for entry in old where entry.key != 0 { entries[slot(entry.key)] = entry }
    }

    @inline(__always)
    private func mayHold(_ key: UInt64) -> Bool { mayHold[Int(key >> 54)] >> (key >> 48 & 63) & 1 == 1 }

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
    private var words: [8 of UInt64] = [8 of UInt64](repeating: 0)
    /// How many were added.
    private var count = 0

    /// The word before so many others, fewer than eight.
    @inline(__always)
    subscript(_ age: Int) -> UInt64 { words[(count &- 1 &- age) & 7] }

    @inline(__always)
    mutating func add(_ word: UInt64) {
        words[count & 7] = word
        count &+= 1
    }

    @inline(__always)
    mutating func forget() { self = RecentWords() }
}
