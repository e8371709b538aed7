/// Telephone numbers: with the calling code of a country (ITU-T E.164), in national forms that speak for themselves, and
/// in any grouping where words say that they are one.
enum PhoneNumber {
    /// The digits of one number, as far as one may go.
    private struct Digits {
        /// Where it begins, with a plus sign or bracket.
        let start: Int
        var end: Int
        var digits = InlineArray<16, UInt8>(repeating: 0)
        var count = 0
        /// The lengths of the groups, four bits each, the first one lowest.
        var groups: UInt64 = 0
        var groupCount = 0
        var isInternational = false
        var hasBracket = false
        var separator: UInt8 = 0
    }

    /// Whether a number that speaks for itself may begin with the digits at `position`: told by a few characters. It begins
    /// with a zero, a one, an area code or a line, or a plus sign stands before it.
    static func mayBegin(at position: Int, in text: Span<UInt8>) -> Bool {
        if text[position] == UInt8(ascii: "0") || position == 0 { return true }
        let start = text[position - 1] == UInt8(ascii: "(") ? position - 1 : position
        if start == 0 || text[start - 1] == 0x0A { return true }
        let length = text.endOfDigits(from: position) - position
        if length == 3 || length == 1 && text[position] == UInt8(ascii: "1") { return true }
        for before in Swift.max(0, position - 4)..<position where text[before] == UInt8(ascii: "+") {
            return true
        }
        return false
    }

    /// A number that begins with the digits at `position` and speaks for itself.
    static func alone(at position: Int, after floor: Int, in text: Span<UInt8>) -> Candidate? {
        guard !text.isLaterGroup(position, after: floor),
            let number = read(position, floor, text, mayWrap: false)
        else {
            return nil
        }
        guard
            number.isInternational
                ? isInternational(number) : isNational(number, text) || isLine(number, text)
        else { return nil }
        return Candidate(
            .phone, range: number.start..<number.end, confidence: number.isInternational ? 0.9 : 0.7)
    }

    /// A number that begins with the digits at `position`, where words say that it is one.
    static func named(at position: Int, after floor: Int, in text: Span<UInt8>) -> Candidate? {
        guard let number = read(position, floor, text, mayWrap: true), number.count >= 7,
            !isDate(number, text), !isAddress(number, text), !isDecimal(number)
        else { return nil }
        if number.end + 1 < text.count, text[number.end] == UInt8(ascii: ":"),
            text[number.end + 1].isASCIIDigit
        {
            return nil
        }
        return Candidate(.phone, range: number.start..<number.end, confidence: 0.9)
    }

    /// A number after a single letter, as in a signature: `T 020 …`.
    static func signed(at position: Int, after floor: Int, in text: Span<UInt8>) -> Candidate? {
        guard let number = read(position, floor, text, mayWrap: false), (8...14).contains(number.count),
            number.groupCount > 1 || number.digits[0] == 0 || number.count >= 10, !isDate(number, text),
            !isAddress(number, text)
        else { return nil }
        return Candidate(.phone, range: number.start..<number.end, confidence: 0.8)
    }

    // MARK: Reading

    private static func read(
        _ position: Int, _ floor: Int, _ text: Span<UInt8>, mayWrap: Bool
    ) -> Digits? {
        guard var number = begin(position, floor, text) else { return nil }
        var wraps = mayWrap ? 1 : 0
        var next = position
        while true {
            let stop = text.endOfDigits(from: next)
            guard number.count + stop - next <= 15 else { return number.groupCount > 0 ? number : nil }
            guard !text.isWord(at: stop) || isExtension(text, stop) else {
                return number.groupCount > 0 ? number : nil
            }
            add(next..<stop, to: &number, text)
            guard let following = separatorEnd(text, stop, &number, &wraps) else {
                takeExtension(&number, text)
                return number
            }
            next = following
        }
    }

