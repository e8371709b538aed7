/// What patterns and structure say of a text: numbers for the scanner to weigh, and where the best of it is.
///
/// Evidence fades with distance, so that what stands together counts together and a long text does not add up to an
/// attack. Of one category the strongest pattern counts whole and the others in part, since they often are one sentence
/// seen twice.
struct InjectionEvidence: Sendable, Equatable {
    /// The highest sum of what stands together: about the logarithm of the odds.
    private(set) var peak: Float = 0
    /// The sum over the categories, at the peak, of talk about attacks around it.
    private(set) var talk: Float = 0
    /// Of each category, in the order of `InjectionCategory.allCases`, the most it reached.
    private(set) var categories = [11 of Float](repeating: 0)
    /// What made the peak: the category with the most evidence there.
    private(set) var best: InjectionCategory?
    /// The tokens of the strongest match near the peak; nil without any.
    private(set) var tokens: ClosedRange<Int>?
    /// How much of what made the peak began within quotation marks, 0 … 1: talk about an attack quotes it.
    private(set) var quoted: Float = 0
    /// How many patterns matched.
    private(set) var matches = 0

    private var current = [11 of Float](repeating: 0)
    private var currentTalk: Float = 0
    private var weights: Float = 0
    private var quotedWeights: Float = 0
    private var position = 0
    private var strongest: (weight: Float, position: Int, tokens: ClosedRange<Int>)?

    init() {}

    /// Half of the evidence is gone after this many half words.
    private static var range: Float { 256 }

    /// What is quoted counts this much less.
    private static var discount: Float { 0.3 }

    /// Takes in a match of `weight` at `position`, in half words.
    mutating func add(
        _ category: InjectionCategory?, _ weight: Float, at position: Int, _ tokens: ClosedRange<Int>,
        isQuoted: Bool = false
    ) {
        fade(to: position)
        guard let category else {
            currentTalk = Swift.max(currentTalk, weight) + 0.3 * Swift.min(currentTalk, weight)
            talk = Swift.max(talk, currentTalk)
            return
        }
        matches += 1
        weights += weight
        if isQuoted { quotedWeights += weight }
        let index = category.index
        current[index] = Swift.max(current[index], weight) + 0.35 * Swift.min(current[index], weight)
        categories[index] = Swift.max(categories[index], current[index])
        keepStrongest(weight, position, tokens)
        weigh()
    }

    private mutating func fade(to position: Int) {
        let distance = Float(position - self.position)
        self.position = position
        guard distance > 0 else { return }
        let rest = Swift.max(0, 1 - distance / (2 * Self.range))
        for index in 0..<11 { current[index] *= rest }
        currentTalk *= rest
        weights *= rest
        quotedWeights *= rest
    }

    private mutating func keepStrongest(_ weight: Float, _ position: Int, _ tokens: ClosedRange<Int>) {
        if let strongest, strongest.weight >= weight, position - strongest.position < 256 { return }
        strongest = (weight, position, tokens)
    }

    private mutating func weigh() {
        var sum: Float = 0
        var most = 0
        for index in 0..<11 {
            sum += current[index]
            if current[index] > current[most] { most = index }
        }
        let share = quotedWeights / weights
        let total = (current[most] + 0.6 * (sum - current[most])) * (1 - Self.discount * share)
        guard total > peak else { return }
        peak = total
        quoted = share
        best = InjectionCategory.allCases[most]
        tokens = strongest?.tokens
    }

    static func == (left: InjectionEvidence, right: InjectionEvidence) -> Bool {
        left.peak == right.peak && left.talk == right.talk && left.best == right.best
            && left.tokens == right.tokens && left.matches == right.matches
    }
}

extension InjectionCategory {
    /// Its place in `allCases`.
    var index: Int {
        switch self {
        case .systemOverride: 0
        case .roleConfusion: 1
        case .promptLeaking: 2
        case .delimiterInjection: 3
        case .encodedPayload: 4
        case .obfuscated: 5
        case .indirectInjection: 6
        case .dataExfiltration: 7
        case .toolAbuse: 8
        case .manyShot: 9
        case .jailbreak: 10
        }
    }
}
