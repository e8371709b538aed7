/// Tells how much a text asks for harm.
struct HarmScanner {
    private let judge = WeightTable.builtIn.flatMap { LanguageJudge($0, .harm) }

    /// Appends what is seen in `text` to `detections`.
    /// - Parameter reader: Has read the text.
    /// - Returns: The calibrated probability that the text asks for harm, 0 … 1.
    mutating func scan(
        _ text: NormalizedText, _ reader: borrowing LanguageReader, role: TextRole,
        _ policy: RiskPolicy<HarmCategories>,
        into detections: inout [Detection]
    ) -> Double {
        guard let judge, !reader.tokens.isEmpty else { return 0 }
        let opinion = opinion(reader, judge)
        guard let category = opinion.category, policy.categories.contains(category) else {
            return opinion.probability
        }
        let bytes = text.bytes
        let rounds = CarryingSentences.rounds(for: policy.action(for: opinion.risk))
        var opinions = [opinion]
        var carrying = CarryingSentences(reader, of: bytes.span, .harm, step: judge.step)
        carrying.take(opinion.marks)
        while opinions.count < rounds {
            carrying.leaveOutTaken()
            let next = self.opinion(carrying.rest, judge)
            guard let category = next.category, policy.categories.contains(category) else { break }
            opinions.append(next)
            carrying.take(next.marks)
        }
        for run in carrying.runs {
            let opinion = opinions[run.round]
            detections.append(
                Detection(
                    kind: .harm(opinion.category ?? category), range: text.sourceRange(run.bytes),
                    risk: opinion.risk, confidence: opinion.probability))
        }
        return opinion.probability
    }

    /// What is thought of a text, or of what remains of one.
    private struct Opinion {
        var probability = 0.0
        var risk = Risk.none
        /// Nil when there is nothing to find.
        var category: HarmCategory?
        /// What rules say of the worst sentence.
        var marks: [EvidenceMark] = []
    }

    private func opinion(_ reader: borrowing LanguageReader, _ judge: LanguageJudge) -> Opinion {
        guard !reader.tokens.isEmpty else { return Opinion() }
        let evidence = HarmEvidence(reader.tokens)
        let inputs = LanguageInputs(reader, evidence, step: judge.step)
        let probability = judge.probability(judge.logit(inputs))
        let risk = judge.risk(probability)
        guard risk > .none, reader.tokens.count >= LanguageInputs.leastTokens || evidence.weight > 0
        else { return Opinion(probability: probability, risk: risk) }
        let mark = EvidenceMark(tokens: evidence.tokens, weight: Float(evidence.weight) / 10)
        return Opinion(
            probability: probability, risk: risk, category: evidence.category ?? .crime, marks: [mark])
    }
}

extension HarmCategories {
    /// Whether `category` is one of them.
    func contains(_ category: HarmCategory) -> Bool {
        guard let index = HarmCategory.allCases.firstIndex(of: category) else { return false }
        return contains(HarmCategories(rawValue: 1 << UInt32(index)))
    }
}
