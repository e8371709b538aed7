/// Adds up the weights of one text's features, token by token, and keeps the best window of each length.
///
/// Features are collected and looked up many at a time: the table is larger than what is near the processor, and so the
/// look-ups wait for each other less. What is kept does not grow with the text.
struct EvidenceSink: FeatureSink {
    private let table: WeightTable
    private var windows = BestWindows()

    /// The features that wait, and of each token that waits their end.
    private var features = [128 of UInt32](repeating: 0)
    private var featureCount = 0
    /// How many of them are of tokens that are read.
    private var counted = 0
    private var ends = [64 of UInt8](repeating: 0)
    private var endCount = 0
    /// Where the weights of the features that wait are, once looked up: both halves of their buckets.
    private var lows = [128 of UInt32](repeating: 0)
    private var highs = [128 of UInt32](repeating: 0)
    /// The sums of the packed weights up to each feature that waits, from the second number on.
    private var running = [132 of UInt32](repeating: 0)

    /// No token has more features.
    private static var mostFeatures: Int { 48 }

    init(_ table: WeightTable) { self.table = table }

    @inline(__always)
    mutating func take(_ feature: UInt32) {
        features[featureCount & 127] = feature
        featureCount &+= 1
    }

    @inline(__always)
    mutating func endToken(isCounted: Bool) {
        counted = isCounted ? featureCount : counted
        featureCount = counted
        ends[endCount & 63] = UInt8(truncatingIfNeeded: counted)
        endCount &+= 1
        if endCount == 64 || featureCount > 127 - Self.mostFeatures { addUp() }
    }

    /// The text is read.
    mutating func end() {
        addUp()
        windows.end()
    }

    private mutating func addUp() {
        // Nothing but the look-ups first: the less is between them, the more of them wait at the same time.
        for index in 0..<featureCount {
            let bucket = table.bucket(of: features[index & 127])
            lows[index & 127] = UInt32(truncatingIfNeeded: bucket)
            highs[index & 127] = UInt32(truncatingIfNeeded: bucket >> 32)
        }
        addWeights()
        let sum = windows.sum
        for index in 0..<endCount {
            let running = Int32(bitPattern: running[Int(ends[index & 63])])
            windows.take(sum &+ WeightTable.unpacked(running))
        }
        (featureCount, counted, endCount) = (0, 0, 0)
    }

    /// Four features at a time: their weights, their sums, and the sum of all before them.
    @inline(__always)
    private mutating func addWeights() {
        var before = SIMD4<UInt32>.zero
        for index in stride(from: 0, to: featureCount, by: 4) {
            var sums = WeightTable.packedWeights(
                of: features.span.four(at: index), lows.span.four(at: index), highs.span.four(at: index))
            sums &+= SIMD4(0, sums.x, sums.y, sums.z)
            sums &+= SIMD4(0, 0, sums.x, sums.y)
            sums &+= before
            before = SIMD4(repeating: sums.w)
            var running = running.mutableSpan
            running.store(sums, at: index &+ 1)
        }
    }

    /// The evidence of the text for `head`, in steps of the weights.
    func evidence(_ head: LanguageHead) -> LanguageEvidence { windows.evidence(head) }
}

extension Span<UInt32> {
    /// Four elements from `index` on.
    @inline(__always)
    fileprivate func four(at index: Int) -> SIMD4<UInt32> {
        // Safe: bounds are checked, and every bit pattern is a vector of numbers.
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index &* 4, as: SIMD4<UInt32>.self)
    }
}

extension MutableSpan<UInt32> {
    /// Makes `values` the elements from `index` on.
    @inline(__always)
    fileprivate mutating func store(_ values: SIMD4<UInt32>, at index: Int) {
        // Safe: numbers are plain bytes.
        var bytes = unsafe mutableBytes
        bytes.storeBytes(of: values, toByteOffset: index &* 4, as: SIMD4<UInt32>.self)
    }
}
