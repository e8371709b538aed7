/// Adds up the weights of one text's features, token by token, and keeps the best window of each length.
///
/// Features are collected and looked up many at a time: the table is larger than what is near the processor, and so the
/// look-ups wait for each other less. What is kept does not grow with the text.
struct EvidenceSink: FeatureSink {
    /// The sums of all weights after the last tokens, for both heads; the longest window reaches back to them.
    private var sums: [128 of SIMD2<Int32>] = [128 of SIMD2<Int32>](repeating: .zero)
    private var sum = SIMD2<Int32>.zero
    private var tokens = 0
    private var windows: [3 of BestWindows] = [3 of BestWindows](repeating: BestWindows())

    /// The features that wait, and of each token that waits their end.
    private var features: [256 of UInt32] = [256 of UInt32](repeating: 0)
    private var featureCount = 0
    private var ends: [64 of UInt8] = [64 of UInt8](repeating: 0)
    private var endCount = 0
    /// Where the weights of the features that wait are, once looked up.
    private var buckets: [256 of UInt64] = [256 of UInt64](repeating: 0)
    /// The sums up to each feature that waits, the first before all of them.
    private var running: [256 of SIMD2<Int32>] = [256 of SIMD2<Int32>](repeating: .zero)

    private let table: WeightTable

    /// The best windows of one length, one for each head.
    private struct BestWindows {
        var sums = SIMD2<Int32>(repeating: .min)
        /// The first tokens.
        var starts = SIMD2<Int32>.zero
        /// How many speak for the head.
        var positive = SIMD2<Int32>.zero

        @inline(__always)
        mutating func take(_ sum: SIMD2<Int32>, from start: Int) {
            positive &+= SIMD2<Int32>.one.replacing(with: 0, where: sum .<= 0)
            let isBetter = sum .> sums
            guard isBetter[0] || isBetter[1] else { return }
            sums.replace(with: sum, where: isBetter)
            starts.replace(with: Int32(truncatingIfNeeded: start), where: isBetter)
        }
    }

    /// No token has more features.
    private static var mostFeatures: Int { 48 }

    init(_ table: WeightTable) { self.table = table }

    @inline(__always)
    mutating func take(_ feature: UInt32) {
        features[featureCount & 255] = feature
        featureCount &+= 1
    }

    @inline(__always)
    mutating func endToken() {
        ends[endCount & 63] = UInt8(truncatingIfNeeded: featureCount)
        endCount &+= 1
        if endCount == 64 || featureCount > 255 - Self.mostFeatures { addUp() }
    }

    /// The text is read.
    mutating func end() {
        addUp()
        for index in 0..<3 where tokens > 0 && tokens < LanguageReader.lengths[index] {
            windows[index].take(sum, from: 0)
        }
    }

    private mutating func addUp() {
        running[0] = sum
        // Nothing but the look-ups first: the less is between them, the more of them wait at the same time.
        for index in 0..<featureCount { buckets[index & 255] = table.bucket(of: features[index & 255]) }
        for index in 0..<featureCount {
            sum &+= WeightTable.weights(of: features[index & 255], in: buckets[index & 255])
            running[(index &+ 1) & 255] = sum
        }
        for index in 0..<endCount { endToken(running[Int(ends[index & 63])]) }
        featureCount = 0
        endCount = 0
    }

    /// A token is added up: `sum` is the sum of all weights up to it.
    @inline(__always)
    private mutating func endToken(_ sum: SIMD2<Int32>) {
        sums[tokens & 127] = sum
        tokens &+= 1
        for index in 0..<3 {
            let start = tokens &- LanguageReader.lengths[index]
            guard start >= 0 else { continue }
            let before = start == 0 ? .zero : sums[(start &- 1) & 127]
            windows[index].take(sum &- before, from: start)
        }
    }

    /// The evidence of the text for `head`, in steps of the weights.
    func evidence(_ head: LanguageHead) -> LanguageEvidence {
        var evidence = LanguageEvidence()
        guard tokens > 0 else { return evidence }
        let column = head.rawValue
        for index in 0..<3 {
            let size = Swift.min(LanguageReader.lengths[index], tokens)
            let start = Int(windows[index].starts[column])
            evidence.windows[index] = LanguageWindow(
                score: Float(windows[index].sums[column]) * LanguageReader.scale(tokens: size),
                tokens: start..<start + size)
        }
        let places = tokens - Swift.min(LanguageReader.lengths[1], tokens) + 1
        evidence.share = Float(windows[1].positive[column]) / Float(places)
        evidence.whole = Float(sum[column]) * LanguageReader.scale(tokens: tokens)
        return evidence
    }
}
