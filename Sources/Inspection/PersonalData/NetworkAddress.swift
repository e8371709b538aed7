/// Internet addresses (RFC 791, RFC 4291) and the addresses of network devices (IEEE 802).
enum NetworkAddress {
    /// How an address is judged by where it can lead.
    enum Reach {
        /// Anywhere.
        case open
        /// Inside of one network: personal only where the words say whose it is.
        case local
        /// Nowhere: loopback, link-local, documentation, multicast.
        case none
    }

    /// An address of four numbers.
    struct FourNumbers {
        let end: Int
        let reach: Reach
        /// Whether all numbers are small, as in versions and sections.
        let isSmall: Bool
    }

    /// The address of four numbers that begins at `position`.
    static func four(at position: Int, in text: Span<UInt8>) -> FourNumbers? {
        var (end, value) = (position, 0)
        for index in 0..<4 {
            if index > 0 {
                guard end + 1 < text.count, text[end] == UInt8(ascii: ".") else { return nil }
                end += 1
            }
            let first = end
            var number = 0
            while end < text.count, end - first < 4, text[end].isASCIIDigit {
                number = number * 10 + Int(text[end]) - 48
                end += 1
            }
            guard end > first, number < 256, end - first == 1 || text[first] != UInt8(ascii: "0") else {
                return nil
            }
            value = value << 8 | number
        }
        guard !text.isWord(at: end), !goesOn(end, in: text) else { return nil }
        let isSmall = value & 0xE0E0_E0E0 == 0
        return FourNumbers(end: end, reach: reach(value), isSmall: isSmall)
    }

    /// Whether what follows makes it a longer number, or a network.
    private static func goesOn(_ end: Int, in text: Span<UInt8>) -> Bool {
        guard end + 1 < text.count, text[end + 1].isASCIILetterOrDigit else { return false }
        switch text[end] {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): return true
        case UInt8(ascii: "/"): return text[end + 1].isASCIIDigit
        default: return false
        }
    }

    /// RFC 6890, RFC 5737.
    private static func reach(_ value: Int) -> Reach {
        switch value >> 24 {
        case 0, 127, 224...255: return .none
        case 10: return .local
        case 100: return value >> 22 == 100 << 2 | 1 ? .local : .open
        case 169: return value >> 16 == 169 << 8 | 254 ? .none : .open
        case 172: return value >> 20 == 172 << 4 | 1 ? .local : .open
        case 192:
            if value >> 16 == 192 << 8 | 168 { return .local }
            return value >> 8 == 192 << 16 | 2 ? .none : .open
        case 198: return value >> 8 == 198 << 16 | 51 << 8 | 100 ? .none : .open
        case 203: return value >> 8 == 203 << 16 | 113 ? .none : .open
        default: return .open
        }
    }

    /// An address of eight groups, and where it stands.
    struct Groups {
        let range: Range<Int>
        let reach: Reach
        /// How many hexadecimal digits it shows.
        let digits: Int
    }

    /// The most hexadecimal digits and colons before the last group of an address.
    static let longest = 42

    /// The address whose groups begin at `start`, with no hexadecimal digit and no colon before it.
    static func groups(at start: Int, in text: Span<UInt8>) -> Groups? {
        text.isWord(at: start - 1) ? nil : wholeGroups(at: start, in: text)
    }

    private static func wholeGroups(at start: Int, in text: Span<UInt8>) -> Groups? {
        var (position, count, digits, gap, first) = (start, 0, 0, -1, 0)
        var second = 0
        var isPairs = true
        if text.stands("::", at: start) {
            gap = 0
            position += 2
        } else if text[start] == UInt8(ascii: ":") {
            return nil
        }
        while position < text.count, count < 8, text[position].isHexadecimal {
            if let four = four(at: position, in: text), count > 0 || gap == 0 {
                let isWhole = gap >= 0 || count == 6
                return isWhole ? Groups(range: start..<four.end, reach: four.reach, digits: digits + 8) : nil
            }
            let begin = position
            var value = 0
            while position < text.count, position - begin < 5, text[position].isHexadecimal {
                value = value << 4 | text[position].hexadecimalDigit
                position += 1
            }
            guard position - begin < 5 else { return nil }
            digits += position - begin
            if position - begin != 2 { isPairs = false }
            count += 1
            if count == 1 { first = value }
            if count == 2 { second = value }
            guard position < text.count, text[position] == UInt8(ascii: ":") else { break }
            if text.stands("::", at: position) {
                guard gap < 0 else { return nil }
                gap = count
                position += 2
            } else {
                guard position + 1 < text.count, text[position + 1].isHexadecimal, count < 8 else { break }
                position += 1
            }
        }
        // Eight pairs are a device's longer address, or the beginning of a fingerprint.
        guard gap >= 0 ? count < 8 : count == 8 && !isPairs else { return nil }
        guard !text.isWord(at: position), position - start > 2 || gap == 0 else { return nil }
        // A longer row of groups.
        if position + 1 < text.count, text[position] == UInt8(ascii: ":"), text[position + 1].isHexadecimal,
            !text[position + 1].isASCIIDigit
                || count == 8 && gap < 0 && text.endOfDigits(from: position + 1) - position < 3
        {
            return nil
        }
        return Groups(range: start..<position, reach: reach(first, second, gap, count), digits: digits)
    }

    /// RFC 6890, RFC 3849.
    private static func reach(_ first: Int, _ second: Int, _ gap: Int, _ count: Int) -> Reach {
        if gap == 0, count <= 1 { return .none }
        if first >> 6 == 0xFE80 >> 6 || first >> 8 == 0xFF { return .none }
        if first == 0x2001, second == 0xDB8 { return .none }
        return first >> 9 == 0xFC00 >> 9 ? .local : .open
    }
}

