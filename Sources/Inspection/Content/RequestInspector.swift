public import HTTP

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
    /// The worst of all texts.
    public let scores: TextScores
    /// For the inspector of the answer.
    public let placeholders: PlaceholderTable
    /// Parts that hold no text (images, audio, files) and passed unread.
    public let uninspected: UninspectedParts
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
    ///   - boundary: What separates the parts of the body, if it is `multipart/form-data`.
    ///   - hashSeed: Random bits, new for each request.
    ///   - storage: Room to work in; who inspects many bodies keeps it.
    /// - Throws: When the body is not JSON, is not what the endpoint takes, breaks a limit or hides its text.
    public func inspect(
        body: [UInt8], endpoint: Endpoint, boundary: MultipartBoundary? = nil, hashSeed: UInt64,
        storage: InspectionStorage = InspectionStorage()
    ) throws(ContentRefusal) -> InspectedRequest {
        let reading = RequestReading(self, body, endpoint, boundary, hashSeed: hashSeed, storage)
        while true {
            if let request = try reading.advance(bytes: .max) { return request }
        }
    }
}

extension WalkRules {
    /// For requests.
    init(_ policy: DirectionPolicy, _ limits: ContentLimits) {
        self.init(
            messages: limits.messages, isRequest: true, refusesState: policy.refusesState,
            refusesUninspected: policy.refusesUninspected)
    }
}

extension InspectedRequest {
    /// Bytes of text that make one token, on average.
    private static let bytesPerToken = 4

    /// A body that is passed on unread.
    init(passing body: [UInt8], _ placeholders: PlaceholderTable) {
        self.body = body
        isRewritten = false
        model = nil
        wantsStream = false
        wantsStreamUsage = false
        estimatedTokens = max(1, body.count / Self.bytesPerToken)
        findings = []
        verdict = Verdict()
        scores = TextScores()
        self.placeholders = placeholders
        var uninspected = UninspectedParts()
        uninspected.add(.other)
        self.uninspected = uninspected
    }

    /// What `inspection` made of `body`.
    init(
        _ body: [UInt8], _ inspection: inout DocumentInspection, _ policy: DirectionPolicy,
        _ limits: ContentLimits, _ endpoint: Endpoint, _ textBytes: Int, _ placeholders: PlaceholderTable
    ) {
        let tape = inspection.tape
        model = inspection.recordable(
            endpoint.model
                ?? tape.value(of: "model", in: 0, of: body.span).flatMap { tape.text(at: $0, of: body.span) })
        wantsStream =
            endpoint.operation == .streamGenerateContent
            || tape.value(of: "stream", in: 0, of: body.span).map { tape.tokens[$0].kind == .true } ?? false
        wantsStreamUsage =
            tape.value(of: "stream_options", in: 0, of: body.span)
            .flatMap { tape.value(of: "include_usage", in: $0, of: body.span) }
            .map { tape.tokens[$0].kind == .true } ?? false
        estimatedTokens = max(1, textBytes / Self.bytesPerToken)
        uninspected = inspection.walk.uninspected
        var verdict = Verdict()
        findings = inspection.placedFindings(in: body.span, limits.findings, &verdict)
        self.verdict = verdict
        scores = inspection.scores
        self.placeholders = placeholders
        var splice = Splice()
        if verdict.action == .redact || verdict.action == .allow && inspection.hasRemovals {
            inspection.replace(in: body.span, table: placeholders, splice: &splice)
        }
        placeholders.finishRequest(restore: policy.personalData.restore)
        isRewritten = !splice.isEmpty
        guard isRewritten else {
            self.body = body
            return
        }
        var rewritten: [UInt8] = []
        splice.apply(to: body.span, into: &rewritten)
        self.body = rewritten
    }
}

extension DocumentInspection {
    /// The findings among the hits with their places; `verdict` takes all into account, also those over `limit`.
    func placedFindings(
        in bytes: Span<UInt8>, _ limit: Int, _ verdict: inout Verdict
    ) -> [PlacedFinding] {
        var findings: [PlacedFinding] = []
        var paths = TokenPath.Cursor()
        for hit in hits {
            guard case .finding(let kind, let risk, let confidence) = hit.kind else { continue }
            let site = walk.sites[hit.site]
            var action = policy.action(for: kind, risk: risk)
            // What a signature covers cannot be replaced, and must not go on as it is.
            if action == .redact, isRequest, site.treatment == .sealed { action = .block }
            let finding = Finding(
                kind: kind, risk: risk, confidence: confidence, action: action, bytes: hit.range)
            verdict.add(finding)
            guard findings.count < limit else { continue }
            findings.append(
                PlacedFinding(
                    finding: finding, role: site.role,
                    path: paths.path(of: site.token, in: tape, bytes)))
        }
        return findings
    }
}

extension Span<UInt8> {
    /// How many characters the JSON string in `range` holds; counting stops above `limit`.
    func characters(in range: Range<Int>, limit: Int) -> Int {
        var count = 0
        var position = range.lowerBound
        while position < range.upperBound, count <= limit {
            if self[position] == UInt8(ascii: "\\") {
                position += JSONEscape(self, at: position, before: range.upperBound).length
                count += 1
                continue
            }
            if !self[position].isUTF8Continuation { count += 1 }
            position += 1
        }
        return count
    }
}
