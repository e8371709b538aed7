import Inspection

/// Whether attacks are still seen when they are disguised, and disguises alone are not taken for attacks.
struct ObfuscationReport {
    let rows: [Examined]
    let detector: ScoredDetector

    var table: Table {
        var table = Table(
            "obfuscation.transforms", "prompt_injection: disguised attacks, and disguised ordinary texts",
            [
                ("attacks", .count), ("at 0.1 %", .percent), ("at 1 %", .percent), ("at 5 %", .percent),
                ("default", .percent), ("ordinary", .count), ("false 0.1 %", .percent),
                ("false 1 %", .percent), ("false 5 %", .percent), ("false default", .percent),
            ])
        for group in [(name: "all", elements: rows)] + rows.grouped(by: \.row.transform) {
            table.add(
                group.name,
                detector.shares(group.elements.filter(\.row.isPositive))
                    + detector.shares(group.elements.filter { !$0.row.isPositive }))
        }
        return table
    }
}
