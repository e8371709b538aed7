/// What a request's body turned out to be, and what is to be sent in its place.
public struct InspectedRequest {
    /// The body to forward: the very array that came in when nothing had to be replaced.
    public let body: [UInt8]
    /// Whether `body` differs from what came in.
    public let isRewritten: Bool
    /// The member `model`.
    public let model: String?
    /// Whether the answer is to be a stream (`stream: true`).
    public let wantsStream: Bool
    /// Whether the client asked for usage in the stream (`stream_options.include_usage`).
    public let wantsStreamUsage: Bool
    /// Tokens of all text and of the tool definitions, estimated at four bytes each; never less than one.
    public let estimatedTokens: Int
    /// What was found and where, in source order; at most `ContentLimits.findings`.
    public let findings: [PlacedFinding]
    /// What is to happen: `.block` means that `body` must not be sent.
    public let verdict: Verdict
    /// For the inspector of the answer.
    public let placeholders: PlaceholderTable
    /// Parts that hold no text (images, audio, files) and passed unread.
    public let uninspectedParts: Int
}

/// Finds, judges and replaces what a client's body may not carry upstream.
public struct RequestInspector: Sendable {
    /// What may be said.
    public let policy: InspectionPolicy
    /// How much.
    public let limits: ContentLimits

    /// An inspector for any number of requests.
    public init(policy: InspectionPolicy, limits: ContentLimits) {
        self.policy = policy
        self.limits = limits
    }

    /// Inspects one request's body.
    /// - Parameters:
    ///   - body: The whole body; JSON unless the endpoint is opaque.
    ///   - endpoint: What is asked for.
    ///   - hashSeed: Random bits, new for each request.
    /// - Throws: When the body is not JSON, breaks a limit or hides its text behind a wrong type.
    public func inspect(
        body: [UInt8], endpoint: Endpoint, hashSeed: UInt64
    ) throws(ContentRefusal) -> InspectedRequest {
        preconditionFailure()
    }
}
