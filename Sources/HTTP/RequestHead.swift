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
}
