/// Figures with names: printed for people, written for programs.
struct Table: Encodable, Sendable {
    enum Format: String, Encodable, Sendable {
        case count, percent, number
    }

    struct Column: Encodable, Sendable {
        let name: String
        let format: Format
    }

    struct Row: Encodable, Sendable {
        let name: String
        let values: [Double?]
    }

    /// A stable name for programs.
    let key: String
    let title: String
    let columns: [Column]
    var rows: [Row] = []

    /// The table without its rows.
    init(_ key: String, _ title: String, _ columns: [(String, Format)]) {
        self.key = key
        self.title = title
        self.columns = columns.map { Column(name: $0.0, format: $0.1) }
    }

    mutating func add(_ name: String, _ values: [Double?]) { rows.append(Row(name: name, values: values)) }

    /// Rows about fewer texts are not printed.
    private static let leastTexts = 10.0

    /// Lines of text, ended by an empty one.
    var text: String {
        let counts = columns.first?.name == "texts"
        let rows = rows.filter { !counts || $0.values[0] ?? 0 >= Self.leastTexts || self.rows.count < 20 }
        guard !rows.isEmpty else { return "" }
        let cells = rows.map { row in [row.name] + zip(row.values, columns).map(Self.shown) }
        let header = [""] + columns.map(\.name)
        let widths = header.indices.map { column in
            ([header] + cells).map { $0[column].count }.max() ?? 0
        }
        let lines = ([header] + cells).map { line in
            line.enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + blanks : blanks + cell
            }.joined(separator: "  ")
        }
        let hidden = self.rows.count - rows.count
        let rest = hidden == 0 ? "" : "  and \(hidden) rows of fewer than \(Int(Self.leastTexts)) texts\n"
        return "\(title)\n" + lines.map { "  \($0)\n" }.joined() + rest + "\n"
    }

    private static func shown(_ value: Double?, _ column: Column) -> String {
        guard let value else { return "" }
        switch column.format {
        case .count: return String(Int(value))
        case .percent: return "\(decimal(value * 100, digits: value < 0.02 ? 2 : 1)) %"
        case .number: return decimal(value, digits: value >= 100 ? 0 : value >= 10 ? 1 : 3)
        }
    }

    /// The number with so many digits after the point.
    static func decimal(_ value: Double, digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let rounded = Int((abs(value) * scale).rounded())
        let sign = value < 0 && rounded > 0 ? "-" : ""
        guard digits > 0 else { return sign + String(rounded) }
        let fraction = String(rounded % Int(scale))
        return sign + "\(rounded / Int(scale))." + String(repeating: "0", count: digits - fraction.count)
            + fraction
    }
}

extension Sequence {
    /// The elements by what `key` says of them, most frequent first.
    func grouped(by key: (Element) -> String) -> [(name: String, elements: [Element])] {
        Dictionary(grouping: self, by: key).map { (name: $0.key, elements: $0.value) }
            .sorted { ($1.elements.count, $0.name) < ($0.elements.count, $1.name) }
    }
}

extension Sequence<Examined> {
    /// The rows of each file, by what `key` says of them.
    func groupedInFiles(by key: (CorpusRow) -> String) -> [(name: String, elements: [Examined])] {
        grouped(by: \.row.file).flatMap { file in
            file.elements.grouped { key($0.row) }.map { ("\(file.name) \($0.name)", $0.elements) }
        }
    }
}
