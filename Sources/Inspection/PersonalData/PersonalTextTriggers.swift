extension Span<UInt8> {
    /// The next position from `position` on where personal data in words may begin or be announced: a digit, a capital
    /// letter, one of `:;<=>?@[({`, a byte outside ASCII, the word `dot`; else the end.
    @inline(__always)
    func nextTextTrigger(from start: Int) -> Int {
        var position = start
        while position + 18 <= count {
            if isTextTrigger(position) { return position }
            // Safe: bounds are checked, and every bit pattern is a vector of bytes.
            let bytes = unsafe (
                self.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD16<Int8>.self),
                self.bytes.unsafeLoadUnaligned(fromByteOffset: position + 1, as: SIMD16<Int8>.self),
                self.bytes.unsafeLoadUnaligned(fromByteOffset: position + 2, as: SIMD16<Int8>.self)
            )
            let found = bytes.0.textTriggers(second: bytes.1, third: bytes.2)
            if found.0 != 0 { return position + found.0.trailingZeroBitCount >> 3 }
            if found.1 != 0 { return position + 8 + found.1.trailingZeroBitCount >> 3 }
            position += 16
        }
        while position < count, !isTextTrigger(position) { position += 1 }
        return position
    }

    @inline(__always)
    private func isTextTrigger(_ position: Int) -> Bool {
        let byte = self[position]
        return byte &- 0x30 < 0x2C || byte >= 0x80 || byte == 0x28 || byte == 0x7B
            || byte == UInt8(ascii: "d") && stands("dot", at: position)
    }
}

extension SIMD16<Int8> {
    /// The bytes that trigger a look, as ones: `second` and `third` are the bytes after these.
    @inline(__always)
    fileprivate func textTriggers(second: Self, third: Self) -> (UInt64, UInt64) {
        let isBetween = (self .> Self(repeating: 0x2F)) .& (self .< Self(repeating: 0x5C))
        // Bytes outside ASCII are negative.
        let isBeyond = self .< Self(repeating: 0)
        let isBracket = (self .== Self(repeating: 0x28)) .| (self .== Self(repeating: 0x7B))
        let isDot =
            (self .== Self(repeating: 0x64)) .& (second .== Self(repeating: 0x6F))
            .& (third .== Self(repeating: 0x74))
        let found = isBetween .| isBeyond .| isBracket .| isDot
        // Safe: a mask is as large as its vector, all ones or all zeros for each byte.
        let words = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
        return (words[0], words[1])
    }
}
