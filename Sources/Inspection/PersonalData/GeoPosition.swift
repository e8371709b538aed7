/// Places on the earth: a latitude and a longitude, in decimals (ISO 6709, RFC 5870) or in degrees, minutes and seconds.
enum GeoPosition {
    /// One angle as it is written.
    private struct Angle {
        var end: Int
        /// In degrees.
        var value = 0
        var decimals = 0
        var isNegative = false
        var hasMark = false
        /// `N`, `S`, `E`, `W`, or 0.
        var side: UInt8 = 0
    }

    /// The position whose first number begins at `position`.
    /// - Parameter isNamed: Whether words say that it is one: then a pair of few decimals counts too.
    static func starting(
        at position: Int, after floor: Int, in text: Span<UInt8>, _ codes: Span<UInt16>, isNamed: Bool
    ) -> Candidate? {
        guard !text.isWord(at: position - 1), let first = angle(at: position, text, codes) else { return nil }
        var (begin, isMarked) = (signed(position, floor, text), first.hasMark)
        let prefix = prefixed(begin, floor, text)
        isMarked = isMarked || prefix < begin
        begin = prefix
        guard let next = between(first.end, text), let second = angle(at: next.position, text, codes) else {
            return nil
        }
        isMarked = isMarked || next.isMarked
        guard isPair(first, second, isMarked: isMarked, isNamed: isNamed),
            isMarked || isNamed || stands(begin, second.end, text)
        else { return nil }
        return Candidate(
            .geoPosition, range: begin..<second.end, confidence: isMarked || isNamed ? 0.95 : 0.8)
    }

    private static func isPair(_ first: Angle, _ second: Angle, isMarked: Bool, isNamed: Bool) -> Bool {
        guard first.value <= 180, second.value <= 180, first.value <= 90 || second.value <= 90 else {
            return false
        }
        if first.side != 0 || second.side != 0 { return first.side != second.side }
        if first.hasMark, second.hasMark { return true }
        // Shares and weights.
        if first.value == 0, second.value == 0, !isMarked, !isNamed { return false }
        let decimals = min(first.decimals, second.decimals)
        return decimals >= (isMarked ? 1 : isNamed ? 2 : 4)
    }

    /// Whether the pair stands on its own and not in a list of numbers or in a drawing.
    private static func stands(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
        var after = end
        while after < text.count, after - end < 3,
            text[after] == UInt8(ascii: " ") || text[after] == UInt8(ascii: ",")
                || text[after] == UInt8(ascii: ")")
        {
            after += 1
        }
        if after < text.count, after > end {
            if text[after].isASCIIDigit || text[after] == UInt8(ascii: "-") { return false }
            if text[after] == UInt8(ascii: ">") { return false }
        }
        var before = start
        while before > 0, start - before < 3,
            text[before - 1] == UInt8(ascii: " ") || text[before - 1] == UInt8(ascii: ",")
        {
            before -= 1
        }
        return before == start || before == 0 || !text[before - 1].isASCIIDigit
    }

    private static func signed(_ position: Int, _ floor: Int, _ text: Span<UInt8>) -> Int {
        guard position > floor else { return position }
        let byte = text[position - 1]
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { return position - 1 }
        // A sign kept apart.
        if position > floor + 1, byte == UInt8(ascii: " "), text[position - 2] == UInt8(ascii: "-"),
            position < floor + 3 || text[position - 3] == UInt8(ascii: " ")
        {
            return position - 2
        }
        return position
    }

    /// Where `geo:`, `lat` or the like before a number begins.
    private static func prefixed(_ position: Int, _ floor: Int, _ text: Span<UInt8>) -> Int {
        if position >= floor + 4, text.hasPrefix("geo:", at: position - 4) { return position - 4 }
        for (word, length) in [("lat", 3), ("latitude", 8)] as [(StaticString, Int)] {
            for gap in 1...3 where position >= floor + length + gap {
                let start = position - length - gap
                if text.hasPrefix(word, at: start), !text.isWord(at: start - 1),
                    !text.isWord(at: start + length)
                {
                    return start
                }
            }
        }
        return position
    }

    /// Where the second number begins; marked when a word names it.
    private static func between(_ end: Int, _ text: Span<UInt8>) -> (position: Int, isMarked: Bool)? {
        var position = end
        var (hasComma, isMarked, blanks) = (false, false, 0)
        while position < text.count, position - end < 16 {
            let byte = text[position]
            if byte.isASCIIDigit {
                return position > end && (hasComma || blanks > 0) ? (position, isMarked) : nil
            }
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                guard !hasComma else { return nil }
                hasComma = true
            case UInt8(ascii: " "): blanks += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: "="),
                UInt8(ascii: "/"):
                break
            case _ where text.hasPrefix("lon", at: position):
                isMarked = true
                while position + 1 < text.count, text[position + 1].isASCIILetter { position += 1 }
            case _ where text.hasPrefix("lng", at: position):
                isMarked = true
                position += 2
            default: return nil
            }
            position += 1
        }
        return nil
    }

    private static func angle(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Angle? {
        var angle = Angle(end: position)
        while angle.end < text.count, angle.end - position < 4, text[angle.end].isASCIIDigit {
            angle.value = angle.value * 10 + Int(text[angle.end]) - 48
            angle.end += 1
        }
        guard angle.end > position, angle.end - position <= 3 else { return nil }
        takeDecimals(&angle, text)
        takeMarks(&angle, text, codes)
        guard angle.hasMark || angle.decimals > 0 else { return nil }
        return angle
    }

    private static func takeDecimals(_ angle: inout Angle, _ text: Span<UInt8>) {
        guard angle.end + 1 < text.count, text[angle.end] == UInt8(ascii: "."),
            text[angle.end + 1].isASCIIDigit
        else {
            return
        }
        let stop = text.endOfDigits(from: angle.end + 1)
        angle.decimals = stop - angle.end - 1
        angle.end = stop
    }

    /// A degree sign, minutes, seconds, and the side of the earth.
    private static func takeMarks(_ angle: inout Angle, _ text: Span<UInt8>, _ codes: Span<UInt16>) {
        var position = angle.end
        if !codes.isEmpty, position < text.count, codes[position] == 0xB0 || codes[position] == 0xBA {
            angle.hasMark = true
            position += 1
            while position < text.count, isPart(position, text, codes) { position += 1 }
            while position > angle.end + 1, text[position - 1] == UInt8(ascii: " ") { position -= 1 }
            angle.end = position
        }
        var side = position
        if side < text.count, text[side] == UInt8(ascii: " ") { side += 1 }
        guard side < text.count, !text.isWord(at: side + 1) else { return }
        switch text[side] {
        case UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "E"), UInt8(ascii: "W"), UInt8(ascii: "O"):
            guard angle.hasMark || angle.decimals >= 2 else { return }
            angle.side = text[side]
            angle.hasMark = true
            angle.end = side + 1
        default: break
        }
    }

    /// Whether a character belongs to minutes and seconds.
    private static func isPart(_ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        let byte = text[position]
        if byte.isASCIIDigit || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
            || byte == UInt8(ascii: " ")
        {
            return true
        }
        if byte == UInt8(ascii: ".") { return position + 1 < text.count && text[position + 1].isASCIIDigit }
        switch codes[position] {
        case 0x2018...0x201F, 0x2032, 0x2033, 0xB4: return true
        default: return false
        }
    }
}
