import Inspection

/// How well personal data is found, type by type.
struct PersonalDataReport {
    /// The types whose form alone tells them, by which detectors are compared.
    static let structured = ["EMAIL", "PHONE", "CREDIT_CARD", "US_SSN", "IBAN", "IP_ADDRESS"]

    /// Texts with labelled personal data.
    let labelled: [Examined]
    /// Texts that only look like it.
    let lookAlikes: [Examined]

    init(_ rows: [Examined]) {
        let rows = rows.filter { $0.row.kind == .pii }
        labelled = rows.filter(\.row.isPositive)
        lookAlikes = rows.filter { !$0.row.isPositive }
    }

    var tables: [Table] {
        var structured = Table(
            "pii.structured", "pii: structured types (\(Self.structured.joined(separator: " ")))",
            Self.columns)
        for file in [(name: "all", elements: labelled)] + labelled.grouped(by: \.row.file) {
            structured.add(file.name, Self.values(sum(of: file.elements, Self.structured)))
        }
        return [structured, byType]
            + [("language", \CorpusRow.language), ("category", \CorpusRow.category)].map(grouped)
            + [lookAlikesFlagged]
    }

    private static let columns: [(String, Table.Format)] = [
        ("labelled", .count), ("found", .count), ("exact F1", .percent), ("exact recall", .percent),
        ("overlap F1", .percent), ("recall", .percent), ("precision", .percent), ("any type", .percent),
    ]

    private static func values(_ score: SpanScore) -> [Double?] {
        [
            Double(score.labelled), Double(score.found), score.exactScore, score.exactRecall, score.score,
            score.recall, score.precision, score.coverage,
        ]
    }

    /// The figures of one type, for plots too.
    func score(of type: String, in rows: [Examined]) -> SpanScore {
        var score = SpanScore()
        for row in rows {
            let seen = row.outcome.seen.filter { $0.detector == .personalData }
            score.add(
                labels: row.row.spans.filter { $0.type == type }.map(\.range),
                finds: seen.filter { $0.type == type }.map(\.range),
                all: row.outcome.seen.filter { $0.detector != .promptInjection }.map(\.range))
        }
        return score
    }

    private func sum(of rows: [Examined], _ types: [String]) -> SpanScore {
        types.reduce(SpanScore()) { $0 + score(of: $1, in: rows) }
    }

    /// Every type that is labelled or found, most frequent first.
    var types: [String] {
        labelled.flatMap { $0.row.spans.map(\.type) }.grouped { $0 }.map(\.name)
    }

    private var byType: Table {
        var table = Table("pii.types", "pii: by type", Self.columns)
        table.add("all", Self.values(sum(of: labelled, types)))
        for type in types { table.add(type, Self.values(score(of: type, in: labelled))) }
        for file in labelled.grouped(by: \.row.file) {
            for type in types {
                let score = score(of: type, in: file.elements)
                if score.labelled > 0 { table.add("\(file.name) \(type)", Self.values(score)) }
            }
        }
        return table
    }

    private func grouped(_ name: String, _ key: KeyPath<CorpusRow, String>) -> Table {
        var table = Table("pii.\(name)", "pii: by \(name)", Self.columns)
        for group in labelled.groupedInFiles(by: { $0[keyPath: key] }) {
            table.add(group.name, Self.values(sum(of: group.elements, types)))
        }
        return table
    }

    private var lookAlikesFlagged: Table {
        var table = Table(
            "pii.lookalikes", "pii: look-alikes in which something was found",
            [("texts", .count), ("flagged", .percent)])
        let groups =
            lookAlikes.grouped(by: \.row.file)
            + lookAlikes.groupedInFiles(by: \.category)
        for group in groups {
            let flagged = group.elements.count { $0.outcome.isSeen(by: .personalData) }
            table.add(
                group.name, [Double(group.elements.count), Double(flagged) / Double(group.elements.count)])
        }
        return table
    }
}
