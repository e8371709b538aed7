/// Words and beginnings of words with what they mean, in many languages, built once.
///
/// A word has at most two meanings, and words may mean something together. A word's own entry wins over the longest beginning that is listed; words of scripts that
/// write one-letter particles in front (Arabic, Hebrew) are also tried without them. It is an object so that who asks it for a word copies none of its tables.
final class Lexicon: Sendable {
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

    private let table: LexiconTable
    /// What words mean together.
    private let phrases: PhraseTable

    /// A lexicon of `tables`.
    init(_ tables: [[LexiconRow]]) {
        let words = tables.reduce(0) { $0 + $1.reduce(0) { $0 + $1.words.utf8CodeUnitCount / 5 + 1 } }
        var builder = LexiconBuilder(words: words)
        for rows in tables {
            for row in rows { builder.insert(row) }
        }
        table = builder.table
        phrases = builder.phrases
    }

    /// What the word in `range` means.
    func meanings(of text: Span<UInt8>, _ range: Range<Int>) -> Meanings {
        let found = table.meanings(of: text, range)
        if found.first != .none || range.count < 6 { return found }
        if text[range.lowerBound] < 0xD6 {
            guard let rest = text.withoutElision(range) else { return found }
            return table.meanings(of: text, rest)
        }
        var rest = range
        while let shorter = text.withoutParticle(rest) {
            let found = table.meanings(of: text, shorter)
            if found.first != .none { return found }
            rest = shorter
        }
        return found
    }

    /// The longest entry at `start` in text without spaces, and its end; nil when there is none.
    func longestMatch(_ text: Span<UInt8>, from start: Int, before end: Int) -> (Meanings, end: Int)? {
        table.longestMatch(text, from: start, before: end)
    }

    /// The most words of the phrases that end with the word of this hash; 0 for most words.
    func longestPhrase(endingWith word: UInt64) -> Int { phrases.longestEnding(with: word) }

    /// The meanings of the longest phrase that ends with the last of `words`; nil when there is none.
    /// - Parameters:
    ///   - words: Not changed: passed so that it is not copied for each look at one of its words.
    ///   - longest: What `longestPhrase` says of the last word.
    func phraseMeanings(of words: inout RecentWords, longest: Int) -> Meanings? {
        phrases.meanings(of: &words, longest: longest)
    }
}

/// Puts the rows of a lexicon into its tables. A row is normalised as a whole, since most rows hold nothing to fold.
private struct LexiconBuilder {
    var table: LexiconTable
    var phrases = PhraseTable()
    private var normalized = NormalizedText()
    private var words: [Range<Int>] = []

    init(words: Int) { table = LexiconTable(words: words) }

    mutating func insert(_ row: LexiconRow) {
        var written: [UInt8] = []
        written.append(row.words)
        normalized.normalize(written.span, 0..<written.count, .plain)
        let bytes = normalized.bytes
        var start = 0
        for position in bytes.indices where bytes[position] == UInt8(ascii: " ") {
            insert(bytes.span, start..<position, row.concept)
            start = position + 1
        }
        insert(bytes.span, start..<bytes.count, row.concept)
    }

    private mutating func insert(_ text: Span<UInt8>, _ entry: Range<Int>, _ concept: Concept) {
        guard !entry.isEmpty else { return }
        let isStem = text[entry.upperBound - 1] == UInt8(ascii: "*")
        let range = isStem ? entry.lowerBound..<entry.upperBound - 1 : entry
        if !text.isASCIIWord(range) {
            TokenStream.readWords(of: text, range, into: &words)
            if words.count > 1 { return phrases.insert(words.map { text.wordHash($0) }, concept) }
        }
        table.insert(text, range, concept, isStem ? .stem : .word)
    }
}

extension Span<UInt8> {
    /// Whether nothing but ASCII letters and digits is in `range`.
    fileprivate func isASCIIWord(_ range: Range<Int>) -> Bool {
        for position in range where !self[position].isASCIILetterOrDigit { return false }
        return true
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
