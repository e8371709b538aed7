/// Why a request's body was refused before any policy was asked.
public enum ContentRefusal: Error, Equatable, Sendable {
    /// Not the JSON of RFC 8259: `invalid_json`.
    case json(JSONRefusal)
    /// A member has the wrong type, or a value out of its range: `invalid_value`; `path` is like `messages[2].content`.
    case schema(path: String)
    /// A member that must be there is not.
    case missing(path: String)
    /// More messages than `ContentLimits.messages`.
    case tooManyMessages(path: String)
    /// A text longer than `ContentLimits.messageCharacters`.
    case textTooLong(path: String)
    /// The member would lead the request to another upstream, or lend it another credential.
    case redirect(path: String)
    /// The member names something that the provider remembers, and the policy refuses that.
    case state(path: String)
    /// An image, audio or a file, which nobody can inspect, and the policy refuses that.
    case uninspected(path: String)
    /// Not the `multipart/form-data` of RFC 7578; `part` counts from zero.
    case multipart(part: Int, reason: String)
}

/// Why an upstream's answer was refused: it is not what its content type promised.
public enum AnswerRefusal: Error, Equatable, Sendable {
    /// A body or an event's data is not JSON.
    case json(JSONRefusal)
    /// An event longer than `ContentLimits.eventBytes`.
    case eventTooLarge
    /// The event stream is not well-formed UTF-8.
    case invalidUTF8
    /// More interleaved texts than `ContentLimits.channels`.
    case tooManyChannels
    /// A member has the wrong type, so that its text cannot be followed.
    case schema(path: String)
}
