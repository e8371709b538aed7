/// A word met before, by its hash, and what is to be known of it.
struct KnownWord {
    var hash: UInt64 = 0
    var meanings = Lexicon.Meanings()
    var harm = Lexicon.Meanings()
    var traits: TokenTraits = []
    var guise = Guise.unknown
    /// The most words of the phrases that end with it, in either lexicon.
    var longestPhrase: UInt8 = 0
    var longestHarmPhrase: UInt8 = 0

    /// Whether a phrase of either lexicon ends with it.
    @inline(__always)
    var endsPhrase: Bool { longestPhrase | longestHarmPhrase != 0 }
}

/// The words that were met before in any text. One serves all the token streams of a thread, since most words are
/// everybody's; the latest word takes the place of another with the same one.
final class WordMemory {
    /// Places for words; a power of two.
    static let places = 1 << 13

    let lexicon: Lexicon
    let harmLexicon: Lexicon
    private let disguises = DisguisedWords.shared
    private var words = [KnownWord](repeating: KnownWord(), count: places)

    init(lexicon: Lexicon = .shared, harmLexicon: Lexicon = .harm) {
        self.lexicon = lexicon
        self.harmLexicon = harmLexicon
    }

    /// Lends the words to the one stream that reads now, and takes them back.
    func swapWords(with known: inout [KnownWord]) { swap(&words, &known) }

    /// What is to be known of the word in `range` of `text`, which has this hash.
    @inline(never)
    func learn(_ hash: UInt64, _ text: Span<UInt8>, _ range: Range<Int>) -> KnownWord {
        KnownWord(
            hash: hash, meanings: lexicon.meanings(of: text, range),
            harm: harmLexicon.meanings(of: text, range),
            traits: TokenTraits(text, word: range), guise: guise(UInt32(truncatingIfNeeded: hash >> 32)),
            longestPhrase: UInt8(lexicon.longestPhrase(endingWith: hash)),
            longestHarmPhrase: UInt8(harmLexicon.longestPhrase(endingWith: hash)))
    }

    /// What the word of a token's hash is by `DisguisedWords`.
    func guise(_ hash: UInt32) -> Guise { disguises.guise(hash) }
}
