import Inspection

/// The last stage of a head. Its few weights are chosen by hand on held-out sources: learnt ones fit the sources that
/// there happen to be (docs/decisions/0009-language-model.md).
enum LastStage {
    /// What is added to the best window of each length, then the weights of the share, the length and the rules.
    static func weights(_ head: LanguageHead) -> [Float] {
        if let text = Settings.text("stage") { return text.split(separator: ",").map { Float($0) ?? 0 } }
        switch head {
        case .injection: return [-0.5, 1.3, 1.5, -0.8, -1.5, 0.4, -0.7]
        case .harm: return [0, 0.3, 1.5, 0.5, -2, 0.3, 0]
        }
    }

    /// All parameters of a head, calibrated and with thresholds on `examples`.
    static func parameters(_ head: LanguageHead, step: Float, _ examples: [Example], _ documents: [Document])
        -> [Float]
    {
        let plain = LanguageJudge([step] + weights(head) + [1, 0, 1, 1, 1, 1])
        var logits: [(logit: Float, isPositive: Bool, weight: Float)] = []
        var ordinary: [Float] = []
        for example in examples {
            let document = documents[example.document]
            let logit = plain.logit(example.inputs)
            if document.kind == "benign" { ordinary.append(logit) }
            guard let label = document.calibrationLabel(head) else { continue }
            logits.append((logit, label, 1))
        }
        let (slope, intercept) = Calibration.fit(logits)
        let calibrated = LanguageJudge([step] + weights(head) + [slope, intercept, 1, 1, 1, 1])
        let thresholds = [0.01, 0.001, 0.0004, 0.0001].map {
            Float(calibrated.probability(Calibration.threshold(ordinary, rate: $0)))
        }
        return [step] + weights(head) + [slope, intercept] + thresholds
    }

    /// The logits of `examples`.
    static func judged(_ examples: [Example], _ head: LanguageHead) -> [Judged] {
        let judge = LanguageJudge([1] + weights(head) + [1, 0, 1, 1, 1, 1])
        return examples.map { Judged(document: $0.document, logit: judge.logit($0.inputs)) }
    }

    /// The calibration error of `parameters` on the examples that they were calibrated on.
    static func calibrationError(
        _ head: LanguageHead, _ parameters: [Float], _ examples: [Example], _ documents: [Document]
    ) -> Double {
        let judge = LanguageJudge(parameters)
        return Calibration.error(
            examples.compactMap { example in
                let document = documents[example.document]
                guard let label = document.label(head), !document.kind.hasPrefix("authored") else {
                    return nil
                }
                return (judge.probability(judge.logit(example.inputs)), label)
            })
    }
}

extension Document {
    /// What the text is to `head`, if probabilities are fitted to it: authored texts are not as frequent as they are
    /// many, and answers are no requests.
    fileprivate func calibrationLabel(_ head: LanguageHead) -> Bool? {
        kind.hasPrefix("authored") || kind == "answer" ? nil : label(head)
    }
}
