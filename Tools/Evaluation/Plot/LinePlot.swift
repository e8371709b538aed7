import Foundation

/// Curves over two axes.
struct LinePlot {
    struct Curve {
        let name: String
        let points: [(Double, Double)]
    }

    private static let (left, top, right, bottom) = (60.0, 40.0, 600.0, 360.0)
    private var drawing = SVG(width: 640, height: 420)
    private let isLogarithmic: Bool

    /// Recall against the false-positive rate, of everything and of each file.
    static func recall(of detector: ScoredDetector, _ name: String) -> LinePlot {
        var plot = LinePlot(
            "\(name): recall at false-positive rates", x: "false positives over ordinary texts", y: "recall",
            isLogarithmic: true)
        var curves = [Curve(name: "all", points: detector.curve.points())]
        for file in detector.positives.grouped(by: \.row.file).prefix(SVG.colours.count - 1) {
            let curve = ScoreCurve(
                positives: file.elements.map { detector.score($0.outcome) },
                negatives: detector.ordinary.map { detector.score($0.outcome) })
            curves.append(Curve(name: file.name, points: curve.points()))
        }
        plot.draw(curves)
        return plot
    }

    /// The share of positives against the score.
    static func calibration(of detector: ScoredDetector, _ name: String) -> LinePlot {
        var plot = LinePlot(
            "\(name): what a score means", x: "score", y: "share of positives", isLogarithmic: false)
        plot.draw(
            [
                ("as labelled", false), ("as many positives as negatives", true),
            ].map { name, balanced in
                let bins = Calibration(detector.labelled, balanced: balanced).bins.filter {
                    $0.count > 0.0005
                }
                return Curve(
                    name: name, points: bins.map { ($0.scores / $0.count, $0.positives / $0.count) })
            })
        plot.drawing.line(
            [(left, bottom), (right, top)], colour: "#999999", width: 1, dash: "4 4")
        return plot
    }

    /// The finished drawing.
    var text: String { drawing.text }

    private init(_ title: String, x: String, y: String, isLogarithmic: Bool) {
        self.isLogarithmic = isLogarithmic
        drawing.text(title, x: Self.left, y: 24, size: 15)
        drawing.text(x, x: (Self.left + Self.right) / 2, y: 405, anchor: "middle")
        drawing.text(y, x: 8, y: Self.top - 12)
        for tick in isLogarithmic ? [0.001, 0.01, 0.1, 1] : [0, 0.2, 0.4, 0.6, 0.8, 1] {
            let place = across(tick)
            drawing.line([(place, Self.top), (place, Self.bottom)], colour: "#dddddd", width: 1)
            let label =
                isLogarithmic ? "\(Table.decimal(tick * 100, digits: tick < 0.01 ? 1 : 0)) %" : "\(tick)"
            drawing.text(label, x: place, y: Self.bottom + 18, anchor: "middle")
        }
        for tick in [0, 0.2, 0.4, 0.6, 0.8, 1] {
            drawing.line([(Self.left, up(tick)), (Self.right, up(tick))], colour: "#dddddd", width: 1)
            drawing.text("\(Int(tick * 100)) %", x: Self.left - 6, y: up(tick) + 4, anchor: "end")
        }
    }

    private mutating func draw(_ curves: [Curve]) {
        for (index, curve) in curves.enumerated() {
            let colour = SVG.colours[index % SVG.colours.count]
            let points = curve.points.map { (x: across($0.0), y: up($0.1)) }
            drawing.line(points, colour: colour)
            if !isLogarithmic {
                for point in points { drawing.circle(x: point.x, y: point.y, radius: 3, colour: colour) }
            }
            let row = Self.top + 16 + Double(index) * 16
            drawing.bar(x: Self.left + 12, y: row - 8, width: 14, height: 4, colour: colour)
            drawing.text(curve.name, x: Self.left + 32, y: row)
        }
    }

    private func across(_ value: Double) -> Double {
        let share = isLogarithmic ? 1 + log10(max(value, 0.0005)) / 3.3 : value
        return Self.left + max(share, 0) * (Self.right - Self.left)
    }

    private func up(_ value: Double) -> Double { Self.bottom - value * (Self.bottom - Self.top) }
}
