/// One answer's body on its way through the detectors, a piece at a time: a thread that serves others too goes on with it when
/// they had their turn. Not `Sendable`: it belongs to the thread of its storage.
public final class AnswerReading {
    private let inspector: ResponseInspector
    private let body: [UInt8]
    private let isError: Bool
    private let storage: InspectionStorage
    private var inspection: DocumentInspection
    private var hasBegun = false
    /// The next text.
    private var next = 0
    private var counts = ReportedUsage.Counts()
    /// The tokens of probabilities.
    private var logprobs: [Int] = []

    /// Begins with a body; the parameters are those of `ResponseInspector.inspect`.
    public init(
        _ inspector: ResponseInspector, _ body: [UInt8], isError: Bool, _ storage: InspectionStorage
    ) {
        self.inspector = inspector
        self.body = body
        self.isError = isError
        self.storage = storage
        inspection = storage.takeInspection(inspector.policy)
    }

    deinit { storage.giveBack(&inspection) }

    /// Inspects texts until there were `bytes` of them: a text is never divided.
    /// - Returns: What became of the body; nil when there is more to read.
    /// - Throws: When it is not JSON.
    public func advance(bytes: Int) throws(AnswerRefusal) -> InspectedAnswer? {
        guard let tree = inspector.tree(isError: isError) else {
            return InspectedAnswer(
                body: body, isRewritten: false, usage: ReportedUsage(), findings: [], verdict: Verdict(),
                scores: TextScores())
        }
        let body = body
        // Others read here before this body's next turn.
        defer { inspection.detectors.forget() }
        if !hasBegun { try inspection.read(body.span, along: tree, inspector.limits, inspector.hashSeed) }
        hasBegun = true
        var budget = bytes
        while next < inspection.walk.sites.count {
            guard budget > 0 else { return nil }
            budget -= read(next, body.span)
            next += 1
        }
        return answer()
    }

    /// Takes the text, or whatever else it is, of the site at `index`; returns how many bytes it has.
    private func read(_ index: Int, _ bytes: Span<UInt8>) -> Int {
        let site = inspection.walk.sites[index]
        switch site.treatment {
        case .inputTokens, .furtherInputTokens, .outputTokens:
            counts.add(inspection.tape.integer(at: site.token, of: bytes) ?? 0, site.treatment)
        case .logprobs: logprobs.append(site.token)
        case .finish: break
        default: inspection.collect(index, of: bytes, restoring: inspector.placeholders, avoiding: nil)
        }
        return inspection.tape.tokens[site.token].range.count
    }

    private func answer() -> InspectedAnswer {
        var usage = ReportedUsage()
        counts.update(&usage)
        var verdict = Verdict()
        let body = body
        let findings = inspection.placedFindings(in: body.span, inspector.limits.findings, &verdict)
        let answer = inspector.rewritten(body, &inspection, verdict, logprobs)
        return InspectedAnswer(
            body: answer ?? body, isRewritten: answer != nil, usage: usage, findings: findings,
            verdict: verdict, scores: inspection.scores)
    }
}