    /// Where the number begins whose first digit is at `position`, with what stands before it.
    private static func begin(_ position: Int, _ floor: Int, _ text: Span<UInt8>) -> Digits? {
        var start = position
        var (isInternational, hasBracket) = (false, false)
        var blanks = 0
        while start > floor, position - start < 4 {
            let byte = text[start - 1]
            if byte == UInt8(ascii: "("), !hasBracket {
                hasBracket = true
            } else if byte == UInt8(ascii: "+"), !isInternational {
                isInternational = true
                start -= 1
                break
            } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/")
            {
                blanks += 1
            } else {
                break
            }
            start -= 1
        }
        if isInternational {
            if start > floor, text[start - 1] == UInt8(ascii: "(") {
                start -= 1
                hasBracket = true
            }
            // A sum.
            if blanks > 0, start > 1, text[start - 1] == UInt8(ascii: " "), text[start - 2].isASCIIDigit {
                return nil
            }
        } else {
            start = position
            hasBracket = start > floor && text[start - 1] == UInt8(ascii: "(")
            if hasBracket { start -= 1 }
        }
        guard !text.isWord(at: start - 1), start == 0 || !isBound(text[start - 1]) else { return nil }
        if !isInternational, start > 1, isJoint(text[start - 1]), text[start - 2].isASCIIDigit { return nil }
        var number = Digits(start: start, end: position)
        number.isInternational = isInternational
        number.hasBracket = hasBracket
        if !isInternational, text.hasPrefix("00", at: position), position + 2 < text.count,
            text[position + 2] != UInt8(ascii: "0")
        {
            number.isInternational = true
        }
        return number
    }

