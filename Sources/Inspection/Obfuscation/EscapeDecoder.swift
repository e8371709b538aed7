/// Decodes characters that are escaped one by one within a text: URLs (RFC 3986), HTML (WHATWG section 13.5), the backslashes of
/// programming languages, quoted-printable (RFC 2045), `U+0041`.
struct EscapeDecoder {
    /// Names of HTML that stand for ASCII; the others hide nothing that could not be written.
    private static let entities: [(StaticString, UInt8)] = [
        ("lt;", 0x3C), ("gt;", 0x3E), ("amp;", 0x26), ("quot;", 0x22), ("apos;", 0x27), ("nbsp;", 0x20),
        ("excl;", 0x21),
        ("num;", 0x23), ("period;", 0x2E), ("comma;", 0x2C), ("colon;", 0x3A), ("semi;", 0x3B),
        ("sol;", 0x2F), ("bsol;", 0x5C),
        ("lpar;", 0x28), ("rpar;", 0x29), ("lowbar;", 0x5F), ("hyphen;", 0x2D), ("equals;", 0x3D),
        ("quest;", 0x3F),
        ("Tab;", 0x09), ("NewLine;", 0x0A), ("shy;", 0x00), ("zwj;", 0x00), ("zwnj;", 0x00),
    ]

    private var decoded: [UInt8] = []

    /// Adds an edit for each word of `range` of `text` that holds escapes.
    mutating func read(_ text: Span<UInt8>, _ range: Range<Int>, into edits: inout TextEdits) {
        var position = range.lowerBound
        while let start = text.firstEscape(from: position, before: range.upperBound) {
            var first = start
            while first > position, !text[first - 1].isEscapeSpace { first -= 1 }
            var end = start
            while end < range.upperBound, !text[end].isEscapeSpace { end += 1 }
            if decode(text, first..<end) { edits.replace(first..<end, by: decoded) }
            position = max(end, start + 1)
        }
    }

    /// Decodes the characters of a word; false when nothing in it is an escape, or they are no characters.
    private mutating func decode(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
        decoded.removeAll(keepingCapacity: true)
        var (position, escapes, percents) = (word.lowerBound, 0, 0)
        while position < word.upperBound {
            let count = escape(text, position, before: word.upperBound)
            if count > 0 {
                escapes += 1
                percents += text[position] == UInt8(ascii: "%") ? 1 : 0
                position += count
            } else {
                decoded.append(text[position])
                position += 1
            }
        }
        guard escapes > 0, decoded.span.isWellFormed else { return false }
        if percents > 0 {
            for index in decoded.indices where decoded[index] == UInt8(ascii: "+") { decoded[index] = 0x20 }
        }
        return true
    }

    /// Decodes the escape at `position`; returns its bytes, 0 when there is none.
    private mutating func escape(_ text: Span<UInt8>, _ position: Int, before end: Int) -> Int {
        switch text[position] {
        case UInt8(ascii: "%"):
            if position + 6 <= end, text[position + 1] | 0x20 == UInt8(ascii: "u") {
                return digits(text, position + 2, position + 6, 16, least: 4) ? 6 : 0
            }
            return byte(text, position + 1, before: end) ? 3 : 0
        case UInt8(ascii: "="): return byte(text, position + 1, before: end) ? 3 : 0
        case UInt8(ascii: "&"): return entity(text, position, before: end)
        case UInt8(ascii: "\\"): return backslash(text, position, before: end)
        case UInt8(ascii: "U"), UInt8(ascii: "u"):
            guard position + 6 <= end, text[position + 1] == UInt8(ascii: "+") else { return 0 }
            return digits(text, position + 2, position + 6, 16, least: 4) ? 6 : 0
        default: return 0
        }
    }

    private mutating func byte(_ text: Span<UInt8>, _ position: Int, before end: Int) -> Bool {
        guard position + 2 <= end, let high = text[position].hexadecimalValue,
            let low = text[position + 1].hexadecimalValue
        else { return false }
        decoded.append(high << 4 | low)
        return true
    }

