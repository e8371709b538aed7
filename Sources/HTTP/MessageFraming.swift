/// What the fields of a head say about the length of its body and the life of its connection (RFC 9112 6.3, 9.3).
extension FieldSection {
    /// The framing that Content-Length and Transfer-Encoding declare.
    ///
    /// What RFC 9112 6.3 lets a recipient repair is refused, because the next recipient may repair it otherwise: both
    /// fields in one message, several lengths even if they are equal, any coding beside `chunked`.
    func declaredFraming(version: Version) throws(HTTPError) -> BodyFraming {
        if let coding = first(.transferEncoding) {
            if first(.contentLength) != nil { throw .conflictingFraming }
            if version == .http10 { throw .misplacedTransferCoding }
            guard !isRepeated(.transferEncoding), value(coding, equals: "chunked") else {
                throw .unsupportedTransferCoding
            }
            return .chunked
        }
        guard let length = first(.contentLength) else { return .none }
        if isRepeated(.contentLength) { throw .repeatedContentLength }
        return .length(try decimal(length))
    }

    /// Whether the connection stays open after the message (RFC 9112 9.3).
    func keepsConnection(version: Version) -> Bool {
        guard first(.connection) != nil else { return version == .http11 }
        if list(.connection, contains: "close") { return false }
        return version == .http11 || list(.connection, contains: "keep-alive")
    }

    /// The digits in `range` as a number (`1*DIGIT`, RFC 9110 8.6).
    private func decimal(_ range: Range<Int>) throws(HTTPError) -> Int {
        guard !range.isEmpty else { throw .malformedContentLength }
        var number = 0
        for position in range {
            guard ASCII.isDigit(bytes[position]) else { throw .malformedContentLength }
            let (shifted, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, isOverLimit) = shifted.addingReportingOverflow(Int(bytes[position] - ASCII.zero))
            if isTooLarge || isOverLimit { throw .malformedContentLength }
            number = sum
        }
        return number
    }
}
