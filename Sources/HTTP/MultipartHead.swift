/// The head of a part.
extension MultipartPart {
    /// Reads the head that begins at `start`; the content begins behind it.
    init(
        _ body: Span<UInt8>, headAt start: Int, _ limits: MultipartLimits, number: Int
    ) throws(MultipartError) {
        self.init()
        var position = start
        var seen: Set<Int> = []
        while true {
            let end = body.firstLineEnd(from: position)
            guard end - start <= limits.headBytes else {
                throw MultipartError(kind: .headTooLarge, part: number)
            }
            guard end < body.count else { throw MultipartError(kind: .truncated, part: number) }
            guard end + 1 < body.count, body[end] == ASCII.carriageReturn, body[end + 1] == ASCII.lineFeed
            else {
                throw MultipartError(kind: .head, part: number)
            }
            if end == position { break }
            try take(body, position..<end, &seen, number)
            position = end + 2
        }
        content = position + 2..<position + 2
        guard seen.contains(0) else { throw MultipartError(kind: .disposition, part: number) }
    }

    private static let fields: [StaticString] = [
        "content-disposition", "content-type", "content-length", "content-transfer-encoding",
    ]

    /// Takes one field line. A line that begins with white space continues none: it has no name.
    private mutating func take(
        _ body: Span<UInt8>, _ line: Range<Int>, _ seen: inout Set<Int>, _ number: Int
    ) throws(MultipartError) {
        guard body.firstControl(from: line.lowerBound, to: line.upperBound) == line.upperBound,
            let colon = line.first(where: { body[$0] == ASCII.colon }),
            let field = Self.fields.firstIndex(where: { body.matches($0, in: line.lowerBound..<colon) })
        else { throw MultipartError(kind: .head, part: number) }
        guard seen.insert(field).inserted else { throw MultipartError(kind: .duplicate, part: number) }
        let value = body.trimmed(colon + 1..<line.upperBound)
        switch field {
        case 0: try takeDisposition(body, value, number)
        case 1:
            guard !body.begins(value, with: "multipart/") else {
                throw MultipartError(kind: .nested, part: number)
            }
            contentType = value
        case 2: contentLength = value
        default:
            // These three say that nothing was encoded.
            guard
                (["binary", "8bit", "7bit"] as [StaticString]).contains(where: { body.matches($0, in: value) }
                )
            else { throw MultipartError(kind: .transferEncoding, part: number) }
        }
    }

    /// `form-data; name="…"; filename="…"` (RFC 7578 4.2). Extended parameters (`filename*`) must not be sent there.
    private mutating func takeDisposition(
        _ body: Span<UInt8>, _ value: Range<Int>, _ number: Int
    ) throws(MultipartError) {
        var bytes: [UInt8] = []
        for position in value { bytes.append(body[position]) }
        guard UTF8Validation.firstInvalid(in: bytes.span) == nil else {
            throw MultipartError(kind: .disposition, part: number)
        }
        var reader = ParameterReader(bytes)
        guard let type = reader.token(), type.isEqual(to: "form-data") else {
            throw MultipartError(kind: .disposition, part: number)
        }
        var hasName = false
        while !reader.isAtEnd {
            guard let (parameter, text) = reader.parameter() else {
                throw MultipartError(kind: .disposition, part: number)
            }
            let range =
                value.lowerBound + reader.lastValue.lowerBound..<value.lowerBound
                + reader.lastValue.upperBound
            if parameter.isEqual(to: "name"), !text.isEmpty {
                guard !hasName else { throw MultipartError(kind: .duplicate, part: number) }
                (hasName, name, nameRange) = (true, text, range)
            } else if parameter.isEqual(to: "filename") {
                guard fileName == nil else { throw MultipartError(kind: .duplicate, part: number) }
                fileName = range
            } else {
                throw MultipartError(kind: .disposition, part: number)
            }
        }
        guard hasName else { throw MultipartError(kind: .disposition, part: number) }
    }

    /// Checks what can be told of a part once its end is known. A field may stand twice only where its name says so.
    func check(_ body: Span<UInt8>, among earlier: [MultipartPart]) throws(MultipartError) {
        let isList = name.suffix(2) == [UInt8(ascii: "["), UInt8(ascii: "]")]
        guard isList || !earlier.contains(where: { $0.name == name }) else {
            throw MultipartError(kind: .duplicate, part: earlier.count)
        }
        guard let contentLength else { return }
        var digits: [UInt8] = []
        for position in contentLength { digits.append(body[position]) }
        guard digits == Array(String(content.count).utf8) else {
            throw MultipartError(kind: .length, part: earlier.count)
        }
    }
}
