/// Tells words from strings of letters: what is common, or means something to a detector.
struct KnownWords {
    private let common = DisguisedWords.shared
    private let lexicon = Lexicon.shared

    /// Whether `range` of `text` is a word.
    func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        common.isPlain(text, range) || range.count > 3 && lexicon.meanings(of: text, range).first != .none
    }

    /// How many letters of the words of `text`, separated by spaces, belong to known words; and how many there are.
    func coverage(_ text: Span<UInt8>) -> (known: Int, all: Int) {
        var (known, all, start) = (0, 0, 0)
        for position in 0...text.count {
            if position < text.count, text[position].isASCIILetter { continue }
            let length = position - start
            if length > 0 {
                all += length
                if length > 1, contains(text, start..<position) { known += length }
            }
            start = position + 1
        }
        return (known, all)
    }
}

/// Puts spaces into letters that stand without any: the fewest words that make them up, by dynamic programming.
struct WordBreaker {
    /// Letters of one text that are looked at; more stay as they are: each costs a look-up for each beginning of a word.
    static let mostLetters = 4096
    private static let longestWord = 16

    private let common = DisguisedWords.shared
    private var costs: [Int32] = []
    private var lengths: [UInt8] = []
    /// Letters that may still be looked at in this text.
    private var remaining = Self.mostLetters

    /// Begins another text.
    mutating func begin() { remaining = Self.mostLetters }

    /// Appends the words of `range`, ASCII letters in lower case, to `output`.
    /// - Returns: How many letters belong to known words.
    mutating func appendWords(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Int {
        guard range.count <= remaining else {
            output.append(contentsOf: text, range)
            return 0
        }
        remaining -= range.count
        measure(text, range)
        var ends: [Int] = []
        var position = range.count
        while position > 0 {
            ends.append(position)
            position -= Int(lengths[position])
        }
        var known = 0
        var wasUnknown = true
        for end in ends.reversed() {
            let length = Int(lengths[end])
            // Letters that belong to no word stay together.
            if position > 0, length > 1 || !wasUnknown { output.append(0x20) }
            output.append(contentsOf: text, range.lowerBound + position..<range.lowerBound + end)
            known += length > 1 ? length : 0
            wasUnknown = length == 1
            position = end
        }
        return known
    }

    private mutating func measure(_ text: Span<UInt8>, _ range: Range<Int>) {
        costs.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        costs.append(0)
        lengths.append(0)
        for end in 1...max(range.count, 1) where !range.isEmpty {
            var best = costs[end - 1] + 7
            var length: UInt8 = 1
            for count in 2...Self.longestWord where count <= end {
                let cost = costs[end - count] + (count == 2 ? 7 : 5)
                guard cost < best else { continue }
                let start = range.lowerBound + end - count
                if common.isPlain(text, start..<start + count) { (best, length) = (cost, UInt8(count)) }
            }
            costs.append(best)
            lengths.append(length)
        }
    }
}
