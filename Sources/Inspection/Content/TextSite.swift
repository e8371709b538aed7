/// A value that the tables give a meaning.
struct TextSite {
    /// The value's token, or a name's.
    let token: Int
    let treatment: Treatment
    let role: TextRole
    /// The token of the member's name; `TextWalk.none` for elements.
    let label: Int
    /// The table's node: with `first` and `second` it tells the texts of a stream apart.
    let node: Int
    /// The index of the choice, output item or content block.
    let first: Int
    /// The index of the tool call or content part.
    let second: Int
    /// The token of the array of parts that the text is one of; `TextWalk.none` for texts that stand alone.
    let parts: Int
}

/// How strictly a document is walked.
struct WalkRules {
    /// `ContentLimits.messages`.
    var messages = Int.max
    /// Whether the document is a request: rules of value, forbidden members and odd identifiers matter.
    var isRequest = false
    /// Whether references to what the provider remembers are refused.
    var refusesState = false
    /// Whether what cannot be inspected is refused.
    var refusesUninspected = false

    /// For answers: a provider's own members are followed, not judged.
    static let answer = WalkRules()
}
