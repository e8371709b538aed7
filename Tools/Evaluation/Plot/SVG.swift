/// A drawing, written element by element.
struct SVG {
    /// Colours that stay apart in print and for the colour-blind (Okabe and Ito).
    static let colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#333333"]

    let width: Double
    let height: Double
    private var body = ""

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// The whole file.
    var text: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.shown(width)) \(Self.shown(height))" \
        font-family="sans-serif" font-size="12">
        <rect width="100%" height="100%" fill="white"/>
        \(body)</svg>

        """
    }

    mutating func line(
        _ points: [(x: Double, y: Double)], colour: String, width: Double = 1.8, dash: String = ""
    ) {
        let places = points.map { "\(Self.shown($0.x)),\(Self.shown($0.y))" }.joined(separator: " ")
        body += "<polyline points=\"\(places)\" fill=\"none\" stroke=\"\(colour)\""
        body += " stroke-width=\"\(Self.shown(width))\" stroke-dasharray=\"\(dash)\"/>\n"
    }

    mutating func circle(x: Double, y: Double, radius: Double, colour: String) {
        body += "<circle cx=\"\(Self.shown(x))\" cy=\"\(Self.shown(y))\" r=\"\(Self.shown(radius))\""
        body += " fill=\"\(colour)\"/>\n"
    }

    mutating func bar(x: Double, y: Double, width: Double, height: Double, colour: String) {
        body += "<rect x=\"\(Self.shown(x))\" y=\"\(Self.shown(y))\" width=\"\(Self.shown(width))\""
        body += " height=\"\(Self.shown(height))\" fill=\"\(colour)\"/>\n"
    }

    /// - Parameter anchor: "start", "middle" or "end".
    mutating func text(_ text: String, x: Double, y: Double, anchor: String = "start", size: Double = 12) {
        let safe = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        body += "<text x=\"\(Self.shown(x))\" y=\"\(Self.shown(y))\" text-anchor=\"\(anchor)\""
        body += " font-size=\"\(Self.shown(size))\">\(safe)</text>\n"
    }

    private static func shown(_ value: Double) -> String { Table.decimal(value, digits: 1) }
}