    /// Whether `byte` before a number makes it something else: an amount, an anchor, a path.
    private static func isBound(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "\\"), UInt8(ascii: "&"),
            UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            true
        default: false
        }
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: ":"),
            UInt8(ascii: ","):
            true
        default: false
        }
    }

    private static func add(_ range: Range<Int>, to number: inout Digits, _ text: Span<UInt8>) {
        for position in range {
            number.digits[number.count] = text[position] - 48
            number.count += 1
        }
        if number.groupCount < 16 {
            number.groups |= UInt64(range.count) << UInt64(number.groupCount * 4)
        }
        number.groupCount += 1
        number.end = range.upperBound
    }

    /// Where the next group begins after the digits that end at `position`.
    private static func separatorEnd(
        _ text: Span<UInt8>, _ position: Int, _ number: inout Digits, _ wraps: inout Int
    ) -> Int? {
        var next = position
        var seen: UInt8 = 0
        while next < text.count, next - position < 4 {
            let byte = text[next]
            switch byte {
            case UInt8(ascii: "("):
                number.hasBracket = true
            case UInt8(ascii: ")") where !number.hasBracket: return nil
            case UInt8(ascii: ")"), UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "/"),
                UInt8(ascii: "_"):
                if seen == 0 { seen = byte }
            case 0x0A, 0x0D:
                guard wraps > 0, seen != UInt8(ascii: ".") else { return nil }
                wraps -= 1
                next = lineStart(text, next)
                return next < text.count && text.endOfDigits(from: next) - next < 9 && text[next].isASCIIDigit
                    ? next : nil
            default:
                guard byte.isASCIIDigit, next > position else { return nil }
                if number.separator == 0 { number.separator = seen }
                return next
            }
            next += 1
        }
        return next < text.count && text[next].isASCIIDigit ? next : nil
    }

    private static func lineStart(_ text: Span<UInt8>, _ position: Int) -> Int {
        var next = position
        while next < text.count, next - position < 6, text[next] <= 0x20 { next += 1 }
        if next < text.count, isJoint(text[next]) { next += 1 }
        return next
    }

    /// `x123`, `ext. 123` after a number.
    private static func takeExtension(_ number: inout Digits, _ text: Span<UInt8>) {
        guard number.count >= 7 else { return }
        var position = number.end
        if position < text.count, text[position] == UInt8(ascii: ",") { position += 1 }
        if position < text.count, text[position] == UInt8(ascii: " ") { position += 1 }
        for word in ["extension", "ext", "x", "dw", "poste", "wew", "int"] as [StaticString]
        where text.hasPrefix(word, at: position) {
            position += word.utf8CodeUnitCount
            while position < text.count, position - number.end < 14,
                text[position] == UInt8(ascii: " ") || text[position] == UInt8(ascii: ".")
                    || text[position] == UInt8(ascii: ":")
            {
                position += 1
            }
            let stop = text.endOfDigits(from: position)
            guard stop > position, stop - position <= 6, !text.isWord(at: stop) else { return }
            number.end = stop
            return
        }
    }

    /// `x123` after a number.
    private static func isExtension(_ text: Span<UInt8>, _ position: Int) -> Bool {
        position + 1 < text.count && text[position] | 0x20 == UInt8(ascii: "x")
            && text[position + 1].isASCIIDigit
    }

    // MARK: Judging

    private static func isInternational(_ number: Digits) -> Bool {
        let skip = number.digits[0] == 0 ? 2 : 0
        guard number.count - skip >= 8, number.count - skip <= 15, number.digits[skip] != 0 else {
            return false
        }
        // Without a plus sign, two zeros are a prefix only where groups show it.
        if skip == 2, number.groupCount < 2 && number.count < 12 { return false }
        return CallingCodes.length(
            Int(number.digits[skip]), Int(number.digits[skip + 1]), Int(number.digits[skip + 2])) != nil
    }

    /// The national forms that look like nothing else.
    private static func isNational(_ number: Digits, _ text: Span<UInt8>) -> Bool {
        if isNorthAmerican(number) { return true }
        guard number.digits[0] == 0, number.digits[1] != 0, (9...11).contains(number.count),
            number.groupCount > 1,
            number.groupCount <= 6, !isDate(number, text), !isAddress(number, text)
        else { return false }
        // A social security number's groups; the later groups of another number.
        if isDecimal(number) || number.groups == 0x423 { return false }
        if number.start > 1, text[number.start - 1] == UInt8(ascii: " "), text[number.start - 2].isASCIIDigit
        {
            return false
        }
        for index in 0..<number.groupCount where number.groups >> UInt64(index * 4) & 15 < 2 {
            guard index == 0, number.groupCount > 3 else { return false }
        }
        return true
    }

    /// A line of its own, as in a signature, or a text of its own.
    private static func isLine(_ number: Digits, _ text: Span<UInt8>) -> Bool {
        guard (8...11).contains(number.count), number.groups != 0x423,
            number.start == 0 || text[number.start - 1] == 0x0A,
            number.end == text.count || text[number.end] == 0x0A || text[number.end] == 0x0D,
            !isDate(number, text), !isAddress(number, text)
        else { return false }
        if number.groupCount > 3, number.separator == UInt8(ascii: "."), number.groups & 0x1111 != 0 {
            return false
        }
        let isWhole = number.start == 0 && number.end == text.count
        if number.digits[0] == 0 || number.hasBracket { return number.count >= 9 }
        if number.groupCount == 1 { return isWhole && number.count >= 9 && number.digits[0] > 1 }
        return number.groupCount <= 5 && (isWhole || number.groupCount >= 3)
    }

    /// `(ddd) ddd-dddd` and its kin, with an area code and an exchange that begin as they must.
    private static func isNorthAmerican(_ number: Digits) -> Bool {
        let skip = number.count == 11 && number.digits[0] == 1 ? 1 : 0
        guard number.count - skip == 10, number.digits[skip] > 1, number.digits[skip + 3] > 1 else {
            return false
        }
        guard number.digits[skip + 1] != 9 else { return false }
        let groups = skip == 1 ? number.groups >> 4 : number.groups
        guard skip == 0 || number.groups & 15 == 1, groups == 0x433 else { return false }
        return number.hasBracket || number.separator != UInt8(ascii: " ") || skip == 1
    }

    /// A day and what follows: `2024-05-17`, `17.05.2024`, perhaps with a time.
    private static func isDate(_ number: Digits, _ text: Span<UInt8>) -> Bool {
        guard number.groupCount >= 3, !number.isInternational, !number.hasBracket else { return false }
        let (first, second, third) = (
            number.groups & 15, number.groups >> 4 & 15, number.groups >> 8 & 15
        )
        guard second <= 2, first <= 2 && third == 4 || first == 4 && third <= 2 else { return false }
        let year = first == 4 ? 0 : Int(first + second)
        let century = Int(number.digits[year]) * 10 + Int(number.digits[year + 1])
        return century == 19 || century == 20
    }

    /// An amount or a measure.
    private static func isDecimal(_ number: Digits) -> Bool {
        number.groupCount == 2 && number.separator == UInt8(ascii: ".") && !number.isInternational
    }

    /// Four numbers with dots between them.
    private static func isAddress(_ number: Digits, _ text: Span<UInt8>) -> Bool {
        number.groupCount == 4 && number.separator == UInt8(ascii: ".")
            && NetworkAddress.four(at: number.start, in: text) != nil
    }
}
