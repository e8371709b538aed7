import Foundation
import Inspection

/// Every figure about the detectors on one corpus.
struct Evaluation {
    private let rows: [Examined]
    private let injection: ScoredDetector
    private let harm: ScoredDetector
    private let personalData: PersonalDataReport
    /// All tables, in the order in which they are printed.
    let tables: [Table]

    init(corpus: [CorpusRow]) async {
        let rows = await Examination.run(corpus)
        let ordinary = rows.filter { $0.row.kind == .benign && $0.row.category != "hard_negative" }
        let hard = rows.filter { $0.row.kind == .benign && $0.row.category == "hard_negative" }
        let attacks = rows.filter { $0.row.kind == .injection }
        let harms = rows.filter { $0.row.kind == .harmful }
        let injection = ScoredDetector(
            .promptInjection, positives: attacks.filter(\.row.isPositive), ordinary: ordinary,
            lookAlikes: hard + attacks.filter { !$0.row.isPositive }, score: \.injection)
        let harm = ScoredDetector(
            .harmful, positives: harms.filter(\.row.isPositive), ordinary: ordinary,
            lookAlikes: harms.filter { !$0.row.isPositive }, score: \.harm)
        let personalData = PersonalDataReport(rows)
        let obfuscated = ObfuscationReport(
            rows: rows.filter { $0.row.kind == .obfuscation }, detector: injection)
        (self.rows, self.injection, self.harm, self.personalData) = (rows, injection, harm, personalData)
        tables =
            injection.tables([
                ("group", { $0.family }), ("category", { $0.category }), ("source", { $0.source }),
                ("language", { $0.language }),
            ]) + [obfuscated.table]
            + harm.tables([
                ("category", { $0.category }), ("source", { $0.source }), ("language", { $0.language }),
            ]) + personalData.tables + SecretsReport(rows).tables + OrdinaryReport(rows: ordinary).tables
            + [ThroughputReport(rows: rows).table]
    }

    /// Prints the tables; writes them as JSON, and plots, to `directory`.
    func write(to directory: String) throws {
        for table in tables { print(table.text, terminator: "") }
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let document = Dictionary(tables.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        try encoder.encode(document).write(to: URL(filePath: "\(directory)/evaluation.json"))
        for (name, plot) in plots {
            try Data(plot.utf8).write(to: URL(filePath: "\(directory)/\(name).svg"))
        }
        print(
            "Written to \(directory): evaluation.json, \(plots.map { "\($0.name).svg" }.joined(separator: ", "))"
        )
    }

    private var plots: [(name: String, text: String)] {
        let scored = [("prompt_injection", injection), ("harmful", harm)]
        return scored.flatMap { name, detector in
            [
                ("\(name)-recall", LinePlot.recall(of: detector, name).text),
                ("\(name)-calibration", LinePlot.calibration(of: detector, name).text),
            ]
        } + [("pii-types", BarPlot.personalData(personalData).text)]
    }
}

extension CorpusRow {
    /// The kind of attack, where groups are kinds and not skeletons.
    fileprivate var family: String {
        switch group {
        case "direct", "indirect_explicit", "indirect_semantic", "embedded", "multilingual", "indirect": group
        default: "-"
        }
    }
}
