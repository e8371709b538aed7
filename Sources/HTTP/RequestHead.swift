/// The head of a request: one owned copy of its bytes, and positions in it.
public struct RequestHead: Sendable {
    /// The bytes of the head and its fields. Every range below is a range of `fields.bytes`.
    public let fields: FieldSection
    /// How many bytes of the input the head took, an empty line before it included. The body begins after them.
    public let consumedBytes: Int
    /// The method, if it is one that this proxy forwards.
    public let method: Method?
    /// Where the method's name is.
    public let methodName: Range<Int>
    /// Where the whole request target is, as it was received.
    public let target: Range<Int>
    /// Where the path is. Empty in absolute-form without a path, which means `/`; `*` in asterisk-form.
    public let path: Range<Int>
    /// Where the query is, without its question mark; nil when there is none.
    public let query: Range<Int>?
    /// Where the host with its optional port is: that of Host, which an absolute-form target must agree with. Nil only
    /// in HTTP/1.0 requests without one.
    public let host: Range<Int>?
    /// The version the client speaks.
    public let version: Version
    /// Where the body ends.
    public let framing: BodyFraming
    /// Whether the client waits for `100 Continue` before it sends the body (RFC 9110 10.1.1). Never in HTTP/1.0.
    public let expectsContinue: Bool
    /// Whether the client would send another request on this connection (RFC 9112 9.3).
    public let wantsKeepAlive: Bool

    /// The head as it was received.
    public var bytes: [UInt8] { fields.bytes }

    /// Puts together what the lines say, and checks what they must say together.
    init(_ line: RequestLine, _ fields: FieldSection, consumedBytes: Int) throws(HTTPError) {
        self.fields = fields
        self.consumedBytes = consumedBytes
        method = line.method
        methodName = line.methodName
        target = line.target
        path = line.parts.path
        query = line.parts.query
        version = line.version
        host = try Self.host(of: fields, authority: line.parts.authority, version: line.version)
        framing = try fields.declaredFraming(version: line.version)
        let waits = try Self.expectation(of: fields)
        expectsContinue = waits && version == .http11 && framing.hasBody
        wantsKeepAlive = fields.keepsConnection(version: line.version)
    }

    /// The host that the request is for. A server that trusted one of two hosts and a cache the other would serve one
    /// site's content as another's, so the target and Host must agree (RFC 9112 3.2, 3.2.2).
    private static func host(
        of fields: FieldSection, authority: Range<Int>?, version: Version
    ) throws(HTTPError) -> Range<Int>? {
        guard let host = fields.first(.host) else {
            if version == .http11 { throw .missingHost }
            return authority
        }
        if fields.isRepeated(.host) { throw .repeatedHost }
        guard Authority.isValid(host, in: fields.bytes.span) else { throw .malformedHost }
        if let authority, !fields.bytes.span.areEqual(authority, host) { throw .mismatchedHost }
        return host
    }

    /// Whether the client expects `100 Continue`, the only expectation there is (RFC 9110 10.1.1).
    private static func expectation(of fields: FieldSection) throws(HTTPError) -> Bool {
        guard let value = fields.first(.expect) else { return false }
        guard !fields.isRepeated(.expect), fields.value(value, equals: "100-continue") else {
            throw .unsupportedExpectation
        }
        return true
    }
}
