/// Why a request's body was refused before any policy was asked.
public enum ContentRefusal: Error, Equatable, Sendable {
    /// Not the JSON of RFC 8259: `invalid_json`.
    case json(JSONRefusal)
    /// A member has the wrong type: `invalid_value`; `path` is like `messages[2].content`.
    case schema(path: String)
    /// More messages than `ContentLimits.messages`.
    case tooManyMessages(path: String)
    /// A text longer than `ContentLimits.messageCharacters`.
    case textTooLong(path: String)
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
