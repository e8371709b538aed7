/// Tells how much a text looks like an attack on the model that will read it.
struct InjectionScanner: ~Copyable {
    private var patterns = InjectionReader()
    private let judge = WeightTable.builtIn.flatMap { LanguageJudge($0, .injection) }

    /// Appends what is seen in `text` to `detections`.
    /// - Parameters:
    ///   - reader: Has read the text.
    ///   - isDecoded: Whether what the text hides was decoded and is scanned by itself.
    /// - Returns: The calibrated probability that the text is an attack, 0 … 1.
    mutating func scan(
        _ text: NormalizedText, _ reader: borrowing LanguageReader, role: TextRole,
        _ policy: RiskPolicy<InjectionCategories>,
        isDecoded: Bool = false, into detections: inout [Detection]
    ) -> Double {
        guard let judge, !reader.tokens.isEmpty else { return 0 }
        let bytes = text.bytes
        let opinion = opinion(reader, of: bytes.span, judge, role, isDecoded: isDecoded)
        guard let category = opinion.category, policy.categories.contains(category) else {
            return opinion.probability
        }
        let rounds = CarryingSentences.rounds(for: policy.action(for: opinion.risk))
        var opinions = [opinion]
        var carrying = CarryingSentences(reader, of: bytes.span, .injection, step: judge.step)
        carrying.take(patterns.marks)
        while opinions.count < rounds {
            carrying.leaveOutTaken()
            let next = self.opinion(carrying.rest, of: bytes.span, judge, role, isDecoded: isDecoded)
            guard let category = next.category, policy.categories.contains(category) else { break }
            opinions.append(next)
            carrying.take(patterns.marks)
        }
        for run in carrying.runs {
            let opinion = opinions[run.round]
            detections.append(
                Detection(
                    kind: .injection(opinion.category ?? category), range: text.sourceRange(run.bytes),
                    risk: opinion.risk, confidence: opinion.probability))
        }
        return opinion.probability
    }

    /// What is thought of a text, or of what remains of one.
    private struct Opinion {
        var probability = 0.0
        var risk = Risk.none
        /// Nil when there is nothing to find.
        var category: InjectionCategory?
    }

    private mutating func opinion(
        _ reader: borrowing LanguageReader, of text: Span<UInt8>, _ judge: LanguageJudge, _ role: TextRole,
        isDecoded: Bool
    ) -> Opinion {
        patterns.read(reader.tokens, of: text, isDecoded: isDecoded)
        guard !reader.tokens.isEmpty else { return Opinion() }
        let inputs = LanguageInputs(reader, patterns.evidence, step: judge.step)
        let probability = judge.probability(judge.logit(inputs) + Self.offset(role))
        let risk = judge.risk(probability)
        guard risk > .none, reader.tokens.count >= LanguageInputs.leastTokens || patterns.evidence.peak > 0
        else { return Opinion(probability: probability, risk: risk) }
        let window = reader.evidence(.injection).windows[1].tokens
        return Opinion(
            probability: probability, risk: risk,
            category: patterns.evidence.best
                ?? InjectionCategory(meanings: reader.tokens[window], role: role))
    }

    /// What is known before a text is read: an operator's own instructions, and what a model said, are seldom attacks.
    private static func offset(_ role: TextRole) -> Float {
        switch role {
        case .system: -3
        case .assistant: -1.5
        case .user, .tool: 0
        }
    }
}

extension InjectionCategories {
    /// Whether `category` is one of them.
    func contains(_ category: InjectionCategory) -> Bool {
        guard let index = InjectionCategory.allCases.firstIndex(of: category) else { return false }
        return contains(InjectionCategories(rawValue: 1 << UInt32(index)))
    }
}
