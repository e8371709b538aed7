/// What the last stage of the language model weighs for one head.
package struct LanguageInputs: Sendable {
    /// How many inputs there are besides the windows.
    package static let others = 4

    /// Texts of fewer tokens are none the likelier for it.
    private static var fewTokens: Int { 16 }
    /// Fewer tokens than this say nothing unless a rule says so.
    static var leastTokens: Int { 6 }

    /// The score of the best window of each length.
    package var windows = [3 of Float](repeating: 0)
    /// The share of the text that speaks for the head; the logarithm of the text's length, since the best of many
    /// windows is high by chance; what rules say for and against.
    package var others = [4 of Float](repeating: 0)

    /// The inputs for injection, after `reader` read the text.
    /// - Parameter step: The scores' worth of one step of the weights.
    init(_ reader: borrowing LanguageReader, _ evidence: InjectionEvidence, step: Float) {
        self.init(reader.evidence(.injection), tokens: reader.tokens.count, step: step)
        others[2] = Swift.min(evidence.peak, 12)
        others[3] = Swift.min(evidence.talk, 6)
    }

    /// The inputs for harm, after `reader` read the text.
    init(_ reader: borrowing LanguageReader, _ evidence: HarmEvidence, step: Float) {
        self.init(reader.evidence(.harm), tokens: reader.tokens.count, step: step)
        others[2] = Float(Swift.max(evidence.weight, 0)) / 10
        others[3] = Float(Swift.max(-evidence.weight, 0)) / 10
    }

    private init(_ evidence: LanguageEvidence, tokens: Int, step: Float) {
        for index in 0..<3 { windows[index] = Self.bounded(evidence.windows[index].score * step) }
        others[0] = evidence.share
        others[1] = Self.logarithm(Swift.max(tokens, Self.fewTokens)) / 6
    }

    private static func bounded(_ value: Float) -> Float { Swift.min(Swift.max(value, -12), 16) }

    /// The logarithm to the base of two, in steps of an eighth: exact on every machine.
    private static func logarithm(_ count: Int) -> Float {
        let value = Swift.max(count, 1)
        let whole = Int.bitWidth - 1 - value.leadingZeroBitCount
        let eighths = whole >= 3 ? value >> (whole - 3) & 7 : value << (3 - whole) & 7
        return Float(whole) + Float(eighths) / 8
    }
}
