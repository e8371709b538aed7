/// What a token is.
enum TokenKind: UInt8, Sendable {
    /// A run of letters and digits, apostrophes inside.
    case word
    /// A run of digits.
    case number
    /// A character of a script without spaces, or several that the lexicon knows together.
    case ideograph
    /// A full stop, a comma, a quotation mark and the like.
    case punctuation
    /// What divides or marks text up: a bracket, a fence, a rule; runs of one character are one token.
    case structure
    /// One line end or more.
    case newline
}

/// What is to be known of a token by its bytes alone. Ordinary words have none of these traits, so that nobody looks at
/// them twice.
struct TokenTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// A sentence ends with it: line ends; full stops, exclamation and question marks, also of other scripts.
    static let endsSentence = TokenTraits(rawValue: 1)
    /// A word of at most four characters with digits, or of hexadecimal digits: it may be one of a row of numbers.
    static let mayBeNumber = TokenTraits(rawValue: 2)
    /// A word of one character.
    static let isLetter = TokenTraits(rawValue: 4)
    /// A word so long that it may be an encoding.
    static let isLong = TokenTraits(rawValue: 8)
    /// A word with a digit among its first eight bytes.
    static let hasDigits = TokenTraits(rawValue: 16)
    /// A word that ends as those of Pig Latin do.
    static let isPigLatin = TokenTraits(rawValue: 32)

    /// The shortest word that may be an encoding.
    static let longWord = 14

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Of the word in `range` of `text`.
    init(_ text: Span<UInt8>, word range: Range<Int>) {
        let word = text.leadingWord(of: range.lowerBound..<min(range.upperBound, range.lowerBound + 8))
        var traits: TokenTraits = []
        if range.count <= 4, word.hasDigits || word.isHexadecimal(range.count) { traits.insert(.mayBeNumber) }
        if range.count == 1
            || range.count <= 4 && word & 0x80 != 0 && range.count == text.scalarLength(at: range.lowerBound)
        {
            traits.insert(.isLetter)
        }
        if range.count >= Self.longWord { traits.insert(.isLong) }
        if word.hasDigits { traits.insert(.hasDigits) }
        if range.count > 1, text.leadingWord(of: range.upperBound - 2..<range.upperBound) == Self.ay {
            traits.insert(.isPigLatin)
        }
        self = traits
    }

    /// The bytes of "ay".
    private static var ay: UInt64 { 0x7961 }
}

/// A word, a sign or a line end of a normalised text.
struct Token: Sendable {
    /// Its bytes in the normalised text.
    var start: UInt32
    var end: UInt32
    /// Of the word's bytes; of a number, a sign or a very long word, of its kind only.
    var hash: UInt32
    var kind: TokenKind
    var traits: TokenTraits = []
    /// Of a word, what `DisguisedWords` says of it; of a sign, its first byte.
    var detail: UInt8 = 0
    /// What it means: `none` for most.
    var meanings = Lexicon.Meanings()
    /// What it means to the harm detector.
    var harm = Lexicon.Meanings()

    /// Its bytes in the normalised text.
    var range: Range<Int> { Int(start)..<Int(end) }

    @inline(__always)
    var endsSentence: Bool { traits.contains(.endsSentence) }

    /// The first byte of a sign; 0 for all other tokens.
    @inline(__always)
    var sign: UInt8 { kind == .punctuation || kind == .structure ? detail : 0 }

    /// What a word is by `DisguisedWords`.
    @inline(__always)
    var guise: Guise { Guise(rawValue: detail) }
}

extension UInt64 {
    /// Whether a word of letters and digits has a digit among its first eight bytes.
    @inline(__always)
    fileprivate var hasDigits: Bool {
        ~(self >> 6) & (self >> 4) & (self >> 5) & ~(self >> 7) & 0x0101_0101_0101_0101 != 0
    }

    /// Whether its first `count` bytes, at most seven, are hexadecimal digits, and more than one.
    @inline(__always)
    fileprivate func isHexadecimal(_ count: Int) -> Bool {
        guard count > 1 else { return false }
        let all = UInt64.highBits & ~(UInt64.max &<< UInt64(count &* 8))
        let low = self & ~UInt64.highBits
        let folded = low | 0x2020_2020_2020_2020
        // No byte's sum passes 0xFF, so none disturbs its neighbour.
        let letters = (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x1919_1919_1919_1919)
        let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
        return (letters | digits) & ~self & all == all
    }
}
