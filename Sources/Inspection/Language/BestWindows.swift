/// The best windows of a text, one for each of `LanguageReader.lengths` and each head: of the sums of weights that go by
/// token by token.
///
/// All are kept side by side in one vector, so that a token is one comparison: of the shortest windows injection's and
/// harm's, of the next ones, of the longest ones, and two lanes of nothing.
struct BestWindows {
    /// For both heads the sums of all weights up to each of the last 128 tokens; the longest window reaches back to them.
    /// Before the text the sum is such that a window that would begin there is worse than none.
    private var sums = [128 of SIMD2<Int32>](repeating: SIMD2(repeating: 1 << 30))
    /// The sum of all weights of the text, for both heads.
    private(set) var sum = SIMD2<Int32>.zero
    private var tokens = 0
    private var best = SIMD8<Int32>(repeating: Self.none)
    /// The first tokens of the best windows.
    private var starts = SIMD8<Int32>.zero
    /// How many windows of the middle length speak for each head.
    private var positive = SIMD2<Int32>.zero

    /// Below the sum of any window.
    private static var none: Int32 { -1 << 29 }
    private static var lengths: SIMD8<Int32> { SIMD8(12, 12, 32, 32, 96, 96, 0, 0) }

    init() { sums[0] = .zero }

    /// A token is added up: `sum` is the sum of all weights up to it.
    @inline(__always)
    mutating func take(_ sum: SIMD2<Int32>) {
        self.sum = sum
        tokens &+= 1
        sums[tokens & 127] = sum
        let short = sum &- sums[(tokens &- 12) & 127]
        let middle = sum &- sums[(tokens &- 32) & 127]
        let long = sum &- sums[(tokens &- 96) & 127]
        positive &+= SIMD2<Int32>.one.replacing(with: 0, where: middle .<= 0)
        let windows = SIMD8(
            lowHalf: SIMD4(lowHalf: short, highHalf: middle),
            highHalf: SIMD4(lowHalf: long, highHalf: SIMD2(repeating: Self.none)))
        let isBetter = windows .> best
        if isBetter.hasAny { keep(windows, isBetter) }
    }

    @inline(never)
    private mutating func keep(_ windows: SIMD8<Int32>, _ isBetter: SIMDMask<SIMD8<Int32>>) {
        best.replace(with: windows, where: isBetter)
        let start = SIMD8(repeating: Int32(truncatingIfNeeded: tokens)) &- Self.lengths
        starts.replace(with: start, where: isBetter)
    }

    /// The text is read: of a text shorter than a window the whole is its best.
    mutating func end() {
        for index in 0..<3 where tokens > 0 && tokens < LanguageReader.lengths[index] {
            for head in 0..<2 {
                best[index * 2 + head] = sum[head]
                starts[index * 2 + head] = 0
                if index == 1 { positive[head] = sum[head] > 0 ? 1 : 0 }
            }
        }
    }

    /// The evidence of the text for `head`, in steps of the weights.
    func evidence(_ head: LanguageHead) -> LanguageEvidence {
        var evidence = LanguageEvidence()
        guard tokens > 0 else { return evidence }
        let column = head.rawValue
        for index in 0..<3 {
            let size = Swift.min(LanguageReader.lengths[index], tokens)
            let start = Int(starts[index * 2 + column])
            evidence.windows[index] = LanguageWindow(
                score: Float(best[index * 2 + column]) * LanguageReader.scale(tokens: size),
                tokens: start..<start + size)
        }
        let places = tokens - Swift.min(LanguageReader.lengths[1], tokens) + 1
        evidence.share = Float(positive[column]) / Float(places)
        evidence.whole = Float(sum[column]) * LanguageReader.scale(tokens: tokens)
        return evidence
    }
}

extension SIMDMask<SIMD8<Int32>> {
    @inline(__always)
    fileprivate var hasAny: Bool {
        // Safe: a mask is as large as its vector, all ones or all zeros for each element.
        let words = unsafe unsafeBitCast(self, to: SIMD4<UInt64>.self)
        return words[0] | words[1] | words[2] | words[3] != 0
    }
}
