/// Writing heads: each function appends to the bytes that will be sent.
///
/// Names and values are literals of this program, numbers, ``FieldValue``s, or lines of a head that was parsed: nothing
/// else can get in, so no head can be split.
extension [UInt8] {
    /// Appends `POST /v1/messages HTTP/1.1`.
    public mutating func appendRequestLine(_ method: Method, _ target: RequestTarget) { fatalError() }

    /// Appends `HTTP/1.1 200 OK`; an unknown status has an empty reason.
    ///
    /// - Parameter status: 100 to 599.
    public mutating func appendStatusLine(_ status: Int) { fatalError() }

    /// Appends a field whose name and value are this program's own words.
    public mutating func appendField(_ name: StaticString, _ value: StaticString) { fatalError() }

    /// Appends a field with a number.
    public mutating func appendField(_ name: StaticString, decimal value: Int) { fatalError() }

    /// Appends a field with a value from elsewhere.
    public mutating func appendField(_ name: StaticString, _ value: FieldValue) { fatalError() }

    /// Appends a field with part of a parsed head as its value.
    ///
    /// - Parameter value: the range of a value in `section`, or a part of one.
    public mutating func appendField(_ name: StaticString, _ value: Range<Int>, of section: FieldSection) {
        fatalError()
    }

    /// Appends a line of a parsed head as it was received.
    public mutating func appendLine(_ line: FieldLine, of section: FieldSection) { fatalError() }

    /// Appends the empty line that ends a head.
    public mutating func appendHeadEnd() { fatalError() }

    /// Appends a number in decimal digits.
    public mutating func appendDecimal(_ value: Int) { fatalError() }
}
