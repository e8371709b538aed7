/// Takes in a text eight bytes at a time and tells what it holds.
struct TextSurvey {
    /// All words so far: a high bit is set where a byte is outside ASCII.
    private var union: UInt64 = 0
    /// A high bit is set where a digit or an `@` was.
    private var digitsOrAtSigns: UInt64 = 0
    private var hasEscapes = false

    /// What was seen so far.
    var traits: TextTraits {
        var traits: TextTraits = hasEscapes ? .escapes : []
        if union & UInt64.highBits != 0 { traits.insert(.nonASCII) }
        if digitsOrAtSigns != 0 { traits.insert(.digitsOrAtSigns) }
        return traits
    }

    /// Takes in the eight bytes of `word`; zeros count for nothing.
    @inline(__always)
    mutating func take(_ word: UInt64) {
        union |= word
        digitsOrAtSigns |= word.digitsOrAtSigns
    }

    /// Takes in an escape. One by its code (`\u0040`) may stand for anything.
    mutating func takeEscape(byCode: Bool) {
        hasEscapes = true
        if byCode { digitsOrAtSigns = UInt64.highBits }
    }

    /// Takes in the bytes of `word` before the first end of plain text, which a high bit marks in `ends`.
    @inline(__always)
    mutating func take(_ word: UInt64, before ends: UInt64) {
        // The lower bits of the end itself stay; no quote, backslash or control character looks like a digit by them.
        take(word & (ends &- 1) & ~ends)
    }
}

/// Eight bytes looked at together. What is found has its byte's high bit set.
extension UInt64 {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Quotes, backslashes and control characters. Only the first one is certain.
    ///
    /// A byte is zero exactly where `(x - 1) & ~x` has its high bit set, up to the first one.
    @inline(__always)
    var endsOfPlainText: UInt64 {
        let quotes = self ^ Self.ones &* 0x22
        let backslashes = self ^ Self.ones &* 0x5C
        return
            ((quotes &- Self.ones) & ~quotes | (backslashes &- Self.ones) & ~backslashes
            | (self &- Self.ones &* 0x20) & ~self) & Self.highBits
    }

    /// Digits and `@`, and bytes outside ASCII that differ from one of them by the high bit alone.
    @inline(__always)
    var digitsOrAtSigns: UInt64 {
        let low = self & ~Self.highBits
        // No byte's sum passes 0xFF, so none disturbs its neighbour.
        let digits = (low &+ Self.ones &* (0x80 - 0x30)) & ~(low &+ Self.ones &* (0x80 - 0x3A))
        let others = (low ^ Self.ones &* 0x40) &+ Self.ones &* 0x7F
        return (digits | ~others) & Self.highBits
    }
}

extension SIMD16<Int8> {
    /// Whether all bytes are ASCII and none is a digit, `@`, quote, backslash or control character.
    @inline(__always)
    var isOrdinaryText: Bool {
        // Bytes outside ASCII are negative.
        let controlsAndNonASCII = self .< Self(repeating: 0x20)
        let quotes = self .== Self(repeating: 0x22)
        let backslashes = self .== Self(repeating: 0x5C)
        let atSigns = self .== Self(repeating: 0x40)
        let digits = (self .> Self(repeating: 0x2F)) .& (self .< Self(repeating: 0x3A))
        let others = controlsAndNonASCII .| quotes .| backslashes .| atSigns .| digits
        // Safe: a mask is as large as its vector, all ones or all zeros for each byte.
        let words = unsafe unsafeBitCast(others, to: SIMD2<UInt64>.self)
        return words[0] | words[1] == 0
    }
}
