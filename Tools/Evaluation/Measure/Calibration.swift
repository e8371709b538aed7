/// Whether texts with a score of 0.7 are positive seven times out of ten.
struct Calibration {
    struct Bin {
        var count = 0.0
        var scores = 0.0
        var positives = 0.0
    }

    private(set) var bins = [Bin](repeating: Bin(), count: 10)

    /// - Parameter balanced: Whether positives and negatives weigh the same in all, however many there are of each.
    init(_ scores: [(score: Double, isPositive: Bool)], balanced: Bool) {
        let positives = Double(scores.count { $0.isPositive })
        let negatives = Double(scores.count) - positives
        for (score, isPositive) in scores {
            let weight = balanced ? 0.5 / (isPositive ? positives : negatives) : 1 / Double(scores.count)
            let bin = min(max(Int(score * Double(bins.count)), 0), bins.count - 1)
            bins[bin].count += weight
            bins[bin].scores += weight * score
            if isPositive { bins[bin].positives += weight }
        }
    }

    /// The expected calibration error: how far scores are from shares, weighted by how many texts there are.
    var error: Double { bins.reduce(0) { $0 + abs($1.scores - $1.positives) } }
}
