/// What the first line of a table says of the columns under it: lines of cells with tabs, commas, semicolons or bars
/// between them, and the rows of an SQL insertion. Read once, from left to right, as far as a value asks.
struct TableColumns {
    /// The longest heading that is a name and not a sentence.
    private static let longestHeading = 40
    /// The most columns whose headings are kept.
    private static let mostColumns = 64

    /// A line as cells.
    private struct Line {
        var range = 0..<0
        var delimiter: UInt8 = 0
        var count = 0
    }

    private var heading = Line()
    private var classes: [ContextClasses] = []
    private var isRead = false
    private var words = ValueContext()
    /// Where the line begins that is read next.
    private var next = 0
    private var current = Line()
    /// How far the current line's cells were counted.
    private var counted = 0
    private var column = 0
    private var isQuoted = false
    /// Whether the current line has as many cells as the heading.
    private var isRow: Bool?
    private var insertion = Insertion()

    /// Forgets the last text.
    mutating func begin() {
        var kept = TableColumns()
        kept.classes = classes
        self = kept
    }

    /// What the heading of the column says that holds `position`. Positions come in order.
    mutating func classes(
        at position: Int, in text: Span<UInt8>, _ codes: Span<UInt16>
    ) -> ContextClasses {
        advance(to: position, text)
        if let column = insertion.column(at: position, text) {
            guard let range = insertion.heading else { return [] }
            read(Line(range: range, delimiter: UInt8(ascii: ","), count: 0), text, codes)
            return column < classes.count ? classes[column] : []
        }
        guard heading.delimiter != 0, heading.range.upperBound <= current.range.lowerBound else { return [] }
        count(to: position, text)
        if isRow == nil { isRow = Self.count(heading.delimiter, current.range, text) == heading.count }
        guard isRow == true else { return [] }
        read(heading, text, codes)
        return column < classes.count ? classes[column] : []
    }

    /// Goes on to the line that holds `position`.
    private mutating func advance(to position: Int, _ text: Span<UInt8>) {
        while next <= position, next < text.count {
            take(current, text)
            var end = next
            while end < text.count, text[end] != 0x0A {
                if text[end] | 0x20 == UInt8(ascii: "i"), text.hasPrefix("insert into", at: end) {
                    insertion = Insertion(at: end)
                    isRead = false
                }
                end += 1
            }
            current = Line(range: next..<end)
            (counted, column, isQuoted, isRow) = (next, 0, false, nil)
            next = end + 1
        }
    }

    /// A line that lies behind is a row of the table, or the heading of another.
    private mutating func take(_ line: Line, _ text: Span<UInt8>) {
        guard !line.range.isEmpty else { return }
        if heading.delimiter != 0, Self.count(heading.delimiter, line.range, text) == heading.count { return }
        heading = Line(range: line.range)
        isRead = false
        guard Self.isHeading(line.range, text) else { return }
        for delimiter in [UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ",")] {
            let count = Self.count(delimiter, line.range, text)
            guard count > 0 else { continue }
            heading.delimiter = delimiter
            heading.count = count
            return
        }
    }

    /// Whether the line could be names of columns: a member and its value is none.
    private static func isHeading(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        var digits = 0
        for index in range {
            switch text[index] {
            case _ where text[index].isASCIIDigit:
                digits += 1
                if digits > 2 { return false }
            case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "@"):
                return false
            default: break
            }
        }
        return true
    }

    private static func count(_ delimiter: UInt8, _ range: Range<Int>, _ text: Span<UInt8>) -> Int {
        var (count, isQuoted) = (0, false)
        for index in range {
            if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if text[index] == delimiter, !isQuoted { count += 1 }
        }
        return count
    }

    private mutating func count(to position: Int, _ text: Span<UInt8>) {
        while counted < position {
            if text[counted] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if text[counted] == heading.delimiter, !isQuoted { column += 1 }
            counted += 1
        }
    }

    /// Reads what the cells of a heading name.
    private mutating func read(_ line: Line, _ text: Span<UInt8>, _ codes: Span<UInt16>) {
        guard !isRead else { return }
        isRead = true
        classes.removeAll(keepingCapacity: true)
        var start = line.range.lowerBound
        for end in start...line.range.upperBound
        where end == line.range.upperBound || text[end] == line.delimiter {
            guard classes.count < Self.mostColumns else { return }
            classes.append(
                end - start <= Self.longestHeading ? words.classes(in: start..<end, text, codes) : [])
            start = end + 1
        }
    }

    /// `INSERT INTO name (a, b) VALUES (1, 2), (3, 4)`.
    private struct Insertion {
        /// Where the names of the columns stand.
        private(set) var heading: Range<Int>?
        private var position = Int.max
        private var isOver = false
        private var isQuoted = false
        private var open = -1
        private var commas = 0

        init() {}

        init(at position: Int) { self.position = position }

        /// The column of `position`; nil when it is in no row.
        mutating func column(at target: Int, _ text: Span<UInt8>) -> Int? {
            while position < target, !isOver {
                step(text[position])
                position += 1
            }
            return position == target && !isOver && heading != nil && open >= 0 ? commas : nil
        }

        private mutating func step(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "'"): isQuoted.toggle()
            case UInt8(ascii: "(") where !isQuoted:
                open = position
                commas = 0
            case UInt8(ascii: ",") where !isQuoted: commas += 1
            case UInt8(ascii: ")") where !isQuoted:
                if heading == nil, open >= 0 { heading = open + 1..<position }
                open = -1
            case UInt8(ascii: ";") where !isQuoted: isOver = true
            default: break
            }
        }
    }
}
