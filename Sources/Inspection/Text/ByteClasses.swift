/// Eight characters of a text looked at together. What is found has its byte's high bit set; no byte's sum passes 0xFF, so
/// none disturbs its neighbour.
extension UInt64 {
    /// The bits by which ASCII letters differ in case.
    static let caseBits: UInt64 = 0x2020_2020_2020_2020

    /// The bytes that are no ASCII letter.
    @inline(__always)
    var notLetters: UInt64 {
        let low = (self | Self.caseBits) & ~Self.highBits
        // At least `a`, not above `z`, or not ASCII.
        let letters = (low &+ Self.ones &* 0x1F) & ~(low &+ Self.ones &* 0x05) & ~self
        return ~letters & Self.highBits
    }

    /// The bytes that are no small ASCII letter.
    @inline(__always)
    var notSmallLetters: UInt64 {
        let low = self & ~Self.highBits
        let letters = (low &+ Self.ones &* 0x1F) & ~(low &+ Self.ones &* 0x05) & ~self
        return ~letters & Self.highBits
    }

    /// How many bytes stand before the first that is marked.
    @inline(__always)
    var unmarkedBytes: Int { trailingZeroBitCount >> 3 }

    /// The bytes before the first that is marked, all ones.
    @inline(__always)
    var maskBeforeMark: UInt64 { self == 0 ? .max : (self & (0 &- self)) >> 7 &- 1 }
}
