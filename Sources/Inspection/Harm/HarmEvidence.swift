/// What the words of a text say about harm, sentence by sentence, whatever their order: languages differ in it.
struct HarmEvidence {
    /// Of the worst sentence, in tenths of a natural log-odds unit; 0 when no rule matched.
    private(set) var weight = 0
    /// What the worst sentence is about.
    private(set) var category: HarmCategory?
    /// The worst sentence's tokens.
    private(set) var tokens = 0..<0
    /// How many sentences matched a rule.
    private(set) var sentences = 0

    /// A sentence is taken to end here.
    private static let longestSentence = 48
    /// A request shows itself in so many words.
    private static let openingTokens = 5

    /// The evidence of `stream`'s text.
    init(_ stream: [Token]) {
        var seen = HarmConcepts()
        var opening = HarmConcepts()
        var start = 0
        let stream = stream.span
        for index in stream.indices {
            let token = stream[index]
            if token.harm.first != .none {
                seen.formUnion(HarmConcepts(token.harm.first))
                seen.formUnion(HarmConcepts(token.harm.second))
            }
            if index - start < Self.openingTokens { opening = seen }
            guard token.endsSentence || index - start >= Self.longestSentence else { continue }
            judge(seen, opening, start..<index + 1)
            seen = []
            opening = []
            start = index + 1
        }
        judge(seen, opening, start..<stream.count)
    }

    private mutating func judge(_ seen: HarmConcepts, _ opening: HarmConcepts, _ range: Range<Int>) {
        guard !seen.isDisjoint(with: HarmRules.acts) else { return }
        var best = 0
        var further = 0
        var bestCategory: HarmCategory?
        for rule in HarmRules.all where rule.matches(seen) {
            further += rule.weight
            if rule.weight > best { (best, bestCategory) = (rule.weight, rule.category) }
        }
        guard let bestCategory else { return }
        sentences += 1
        var total = best + (further - best) / 4
        total += opening.isDisjoint(with: .request) ? -HarmRules.request : HarmRules.request
        if seen.contains(.covert) { total += HarmRules.covert }
        if seen.contains(.safe) { total -= HarmRules.safe }
        if seen.contains(.fiction) { total -= HarmRules.fiction }
        if seen.contains(.harmless) { total -= HarmRules.harmless }
        guard total > weight else { return }
        (weight, category, tokens) = (total, bestCategory, range)
    }
}

extension HarmRule {
    @inline(__always)
    func matches(_ seen: HarmConcepts) -> Bool {
        seen.isSuperset(of: all) && (any.isEmpty || !seen.isDisjoint(with: any))
            && seen.isDisjoint(with: none)
    }
}

extension HarmConcepts {
    static let request = HarmConcepts(.harmAsk)
    static let covert = HarmConcepts(.harmCovert)
    static let safe = HarmConcepts(.harmSafe)
    static let fiction = HarmConcepts(.harmFiction)
    static let harmless = HarmConcepts(.harmHarmless)
}

extension HarmRules {
    /// Without one of these nothing matches.
    static let acts = all.reduce(into: HarmConcepts()) { $0.formUnion($1.all) }
        .subtracting(HarmConcepts([.harmAsk, .harmPerson, .harmMake, .harmMoney, .harmSystem, .harmMinor]))
}
