/// Where the text of requests is, and what a request must be: one table an operation, in `Schemas/`. What a table does not
/// name is text and passes: a table gives roles, lists what is *not* text, and says what cannot be meant, so that nothing
/// escapes inspection or breaks by being new.
///
/// Structural members are those whose value the API compares with a fixed set or with another id; free text cannot be
/// carried by them, and a replacement would break the request. What does not look like an identifier there is a text.
enum RequestPlaces {
    /// The table of `operation`; nil when bodies are passed on unread.
    static func tree(for operation: Endpoint.Operation) -> PlaceTree? {
        switch operation {
        case .chatCompletions: chatCompletions
        case .responses: responses
        case .completions: completions
        case .embeddings: embeddings
        case .moderations: moderations
        case .images: images
        case .speech: speech
        case .messages: messages
        case .countTokens: tokenCount
        case .generateContent, .streamGenerateContent: generateContent
        case .geminiTokenCount: geminiTokenCount
        case .embedContents: embedContents
        case .upload, .otherOfAPI: otherOfAPI
        case .other: other
        case .opaque: nil
        }
    }

    /// Any JSON.
    static let other = PlaceTree([])

    /// What nobody knows of a known API: every string is text, but for what no API has.
    static let otherOfAPI = PlaceTree(
        ForbiddenMembers.places + [Place("model", .structural, shape: .any)])
}
