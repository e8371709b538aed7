/// How much one body or stream may hold; each has a name and is enforced where the content is read.
public struct ContentLimits: Sendable, Equatable {
    /// `limits.json_depth` and the number of values.
    public var json = JSONLimits()
    /// `limits.messages`: elements of `messages`, of `input` and of `contents`.
    public var messages = 2048
    /// `limits.message_chars`: Unicode scalars in one text value.
    public var messageCharacters = 400_000
    /// Findings kept in one body; more are acted on but not listed.
    public var findings = 10_000
    /// Bytes of one server-sent event.
    public var eventBytes = 4 << 20
    /// Texts that a stream interleaves (choices, tool calls, content blocks).
    public var channels = 512

    /// The defaults of the configuration.
    public init() {}
}
