/// Makes texts of `OrdinaryPhrases` and of `HarmfulPhrases`.
enum PhraseTexts {
    /// Every form with every object, also as people type in a hurry.
    static func add(to corpus: inout Corpus) {
        add(OrdinaryPhrases.all, isAttack: false, isHarm: false, to: &corpus)
        // What is blunt about harm, and what is its opposite, teaches nothing about attacks.
        add(OrdinaryPhrases.everyday, isAttack: nil, isHarm: false, to: &corpus)
        add(HarmfulPhrases.all, isAttack: nil, isHarm: true, to: &corpus)
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
                        corpus.add(document(text, of: String(object), row.language, isAttack, isHarm))
                    }
                }
            }
        }
    }

    private static func document(
        _ text: String, of object: String, _ language: String, _ isAttack: Bool?, _ isHarm: Bool
    ) -> Document {
        var document = Document()
        document.source = "phrases of the trainer"
        document.licence = "as the program"
        document.kind = isHarm ? "authored-blunt" : "authored-ordinary"
        document.category = isHarm ? "blunt" : "ordinary"
        document.language = language
        // No two folds share what is asked for.
        document.group = "\(document.category) \(object)"
        document.fold = Int(object.stableHash) % CorpusFiles.folds
        document.isAttack = isAttack
        document.isHarm = isHarm
        document.text = Array(text.utf8)
        return document
    }

    /// In lower case, without the stop.
    private static func hurried(_ text: String) -> String {
        let lower = text.lowercased()
        return lower.hasSuffix(".") || lower.hasSuffix("。") ? String(lower.dropLast()) : lower
    }
}
