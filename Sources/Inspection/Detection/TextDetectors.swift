/// What a detector saw in a text, in bytes of the document that holds the text.
struct Detection {
    let kind: FindingKind
    let range: Range<Int>
    let risk: Risk
    /// 0 … 1.
    let confidence: Double
}

/// All detectors over one text after another. Storage is kept from text to text; time is linear in the text. One set of
/// them serves whatever is read in turn on one thread; what was seen is to be taken before the next text.
///
/// Values that must be replaced exactly (personal data, secrets) are looked for in the text as it is written, folded
/// character by character; what a text means (injection, harm) in a normalised form of it.
final class TextDetectors {
    private var reader: DetectingReader

    /// What is looked for in a text.
    enum Scope {
        case everything
        /// Attacks, harm and the operator's words; no values, and no characters.
        case meaning
    }

    /// - Parameter words: Shared with whatever else reads texts on this thread.
    init(policy: DirectionPolicy, words: WordMemory = WordMemory()) {
        reader = DetectingReader(policy: policy, words: words)
    }

    var policy: DirectionPolicy { reader.policy }

    /// What was seen in the last text: in order where the kind is replaceable.
    var detections: [Detection] { reader.detections }

    /// Of the last text.
    var scores: TextScores { reader.scores }

    /// The last text as the value detectors read it.
    var folded: FoldedText { reader.folded }

    /// What `inspection.sanitize` takes out of the last text, in order.
    var removals: [Sanitizer.Removal] { reader.removals }

    /// Whether it is looked at what texts mean.
    var readsMeaning: Bool { reader.readsMeaning }

    /// Wipes what was read of the last text. What was seen in it stays.
    func forget() { reader.forget() }

    /// Looks at the text in `range` of `source`.
    /// - Parameters:
    ///   - source: A document in well-formed UTF-8.
    ///   - encoding: How the text stands in it.
    ///   - role: Who speaks.
    ///   - label: Bytes of `source` that name the text, like the name of a JSON member: context only.
    ///   - scope: What is looked for, as far as the policy has it looked for at all.
    func inspect(
        _ source: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding, role: TextRole,
        label: Range<Int>, for scope: Scope = .everything
    ) {
        reader.inspect(source, range, encoding, role: role, label: label, for: scope)
    }
}

/// What the detectors of `TextDetectors` keep. Within one value that cannot be copied they read each other's texts where
/// these are; as members of an object each would be copied for each look.
private struct DetectingReader: ~Copyable {
    let policy: DirectionPolicy
    private(set) var detections: [Detection] = []
    private(set) var scores = TextScores()
    private(set) var folded = FoldedText()
    private var values: ValueScanner
    private var sanitizer: Sanitizer
    private var normalized = NormalizedText()
    private var meaning: MeaningScanner
    private var operators: OperatorScanner
    private var obfuscation = ObfuscationReader()
    /// A view, normalised and folded, and what was seen in it.
    private var normalizedView = NormalizedText()
    private var foldedView = FoldedText()
    private var seen: [Detection] = []
    private var scope = TextDetectors.Scope.everything

    init(policy: DirectionPolicy, words: WordMemory) {
        self.policy = policy
        values = ValueScanner(policy)
        sanitizer = Sanitizer(policy.sanitize)
        meaning = MeaningScanner(policy, words: words)
        operators = OperatorScanner(policy)
    }

    var removals: [Sanitizer.Removal] { sanitizer.removals }

    var readsMeaning: Bool { meaning.isNeeded }

    mutating func forget() {
        folded.forget()
        normalized.forget()
        guard obfuscation.isUsed else { return }
        obfuscation.forget()
        normalizedView.forget()
        foldedView.forget()
    }

    /// As `TextDetectors` does.
    mutating func inspect(
        _ source: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding, role: TextRole,
        label: Range<Int>, for scope: TextDetectors.Scope
    ) {
        self.scope = scope
        detections.removeAll(keepingCapacity: true)
        scores = TextScores()
        if scope == .everything {
            sanitizer.scan(source, range, encoding)
            detections += sanitizer.detections
            folded.fold(source, range, encoding)
            if values.isNeeded { findValues(label: source.extracting(label)) }
        }
        guard meaning.isNeeded else { return }
        normalized.normalize(source, range, encoding)
        meaning.read(normalized)
        obfuscation.begin(bytes: range.count)
        let hidden = obfuscation.read(source, range, normalized, meaning.tokens)
        if !hidden.isMost {
            scores = meaning.judge(normalized, role: role, isDecoded: hidden.isDecoded, into: &detections)
        }
        if obfuscation.count > 0 { inspectViews(role) }
        if operators.isNeeded { operators.scan(normalized, into: &detections, &scores) }
    }

    /// Looks at the texts that the text hides, and at those that they hide.
    private mutating func inspectViews(_ role: TextRole) {
        let count = detections.count
        var index = 0
        while index < obfuscation.count {
            let view = obfuscation.views[index]
            let text = view.bytes
            normalizedView.normalize(text.span, 0..<text.count, .plain)
            seen.removeAll(keepingCapacity: true)
            meaning.read(normalizedView)
            let hidden = obfuscation.read(
                text.span, 0..<text.count, normalizedView, meaning.tokens, in: index)
            var viewScores = TextScores()
            if !hidden.isMost {
                let isDecoded = hidden.isDecoded || view.disguise == .encoded
                viewScores = meaning.judge(normalizedView, role: role, isDecoded: isDecoded, into: &seen)
            }
            if operators.isNeeded { operators.scan(normalizedView, into: &seen, &viewScores) }
            scores.merge(viewScores)
            for detection in seen { detections.append(detection.behind(view)) }
            if view.disguise == .encoded, values.isNeeded, scope == .everything { findValues(in: view) }
            index += 1
        }
        if detections.count > count { detections.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }

    /// Finds values that only a program reads: all of what hides one is replaced.
    private mutating func findValues(in view: ObfuscatedView) {
        let bytes = view.bytes
        foldedView.fold(bytes.span, 0..<bytes.count, .plain)
        let (text, codes) = (foldedView.bytes, foldedView.codes)
        values.scan(text.span, codes: codes.span, label: Span())
        for candidate in values.candidates {
            let range = foldedView.sourceRange(candidate.range)
            let source = view.sourceRange(range)
            guard view.isDecoded(range), !source.isEmpty,
                !detections.contains(where: { $0.kind.isValue && $0.range.overlaps(source) })
            else { continue }
            detections.append(
                Detection(
                    kind: candidate.kind, range: source, risk: candidate.risk,
                    confidence: candidate.confidence))
        }
    }

    private mutating func findValues(label: Span<UInt8>) {
        let (text, codes) = (folded.bytes, folded.codes)
        values.scan(text.span, codes: codes.span, label: label)
        for candidate in values.candidates {
            detections.append(
                Detection(
                    kind: candidate.kind, range: folded.sourceRange(candidate.range), risk: candidate.risk,
                    confidence: candidate.confidence))
        }
    }
}

extension Detection {
    /// The same, seen in what a text hides: an attack is told by how it was hidden.
    fileprivate func behind(_ view: ObfuscatedView) -> Detection {
        var kind = kind
        if case .injection = kind {
            kind = .injection(view.disguise.isEncoding ? .encodedPayload : .obfuscated)
        }
        return Detection(
            kind: kind, range: view.sourceRange(range), risk: risk, confidence: confidence)
    }
}

extension FindingKind {
    /// Whether it is a value that can be replaced.
    var isValue: Bool { PlaceholderType(self) != nil }
}
