import Inspection

/// Makes probabilities and risks of logits of texts whose sources were held out.
enum Calibration {
    /// The slope and the intercept that make logits probabilities (Platt, by gradient descent).
    static func fit(_ logits: [(logit: Float, isPositive: Bool, weight: Float)]) -> (
        slope: Float, intercept: Float
    ) {
        var slope: Float = 1
        var intercept: Float = 0
        let total = max(logits.reduce(0) { $0 + $1.weight }, 1)
        for round in 0..<400 {
            var (down, across): (Float, Float) = (0, 0)
            for one in logits {
                let error = (sigmoid(one.logit * slope + intercept) - (one.isPositive ? 1 : 0)) * one.weight
                across += error * max(-12, min(12, one.logit))
                down += error
            }
            let rate: Float = round < 200 ? 0.2 : 0.05
            slope = max(0.05, slope - rate * across / total)
            intercept -= rate * 4 * down / total
        }
        return (slope, intercept)
    }

    /// The value that the share `rate` of `values` is above.
    static func threshold(_ values: [Float], rate: Double) -> Float {
        let sorted = values.sorted(by: >)
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * rate))]
    }

    /// The mean distance between probabilities and what they were probabilities of, over ten bins.
    static func error(_ results: [(probability: Double, isPositive: Bool)]) -> Double {
        var bins = [(count: Double, probability: Double, positive: Double)](repeating: (0, 0, 0), count: 10)
        for result in results {
            let bin = min(9, Int(result.probability * 10))
            bins[bin].count += 1
            bins[bin].probability += result.probability
            bins[bin].positive += result.isPositive ? 1 : 0
        }
        let total = bins.reduce(0) { $0 + abs($1.probability - $1.positive) }
        return results.isEmpty ? 0 : total / Double(results.count)
    }
}
