/// What a piece of text is to whoever reads it; a colour, where there are any.
enum StatusTone: Sendable {
    case plain, heading, dim, good, warning, bad

    /// Select Graphic Rendition (ECMA-48, section 8.3.117).
    fileprivate var code: String? {
        switch self {
        case .plain: nil
        case .heading: "1"
        case .dim: "2"
        case .good: "32"
        case .warning: "33"
        case .bad: "1;31"
        }
    }
}

/// Text in one tone.
struct StatusCell: Equatable, Sendable {
    var text: String
    var tone = StatusTone.plain

    func rendered(inColour: Bool) -> String {
        guard inColour, let code = tone.code, !text.isEmpty else { return text }
        return "\u{1b}[\(code)m\(text)\u{1b}[0m"
    }
}

/// Rows under titles, each column as wide as its widest cell, numbers to the right. Pure.
struct StatusTable: Equatable, Sendable {
    struct Column: Equatable, Sendable {
        var title: String
        var isNumber = false
    }

    var columns: [Column]
    var rows: [[StatusCell]]

    private static let gap = "  "

    func lines(inColour: Bool) -> [String] {
        let titles = columns.map { StatusCell(text: $0.title, tone: .heading) }
        let all = [titles] + rows
        let widths = columns.indices.map { column in all.map { $0[column].text.count }.max() ?? 0 }
        return all.map { row in
            row.indices.map { column in
                let cell = row[column].rendered(inColour: inColour)
                let blanks = String(repeating: " ", count: widths[column] - row[column].text.count)
                if columns[column].isNumber { return blanks + cell }
                return column == row.count - 1 ? cell : cell + blanks
            }.joined(separator: Self.gap)
        }
    }
}
