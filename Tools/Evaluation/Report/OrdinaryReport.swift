import Inspection

/// What the default policy does to ordinary texts.
struct OrdinaryReport {
    let rows: [Examined]

    var tables: [Table] {
        var actions = Table(
            "ordinary.actions", "ordinary texts under the default policy",
            [
                ("texts", .count), ("blocked", .percent), ("injection", .percent), ("harmful", .percent),
                ("pii", .percent), ("secrets", .percent), ("invisible", .percent),
            ])
        let groups =
            [(name: "all", elements: rows)] + rows.grouped(by: { "source \($0.row.source)" })
            + rows.grouped(by: { "category \($0.row.category)" })
        for group in groups { actions.add(group.name, Self.values(group.elements)) }
        return [actions, personalData]
    }

    private static func values(_ rows: [Examined]) -> [Double?] {
        func share(_ condition: (Outcome) -> Bool) -> Double {
            rows.isEmpty ? 0 : Double(rows.count { condition($0.outcome) }) / Double(rows.count)
        }
        return [
            Double(rows.count), share { outcome in outcome.seen.contains { $0.action == .block } },
            share { $0.isBlocked(by: .promptInjection) }, share { $0.isBlocked(by: .harmful) },
            share { $0.isSeen(by: .personalData) }, share { $0.isSeen(by: .secrets) },
            share { $0.isSeen(by: .invisible) },
        ]
    }

    /// Which values are seen in texts that nobody labelled: some of them are there.
    private var personalData: Table {
        var table = Table(
            "ordinary.values", "values seen in ordinary texts (unlabelled: some are real)",
            [("findings", .count), ("texts", .percent)])
        let seen = rows.flatMap { row in
            row.outcome.seen.filter { $0.detector == .personalData || $0.detector == .secrets }
        }
        for group in seen.grouped(by: { "\($0.detector.rawValue) \($0.type)" }) {
            let texts = rows.count { row in
                row.outcome.seen.contains { "\($0.detector.rawValue) \($0.type)" == group.name }
            }
            table.add(group.name, [Double(group.elements.count), Double(texts) / Double(rows.count)])
        }
        return table
    }
}