/// Addresses of network devices: six pairs of hexadecimal digits, or three groups of four.
enum DeviceAddress {
    /// The address that begins at `position`.
    /// - Parameter isNamed: Whether words say that it is one; then spaces and no separators count too.
    static func starting(at position: Int, in text: Span<UInt8>, isNamed: Bool) -> Candidate? {
        guard position + 12 <= text.count, isNamed || mayBegin(at: position, text) else { return nil }
        var length = 0
        while length < 13, position + length < text.count, text[position + length].isHexadecimal {
            length += 1
        }
        let end: Int?
        switch length {
        case 2: end = groups(6, of: 2, at: position, text, isNamed)
        case 4: end = groups(3, of: 4, at: position, text, isNamed)
        case 12: end = isNamed ? position + 12 : nil
        default: end = nil
        }
        guard let end, !text.isWord(at: end), !isConstant(position..<end, text) else { return nil }
        return Candidate(.macAddress, range: position..<end, confidence: 0.95)
    }

    /// Whether a separator stands after two or four characters.
    @inline(__always)
    private static func mayBegin(at position: Int, _ text: Span<UInt8>) -> Bool {
        switch text[position + 2] {
        case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: " "): true
        default: text[position + 4] == UInt8(ascii: ".")
        }
    }

    private static func groups(
        _ count: Int, of size: Int, at position: Int, _ text: Span<UInt8>, _ isNamed: Bool
    ) -> Int? {
        let separator = text[position + size]
        switch separator {
        case UInt8(ascii: ":"), UInt8(ascii: "-"): guard size == 2 else { return nil }
        case UInt8(ascii: "."): guard size == 4 else { return nil }
        case UInt8(ascii: " "):
            guard isNamed || size == 2 && isMixed(position, text) else { return nil }
        case UInt8(ascii: "_"): guard isNamed else { return nil }
        default: return nil
        }
        guard position < 2 || text[position - 1] != separator || separator == UInt8(ascii: " ") else {
            return nil
        }
        var end = position
        for index in 0..<count {
            if index > 0 {
                guard end < text.count, text[end] == separator else { return nil }
                end += 1
            }
            guard end + size <= text.count else { return nil }
            for offset in 0..<size where !text[end + offset].isHexadecimal { return nil }
            end += size
        }
        // A fingerprint goes on.
        if end + 1 < text.count, text[end] == separator, separator != UInt8(ascii: " "),
            text[end + 1].isHexadecimal
        {
            return nil
        }
        return end
    }

    /// Whether six pairs that spaces separate show letters, and stand in no longer row of pairs.
    private static func isMixed(_ position: Int, _ text: Span<UInt8>) -> Bool {
        guard position + 17 <= text.count else { return false }
        var letters = 0
        for index in position..<position + 17 where text[index].isASCIILetter { letters += 1 }
        let goesOn =
            position + 19 < text.count && text[position + 17] == UInt8(ascii: " ")
            && text[position + 18].isHexadecimal && text[position + 19].isHexadecimal
        let began =
            position > 2 && text[position - 1] == UInt8(ascii: " ") && text[position - 2].isHexadecimal
            && text[position - 3].isHexadecimal && !text.isWord(at: position - 4)
        return letters > 0 && !goesOn && !began
    }

    /// Whether it is the same digit over and over: nobody's.
    private static func isConstant(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        for position in range where text[position].isHexadecimal && text[position] != text[range.lowerBound] {
            return false
        }
        return true
    }
}

extension UInt8 {
    /// Whether it is a hexadecimal digit.
    @inline(__always)
    var isHexadecimal: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }

    /// The value of a hexadecimal digit.
    @inline(__always)
    fileprivate var hexadecimalDigit: Int { isASCIIDigit ? Int(self) - 48 : Int(self | 0x20) - 87 }
}

extension Span<UInt8> {
    /// The hexadecimal digits and colons that lead to `position`; what is `known` of them is not read again.
    func groupRun(before position: Int, known: Range<Int>) -> Range<Int> {
        var start = position
        while start > 0, start != known.upperBound,
            self[start - 1].isHexadecimal || self[start - 1] == UInt8(ascii: ":")
        {
            start -= 1
        }
        return (start == known.upperBound ? known.lowerBound : start)..<position
    }

    /// Where the pairs of hexadecimal digits begin that lead to the one at `position`.
    func startOfPairs(_ position: Int, after floor: Int) -> Int {
        var start = position
        for _ in 0..<5 {
            guard start - 3 >= floor, self[start - 2].isHexadecimal, self[start - 3].isHexadecimal else {
                break
            }
            switch self[start - 1] {
            case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: " "): break
            default: return start
            }
            guard !isWord(at: start - 4), self[start - 2].isASCIILetter, self[start - 3].isASCIILetter else {
                break
            }
            start -= 3
        }
        return start
    }
}
