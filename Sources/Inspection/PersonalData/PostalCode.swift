/// The forms of postal codes (UPU S42): what ends most addresses.
enum PostalCode {
    /// A code and how sure its form is.
    struct Found {
        let end: Int
        /// Whether nothing else is written like this: letters among the digits, or a state before them.
        let isDistinct: Bool
    }

    /// The code at `position`.
    static func at(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Found? {
        let first = reader.byte(position, text)
        if first.isASCIIDigit { return digits(position, text, &reader) }
        guard first.isASCIILetter, first.uppercasedASCII == first else { return nil }
        return lettered(position, text, &reader) ?? prefixed(position, text, &reader)
    }

    /// `70801`, `70801-1234`, `1234-567`, `12-345`, `123 45`, `1234 AB`.
    private static func digits(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Found?
    {
        let end = run(position, text, &reader)
        let next = reader.byte(end, text)
        let count = end - position
        if next == UInt8(ascii: "-") {
            let last = run(end + 1, text, &reader)
            let joined = (count, last - end - 1)
            guard joined == (5, 4) || joined == (4, 3) || joined == (5, 3) || joined == (2, 3),
                !isWord(last, text, &reader)
            else { return nil }
            return Found(end: last, isDistinct: true)
        }
        if count == 4, let last = dutch(end, text, &reader) { return Found(end: last, isDistinct: true) }
        if count == 3, next == UInt8(ascii: " ") {
            let last = run(end + 1, text, &reader)
            if last - end == 3, !isWord(last, text, &reader) { return Found(end: last, isDistinct: false) }
        }
        guard count >= 4, count <= 6, !isWord(end, text, &reader), next != UInt8(ascii: "/") else {
            return nil
        }
        return Found(end: end, isDistinct: false)
    }

    /// Two capitals after four digits: the Netherlands.
    private static func dutch(_ end: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Int? {
        let start = reader.byte(end, text) == UInt8(ascii: " ") ? end + 1 : end
        for offset in 0..<2 where reader.byte(start + offset, text) &- 0x41 >= 26 { return nil }
        return isWord(start + 2, text, &reader) ? nil : start + 2
    }

    /// `SW1A 1AA` (United Kingdom, BS 7666), `K1A 0B1` (Canada).
    private static func lettered(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader)
        -> Found?
    {
        var end = position
        while end - position < 2, isCapital(end, text, &reader) { end += 1 }
        guard reader.byte(end, text).isASCIIDigit else { return nil }
        end += 1
        if isCapital(end, text, &reader) || reader.byte(end, text).isASCIIDigit { end += 1 }
        if end - position == 3, let last = irish(end, text, &reader) {
            return Found(end: last, isDistinct: true)
        }
        if reader.byte(end, text) == UInt8(ascii: " ") { end += 1 }
        guard reader.byte(end, text).isASCIIDigit, isCapital(end + 1, text, &reader) else { return nil }
        let last = reader.byte(end + 2, text)
        guard last.isASCIIDigit || isCapital(end + 2, text, &reader), !isWord(end + 3, text, &reader) else {
            return nil
        }
        return Found(end: end + 3, isDistinct: true)
    }

    /// The four characters after a routing key: an Eircode.
    private static func irish(_ end: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Int? {
        let start = reader.byte(end, text) == UInt8(ascii: " ") ? end + 1 : end
        var digits = 0
        for offset in 0..<4 {
            let byte = reader.byte(start + offset, text)
            guard byte.isASCIIDigit || byte &- 0x41 < 26 else { return nil }
            digits += byte.isASCIIDigit ? 1 : 0
        }
        return digits > 0 && isCapital(start, text, &reader) && !isWord(start + 4, text, &reader)
            ? start + 4 : nil
    }

    /// `D-10115`, `CH-8000`, `LT-01100`.
    private static func prefixed(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader)
        -> Found?
    {
        var end = position
        while end - position < 2, isCapital(end, text, &reader) { end += 1 }
        guard reader.byte(end, text) == UInt8(ascii: "-") else { return nil }
        let last = run(end + 1, text, &reader)
        guard last - end > 4, last - end < 7, !isWord(last, text, &reader) else { return nil }
        return Found(end: last, isDistinct: true)
    }

    private static func run(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Int {
        var end = position
        while end - position < 8, reader.byte(end, text).isASCIIDigit { end += 1 }
        return end
    }

    private static func isCapital(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader)
        -> Bool
    {
        reader.byte(position, text) &- 0x41 < 26
    }

    private static func isWord(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Bool {
        _ = reader.byte(position, text)
        return text.isWord(at: position)
    }
}
