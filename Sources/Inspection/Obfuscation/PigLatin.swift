/// Words whose beginning went to their end, with `ay` or `way` behind it.
struct PigLatin {
    /// How many consonants may have gone to the end, in the order in which they are tried.
    private static let consonantsFirst = [4, 3, 2, 1, 0]
    private static let vowelsFirst = [0, 4, 3, 2, 1]

    private let words = KnownWords()
    private var candidate: [UInt8] = []

    /// Appends `range`, words of a normalised text, read back.
    mutating func append(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
        var start = range.lowerBound
        for position in range.lowerBound...range.upperBound {
            if position < range.upperBound, text[position].isASCIILetter { continue }
            appendWord(text, start..<position, to: &output)
            if position < range.upperBound { output.append(text[position]) }
            start = position + 1
        }
    }

    private mutating func appendWord(_ text: Span<UInt8>, _ word: Range<Int>, to output: inout [UInt8]) {
        guard word.count > 3, text[word.upperBound - 2] == UInt8(ascii: "a"),
            text[word.upperBound - 1] == UInt8(ascii: "y")
        else { return output.append(contentsOf: text, word) }
        let stem = word.lowerBound..<word.upperBound - 2
        // The longest beginning that makes a word, else one consonant; "allway" is "all".
        let isVowelFirst = text[stem.upperBound - 1] == UInt8(ascii: "w")
        let order = isVowelFirst ? Self.vowelsFirst : Self.consonantsFirst
        for moved in order where moved < stem.count && isMoved(text, stem, moved) {
            rebuild(text, stem, moved)
            guard words.contains(candidate.span, 0..<candidate.count) else { continue }
            output += candidate
            return
        }
        let best = isMoved(text, stem, 1) && !isVowelFirst ? 1 : 0
        rebuild(text, stem, best)
        output += candidate
    }

    private func isMoved(_ text: Span<UInt8>, _ stem: Range<Int>, _ count: Int) -> Bool {
        if count == 0 { return text[stem.upperBound - 1].beginsPigLatin }
        for position in stem.upperBound - count..<stem.upperBound
        where text[position].isVowel && text[position] != UInt8(ascii: "u") {
            return false
        }
        return true
    }

    private mutating func rebuild(_ text: Span<UInt8>, _ stem: Range<Int>, _ moved: Int) {
        candidate.removeAll(keepingCapacity: true)
        if moved == 0 {
            // "ignoreway": the word began with a vowel.
            let end = stem.upperBound - (text[stem.upperBound - 1].beginsPigLatin ? 1 : 0)
            candidate.append(contentsOf: text, stem.lowerBound..<end)
        } else {
            candidate.append(contentsOf: text, stem.upperBound - moved..<stem.upperBound)
            candidate.append(contentsOf: text, stem.lowerBound..<stem.upperBound - moved)
        }
    }
}

extension UInt8 {
    /// What stands before "ay" where a word began with a vowel.
    fileprivate var beginsPigLatin: Bool { self == UInt8(ascii: "w") || self == UInt8(ascii: "y") }

    var isVowel: Bool {
        switch self {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
            true
        default: false
        }
    }
}
