/// The last stage of the language model for one head: a small network over the evidence, and what its result means.
package struct LanguageJudge: Sendable {
    /// Units between the inputs and the result.
    package static let hidden = 12
    /// Parameters of a head, in this order: the worth of a step of the weights; per hidden unit its weights and its
    /// bias; the weights of the hidden units and a bias; the calibration's slope and intercept; from which probability
    /// on the risk is low, medium, high, critical.
    package static let parameterCount = 1 + hidden * (LanguageInputs.count + 1) + hidden + 1 + 2 + 4

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
        let width = LanguageInputs.count + 1
        let last = 1 + Self.hidden * width
        var sum = parameters[last + Self.hidden]
        for unit in 0..<Self.hidden {
            var value = parameters[1 + unit * width + LanguageInputs.count]
            for input in 0..<LanguageInputs.count {
                value += parameters[1 + unit * width + input] * inputs.values[input]
            }
            if value > 0 { sum += value * parameters[last + unit] }
        }
        return sum
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
