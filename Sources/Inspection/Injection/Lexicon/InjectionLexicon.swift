/// The words of the concepts, language by language. `*` stands for any ending, `_` joins the words of a phrase, a
/// leading `~` adds the forms with a language's prefixes (article, conjunction, preposition).
///
/// Words are written as people write them; they are normalised like any text before they are looked up.
enum InjectionLexicon {
    typealias Rows = [(concept: Concept, words: String)]
}
