/// Makes texts of `OrdinaryPhrases`.
enum OrdinaryTexts {
    /// Every form with every object, also as people type in a hurry.
    static func add(to corpus: inout Corpus) {
        for row in OrdinaryPhrases.all {
            for object in row.objects.split(separator: "|") {
                for form in row.forms.split(separator: "|") {
                    let parts = form.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
                    let text = "\(parts[0])\(object)\(parts[1])"
                    add(text, object: String(object), row.language, to: &corpus)
                    add(hurried(text), object: String(object), row.language, to: &corpus)
                }
            }
        }
    }

    private static func add(_ text: String, object: String, _ language: String, to corpus: inout Corpus) {
        var document = Document()
        document.source = "phrases of the trainer"
        document.licence = "as the program"
        document.kind = "authored-ordinary"
        document.category = "ordinary"
        document.language = language
        // No two folds share what is asked for.
        document.group = "ordinary \(object)"
        document.fold = Int(object.stableHash) % CorpusFiles.folds
        document.isAttack = false
        document.isHarm = false
        document.text = Array(text.utf8)
        corpus.add(document)
    }

    /// In lower case, without the stop.
    private static func hurried(_ text: String) -> String {
        let lower = text.lowercased()
        return lower.hasSuffix(".") || lower.hasSuffix("。") ? String(lower.dropLast()) : lower
    }
}
