/// One line of the lexicon: words of one language that share a meaning, separated by spaces; `stem*` stands for every
/// word that begins so, `two_words` for words that follow each other, whatever punctuation is between them.
/// Words are written as people write them, and normalised like any text.
typealias LexiconRow = (concept: Concept, words: StaticString)

/// The lexicon's data, one list a language (`Injection/Lexicon`), and the harm detector's (`Harm`).
enum LexiconRows {
    /// Every list for attacks on models.
    static var all: [[LexiconRow]] {
        [
            english, german, dutch, swedish, spanish, french, portuguese, italian, romanian, polish, czech,
            russian,
            ukrainian, greek, turkish, arabic, persian, hebrew, hindi, hindiInLatin, chinese, japanese,
            korean, vietnamese,
            indonesian, thai,
        ]
    }
}
