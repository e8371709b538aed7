/// Durations counted in buckets that are a sixteenth of their power of two wide: a fixed size, and a relative error below
/// 1/16 from a microsecond to an hour.
struct LatencyHistogram {
    private static let bitsPerOctave = 4
    private static let widestBits = 32
    private static let bucketCount = (widestBits - bitsPerOctave + 1) << bitsPerOctave

    private var counts = [UInt32](repeating: 0, count: bucketCount)
    private(set) var total: UInt64 = 0

    mutating func record(microseconds: UInt64) {
        counts[Self.bucket(of: microseconds)] &+= 1
        total += 1
    }

    /// The upper end, in microseconds, of the bucket that `quantile` (0...1) of the durations do not exceed; nil when
    /// nothing was recorded.
    func microseconds(atQuantile quantile: Double) -> UInt64? {
        guard total > 0 else { return nil }
        let rank = max(1, UInt64((Double(total) * quantile).rounded(.up)))
        var seen: UInt64 = 0
        for index in counts.indices {
            seen += UInt64(counts[index])
            if seen >= rank { return Self.upperEnd(of: index) }
        }
        return Self.upperEnd(of: Self.bucketCount - 1)
    }

    /// The first sixteen buckets are one microsecond wide, each next sixteen twice as wide as those before.
    private static func bucket(of microseconds: UInt64) -> Int {
        let value = min(microseconds, 1 << UInt64(widestBits) - 1)
        guard value >= 1 << UInt64(bitsPerOctave) else { return Int(value) }
        let octave = UInt64.bitWidth - 1 - value.leadingZeroBitCount - bitsPerOctave
        return (octave << bitsPerOctave) + Int(value >> UInt64(octave))
    }

    private static func upperEnd(of bucket: Int) -> UInt64 {
        guard bucket >= 1 << bitsPerOctave else { return UInt64(bucket) }
        let octave = bucket >> bitsPerOctave - 1
        let position = UInt64(bucket - octave << bitsPerOctave)
        return (position + 1) << UInt64(octave) - 1
    }
}
