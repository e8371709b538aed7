/// Makes texts of `OrdinaryPhrases` and of `HarmfulPhrases`.
enum PhraseTexts {
    /// How many texts a form of a grammar makes.
    private static let perForm = Int(Settings.number("perform", 24))

    /// Every form with every object, also as people type in a hurry.
    static func add(to corpus: inout Corpus) {
        add(OrdinaryPhrases.all, isAttack: false, isHarm: false, to: &corpus)
        // What is blunt about harm, and what is its opposite, teaches nothing about attacks.
        add(OrdinaryPhrases.everyday, isAttack: nil, isHarm: false, to: &corpus)
        add(HarmfulPhrases.all, isAttack: nil, isHarm: true, to: &corpus)
        add(AttackPhrases.all, "attacks", isAttack: true, isHarm: nil, to: &corpus)
        add(LookAlikePhrases.all, "look-alikes", isAttack: false, isHarm: false, to: &corpus)
        add(HarmGrammar.all, "harms", isAttack: nil, isHarm: true, to: &corpus)
        add(HarmlessGrammar.all, "harmless", isAttack: false, isHarm: false, to: &corpus)
        add(DocumentationPhrases.all, "documentation", isAttack: false, isHarm: false, to: &corpus)
    }

    private static func add(
        _ grammars: [PhraseGrammar], _ category: String, isAttack: Bool?, isHarm: Bool?,
        to corpus: inout Corpus
    ) {
        for grammar in grammars {
            for form in grammar.forms {
                for text in grammar.texts(of: form, count: perForm) {
                    var document = document(text, grammar.language)
                    document.kind = "authored-" + category
                    document.category = category
                    document.group = form
                    document.fold = Int(form.stableHash) % CorpusFiles.folds
                    document.isAttack = isAttack
                    document.isHarm = isHarm
                    corpus.add(document)
                }
            }
        }
    }

    private static func add(
        _ rows: [OrdinaryPhrases.Row], isAttack: Bool?, isHarm: Bool, to corpus: inout Corpus
    ) {
        for row in rows {
            for object in row.objects.split(separator: "|") {
                for form in row.forms.split(separator: "|") {
                    let parts = form.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
                    let text = "\(parts[0])\(object)\(parts[1])"
                    for text in [text, hurried(text)] {
                        var document = document(text, row.language)
                        document.kind = isHarm ? "authored-blunt" : "authored-ordinary"
                        document.category = isHarm ? "blunt" : "ordinary"
                        // No two folds share what is asked for.
                        document.group = "\(document.category) \(object)"
                        document.fold = Int(String(object).stableHash) % CorpusFiles.folds
                        document.isAttack = isAttack
                        document.isHarm = isHarm
                        corpus.add(document)
                    }
                }
            }
        }
    }

    private static func document(_ text: String, _ language: String) -> Document {
        var document = Document()
        document.source = "phrases of the trainer"
        document.licence = "as the program"
        document.language = language
        document.text = Array(text.utf8)
        return document
    }

    /// In lower case, without the stop.
    private static func hurried(_ text: String) -> String {
        let lower = text.lowercased()
        return lower.hasSuffix(".") || lower.hasSuffix("。") ? String(lower.dropLast()) : lower
    }
}
