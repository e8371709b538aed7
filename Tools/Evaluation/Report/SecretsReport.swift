import Inspection

/// How well secrets are found.
struct SecretsReport {
    private let labelled: [Examined]
    private let lookAlikes: [Examined]
    private let ordinary: [Examined]

    init(_ rows: [Examined]) {
        let secrets = rows.filter { $0.row.kind == .secrets }
        labelled = secrets.filter(\.row.isPositive)
        lookAlikes = secrets.filter { !$0.row.isPositive }
        ordinary = rows.filter { $0.row.kind == .benign }
    }

    var tables: [Table] {
        var overview = Table(
            "secrets.overview", "secrets: texts in which a labelled secret was found",
            [("texts", .count), ("found", .percent), ("covered", .percent)])
        for group in [(name: "all", elements: labelled)] + labelled.grouped(by: \.row.file) {
            overview.add(group.name, Self.values(group.elements))
            overview.add(
                "\(group.name): passwords", Self.values(group.elements.filter(Self.isPassword)))
            overview.add(
                "\(group.name): tokens", Self.values(group.elements.filter { !Self.isPassword($0) }))
        }
        return [overview, byCategory, byType, falseFinds]
    }

    private static func isPassword(_ row: Examined) -> Bool {
        row.row.spans.contains { $0.type == "PASSWORD" }
    }

    /// A secret is found when a finding overlaps it, and covered when findings leave none of its bytes.
    private static func values(_ rows: [Examined]) -> [Double?] {
        guard !rows.isEmpty else { return [0, nil, nil] }
        let count = Double(rows.count)
        return [
            count, Double(rows.count { isFound($0) }) / count, Double(rows.count { isCovered($0) }) / count,
        ]
    }

    private static func isFound(_ row: Examined) -> Bool {
        let finds = row.outcome.seen.filter { $0.detector == .secrets }
        guard !row.row.spans.isEmpty else { return !finds.isEmpty }
        return finds.contains { find in row.row.spans.contains { $0.range.overlaps(find.range) } }
    }

    private static func isCovered(_ row: Examined) -> Bool {
        let finds = row.outcome.seen.filter { $0.detector == .secrets || $0.detector == .personalData }
        guard !row.row.spans.isEmpty else { return !finds.isEmpty }
        return row.row.spans.allSatisfy { span in
            span.range.allSatisfy { byte in finds.contains { $0.range.contains(byte) } }
        }
    }

    private var byCategory: Table {
        var table = Table(
            "secrets.category", "secrets: by category",
            [("texts", .count), ("found", .percent), ("covered", .percent)])
        for group in labelled.groupedInFiles(by: \.category)
        where group.elements.count >= 10 {
            table.add(group.name, Self.values(group.elements))
        }
        return table
    }

    private var byType: Table {
        var table = Table(
            "secrets.missed", "secrets: types of which some were not found",
            [("texts", .count), ("found", .percent), ("covered", .percent)])
        for group in labelled.groupedInFiles(by: { $0.spans.first?.type ?? "-" })
        where !group.elements.allSatisfy(Self.isFound) {
            table.add(group.name, Self.values(group.elements))
        }
        return table
    }

    private var falseFinds: Table {
        var table = Table(
            "secrets.lookalikes", "secrets: look-alikes and ordinary texts in which something was found",
            [("texts", .count), ("flagged", .percent)])
        let groups =
            (lookAlikes + ordinary).grouped(by: \.row.file)
            + lookAlikes.groupedInFiles(by: \.category)
        for group in groups {
            let flagged = group.elements.count { $0.outcome.isSeen(by: .secrets) }
            table.add(
                group.name, [Double(group.elements.count), Double(flagged) / Double(group.elements.count)])
        }
        return table
    }
}
