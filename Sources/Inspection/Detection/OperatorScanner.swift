/// Applies the operator's own patterns to what the detectors of meaning say of a text.
struct OperatorScanner {
    private let patterns: OperatorPatterns
    private var denied: OperatorMatcher
    private var allowed: OperatorMatcher

    /// The patterns of a policy whose categories are looked for at all.
    init(_ policy: DirectionPolicy) {
        self.init(
            OperatorPatterns(
                deny: policy.patterns.deny.filter {
                    switch $0.category {
                    case .injection, .own: policy.injection.action != .off
                    case .harm: policy.harm.action != .off
                    }
                }, allow: policy.patterns.allow))
    }

    init(_ patterns: OperatorPatterns) {
        self.patterns = patterns
        denied = OperatorMatcher(patterns.deny)
        allowed = OperatorMatcher(patterns.allow)
    }

    /// Whether there is any pattern.
    var isNeeded: Bool { !patterns.isEmpty }

    /// Drops what `allow` allows from `detections`, with its score, and appends what `deny` denies.
    mutating func scan(
        _ text: NormalizedText, into detections: inout [Detection], _ scores: inout TextScores
    ) {
        let bytes = text.bytes
        allowed.scan(bytes.span)
        if !allowed.matches.isEmpty { drop(text, bytes.span, from: &detections, &scores) }
        denied.scan(bytes.span)
        for match in denied.matches {
            let pattern = patterns.deny[match.pattern]
            detections.append(
                Detection(
                    kind: .pattern(pattern.category, name: pattern.name),
                    range: text.sourceRange(match.range), risk: pattern.risk, confidence: 1))
        }
    }

    /// Drops attacks and harm seen in the sentences of what is allowed.
    private func drop(
        _ text: NormalizedText, _ bytes: Span<UInt8>, from detections: inout [Detection],
        _ scores: inout TextScores
    ) {
        var sentences: [Range<Int>] = []
        var end = 0
        for match in allowed.matches where match.range.upperBound > end {
            let sentence = bytes.sentence(around: match.range)
            sentences.append(text.sourceRange(sentence))
            end = sentence.upperBound
        }
        let before = detections.count
        detections.removeAll { detection in
            guard detection.kind.isMeaning else { return false }
            return sentences.contains { $0.overlaps(detection.range) }
        }
        guard detections.count < before else { return }
        scores = TextScores()
        for detection in detections {
            switch detection.kind {
            case .injection: scores.promptInjection = max(scores.promptInjection, detection.confidence)
            case .harm: scores.harmful = max(scores.harmful, detection.confidence)
            default: break
            }
        }
    }
}

extension FindingKind {
    /// Whether it is about what a text means, not about a value in it.
    fileprivate var isMeaning: Bool {
        switch self {
        case .injection, .harm: true
        default: false
        }
    }
}

extension Span<UInt8> {
    /// The sentence, or sentences, that `range` is in: to the next full stop, exclamation or question mark, or line end.
    fileprivate func sentence(around range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, !endsSentence(start - 1) { start -= 1 }
        var end = range.upperBound
        while end < count, !endsSentence(end) { end += 1 }
        return start..<end
    }

    private func endsSentence(_ position: Int) -> Bool {
        switch self[position] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"): true
        // The ideographic full stop, U+3002.
        case 0x82: position >= 2 && self[position - 1] == 0x80 && self[position - 2] == 0xE3
        default: false
        }
    }
}
