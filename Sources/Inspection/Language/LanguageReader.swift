/// The best window of one length.
package struct LanguageWindow: Sendable {
    /// Its score: the evidence, in logits before calibration.
    package var score: Float
    /// Its tokens.
    package var tokens: Range<Int>
}

/// What the language model says of a text before the scanners weigh it.
package struct LanguageEvidence: Sendable {
    /// For each length of `LanguageReader.lengths` the best window.
    package var windows: [3 of LanguageWindow] = [3 of LanguageWindow](
        repeating: LanguageWindow(score: 0, tokens: 0..<0))
    /// The score of the text as a whole.
    package var whole: Float = 0
    /// The share of the places where a window of the middle length speaks for the head.
    package var share: Float = 0

    package init() {}
}

/// Reads a normalised text once for all detectors of meaning: tokens, and the evidence of the language model for
/// windows of several lengths. Storage is kept; time is linear; sums are of integers, so that a text has the same score
/// wherever it is scored.
package struct LanguageReader {
    /// The lengths of windows, in tokens: a phrase, a sentence, a paragraph.
    package static var lengths: [3 of Int] { [12, 32, 96] }

    private(set) var stream: TokenStream
    private let table: WeightTable?
    private var features = FeatureReader()
    /// Of the last text, for each head.
    private var evidences = [2 of LanguageEvidence](repeating: LanguageEvidence())

    /// A reader with the weights built into the program.
    init(words: WordMemory = WordMemory()) { self.init(WeightTable.builtIn, words: words) }

    package init(_ table: WeightTable?) { self.init(table, words: WordMemory()) }

    private init(_ table: WeightTable?, words: WordMemory) {
        stream = TokenStream(words)
        self.table = table
    }

    /// The last text's tokens.
    var tokens: [Token] { stream.tokens }

    /// Reads `text`, normalised UTF-8.
    mutating func read(_ text: Span<UInt8>) {
        stream.read(text)
        weigh()
    }

    /// Reads `tokens` as if they were all of the text.
    mutating func keep(_ tokens: [Token]) {
        stream.keep(tokens)
        weigh()
    }

    private mutating func weigh() {
        guard let table else { return }
        // Some kilobytes, of this call alone: what is kept is small, since readers are copied.
        var sink = EvidenceSink(table)
        let tokens = stream.tokens
        features.read(tokens.span, into: &sink)
        sink.end()
        for head in LanguageHead.allCases { evidences[head.rawValue] = sink.evidence(head) }
    }

    /// The weights of the last text's tokens for `head`, each of them by itself, in steps.
    func weights(for head: LanguageHead) -> [Int32] {
        guard let table else { return [Int32](repeating: 0, count: tokens.count) }
        var sink = TokenWeights(table, head)
        var reader = FeatureReader()
        let tokens = stream.tokens
        reader.read(tokens.span, into: &sink)
        return sink.weights
    }

    /// What makes sums of weights of windows of different sizes comparable; a few words never say much.
    package static func scale(tokens: Int) -> Float { 1 / Float(Swift.max(tokens, 8)).squareRoot() }

    /// The evidence of the last text for `head`, in steps of the weights.
    package func evidence(_ head: LanguageHead) -> LanguageEvidence {
        evidences[head.rawValue]
    }
}

/// Adds up the weights of each token's features for one head.
private struct TokenWeights: FeatureSink {
    private(set) var weights: [Int32] = []
    private var sum: Int32 = 0
    private let table: WeightTable
    private let head: LanguageHead

    init(_ table: WeightTable, _ head: LanguageHead) {
        self.table = table
        self.head = head
    }

    mutating func take(_ feature: UInt32) {
        sum &+= table.weights(of: feature)[head.rawValue]
    }

    mutating func endToken(isCounted: Bool) {
        weights.append(isCounted ? sum : 0)
        sum = 0
    }
}
