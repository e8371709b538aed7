/// The parts of a request target (RFC 9112 3.2).
struct TargetParts: Equatable {
    /// The authority of absolute-form, without userinfo, which is refused (RFC 9110 4.2.4).
    var authority: Range<Int>?
    var path: Range<Int>
    var query: Range<Int>?
}

/// Reads request targets: only what RFC 3986 allows to stand there, and no path that a server behind us could resolve to
/// another one than we route by.
enum RequestTargetGrammar {
    /// The parts of the target in `range`.
    ///
    /// - Parameter allowsAsterisk: whether the method is OPTIONS (RFC 9112 3.2.4).
    static func parts(
        of range: Range<Int>, in input: Span<UInt8>, allowsAsterisk: Bool
    ) throws(HTTPError) -> TargetParts {
        guard let first = range.first else { throw .malformedTarget }
        if input[first] == ASCII.slash { return try origin(range, in: input) }
        if input[first] == ASCII.asterisk, range.count == 1, allowsAsterisk {
            return TargetParts(authority: nil, path: range, query: nil)
        }
        return try absolute(range, in: input)
    }

    /// `path [ "?" query ]`, where the path may be empty after an authority only.
    private static func origin(_ range: Range<Int>, in input: Span<UInt8>) throws(HTTPError) -> TargetParts {
        var isSuspicious = false
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = input[position]
            if byte == ASCII.question { break }
            if byte == ASCII.percent {
                let value = try escape(at: position, before: range.upperBound, in: input)
                if value < 0x20 || value == 0x7F { throw .malformedTarget }
                isSuspicious = true
                position += 3
                continue
            }
            guard ByteSet.path.contains(byte) else { throw .malformedTarget }
            if byte == ASCII.dot { isSuspicious = true }
            position += 1
        }
        let path = range.lowerBound..<position
        if isSuspicious, hasDotSegment(path, in: input) { throw .malformedTarget }
        if position == range.upperBound { return TargetParts(authority: nil, path: path, query: nil) }
        let query = position + 1..<range.upperBound
        try checkQuery(query, in: input)
        return TargetParts(authority: nil, path: path, query: query)
    }

    private static func checkQuery(_ range: Range<Int>, in input: Span<UInt8>) throws(HTTPError) {
        var position = range.lowerBound
        while position < range.upperBound {
            if input[position] == ASCII.percent {
                _ = try escape(at: position, before: range.upperBound, in: input)
                position += 3
            } else {
                guard ByteSet.query.contains(input[position]) else { throw .malformedTarget }
                position += 1
            }
        }
    }

    /// `http://authority path`; https is the same to a proxy behind which TLS has ended (RFC 9112 3.2.2).
    private static func absolute(_ range: Range<Int>, in input: Span<UInt8>) throws(HTTPError) -> TargetParts
    {
        var start = range.lowerBound
        if input.begins(range, with: "http://") {
            start += 7
        } else if input.begins(range, with: "https://") {
            start += 8
        } else {
            throw .malformedTarget
        }
        var end = start
        while end < range.upperBound, input[end] != ASCII.slash, input[end] != ASCII.question { end += 1 }
        guard Authority.isValid(start..<end, in: input) else { throw .malformedTarget }
        var parts = try origin(end..<range.upperBound, in: input)
        parts.authority = start..<end
        return parts
    }

    /// The byte that `%` and two hexadecimal digits stand for (RFC 3986 2.1).
    private static func escape(at position: Int, before end: Int, in input: Span<UInt8>) throws(HTTPError)
        -> UInt8
    {
        guard position + 2 < end,
            let high = ASCII.hexadecimalValue(input[position + 1]),
            let low = ASCII.hexadecimalValue(input[position + 2])
        else { throw .malformedTarget }
        return high << 4 | low
    }

    /// Whether a segment is `.` or `..` as any server may read it: escaped, divided by an escaped slash or backslash, or
    /// with parameters behind a semicolon. The escapes in `path` are known to be well-formed.
    private static func hasDotSegment(_ path: Range<Int>, in input: Span<UInt8>) -> Bool {
        var dots = 0
        var isDotsOnly = false
        var position = path.lowerBound
        while position < path.upperBound {
            var byte = input[position]
            position += 1
            if byte == ASCII.percent,
                let value = try? escape(at: position - 1, before: path.upperBound, in: input)
            {
                byte = value
                position += 2
            }
            switch byte {
            case ASCII.slash, ASCII.backslash, ASCII.semicolon:
                if isDotsOnly, dots == 1 || dots == 2 { return true }
                isDotsOnly = byte != ASCII.semicolon
                dots = 0
            case ASCII.dot: dots += 1
            default: isDotsOnly = false
            }
        }
        return isDotsOnly && (dots == 1 || dots == 2)
    }
}
