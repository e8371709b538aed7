/// What the first line of a table says of the columns under it: lines of cells with tabs, commas, semicolons or bars
/// between them, and the rows of an SQL insertion. Read once, from left to right, as far as a value asks.
struct TableColumns {
    /// The longest heading that is a name and not a sentence.
    private static let longestHeading = 40
    /// The most columns whose headings are kept.
    private static let mostColumns = 64

    /// What may stand between cells: the rarest first.
    private static let delimiters: [UInt8] = [
        UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ","),
    ]

    /// All that `Line.take` counts, and what begins an insertion.
    private static let telling = ByteSet("\"\t|;,0123456789:={}@iI")

    /// A line as cells.
    private struct Line {
        var range = 0..<0
        /// How often each delimiter stands in it, outside of quotes.
        var counts = InlineArray<4, Int>(repeating: 0)
        var digits = 0
        /// Whether it holds what members and their values are written with.
        var isMember = false
        private var isQuoted = false

        /// Takes in one more byte.
        mutating func take(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\t"): counts[0] += isQuoted ? 0 : 1
            case UInt8(ascii: "|"): counts[1] += isQuoted ? 0 : 1
            case UInt8(ascii: ";"): counts[2] += isQuoted ? 0 : 1
            case UInt8(ascii: ","): counts[3] += isQuoted ? 0 : 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "@"):
                isMember = true
            default: break
            }
        }
    }

    private var heading = Line()
    /// Which delimiter the heading has; nil when it is none.
    private var delimiter: Int?
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
            read(range, UInt8(ascii: ","), text, codes)
            return column < classes.count ? classes[column] : []
        }
        guard let delimiter, heading.range.upperBound <= current.range.lowerBound,
            current.counts[delimiter] == heading.counts[delimiter]
        else { return [] }
        count(to: position, Self.delimiters[delimiter], text)
        read(heading.range, Self.delimiters[delimiter], text, codes)
        return column < classes.count ? classes[column] : []
    }

    /// Goes on to the line that holds `position`.
    private mutating func advance(to position: Int, _ text: Span<UInt8>) {
        guard next <= position else { return }
        let telling = Self.telling
        while next <= position, next < text.count {
            take(current)
            var line = Line()
            var end = next
            while end < text.count, text[end] != 0x0A {
                let byte = text[end]
                guard telling.contains(byte) else {
                    end += 1
                    continue
                }
                line.take(byte)
                if byte | 0x20 == UInt8(ascii: "i"), end + 1 < text.count,
                    text[end + 1] | 0x20 == UInt8(ascii: "n"), text.hasPrefix("insert into", at: end)
                {
                    insertion = Insertion(at: end)
                    isRead = false
                }
                end += 1
            }
            line.range = next..<end
            current = line
            (counted, column, isQuoted) = (next, 0, false)
            next = end + 1
        }
    }

    /// A line that lies behind is a row of the table, or the heading of another: a member and its value is none.
    private mutating func take(_ line: Line) {
        guard !line.range.isEmpty else { return }
        if let delimiter, line.counts[delimiter] == heading.counts[delimiter] { return }
        heading = line
        isRead = false
        delimiter = nil
        guard !line.isMember, line.digits <= 2 else { return }
        for index in 0..<4 where line.counts[index] > 0 {
            delimiter = index
            return
        }
    }

    private mutating func count(to position: Int, _ delimiter: UInt8, _ text: Span<UInt8>) {
        while counted < position {
            if text[counted] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if text[counted] == delimiter, !isQuoted { column += 1 }
            counted += 1
        }
    }

    /// Reads what the cells of a heading name.
    private mutating func read(
        _ range: Range<Int>, _ delimiter: UInt8, _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) {
        guard !isRead else { return }
        isRead = true
        classes.removeAll(keepingCapacity: true)
        var start = range.lowerBound
        for end in start...range.upperBound where end == range.upperBound || text[end] == delimiter {
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
