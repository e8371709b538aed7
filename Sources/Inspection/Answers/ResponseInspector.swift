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
    /// The worst of all texts.
    public let scores: TextScores
}

/// Inspects answers that come as one JSON body: gives the caller its own values back and takes away what the model
/// should not have said.
public struct ResponseInspector {
    let policy: DirectionPolicy
    let limits: ContentLimits
    let hashSeed: UInt64
    let placeholders: PlaceholderTable
    private let endpoint: Endpoint

    /// An inspector for the one answer to the request that filled `placeholders`.
    public init(
        policy: InspectionPolicy, endpoint: Endpoint, limits: ContentLimits, hashSeed: UInt64,
        placeholders: PlaceholderTable
    ) {
        self.policy = policy.response
        self.endpoint = endpoint
        self.limits = limits
        self.hashSeed = hashSeed
        self.placeholders = placeholders
    }

    /// Inspects one whole body.
    /// - Parameters:
    ///   - body: The answer's body.
    ///   - isError: Whether its status is 4xx or 5xx: every string of it is then a text.
    ///   - storage: Room to work in; who inspects many bodies keeps it.
    /// - Throws: When it is not JSON.
    public func inspect(
        body: [UInt8], isError: Bool = false, storage: InspectionStorage = InspectionStorage()
    ) throws(AnswerRefusal) -> InspectedAnswer {
        let reading = AnswerReading(self, body, isError: isError, storage)
        while true {
            if let answer = try reading.advance(bytes: .max) { return answer }
        }
    }

    /// The places of an answer's text; nil for one that is not read.
    func tree(isError: Bool) -> PlaceTree? {
        AnswerPlaces.tree(for: isError && endpoint.operation != .opaque ? .other : endpoint.operation)
    }

    /// The body with all replacements made; nil when there are none.
    func rewritten(
        _ body: [UInt8], _ inspection: inout DocumentInspection, _ verdict: Verdict, _ logprobs: [Int]
    ) -> [UInt8]? {
        guard !inspection.hits.isEmpty || inspection.hasRemovals else { return nil }
        var output: [UInt8] = []
        if verdict.action == .block {
            PolicyStop(endpoint).appendBody(Envelope(inspection.tape, in: 0, of: body.span), to: &output)
            return output
        }
        var splice = Splice()
        inspection.replace(in: body.span, table: placeholders, splice: &splice)
        if verdict.action == .redact {
            // The probabilities spell out the very tokens that were taken away.
            for token in logprobs {
                splice.replace(inspection.tape.tokens[token].range) { endpoint.appendNoLogprobs(to: &$0) }
            }
        }
        guard !splice.isEmpty else { return nil }
        splice.apply(to: body.span, into: &output)
        return output
    }
}

extension Endpoint {
    /// Appends what stands for "no probabilities" in this API.
    func appendNoLogprobs(to output: inout [UInt8]) {
        output.append(operation == .responses ? "[]" : "null")
    }
}

extension DocumentInspection {
    /// Scans and walks one document of an answer.
    mutating func read(
        _ bytes: Span<UInt8>, along tree: PlaceTree, _ limits: ContentLimits, _ hashSeed: UInt64
    ) throws(AnswerRefusal) {
        begin()
        do throws(JSONRefusal) {
            try tape.scan(bytes, limits: limits.json, hashSeed: hashSeed)
        } catch {
            throw .json(error)
        }
        do throws(ContentRefusal) {
            try walk.walk(tape, bytes, along: tree, .answer)
        } catch {
            if case .schema(let path) = error { throw .schema(path: path) }
            throw .schema(path: "")
        }
    }
}
