/// A text judged on its own, without a request around it: what `bulkhead inspect` prints.
public struct InspectedText {
    /// The text as it would be forwarded.
    public let forwarded: [UInt8]
    /// What was found, in order; `bytes` are those of the text.
    public let findings: [Finding]
    /// What would happen.
    public let verdict: Verdict
    /// How much the text looks like an attack, or like something harmful.
    public let scores: TextScores
    /// The text as it came.
    let source: [UInt8]
}

/// Judges plain texts, one after another. Its storage is kept; it belongs to one thread.
public struct TextInspector {
    /// What may be said.
    public let policy: InspectionPolicy
    private let digest: (any ValueDigest)?
    private var request: TextDetectors
    private var response: TextDetectors

    /// An inspector for any number of texts.
    /// - Parameters:
    ///   - policy: What may be said.
    ///   - digest: Makes the hashes that stand for values; without one they have placeholders.
    public init(policy: InspectionPolicy, digest: (any ValueDigest)? = nil) {
        self.policy = policy
        self.digest = digest
        request = TextDetectors(policy: policy.request)
        response = TextDetectors(policy: policy.response)
    }

    /// Judges `text` (well-formed UTF-8) as said by `role` in `direction`.
    public mutating func inspect(
        _ text: [UInt8], role: TextRole, direction: Direction, hashSeed: UInt64
    ) -> InspectedText {
        switch direction {
        case .request: return Self.inspect(text, role, &request, hashSeed, digest)
        case .response: return Self.inspect(text, role, &response, hashSeed, digest)
        }
    }

    private static func inspect(
        _ text: [UInt8], _ role: TextRole, _ detectors: inout TextDetectors, _ hashSeed: UInt64,
        _ digest: (any ValueDigest)?
    ) -> InspectedText {
        detectors.inspect(text.span, 0..<text.count, .plain, role: role, label: 0..<0)
        var verdict = Verdict()
        var findings: [Finding] = []
        var isChanged = !detectors.removals.isEmpty
        for detection in detectors.detections {
            let finding = Finding(
                kind: detection.kind, risk: detection.risk, confidence: detection.confidence,
                action: detectors.policy.action(for: detection.kind, risk: detection.risk),
                bytes: detection.range)
            verdict.add(finding)
            isChanged = isChanged || finding.action == .redact
            findings.append(finding)
        }
        if findings.count > 1 { findings.sort { $0.bytes.lowerBound < $1.bytes.lowerBound } }
        let forwarded =
            isChanged
            ? redacted(text, findings, detectors, PlaceholderTable(hashSeed: hashSeed, digest: digest)) : text
        return InspectedText(
            forwarded: forwarded, findings: findings, verdict: verdict, scores: detectors.scores, source: text
        )
    }

    private static func redacted(
        _ text: [UInt8], _ findings: [Finding], _ detectors: borrowing TextDetectors,
        _ table: PlaceholderTable
    ) -> [UInt8] {
        let read = detectors.folded.bytes
        var position = PlaceholderReader.opening(in: read.span, from: 0)
        while position < read.count {
            if case .whole(let placeholder, _) = PlaceholderReader.read(read.span, at: position) {
                table.avoid(placeholder)
            }
            position = PlaceholderReader.opening(in: read.span, from: position + 1)
        }
        var values = ValueReader()
        var splice = Splice()
        for finding in findings where finding.action == .redact && finding.detector != .invisible {
            splice.replace(finding.bytes) { output in
                values.appendReplacement(
                    of: finding.kind, detectors.policy, text.span, finding.bytes, .plain, table,
                    quotedWith: "",
                    to: &output)
            }
        }
        for removal in detectors.removals { splice.remove(removal.range) }
        var output: [UInt8] = []
        splice.apply(to: text.span, into: &output)
        return output
    }
}
