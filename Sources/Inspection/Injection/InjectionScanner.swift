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
        _ categories: InjectionCategories,
        isDecoded: Bool = false, into detections: inout [Detection]
    ) -> Double {
        guard let judge, !reader.tokens.isEmpty else { return 0 }
        let bytes = text.bytes
        patterns.read(reader.tokens, of: bytes.span, isDecoded: isDecoded)
        let inputs = LanguageInputs(reader, patterns.evidence, step: judge.step)
        let probability = judge.probability(judge.logit(inputs) + Self.offset(role))
        let risk = judge.risk(probability)
        guard risk > .none, reader.tokens.count >= LanguageInputs.leastTokens || patterns.evidence.peak > 0
        else { return probability }
        let window = reader.evidence(.injection).windows[1].tokens
        let category =
            patterns.evidence.best ?? InjectionCategory(meanings: reader.tokens[window], role: role)
        guard categories.contains(category) else { return probability }
        let found = reader.bytes(of: reader.sentences(around: window))
        detections.append(
            Detection(
                kind: .injection(category), range: text.sourceRange(found), risk: risk,
                confidence: probability))
        return probability
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
