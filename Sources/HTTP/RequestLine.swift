/// The first line of a request: `method SP request-target SP HTTP-version` (RFC 9112 3).
struct RequestLine {
    let methodName: Range<Int>
    let method: Method?
    let target: Range<Int>
    let parts: TargetParts
    let version: Version

    /// ` HTTP/1.1`
    private static let versionBytes = 8

    /// The longest line, its CRLF included, that a target within the limit can stand in.
    static func longest(targetBytes: Int) -> Int {
        HeadLimits.methodBytes + 1 + targetBytes + 1 + versionBytes + 2
    }

    /// Reads the line in `range`, which is without its CRLF.
    init(_ range: Range<Int>, in input: Span<UInt8>, targetBytes: Int) throws(HTTPError) {
        var position = range.lowerBound
        while position < range.upperBound, ByteSet.token.contains(input[position]) { position += 1 }
        guard position > range.lowerBound, position < range.upperBound, input[position] == ASCII.space,
            position - range.lowerBound <= HeadLimits.methodBytes
        else { throw .malformedRequestLine }
        methodName = range.lowerBound..<position
        let targetEnd = range.upperBound - Self.versionBytes - 1
        guard targetEnd > position + 1, input[targetEnd] == ASCII.space else { throw .malformedRequestLine }
        version = try Version(targetEnd + 1..<range.upperBound, in: input, otherwise: .malformedRequestLine)
        target = position + 1..<targetEnd
        guard target.count <= targetBytes else { throw .targetTooLong }
        method = Method(methodName, in: input)
        if method == nil, Self.isTunnelOrEcho(methodName, in: input) { throw .unsupportedMethod }
        parts = try RequestTargetGrammar.parts(of: target, in: input, allowsAsterisk: method == .options)
    }

    /// CONNECT would open a tunnel, and TRACE echo what others added to the request (RFC 9110 9.3.6, 9.3.8).
    private static func isTunnelOrEcho(_ name: Range<Int>, in input: Span<UInt8>) -> Bool {
        input.matches("connect", in: name) || input.matches("trace", in: name)
    }
}

extension Method {
    /// The method of this name, whose case counts (RFC 9110 9.1).
    init?(_ name: Range<Int>, in input: Span<UInt8>) {
        for method in [Method.post, .get, .head, .put, .patch, .delete, .options]
        where input.equals(method.name, in: name) {
            self = method
            return
        }
        return nil
    }
}

extension Version {
    /// Reads `HTTP/1.1`.
    ///
    /// - Throws: ``HTTPError/unsupportedVersion`` for another version of HTTP, `malformed` for anything else.
    init(_ range: Range<Int>, in input: Span<UInt8>, otherwise malformed: HTTPError) throws(HTTPError) {
        let start = range.lowerBound
        guard range.count == 8, input.equals("HTTP/", in: start..<start + 5), ASCII.isDigit(input[start + 5]),
            input[start + 6] == ASCII.dot, ASCII.isDigit(input[start + 7])
        else { throw malformed }
        switch (input[start + 5] - ASCII.zero, input[start + 7] - ASCII.zero) {
        case (1, 0): self = .http10
        case (1, 1): self = .http11
        default: throw .unsupportedVersion
        }
    }
}
