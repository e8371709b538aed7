/// A text judged on its own, without a request around it: what `bulkhead inspect` prints.
public struct InspectedText {
    /// The text as it would be forwarded.
    public let forwarded: [UInt8]
    /// What was found, in order; `bytes` are those of the text.
    public let findings: [Finding]
    /// What would happen.
    public let verdict: Verdict
    /// The text as it came.
    let source: [UInt8]
}

/// Judges plain texts.
public struct TextInspector: Sendable {
    /// What may be said.
    public let policy: InspectionPolicy

    /// An inspector for any number of texts.
    public init(policy: InspectionPolicy) {
        self.policy = policy
    }

    /// Judges `text` (well-formed UTF-8, see `InspectLine`) as said by `role` in `direction`.
    ///
    /// Personal data is judged alike whoever speaks.
    public func inspect(
        _ text: [UInt8], role: TextRole, direction: Direction, hashSeed: UInt64
    ) -> InspectedText {
        let policy = policy.personalData(direction)
        var verdict = Verdict()
        guard policy.action != .off else {
            return InspectedText(forwarded: text, findings: [], verdict: verdict, source: text)
        }
        var folded = FoldedText()
        folded.fold(text.span, 0..<text.count, .plain)
        var candidates: [Candidate] = []
        let read = folded.bytes
        PersonalDataScanner(types: policy.types).scan(read.span, label: Span(), into: &candidates)
        var findings: [Finding] = []
        for candidate in candidates {
            verdict.add(candidate.type, confidence: candidate.confidence, action: policy.action)
            findings.append(
                Finding(
                    candidate.type, confidence: candidate.confidence,
                    bytes: folded.sourceRange(candidate.range)))
        }
        let forwarded = verdict.action == .redact ? redacted(text, findings, folded, hashSeed) : text
        return InspectedText(forwarded: forwarded, findings: findings, verdict: verdict, source: text)
    }

    private func redacted(
        _ text: [UInt8], _ findings: [Finding], _ folded: FoldedText, _ hashSeed: UInt64
    ) -> [UInt8] {
        let table = PlaceholderTable(hashSeed: hashSeed)
        let read = folded.bytes
        var position = read.span.firstBracket(from: 0)
        while position < read.count {
            if case .whole(let placeholder, _) = Placeholder.read(read.span, at: position) {
                table.avoid(placeholder)
            }
            position = read.span.firstBracket(from: position + 1)
        }
        var values = ValueReader()
        var splice = Splice()
        for finding in findings {
            let placeholder = values.placeholder(finding.type, text.span, finding.bytes, .plain, table)
            splice.replace(finding.bytes) { placeholder.append(to: &$0) }
        }
        var output: [UInt8] = []
        splice.apply(to: text.span, into: &output)
        return output
    }
}
