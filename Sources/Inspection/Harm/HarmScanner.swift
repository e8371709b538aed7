/// Tells how much a text asks for harm.
struct HarmScanner {
    private let judge = WeightTable.builtIn.flatMap { LanguageJudge($0, .harm) }

    /// Appends what is seen in `text` to `detections`.
    /// - Parameter reader: Has read the text.
    /// - Returns: The calibrated probability that the text asks for harm, 0 … 1.
    mutating func scan(
        _ text: NormalizedText, _ reader: LanguageReader, role: TextRole, _ categories: HarmCategories,
        into detections: inout [Detection]
    ) -> Double {
        guard let judge, !reader.tokens.isEmpty else { return 0 }
        let probability = judge.probability(judge.logit(LanguageInputs(reader, .harm, step: judge.step)))
        return probability
    }
}
