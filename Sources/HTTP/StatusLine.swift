/// The first line of a response: `HTTP-version SP status-code SP [ reason-phrase ]` (RFC 9112 4).
struct StatusLine {
    let version: Version
    let status: Int
    let reason: Range<Int>

    /// Reads the line in `range`, which is without its CRLF.
    init(_ range: Range<Int>, in input: Span<UInt8>) throws(HTTPError) {
        let start = range.lowerBound
        guard range.count >= 13, input[start + 8] == ASCII.space, input[start + 12] == ASCII.space else {
            throw .malformedStatusLine
        }
        version = try Version(start..<start + 8, in: input, otherwise: .malformedStatusLine)
        var number = 0
        for position in start + 9..<start + 12 {
            guard ASCII.isDigit(input[position]) else { throw .malformedStatusLine }
            number = number * 10 + Int(input[position] - ASCII.zero)
        }
        // 101 answers an Upgrade, which this proxy never asks for (RFC 9110 15.2.2).
        guard (100...599).contains(number), number != 101 else { throw .malformedStatusLine }
        status = number
        reason = start + 13..<range.upperBound
    }
}
