/// Writing heads: each function appends to the bytes that will be sent.
///
/// Names and values are literals of this program, numbers, ``FieldValue``s, or lines of a head that was parsed: nothing
/// else can get in, so no head can be split.
extension [UInt8] {
    /// Appends `POST /v1/messages HTTP/1.1`.
    public mutating func appendRequestLine(_ method: Method, _ target: RequestTarget) {
        append(method.name)
        append(ASCII.space)
        append(contentsOf: target.bytes)
        append(" HTTP/1.1\r\n")
    }

    /// Appends `HTTP/1.1 200 OK`; an unknown status has an empty reason.
    ///
    /// - Parameter status: 100 to 599.
    public mutating func appendStatusLine(_ status: Int) {
        precondition((100...599).contains(status), "no status of HTTP")
        append("HTTP/1.1 ")
        appendDecimal(status)
        append(ASCII.space)
        append(reasonPhrase(of: status))
        append("\r\n")
    }

    /// Appends a field whose name and value are this program's own words.
    public mutating func appendField(_ name: StaticString, _ value: StaticString) {
        append(name)
        append(": ")
        append(value)
        append("\r\n")
    }

    /// Appends a field with a number.
    public mutating func appendField(_ name: StaticString, decimal value: Int) {
        append(name)
        append(": ")
        appendDecimal(value)
        append("\r\n")
    }

    /// Appends a field with a value from elsewhere.
    public mutating func appendField(_ name: StaticString, _ value: FieldValue) {
        append(name)
        append(": ")
        append(contentsOf: value.bytes)
        append("\r\n")
    }

    /// Appends a field with part of a parsed head as its value.
    ///
    /// - Parameter value: the range of a value in `section`, or a part of one.
    public mutating func appendField(_ name: StaticString, _ value: Range<Int>, of section: FieldSection) {
        append(name)
        append(": ")
        append(bytesOf: section.bytes.span.extracting(value))
        append("\r\n")
    }

    /// Appends a line of a parsed head as it was received, but for the white space around its value.
    public mutating func appendLine(_ line: FieldLine, of section: FieldSection) {
        let bytes = section.bytes.span
        // A parsed line is followed by its CRLF or by white space, so there is at least one byte more to look at.
        if line.value.lowerBound == line.name.upperBound + 2, bytes[line.name.upperBound + 1] == ASCII.space,
            bytes[line.value.upperBound] == ASCII.carriageReturn
        {
            append(bytesOf: bytes.extracting(line.name.lowerBound..<line.value.upperBound + 2))
            return
        }
        append(bytesOf: bytes.extracting(line.name))
        append(": ")
        append(bytesOf: bytes.extracting(line.value))
        append("\r\n")
    }

    /// Appends the empty line that ends a head.
    public mutating func appendHeadEnd() {
        append("\r\n")
    }

    /// Appends a number in decimal digits.
    public mutating func appendDecimal(_ value: Int) {
        if value < 0 { append(0x2D) }
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var first = digits.count
        var rest = value.magnitude
        repeat {
            first -= 1
            digits[first] = ASCII.zero + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        append(bytesOf: digits.span.extracting(first...))
    }
}

/// The usual phrase for a status that this proxy or an API sends (RFC 9110 15; 529 is Anthropic's).
private func reasonPhrase(of status: Int) -> StaticString {
    switch status {
    case 100: "Continue"
    case 200: "OK"
    case 201: "Created"
    case 202: "Accepted"
    case 204: "No Content"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 304: "Not Modified"
    case 307: "Temporary Redirect"
    case 308: "Permanent Redirect"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 415: "Unsupported Media Type"
    case 417: "Expectation Failed"
    case 421: "Misdirected Request"
    case 422: "Unprocessable Content"
    case 426: "Upgrade Required"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    case 505: "HTTP Version Not Supported"
    case 529: "Site is overloaded"
    default: ""
    }
}
