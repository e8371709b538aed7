/// The head of an upstream's response: one owned copy of its bytes, and positions in it.
public struct ResponseHead: Sendable {
    /// The bytes of the head and its fields. Every range below is a range of `fields.bytes`.
    public let fields: FieldSection
    /// How many bytes of the input the head took. The body, or the next head, begins after them.
    public let consumedBytes: Int
    /// The status code, 100 to 599.
    public let status: Int
    /// Where the reason phrase is; often empty, never to be relied on (RFC 9112 4).
    public let reason: Range<Int>
    /// The version the upstream speaks.
    public let version: Version
    /// Where the body ends.
    public let framing: ResponseFraming
    /// Whether the connection may carry another request after this response (RFC 9112 9.3).
    public let allowsReuse: Bool

    /// Whether another head follows this one for the same request (1xx; 101 is refused by the parser).
    public var isInterim: Bool { status < 200 }

    /// The head as it was received.
    public var bytes: [UInt8] { fields.bytes }

    /// Puts together what the lines say, and checks what they must say together.
    init(
        _ line: StatusLine, _ fields: FieldSection, consumedBytes: Int, answering method: Method
    ) throws(HTTPError) {
        self.fields = fields
        self.consumedBytes = consumedBytes
        status = line.status
        reason = line.reason
        version = line.version
        let declared = try fields.declaredFraming(version: line.version)
        framing = try Self.framing(declared, line, answering: method)
        // After a 204 that announces a body nobody knows what comes next (RFC 9110 8.6).
        let isAmbiguous = line.status == 204 && declared.hasBody
        allowsReuse = framing != .untilClose && !isAmbiguous && fields.keepsConnection(version: line.version)
    }

    /// Where the body ends (RFC 9112 6.3). An interim response that announces a body is refused, which RFC 9110 8.6 and
    /// RFC 9112 6.1 forbid: what follows could be that body or the response that is waited for.
    private static func framing(
        _ declared: BodyFraming, _ line: StatusLine, answering method: Method
    ) throws(HTTPError) -> ResponseFraming {
        if line.status < 200 {
            if declared.hasBody { throw .conflictingFraming }
            return .none
        }
        if line.status == 204 || line.status == 304 || method == .head { return .none }
        return switch declared {
        case .none: .untilClose
        case .length(let bytes): .length(bytes)
        case .chunked: .chunked
        }
    }
}
