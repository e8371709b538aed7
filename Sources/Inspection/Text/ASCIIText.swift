extension Span<UInt8> {
    /// The first position from `position` on that holds neither printable ASCII nor white space; else `end`.
    @inline(__always)
    func endOfASCII(from position: Int, before end: Int, stopsAtBackslash: Bool) -> Int {
        var position = position
        let backslash: UInt8 = stopsAtBackslash ? UInt8(ascii: "\\") : 0
        while position + 16 <= end {
            // Safe: bounds are checked, and every bit pattern is a vector of bytes.
            let vector = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD16<Int8>.self)
            guard vector.isReadableASCII(backslash) else { break }
            position += 16
        }
        while position < end, self[position].isReadableASCII, self[position] != backslash { position += 1 }
        return position
    }
}

extension UInt8 {
    /// Printable ASCII, or white space.
    @inline(__always)
    var isReadableASCII: Bool { self &- 0x20 < 0x5F || self &- 0x09 < 5 }
}

extension SIMD16<Int8> {
    @inline(__always)
    fileprivate func isReadableASCII(_ backslash: UInt8) -> Bool {
        // Bytes outside ASCII are negative.
        let low = self .< Self(repeating: 0x20)
        let white = (self .> Self(repeating: 0x08)) .& (self .< Self(repeating: 0x0E))
        let others =
            low .& .!white .| (self .== Self(repeating: 0x7F))
            .| (self .== Self(repeating: Int8(bitPattern: backslash)))
        // Safe: a mask is as large as its vector, all ones or all zeros for each byte.
        let words = unsafe unsafeBitCast(others, to: SIMD2<UInt64>.self)
        return words[0] | words[1] == 0
    }

    /// ASCII letters in lower case, white space other than line ends as spaces.
    @inline(__always)
    fileprivate var lowercaseASCII: Self {
        let upper = (self .> Self(repeating: 0x40)) .& (self .< Self(repeating: 0x5B))
        let white =
            (self .> Self(repeating: 0x08)) .& (self .< Self(repeating: 0x0E))
            .& (self .!= Self(repeating: 0x0A))
        return replacing(with: self | 0x20, where: upper).replacing(with: Self(repeating: 0x20), where: white)
    }
}

extension [UInt8] {
    /// Makes what stands from `position` on, which is ASCII, lower case, and white space but line ends spaces.
    mutating func lowercaseASCII(from position: Int) {
        // Safe: the buffer is used within the call, at checked places.
        unsafe withUnsafeMutableBytes { buffer in
            var position = position
            while position + 16 <= buffer.count {
                let vector = unsafe buffer.loadUnaligned(fromByteOffset: position, as: SIMD16<Int8>.self)
                unsafe buffer.storeBytes(
                    of: vector.lowercaseASCII, toByteOffset: position, as: SIMD16<Int8>.self)
                position += 16
            }
            while position < buffer.count {
                let byte = unsafe buffer[position]
                unsafe buffer[position] = byte &- 0x09 < 5 && byte != 0x0A ? 0x20 : byte.lowercasedASCII
                position += 1
            }
        }
    }
}
