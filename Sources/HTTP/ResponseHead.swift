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
        framing = try Self.framing(of: fields, line, answering: method)
        allowsReuse = framing != .untilClose && fields.keepsConnection(version: line.version)
    }

    /// Where the body ends (RFC 9112 6.3). A 1xx or 204 that declares a body is refused: RFC 9110 8.6 and RFC 9112 6.1
    /// forbid it, and what would follow it is either that body or the next response.
    private static func framing(
        of fields: FieldSection, _ line: StatusLine, answering method: Method
    ) throws(HTTPError) -> ResponseFraming {
        let declared = try fields.declaredFraming(version: line.version)
        let isBodiless = line.status < 200 || line.status == 204
        if isBodiless, declared == .chunked { throw .misplacedTransferCoding }
        if isBodiless, declared != .none, declared != .length(0) { throw .malformedContentLength }
        if isBodiless || line.status == 304 || method == .head { return .none }
        return switch declared {
        case .none: .untilClose
        case .length(let bytes): .length(bytes)
        case .chunked: .chunked
        }
    }
}
