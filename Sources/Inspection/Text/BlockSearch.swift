extension Span<UInt8> {
    /// The next position from `start` on whose byte `marks` marks in a vector, as far as whole vectors go; else where the
    /// last bytes before `end` begin, which the caller looks at one by one. Most of a text is passed over sixteen at a time.
    @inline(__always)
    func nextMarked(
        from start: Int, before end: Int, _ marks: (SIMD16<Int8>) -> SIMDMask<SIMD16<Int8>>
    ) -> Int {
        var position = start
        while position + 16 <= end {
            // Safe: bounds are checked, and every bit pattern is a vector of bytes.
            let vector = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD16<Int8>.self)
            let marked = marks(vector)
            // Safe: a mask is as large as its vector, all ones or all zeros for each byte.
            let words = unsafe unsafeBitCast(marked, to: SIMD2<UInt64>.self)
            if words[0] != 0 { return position + words[0].trailingZeroBitCount >> 3 }
            if words[1] != 0 { return position + 8 + words[1].trailingZeroBitCount >> 3 }
            position += 16
        }
        return position
    }
}

extension SIMD16<Int8> {
    /// Where the byte is `byte`, which is ASCII.
    @inline(__always)
    func marks(_ byte: UInt8) -> SIMDMask<Self> { self .== Self(repeating: Int8(bitPattern: byte)) }

    /// Where the byte is between both, which are ASCII.
    @inline(__always)
    func marks(_ first: UInt8, through last: UInt8) -> SIMDMask<Self> {
        (self .> Self(repeating: Int8(bitPattern: first) - 1))
            .& (self .< Self(repeating: Int8(bitPattern: last) + 1))
    }
}
