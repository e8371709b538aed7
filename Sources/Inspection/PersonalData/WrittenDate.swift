/// A calendar date as people write it: with figures or the month's name, in the orders and scripts that are in use.
struct WrittenDate {
    /// Where it stands.
    var range: Range<Int>
    /// Whether it is written without separators, as many other numbers are.
    var isCompact = false

    /// The longest: `the 30th of September, 1980`, with room for other languages.
    static let longest = 48

    /// The date whose first digits are those at `position`; a month's name may stand before them.
    static func around(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> WrittenDate? {
        let first = Figures(at: position, text, &reader)
        guard first.count <= 4, first.count != 3 else {
            return first.count == 8 || first.count == 6 ? compact(first) : nil
        }
        guard goesOn(first.range.upperBound, text) else { return nil }
        if let date = monthFirst(first, text, codes, &reader) { return date }
        return dotted(first, text, &reader) ?? marked(first, text, codes, &reader)
            ?? named(first, text, codes, &reader)
    }

    /// Whether what follows the figures that end at `position` may belong to the same date: letters, or what stands between its
    /// parts.
    private static func goesOn(_ position: Int, _ text: Span<UInt8>) -> Bool {
        guard position < text.count else { return true }
        switch text[position] {
        case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"),
            UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "|"), 0x80...:
            return true
        default: return text[position].isASCIILetter
        }
    }

    /// Digits and their value.
    private struct Figures {
        var range: Range<Int>
        var value = 0
        var count: Int { range.count }
        var isDay: Bool { count <= 2 && value >= 1 && value <= 31 }
        var isMonth: Bool { count <= 2 && value >= 1 && value <= 12 }
        /// The Thai era and the years of our own.
        var isYear: Bool {
            count == 2 || count == 4 && (value >= 1880 && value <= 2030 || value >= 2423 && value <= 2573)
        }
        var isFullYear: Bool { count == 4 && isYear }

        init(at position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) {
            var end = position
            while end - position < 9, reader.byte(end, text).isASCIIDigit {
                value = value * 10 + Int(text[end] - 48)
                end += 1
            }
            range = position..<end
        }
    }

    /// `19800312`, `800312`.
    private static func compact(_ figures: Figures) -> WrittenDate? {
        if figures.count == 8 {
            return isPlausible(compact: figures.value)
                ? WrittenDate(range: figures.range, isCompact: true) : nil
        }
        let (month, day) = (figures.value / 100 % 100, figures.value % 100)
        guard month >= 1, month <= 12, day >= 1, day <= 31 else { return nil }
        return WrittenDate(range: figures.range, isCompact: true)
    }

    private static func isPlausible(compact value: Int) -> Bool {
        let (a, b, c) = (value / 10000, value / 100 % 100, value % 100)
        if a >= 1900, a <= 2030 { return b >= 1 && b <= 12 && c >= 1 && c <= 31 }
        let year = value % 10000
        let (d, m) = (value / 1_000_000, value / 10000 % 100)
        return year >= 1900 && year <= 2030 && d >= 1 && m >= 1 && (d <= 31 && m <= 12 || d <= 12 && m <= 31)
    }

    /// `12/03/1980`, `1980-03-12`, `12. 3. 80`.
    private static func dotted(_ first: Figures, _ text: Span<UInt8>, _ reader: inout PersonalReader)
        -> WrittenDate?
    {
        guard let (mark, secondStart) = separator(first.range.upperBound, text, &reader) else { return nil }
        let second = Figures(at: secondStart, text, &reader)
        guard second.isDay, let (again, thirdStart) = separator(second.range.upperBound, text, &reader),
            again == mark
        else { return nil }
        let third = Figures(at: thirdStart, text, &reader)
        let isWhole =
            first.isFullYear && second.isMonth && third.isDay
            || first.isFullYear && second.isDay && third.isMonth
            || first.isDay && third.isYear && (second.isMonth || first.isMonth)
            || first.count == 2 && mark != UInt8(ascii: " ") && second.isMonth && third.isDay
        guard isWhole, !isJoined(third.range.upperBound, text, mark, &reader) else { return nil }
        return WrittenDate(range: first.range.lowerBound..<third.range.upperBound)
    }

    /// The separator at `position` and where the digits after it begin.
    private static func separator(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> (
        UInt8, Int
    )? {
        var next = reader.afterSpaces(position, text, most: 1)
        let mark = reader.byte(next, text)
        switch mark {
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "|"):
            next += 1
        default: return next > position && mark.isASCIIDigit ? (UInt8(ascii: " "), next) : nil
        }
        next = reader.afterSpaces(next, text, most: 1)
        return reader.byte(next, text).isASCIIDigit ? (mark, next) : nil
    }

    /// Whether the date is the beginning of something longer.
    private static func isJoined(
        _ end: Int, _ text: Span<UInt8>, _ mark: UInt8, _ reader: inout PersonalReader
    ) -> Bool {
        let next = reader.byte(end, text)
        if next.isASCIIDigit { return true }
        return mark != UInt8(ascii: " ") && next == mark && reader.byte(end + 1, text).isASCIIDigit
    }

