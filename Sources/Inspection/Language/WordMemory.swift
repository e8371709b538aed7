/// A word met before, by its hash, and what it means.
struct KnownWord {
    var hash: UInt64 = 0
    var meanings = Lexicon.Meanings()
    var harm = Lexicon.Meanings()
    /// The most words of the phrases that end with it, in either lexicon.
    var longestPhrase: UInt8 = 0
    var longestHarmPhrase: UInt8 = 0
}

/// The words that were met before in any text. One serves all the token streams of a thread, since most words are
/// everybody's; the latest word takes the place of another with the same one.
final class WordMemory {
    /// Places for words; a power of two.
    static let places = 8192

    let lexicon: Lexicon
    let harmLexicon: Lexicon
    private var words = [KnownWord](repeating: KnownWord(), count: places)

    init(lexicon: Lexicon = .shared, harmLexicon: Lexicon = .harm) {
        self.lexicon = lexicon
        self.harmLexicon = harmLexicon
    }

    /// Lends the words to the one stream that reads now, and takes them back.
    func swapWords(with known: inout [KnownWord]) { swap(&words, &known) }
}
