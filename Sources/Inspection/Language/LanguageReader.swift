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
    package static let lengths: [3 of Int] = [12, 32, 96]

    private(set) var stream = TokenStream()
    private var sink: EvidenceSink?

    /// A reader with the weights built into the program.
    init() { self.init(WeightTable.builtIn) }

    package init(_ table: WeightTable?) {
        sink = table.map { EvidenceSink($0) }
    }

    /// The last text's tokens.
    var tokens: [Token] { stream.tokens }

    /// Reads `text`, normalised UTF-8.
    mutating func read(_ text: Span<UInt8>) {
        stream.read(text)
        guard var sink = sink.take() else { return }
        sink.begin(tokens: stream.tokens.count)
        var reader = FeatureReader()
        reader.read(stream.tokens, into: &sink)
        self.sink = sink
    }

    /// What makes sums of weights of windows of different sizes comparable; a few words never say much.
    package static func scale(tokens: Int) -> Float { 1 / Float(Swift.max(tokens, 8)).squareRoot() }

    /// The evidence of the last text for `head`, in steps of the weights.
    package func evidence(_ head: LanguageHead) -> LanguageEvidence {
        var evidence = LanguageEvidence()
        let count = stream.tokens.count
        guard count > 0, let sums = sink?.sums else { return evidence }
        for index in 0..<3 {
            evidence.windows[index] = best(head, sums, length: Self.lengths[index], &evidence.share, index)
        }
        evidence.whole = Float(sums[count][head.rawValue]) * Self.scale(tokens: count)
        return evidence
    }

    private func best(
        _ head: LanguageHead, _ sums: [SIMD2<Int32>], length: Int, _ share: inout Float, _ index: Int
    ) -> LanguageWindow {
        let count = stream.tokens.count
        let size = Swift.min(length, count)
        var best = Int32.min
        var start = 0
        var positive = 0
        let column = head.rawValue
        for first in 0...(count - size) {
            let sum = sums[first + size][column] &- sums[first][column]
            if sum > best { (best, start) = (sum, first) }
            positive += sum > 0 ? 1 : 0
        }
        if index == 1 { share = Float(positive) / Float(count - size + 1) }
        return LanguageWindow(score: Float(best) * Self.scale(tokens: size), tokens: start..<start + size)
    }
}

/// Adds up weights, token by token.
private struct EvidenceSink: FeatureSink {
    /// After each token the sum of all weights so far, for both heads.
    private(set) var sums: [SIMD2<Int32>] = [.zero]
    private var sum = SIMD2<Int32>.zero
    private let table: WeightTable

    init(_ table: WeightTable) { self.table = table }

    mutating func begin(tokens: Int) {
        sums.removeAll(keepingCapacity: true)
        sums.reserveCapacity(tokens + 1)
        sums.append(.zero)
        sum = .zero
    }

    @inline(__always)
    mutating func take(_ feature: UInt32) { sum &+= table.weights(of: feature) }

    @inline(__always)
    mutating func endToken() { sums.append(sum) }
}
