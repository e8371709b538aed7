/// The detectors of what a text means, attacks and harm, over one normalised text after another.
struct MeaningScanner: ~Copyable {
    private let policy: DirectionPolicy
    private var reader: LanguageReader
    private var injection = InjectionScanner()
    private var harm = HarmScanner()

    init(_ policy: DirectionPolicy, words: WordMemory) {
        self.policy = policy
        reader = LanguageReader(words: words)
    }

    /// Whether anything is looked for.
    var isNeeded: Bool { policy.injection.action != .off || policy.harm.action != .off }

    /// The tokens of the text read last.
    var tokens: [Token] { reader.tokens }

    /// Reads `text`.
    mutating func read(_ text: NormalizedText) {
        let bytes = text.bytes
        reader.read(bytes.span)
    }

    /// Appends what is seen in `text`, which was read last, to `detections`.
    /// - Parameter isDecoded: Whether what the text hides was decoded and is judged by itself.
    /// - Returns: How much the text looks like an attack, or like harm.
    mutating func judge(
        _ text: NormalizedText, role: TextRole, isDecoded: Bool, into detections: inout [Detection]
    ) -> TextScores {
        var scores = TextScores()
        if policy.injection.action != .off {
            scores.promptInjection = injection.scan(
                text, reader, role: role, policy.injection, isDecoded: isDecoded, into: &detections
            )
        }
        if policy.harm.action != .off {
            scores.harmful = harm.scan(
                text, reader, role: role, policy.harm, into: &detections)
        }
        return scores
    }
}
