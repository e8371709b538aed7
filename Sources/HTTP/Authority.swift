/// `uri-host [ ":" port ]`, as Host and absolute-form targets hold it (RFC 9110 7.2, RFC 3986 3.2.2).
enum Authority {
    /// Whether the range holds a host name, an IPv4 address or an IPv6 address in brackets, and a port if there is a
    /// colon. Escapes and delimiters in names are refused, and so is an empty host: no server here has such a name.
    static func isValid(_ range: Range<Int>, in input: Span<UInt8>) -> Bool {
        guard let first = range.first else { return false }
        var position = first
        if input[first] == ASCII.leftBracket {
            while position < range.upperBound, input[position] != ASCII.rightBracket { position += 1 }
            guard position < range.upperBound, isIPv6Address(first + 1..<position, in: input) else {
                return false
            }
            position += 1
        } else {
            while position < range.upperBound, ByteSet.hostName.contains(input[position]) { position += 1 }
            guard position > first else { return false }
        }
        if position == range.upperBound { return true }
        return input[position] == ASCII.colon && isPort(position + 1..<range.upperBound, in: input)
    }

    /// At most five digits up to 65535; none at all is the scheme's default port (RFC 3986 3.2.3).
    private static func isPort(_ range: Range<Int>, in input: Span<UInt8>) -> Bool {
        guard range.count <= 5 else { return false }
        var port = 0
        for position in range {
            guard ASCII.isDigit(input[position]) else { return false }
            port = port * 10 + Int(input[position] - ASCII.zero)
        }
        return port <= 65535
    }

    /// Eight groups, or fewer around one `::`; the last two may be an IPv4 address (RFC 4291 2.2). No zone
    /// (RFC 9110 7.2 has none).
    private static func isIPv6Address(_ range: Range<Int>, in input: Span<UInt8>) -> Bool {
        guard let gap = doubleColon(in: range, of: input) else {
            return groupCount(range, in: input, mayEndInIPv4: true) == 8
        }
        guard let before = groupCount(range.lowerBound..<gap, in: input, mayEndInIPv4: false),
            let after = groupCount(gap + 2..<range.upperBound, in: input, mayEndInIPv4: true)
        else { return false }
        return before + after <= 7
    }

    private static func doubleColon(in range: Range<Int>, of input: Span<UInt8>) -> Int? {
        range.dropLast().first { position in
            input[position] == ASCII.colon && input[position + 1] == ASCII.colon
        }
    }

    /// How many groups of up to four digits stand in the range, a colon between each two; nil if anything else does.
    private static func groupCount(_ range: Range<Int>, in input: Span<UInt8>, mayEndInIPv4: Bool) -> Int? {
        if range.isEmpty { return 0 }
        var count = 0
        var start = range.lowerBound
        while true {
            var end = start
            while end < range.upperBound, ASCII.hexadecimalValue(input[end]) != nil { end += 1 }
            if mayEndInIPv4, end < range.upperBound, input[end] == ASCII.dot {
                return isIPv4Address(start..<range.upperBound, in: input) ? count + 2 : nil
            }
            guard (1...4).contains(end - start) else { return nil }
            count += 1
            if end == range.upperBound { return count }
            guard input[end] == ASCII.colon else { return nil }
            start = end + 1
        }
    }

    private static func isIPv4Address(_ range: Range<Int>, in input: Span<UInt8>) -> Bool {
        var octets = 0
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            var value = 0
            while position < range.upperBound, position - start < 3, ASCII.isDigit(input[position]) {
                value = value * 10 + Int(input[position] - ASCII.zero)
                position += 1
            }
            guard position > start, value <= 255, position - start == 1 || input[start] != ASCII.zero else {
                return false
            }
            octets += 1
            if position == range.upperBound { break }
            guard input[position] == ASCII.dot, position + 1 < range.upperBound else { return false }
            position += 1
        }
        return octets == 4
    }
}