    /// `1980年3月12日`, `昭和55年3月12日`, `1980년 3월 12일`.
    private static func marked(
        _ first: Figures, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> WrittenDate? {
        guard let second = after(first, [0x5E74, 0xB144], text, codes, &reader), second.isMonth,
            let third = after(second, [0x6708, 0xC6D4], text, codes, &reader), third.isDay
        else { return nil }
        var end = third.range.upperBound
        if isOne(of: [0x65E5, 0x53F7, 0xC77C], at: end, text, codes, &reader) { end += 1 }
        var start = first.range.lowerBound
        if start >= 2, text.isIdeograph(at: start - 1, codes), text.isIdeograph(at: start - 2, codes),
            reader.era(before: start, text, codes)
        {
            start -= 2
        }
        guard start < first.range.lowerBound || first.isYear else { return nil }
        return WrittenDate(range: start..<end)
    }

    private static func after(
        _ figures: Figures, _ marks: [UInt16], _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Figures? {
        guard isOne(of: marks, at: figures.range.upperBound, text, codes, &reader) else { return nil }
        let next = reader.afterSpaces(figures.range.upperBound + 1, text)
        return reader.byte(next, text).isASCIIDigit ? Figures(at: next, text, &reader) : nil
    }

    private static func isOne(
        of marks: [UInt16], at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Bool {
        reader.byte(position, text) >= 0x80 && marks.contains(codes[position])
    }

    /// `12 March 1980`, `12th of March, 1980`, `12-MAR-80`, `7 de octubre de 1941`.
    private static func named(
        _ first: Figures, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> WrittenDate? {
        guard first.isDay || first.isFullYear else { return nil }
        guard let month = month(from: first.range.upperBound, text, codes, &reader) else { return nil }
        let next = glue(from: month, text, codes, &reader)
        guard reader.byte(next, text).isASCIIDigit else { return nil }
        let last = Figures(at: next, text, &reader)
        let isWhole = first.isDay && last.isYear || first.isFullYear && last.isDay
        guard isWhole, !reader.byte(last.range.upperBound, text).isASCIIDigit else { return nil }
        return WrittenDate(range: first.range.lowerBound..<last.range.upperBound)
    }

    /// The end of the month's name that follows a day.
    private static func month(
        from position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int? {
        var next = position
        for _ in 0..<4 {
            next = glueMarks(from: next, text, &reader)
            let word = reader.word(at: next, text, codes)
            guard !word.isEmpty else { return nil }
            if word.has(.month) { return word.range.upperBound }
            // Ordinal endings and joining words.
            guard word.count <= 3 || word.has(.dateGlue) else { return nil }
            next = word.range.upperBound
        }
        return nil
    }

    /// The position after the marks and joining words that may stand between a month and a year.
    private static func glue(
        from position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int {
        var next = position
        for _ in 0..<3 {
            next = glueMarks(from: next, text, &reader)
            if reader.byte(next, text).isASCIIDigit { return next }
            let word = reader.word(at: next, text, codes)
            guard word.has(.dateGlue) || word.has(.month) else { return next }
            next = word.range.upperBound
        }
        return next
    }

    private static func glueMarks(from position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader)
        -> Int
    {
        var next = position
        while next - position < 3 {
            switch reader.byte(next, text) {
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"),
                UInt8(ascii: "/"),
                UInt8(ascii: "'"), UInt8(ascii: "_"):
                next += 1
            default: return next
            }
        }
        return next
    }

    /// `March 12, 1980`, `Mar-12-1980`, `1980`-less forms not.
    private static func monthFirst(
        _ day: Figures, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> WrittenDate? {
        guard day.isDay, let start = monthName(before: day.range.lowerBound, text, codes, &reader) else {
            return nil
        }
        var end = day.range.upperBound
        let ending = reader.word(at: end, text, codes)
        if !ending.isEmpty {
            guard ending.count <= 2 else { return nil }
            end = ending.range.upperBound
        }
        let next = glueMarks(from: end, text, &reader)
        guard next > end, reader.byte(next, text).isASCIIDigit else { return nil }
        let year = Figures(at: next, text, &reader)
        guard year.isYear else { return nil }
        return WrittenDate(range: start..<year.range.upperBound)
    }

    private static func monthName(
        before position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int? {
        var end = position
        while end > 0, position - end < 2,
            text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: ".")
                || text[end - 1] == UInt8(ascii: "-") || text[end - 1] == UInt8(ascii: "/")
        {
            end -= 1
        }
        guard end < position else { return nil }
        let word = reader.word(before: end, text, codes)
        return word.has(.month) ? word.range.lowerBound : nil
    }
}

extension PersonalReader {
    /// Whether the two ideographs before `position` name an era.
    mutating func era(before position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        var hash = WordHash()
        for index in position - 2..<position { hash.take(codes[index]) }
        return words[hash.value].contains(.era)
    }
}
