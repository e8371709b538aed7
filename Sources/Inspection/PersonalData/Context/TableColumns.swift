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

    /// A line as cells.
    private struct Line {
        var range = 0..<0
        /// How often each delimiter stands in it, outside of quotes.
        var counts = InlineArray<4, Int>(repeating: 0)
        var digits = 0
        /// Whether it holds what members and their values are written with.
        var isMember = false
        private var isQuoted = false

        /// Whether nothing in it is other than in a heading.
        @inline(__always)
        var mayBeHeading: Bool { !isMember && digits <= 2 }

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
        (heading, current, insertion) = (Line(), Line(), Insertion())
        (delimiter, isRead, isQuoted) = (nil, false, false)
        (next, counted, column) = (0, 0, 0)
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
        while next <= position, next < text.count {
            take(current)
            var line = Line()
            var end = text.nextTelling(from: next)
            while end < text.count, text[end] != 0x0A {
                line.take(text[end])
                if text[end] | 0x20 == UInt8(ascii: "i"), text.hasPrefix("insert into", at: end) {
                    insertion = Insertion(at: end)
                    isRead = false
                }
                end = mayBelong(line) ? text.nextTelling(from: end + 1) : text.nextLineEnd(from: end + 1)
            }
            line.range = next..<end
            current = line
            (counted, column, isQuoted) = (next, 0, false)
            next = end + 1
        }
    }

    /// Whether it makes a difference what else stands in `line`: whether it can be a row of the table or a heading.
    @inline(__always)
    private func mayBelong(_ line: Line) -> Bool {
        if line.mayBeHeading { return true }
        guard let delimiter else { return false }
        return line.counts[delimiter] <= heading.counts[delimiter]
    }

    /// A line that lies behind is a row of the table, or the heading of another: a member and its value is none.
    private mutating func take(_ line: Line) {
        guard !line.range.isEmpty else { return }
        if let delimiter, line.counts[delimiter] == heading.counts[delimiter] { return }
        heading = line
        isRead = false
        delimiter = nil
        guard line.mayBeHeading else { return }
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

extension Span<UInt8> {
    /// The next position from `start` on with a line end, something that `TableColumns.Line` counts, or what may begin an
    /// insertion; else the end. Prose is passed over by sixteen characters at a time.
    @inline(__always)
    fileprivate func nextTelling(from start: Int) -> Int {
        var position = start
        while position + 18 <= count {
            // Most cells are short.
            if self[position].isTelling { return position }
            // Safe: bounds are checked, and every bit pattern is a vector of bytes.
            let bytes = unsafe (
                self.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD16<Int8>.self),
                self.bytes.unsafeLoadUnaligned(fromByteOffset: position + 1, as: SIMD16<Int8>.self),
                self.bytes.unsafeLoadUnaligned(fromByteOffset: position + 2, as: SIMD16<Int8>.self)
            )
            let found = bytes.0.tellings(second: bytes.1, third: bytes.2)
            if found.0 != 0 { return position + found.0.trailingZeroBitCount >> 3 }
            if found.1 != 0 { return position + 8 + found.1.trailingZeroBitCount >> 3 }
            position += 16
        }
        while position < count, !self[position].isTelling, self[position] | 0x20 != UInt8(ascii: "i") {
            position += 1
        }
        return position
    }
}

extension Span<UInt8> {
    /// The next position from `start` on with a line end, or what may begin an insertion; else the end.
    fileprivate func nextLineEnd(from start: Int) -> Int {
        var position = start
        while position + 18 <= count {
            // Safe: bounds are checked, and every bit pattern is a vector of bytes.
            let bytes = unsafe (
                self.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD16<Int8>.self),
                self.bytes.unsafeLoadUnaligned(fromByteOffset: position + 1, as: SIMD16<Int8>.self),
                self.bytes.unsafeLoadUnaligned(fromByteOffset: position + 2, as: SIMD16<Int8>.self)
            )
            let marked = bytes.0.marks(0x0A) .| bytes.0.insertions(second: bytes.1, third: bytes.2)
            // Safe: a mask is as large as its vector, all ones or all zeros for each byte.
            let words = unsafe unsafeBitCast(marked, to: SIMD2<UInt64>.self)
            if words[0] != 0 { return position + words[0].unmarkedBytes }
            if words[1] != 0 { return position + 8 + words[1].unmarkedBytes }
            position += 16
        }
        while position < count, self[position] != 0x0A, self[position] | 0x20 != UInt8(ascii: "i") {
            position += 1
        }
        return position
    }
}

extension UInt8 {
    @inline(__always)
    fileprivate var isTelling: Bool {
        self &- 0x30 < 0x0E || self &- 0x7B < 3 || self &- 0x09 < 2 || self == 0x22 || self == 0x2C
            || self == 0x40
    }
}

extension SIMD16<Int8> {
    /// The bytes that are telling, as ones: `second` and `third` are the bytes after these.
    @inline(__always)
    fileprivate func tellings(second: Self, third: Self) -> (UInt64, UInt64) {
        let isDigit = (self .> Self(repeating: 0x2F)) .& (self .< Self(repeating: 0x3E))
        let isBrace = (self .> Self(repeating: 0x7A)) .& (self .< Self(repeating: 0x7E))
        let isSpace = (self .> Self(repeating: 0x08)) .& (self .< Self(repeating: 0x0B))
        let isSign =
            (self .== Self(repeating: 0x22)) .| (self .== Self(repeating: 0x2C))
            .| (self .== Self(repeating: 0x40))
        let found = isDigit .| isBrace .| isSpace .| isSign .| insertions(second: second, third: third)
        // Safe: a mask is as large as its vector, all ones or all zeros for each byte.
        let words = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
        return (words[0], words[1])
    }
    /// Where `ins` begins, in any case.
    @inline(__always)
    fileprivate func insertions(second: Self, third: Self) -> SIMDMask<Self> {
        ((self | 0x20) .== Self(repeating: 0x69)) .& ((second | 0x20) .== Self(repeating: 0x6E))
            .& ((third | 0x20) .== Self(repeating: 0x73))
    }
}
