/// The detectors of what a text means, attacks and harm, over one normalised text after another.
struct MeaningScanner {
    private let policy: DirectionPolicy
    private var reader = LanguageReader()
    private var injection = InjectionScanner()
    private var harm = HarmScanner()

    init(_ policy: DirectionPolicy) { self.policy = policy }

    /// Whether anything is looked for.
    var isNeeded: Bool { policy.injection.action != .off || policy.harm.action != .off }

    /// The last text's tokens.
    var tokens: [Token] { reader.tokens }

    /// Appends what is seen in `text` to `detections`; returns how much it looks like an attack, or like harm.
    mutating func scan(
        _ text: NormalizedText, role: TextRole, into detections: inout [Detection]
    ) -> TextScores {
        var scores = TextScores()
        let bytes = text.bytes
        reader.read(bytes.span)
        if policy.injection.action != .off {
            scores.promptInjection = injection.scan(
                text, reader, role: role, policy.injection.categories, into: &detections)
        }
        if policy.harm.action != .off {
            scores.harmful = harm.scan(
                text, reader, role: role, policy.harm.categories, into: &detections)
        }
        return scores
    }
}