    /// Decodes the number between both positions, all of it.
    private mutating func digits(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ radix: UInt32, least: Int)
        -> Bool
    {
        guard end - start >= least else { return false }
        var code: UInt32 = 0
        for position in start..<end {
            guard let digit = text[position].hexadecimalValue, UInt32(digit) < radix, code < 0x110000 else {
                return false
            }
            code = code * radix + UInt32(digit)
        }
        guard code < 0x110000, code & 0x1F_F800 != 0xD800 else { return false }
        code.appendUTF8(to: &decoded)
        return true
    }

    private mutating func entity(_ text: Span<UInt8>, _ position: Int, before end: Int) -> Int {
        guard position + 3 < end else { return 0 }
        if text[position + 1] == UInt8(ascii: "#") {
            let isHexadecimal = text[position + 2] | 0x20 == UInt8(ascii: "x")
            let start = position + (isHexadecimal ? 3 : 2)
            var stop = start
            while stop < min(end, start + 8), text[stop].hexadecimalValue != nil { stop += 1 }
            guard digits(text, start, stop, isHexadecimal ? 16 : 10, least: 1) else { return 0 }
            return stop - position + (stop < end && text[stop] == UInt8(ascii: ";") ? 1 : 0)
        }
        guard text[position + 1].isASCIILetter else { return 0 }
        for (name, byte) in Self.entities where text.stands(name, at: position + 1) {
            if byte > 0 { decoded.append(byte) }
            return name.utf8CodeUnitCount + 1
        }
        return 0
    }

    private mutating func backslash(_ text: Span<UInt8>, _ position: Int, before end: Int) -> Int {
        guard position + 1 < end else { return 0 }
        switch text[position + 1] {
        case UInt8(ascii: "x"):
            return byte(text, position + 2, before: end) ? 4 : 0
        case UInt8(ascii: "u") where position + 2 < end && text[position + 2] == UInt8(ascii: "{"):
            var stop = position + 3
            while stop < min(end, position + 10), text[stop].hexadecimalValue != nil { stop += 1 }
            guard stop < end, text[stop] == UInt8(ascii: "}") else { return 0 }
            return digits(text, position + 3, stop, 16, least: 1) ? stop + 1 - position : 0
        case UInt8(ascii: "u"):
            guard position + 6 <= end else { return 0 }
            let escape = JSONEscape(text, at: position, before: end)
            guard !escape.isCut, escape.scalar != 0xFFFD else { return 0 }
            escape.scalar.appendUTF8(to: &decoded)
            return escape.length
        case UInt8(ascii: "U"):
            return position + 10 <= end && digits(text, position + 2, position + 10, 16, least: 8) ? 10 : 0
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            return position + 4 <= end && digits(text, position + 1, position + 4, 8, least: 3) ? 4 : 0
        default: return 0
        }
    }
}

extension Span<UInt8> {
    /// The next character that may begin an escape.
    fileprivate func firstEscape(from start: Int, before end: Int) -> Int? {
        var position = start
        while position < end {
            switch self[position] {
            case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
                return position + 1 < end ? position : nil
            case UInt8(ascii: "="):
                if position + 1 < end, self[position + 1].hexadecimalValue != nil { return position }
            case UInt8(ascii: "+"):
                // The sign of `U+0041` is rarer than the letter.
                if position > start, self[position - 1] | 0x20 == UInt8(ascii: "u") { return position - 1 }
            default: break
            }
            position = nextMarked(from: position + 1, before: end) { vector in
                vector.marks(UInt8(ascii: "%"), through: UInt8(ascii: "&"))
                    .| vector.marks(UInt8(ascii: "\\"))
                    .| vector.marks(UInt8(ascii: "=")) .| vector.marks(UInt8(ascii: "+"))
            }
        }
        return nil
    }
}

extension UInt8 {
    /// What ends a word with escapes.
    fileprivate var isEscapeSpace: Bool { self <= 0x20 || self == UInt8(ascii: "\"") }
}
