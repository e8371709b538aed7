/// What a detector saw in a text, in bytes of the document that holds the text.
struct Detection {
    let kind: FindingKind
    let range: Range<Int>
    let risk: Risk
    /// 0 … 1.
    let confidence: Double
}

/// All detectors over one text after another. Storage is kept from text to text; time is linear in the text.
///
/// Values that must be replaced exactly (personal data, secrets) are looked for in the text as it is written, folded
/// character by character; what a text means (injection, harm) in a normalised form of it.
struct TextDetectors {
    let policy: DirectionPolicy
    /// What was seen in the last text: in order where the kind is replaceable.
    private(set) var detections: [Detection] = []
    /// Of the last text.
    private(set) var scores = TextScores()
    /// The last text as the value detectors read it.
    private(set) var folded = FoldedText()
    private var values: ValueScanner
    private var sanitizer: Sanitizer
    private var normalized = NormalizedText()
    private var reader = LanguageReader()
    private var injection = InjectionScanner()
    private var harm = HarmScanner()
    private var operators: OperatorScanner

    init(policy: DirectionPolicy) {
        self.policy = policy
        values = ValueScanner(policy)
        sanitizer = Sanitizer(policy.sanitize)
        operators = OperatorScanner(policy)
    }

    /// What `inspection.sanitize` takes out of the last text, in order.
    var removals: [Sanitizer.Removal] { sanitizer.removals }

    /// Looks at the text in `range` of `source`.
    /// - Parameters:
    ///   - source: A document in well-formed UTF-8.
    ///   - encoding: How the text stands in it.
    ///   - role: Who speaks.
    ///   - label: Bytes of `source` that name the text, like the name of a JSON member: context only.
    mutating func inspect(
        _ source: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding, role: TextRole,
        label: Range<Int>
    ) {
        detections.removeAll(keepingCapacity: true)
        scores = TextScores()
        sanitizer.scan(source, range, encoding)
        detections += sanitizer.detections
        folded.fold(source, range, encoding)
        if values.isNeeded { findValues(label: source.extracting(label)) }
        let wantsInjection = policy.injection.action != .off
        let wantsHarm = policy.harm.action != .off
        guard wantsInjection || wantsHarm else { return }
        normalized.normalize(source, range, encoding)
        let bytes = normalized.bytes
        reader.read(bytes.span)
        if wantsInjection {
            scores.promptInjection = injection.scan(
                normalized, reader, role: role, policy.injection.categories, into: &detections)
        }
        if wantsHarm {
            scores.harmful = harm.scan(
                normalized, reader, role: role, policy.harm.categories, into: &detections)
        }
        if operators.isNeeded { operators.scan(normalized, into: &detections, &scores) }
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
