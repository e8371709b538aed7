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
}
