/// Tells how much a text asks for harm.
struct HarmScanner {
    private let judge = WeightTable.builtIn.flatMap { LanguageJudge($0, .harm) }

    /// Appends what is seen in `text` to `detections`.
    /// - Parameter reader: Has read the text.
    /// - Returns: The calibrated probability that the text asks for harm, 0 … 1.
    mutating func scan(
        _ text: NormalizedText, _ reader: borrowing LanguageReader, role: TextRole,
        _ categories: HarmCategories,
        into detections: inout [Detection]
    ) -> Double {
        let evidence = HarmEvidence(reader.tokens)
        guard let judge, !reader.tokens.isEmpty else { return 0 }
        let inputs = LanguageInputs(reader, evidence, step: judge.step)
        let probability = judge.probability(judge.logit(inputs))
        let risk = judge.risk(probability)
        guard risk > .none, reader.tokens.count >= LanguageInputs.leastTokens || evidence.weight > 0
        else { return probability }
        let category = evidence.category ?? .crime
        guard categories.contains(category) else { return probability }
        let window = evidence.tokens.isEmpty ? reader.evidence(.harm).windows[1].tokens : evidence.tokens
        detections.append(
            Detection(
                kind: .harm(category), range: text.sourceRange(reader.bytes(of: window)), risk: risk,
                confidence: probability))
        return probability
    }
}

extension HarmCategories {
    /// Whether `category` is one of them.
    func contains(_ category: HarmCategory) -> Bool {
        guard let index = HarmCategory.allCases.firstIndex(of: category) else { return false }
        return contains(HarmCategories(rawValue: 1 << UInt32(index)))
    }
}
