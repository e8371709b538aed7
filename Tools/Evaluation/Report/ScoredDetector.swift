import Inspection

/// A detector that gives every text a score, and the texts it is measured on.
struct ScoredDetector {
    let detector: Detector
    /// The score of an outcome.
    let score: @Sendable (Outcome) -> Double
    let positives: [Examined]
    /// Ordinary texts: they fix the thresholds.
    let ordinary: [Examined]
    /// Texts that look like positives and are none.
    let lookAlikes: [Examined]
    let curve: ScoreCurve
    /// The scores above which `ScoreCurve.rates` of the ordinary texts lie.
    let thresholds: [Double]

    init(
        _ detector: Detector, positives: [Examined], ordinary: [Examined], lookAlikes: [Examined],
        score: @escaping @Sendable (Outcome) -> Double
    ) {
        self.detector = detector
        self.positives = positives
        self.ordinary = ordinary
        self.lookAlikes = lookAlikes
        self.score = score
        let curve = ScoreCurve(
            positives: positives.map { score($0.outcome) }, negatives: ordinary.map { score($0.outcome) })
        self.curve = curve
        thresholds = ScoreCurve.rates.map(curve.threshold)
    }

    private var key: String { detector.rawValue }

    private static let columns: [(String, Table.Format)] = [
        ("texts", .count), ("at 0.1 %", .percent), ("at 1 %", .percent), ("at 5 %", .percent),
        ("default", .percent),
    ]

    /// The share of `rows` above each threshold, and of those blocked by default.
    func shares(_ rows: [Examined]) -> [Double?] {
        let scores = rows.map { score($0.outcome) }
        let blocked = Double(rows.count { $0.outcome.isBlocked(by: detector) }) / Double(max(rows.count, 1))
        return [Double(rows.count)] + thresholds.map { ScoreCurve.share(of: scores, above: $0) } + [blocked]
    }

    /// Recall of positives, and what else is flagged, by each of the `groupings`.
    func tables(_ groupings: [(name: String, of: (CorpusRow) -> String)]) -> [Table] {
        [summary, overview] + groupings.map { recall(by: $0.name, $0.of) }
            + groupings.map { falsePositives(by: $0.name, $0.of) } + [calibration]
    }

    private var summary: Table {
        var table = Table(
            "\(key).summary", "\(key): how the scores tell texts apart",
            [
                ("area", .number), ("score 0.1 %", .number), ("score 1 %", .number), ("score 5 %", .number),
                ("precision", .percent), ("calibration error", .number), ("balanced", .number),
            ])
        let blocked = positives.count { $0.outcome.isBlocked(by: detector) }
        let wrong = (ordinary + lookAlikes).count { $0.outcome.isBlocked(by: detector) }
        let precision = blocked + wrong == 0 ? nil : Double(blocked) / Double(blocked + wrong)
        table.add(
            "all",
            [curve.area] + thresholds
                + [
                    precision, Calibration(labelled, balanced: false).error,
                    Calibration(labelled, balanced: true).error,
                ])
        return table
    }

    private var overview: Table {
        var table = Table(
            "\(key).overview", "\(key): flagged at false-positive rates over ordinary texts", Self.columns)
        table.add("positive: all", shares(positives))
        for file in positives.grouped(by: \.row.file) {
            table.add("positive: \(file.name)", shares(file.elements))
        }
        table.add("ordinary", shares(ordinary))
        for file in lookAlikes.grouped(by: \.row.file) {
            table.add("look-alike: \(file.name)", shares(file.elements))
        }
        return table
    }

    private func recall(by name: String, _ grouping: (CorpusRow) -> String) -> Table {
        var table = Table(
            "\(key).recall.\(name)", "\(key): recall by \(name)", Self.columns)
        for group in positives.groupedInFiles(by: grouping) {
            table.add(group.name, shares(group.elements))
        }
        return table
    }

    private func falsePositives(by name: String, _ grouping: (CorpusRow) -> String) -> Table {
        var table = Table(
            "\(key).false.\(name)", "\(key): false positives by \(name)", Self.columns)
        for group in (ordinary + lookAlikes).groupedInFiles(by: grouping) {
            table.add(group.name, shares(group.elements))
        }
        return table
    }

    /// Every text with its score and what it is.
    var labelled: [(score: Double, isPositive: Bool)] {
        positives.map { (score($0.outcome), true) }
            + (ordinary + lookAlikes).map { (score($0.outcome), false) }
    }

    private var calibration: Table {
        var table = Table(
            "\(key).calibration", "\(key): scores and what share of their texts is positive",
            [("weight", .percent), ("mean score", .number), ("positive", .number)])
        for (index, bin) in Calibration(labelled, balanced: false).bins.enumerated() where bin.count > 0 {
            table.add(
                "0.\(index)–\(index == 9 ? "1.0" : "0.\(index + 1)")",
                [bin.count, bin.scores / bin.count, bin.positives / bin.count])
        }
        return table
    }
}
