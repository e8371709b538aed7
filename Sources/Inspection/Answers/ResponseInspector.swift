/// Tokens that an answer says were used (wire conventions, section 5); nil where it said nothing.
public struct ReportedUsage: Sendable, Equatable {
    /// Prompt tokens, cached ones included.
    public internal(set) var inputTokens: Int?
    /// Completion tokens.
    public internal(set) var outputTokens: Int?
}

/// What became of an answer that came as one body.
public struct InspectedAnswer {
    /// The body to send: the very array that came in when nothing had to change.
    public let body: [UInt8]
    /// Whether `body` differs from what came in.
    public let isRewritten: Bool
    /// What it cost.
    public let usage: ReportedUsage
    /// What the model produced that the policy names, in source order.
    public let findings: [PlacedFinding]
    /// What happened: with `.block`, `body` is the policy's own answer (`content_filter`, `refusal`).
    public let verdict: Verdict
}

/// Inspects answers that come as one JSON body: gives the caller its own values back and takes away what the model
/// should not have said.
public struct ResponseInspector {
    /// An inspector for the one answer to the request that filled `placeholders`.
    public init(
        policy: InspectionPolicy, endpoint: Endpoint, limits: ContentLimits, hashSeed: UInt64,
        placeholders: PlaceholderTable
    ) {
        preconditionFailure()
    }

    /// Inspects one whole body.
    /// - Parameters:
    ///   - body: The answer's body.
    ///   - isError: Whether its status is 4xx or 5xx: it is then not held to the shape of the operation.
    /// - Throws: When it is not JSON.
    public func inspect(body: [UInt8], isError: Bool = false) throws(AnswerRefusal) -> InspectedAnswer {
        preconditionFailure()
    }
}
