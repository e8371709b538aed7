/// Pairs of bars, one pair a name.
struct BarPlot {
    private static let (left, top, length, step) = (170.0, 60.0, 400.0, 26.0)
    private var drawing: SVG

    /// Recall and precision of every type of personal data.
    static func personalData(_ report: PersonalDataReport) -> BarPlot {
        let bars = report.types.map { type in
            let score = report.score(of: type, in: report.labelled)
            return (name: type, values: [score.recall ?? 0, score.precision ?? 0])
        }
        return BarPlot("pii: recall and precision by type", ["recall", "precision"], bars)
    }

    /// The finished drawing.
    var text: String { drawing.text }

    private init(_ title: String, _ series: [String], _ bars: [(name: String, values: [Double])]) {
        drawing = SVG(width: 640, height: Self.top + Self.step * Double(bars.count) + 20)
        drawing.text(title, x: 20, y: 24, size: 15)
        for (index, name) in series.enumerated() {
            let place = Self.left + Double(index) * 120
            drawing.bar(x: place, y: 36, width: 14, height: 8, colour: SVG.colours[index])
            drawing.text(name, x: place + 20, y: 44)
        }
        for (row, bar) in bars.enumerated() {
            let y = Self.top + Self.step * Double(row)
            drawing.text(bar.name, x: Self.left - 8, y: y + 14, anchor: "end")
            for (index, value) in bar.values.enumerated() {
                drawing.bar(
                    x: Self.left, y: y + Double(index) * 10, width: value * Self.length, height: 9,
                    colour: SVG.colours[index])
            }
            let shown = bar.values.map { "\(Table.decimal($0 * 100, digits: 1))" }.joined(separator: " / ")
            drawing.text(shown, x: Self.left + Self.length + 6, y: y + 14, size: 10)
        }
    }
}
