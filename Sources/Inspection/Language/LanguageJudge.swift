/// The last stage of the language model for one head: weighs the evidence of windows of several lengths, and says what
/// its sum means.
package struct LanguageJudge: Sendable {
    /// Parameters of a head, in this order: the worth of a step of the weights; what is added to the best window of each
    /// length; the weights of the other inputs; the calibration's slope and intercept; from which probability on the
    /// risk is low, medium, high, critical.
    package static let parameterCount = 1 + 3 + LanguageInputs.others + 2 + 4

    /// The scores' worth of one step of the weights.
    package let step: Float
    private let parameters: [Float]

    /// The judge of `head`; nil when the table has too few parameters.
    package init?(_ table: WeightTable, _ head: LanguageHead) {
        let start = head.rawValue * Self.parameterCount
        guard table.parameters.count >= start + Self.parameterCount else { return nil }
        self.init(Array(table.parameters[start..<start + Self.parameterCount]))
    }

    package init(_ parameters: [Float]) {
        self.parameters = parameters
        step = parameters[0]
    }

    /// The evidence in logits, before calibration.
    package func logit(_ inputs: LanguageInputs) -> Float {
        var best = -Float.infinity
        for index in 0..<3 { best = Swift.max(best, inputs.windows[index] + parameters[1 + index]) }
        for index in 0..<LanguageInputs.others { best += inputs.others[index] * parameters[4 + index] }
        return best
    }

    /// The probability that a logit stands for.
    package func probability(_ logit: Float) -> Double {
        let calibration = parameters.count - 6
        return Double(sigmoid(logit * parameters[calibration] + parameters[calibration + 1]))
    }

    /// The risk of a probability; `none` below the first threshold.
    package func risk(_ probability: Double) -> Risk {
        var risk = Risk.none
        for (index, level) in [Risk.low, .medium, .high, .critical].enumerated()
        where probability >= Double(parameters[parameters.count - 4 + index]) {
            risk = level
        }
        return risk
    }
}

/// 1 / (1 + e^-x), the same on every machine: the C library's exponential is not.
package func sigmoid(_ value: Float) -> Float {
    if value > 20 { return 1 - 1e-7 }
    if value < -20 { return 2e-9 }
    // e^-x = (e^(-x/64))^64, the inner one by its series: |x/64| is at most 0.32.
    let part = -value / 64
    var power = 1 + part * (1 + part * (0.5 + part * (1 / 6 + part * (1 / 24 + part / 120))))
    for _ in 0..<6 { power *= power }
    return 1 / (1 + power)
}
