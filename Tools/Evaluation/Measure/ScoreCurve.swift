/// How scores tell positive from negative texts.
struct ScoreCurve {
    /// The false-positive rates at which detectors are compared.
    static let rates = [0.001, 0.01, 0.05]

    /// Descending.
    private let negatives: [Double]
    /// Descending.
    private let positives: [Double]

    init(positives: [Double], negatives: [Double]) {
        self.positives = positives.sorted(by: >)
        self.negatives = negatives.sorted(by: >)
    }

    /// The score above which at most `rate` of the negatives lie.
    func threshold(atRate rate: Double) -> Double {
        let index = Int(rate * Double(negatives.count))
        return index < negatives.count ? negatives[index] : 0
    }

    /// The share of positives above `threshold`.
    func recall(above threshold: Double) -> Double { Self.share(of: positives, above: threshold) }

    /// The share of `scores`, in any order, above `threshold`; 0 of none.
    static func share(of scores: [Double], above threshold: Double) -> Double {
        scores.isEmpty ? 0 : Double(scores.count { $0 > threshold }) / Double(scores.count)
    }

    /// The probability that a positive text scores above a negative one; ties count half.
    var area: Double {
        guard !positives.isEmpty, !negatives.isEmpty else { return 0 }
        var (below, sum) = (negatives.count, 0.0)
        var first = 0
        for score in positives {
            while first < negatives.count, negatives[first] > score { first += 1 }
            var equal = first
            while equal < negatives.count, negatives[equal] == score { equal += 1 }
            below = negatives.count - equal
            sum += Double(below) + Double(equal - first) / 2
        }
        return sum / Double(positives.count) / Double(negatives.count)
    }

    /// Points (false-positive rate, recall), evenly spread over the logarithm of the rate.
    func points(from least: Double = 0.0005) -> [(Double, Double)] {
        var rate = least
        var points: [(Double, Double)] = []
        while rate < 1 {
            points.append((rate, recall(above: threshold(atRate: rate))))
            rate *= 1.15
        }
        return points
    }
}
