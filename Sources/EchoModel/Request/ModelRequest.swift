/// What a model was asked: as much of a request body as its answer depends on.
struct ModelRequest: Sendable {
    /// As it was written, which may include wishes: `echo;delay=20`.
    var model = EscapedText()
    /// The text that the answer repeats.
    var text = EscapedText()
    var textWords = 0
    /// The words of all texts of the request, for its usage.
    var promptWords = 0
    var streams = false
    /// `stream_options.include_usage` of the Chat Completions API.
    var includesUsage = false
    var maximumWords: Int?
    /// The tool that the answer calls instead of repeating the text.
    var calledTool: EscapedText?
    var embedding = EmbeddingRequest()
}

/// What the Embeddings API is asked beside the model.
struct EmbeddingRequest: Sendable {
    var inputs: [EscapedText] = []
    var dimensions = 8
    /// `encoding_format: "base64"`: little-endian floats instead of a JSON array.
    var isBase64 = false
}

/// Why a request body was refused.
enum RequestRefusal: Error, Equatable, Sendable {
    case notJSON(reason: String, offset: Int)
    case notAnObject
    case missing(member: StaticString)
    case invalid(member: StaticString)
    case behaviour(BehaviourError)

    static func == (left: Self, right: Self) -> Bool { left.message == right.message }

    /// For the client.
    var message: String {
        switch self {
        case .notJSON(let reason, let offset): "The body is not JSON: \(reason) at byte \(offset)."
        case .notAnObject: "The body is not a JSON object."
        case .missing(let member): "The member '\(member)' is missing."
        case .invalid(let member): "The member '\(member)' has a value that is not understood."
        case .behaviour(let error): "The wish for the answer was not understood: \(error)."
        }
    }
}
