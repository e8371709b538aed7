extension UInt8 {
    @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isASCIILetterOrDigit: Bool { isASCIIDigit || isASCIILetter }
    /// The upper-case letter of a lower-case one; anything else as it is.
    @inline(__always) var uppercasedASCII: UInt8 { self &- 0x61 < 26 ? self &- 0x20 : self }
    @inline(__always) var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
    /// A byte that continues a UTF-8 sequence.
    @inline(__always) var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}

extension UInt32 {
    /// Appends this Unicode scalar's UTF-8 form.
    func appendUTF8(to output: inout [UInt8]) {
        switch self {
        case 0..<0x80: output.append(UInt8(self))
        case 0x80..<0x800:
            output.append(UInt8(0xC0 | self >> 6))
            output.append(UInt8(0x80 | self & 0x3F))
        case 0x800..<0x10000:
            output.append(UInt8(0xE0 | self >> 12))
            output.append(UInt8(0x80 | self >> 6 & 0x3F))
            output.append(UInt8(0x80 | self & 0x3F))
        default:
            output.append(UInt8(0xF0 | self >> 18 & 0x07))
            output.append(UInt8(0x80 | self >> 12 & 0x3F))
            output.append(UInt8(0x80 | self >> 6 & 0x3F))
            output.append(UInt8(0x80 | self & 0x3F))
        }
    }
}

extension [UInt8] {
    /// Appends a range of a span.
    @inline(__always)
    mutating func append(contentsOf bytes: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        // Safe: the buffer is used within the call, while the span lives.
        unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    /// Appends a constant text.
    mutating func append(_ text: StaticString) {
        // Safe: a static string's bytes live as long as the program.
        unsafe append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

extension Span<UInt8> {
    /// Eight bytes as one little-endian word.
    @inline(__always)
    func word(at position: Int) -> UInt64 {
        // Safe: bounds are checked, and every bit pattern is a UInt64.
        UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    /// Whether `text` stands at `position`, which is not negative.
    @inline(__always)
    func stands(_ text: StaticString, at position: Int) -> Bool {
        guard text.utf8CodeUnitCount <= count - position else { return false }
        for offset in 0..<text.utf8CodeUnitCount {
            // Safe: `offset` is below the string's count.
            guard unsafe self[position + offset] == text.utf8Start[offset] else { return false }
        }
        return true
    }

    /// Up to eight bytes from the beginning of `range` as one little-endian word, filled with zeros.
    @inline(__always)
    func leadingWord(of range: Range<Int>) -> UInt64 {
        if range.count >= 8 { return word(at: range.lowerBound) }
        if range.lowerBound + 8 <= count {
            return word(at: range.lowerBound) & ~(UInt64.max &<< UInt64(range.count &* 8))
        }
        var word: UInt64 = 0
        for position in range.reversed() { word = word << 8 | UInt64(self[position]) }
        return word
    }

    /// Whether the bytes of `range` are those of `others` from `position` on.
    func areEqual(_ range: Range<Int>, _ others: Span<UInt8>, at position: Int) -> Bool {
        var rest = range
        var other = position..<position + range.count
        while rest.count > 8 {
            guard word(at: rest.lowerBound) == others.word(at: other.lowerBound) else { return false }
            rest = rest.lowerBound + 8..<rest.upperBound
            other = other.lowerBound + 8..<other.upperBound
        }
        return leadingWord(of: rest) == others.leadingWord(of: other)
    }

    /// The first position from `position` on that holds a quote, a backslash or a control character; else the end.
    @inline(__always)
    func endOfPlainText(from position: Int) -> Int {
        var survey = TextSurvey()
        return endOfPlainText(from: position, &survey)
    }

    /// Up to fifteen bytes before the first one from `position` on that is not ordinary text: most of a long text is.
    @inline(__always)
    func endOfOrdinaryText(from position: Int) -> Int {
        var position = position
        while position + 16 <= count {
            // Safe: bounds are checked, and every bit pattern is a vector of bytes.
            let vector = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD16<Int8>.self)
            guard vector.isOrdinaryText else { break }
            position += 16
        }
        return position
    }

    /// The same; `survey` takes in what stands before it.
    @inline(__always)
    func endOfPlainText(from position: Int, _ survey: inout TextSurvey) -> Int {
        var position = position
        while position + 8 <= count {
            let word = word(at: position)
            let ends = word.endsOfPlainText
            if ends != 0 {
                survey.take(word, before: ends)
                return position + ends.trailingZeroBitCount >> 3
            }
            survey.take(word)
            position = endOfOrdinaryText(from: position + 8)
        }
        while position < count, UInt64(self[position]).endsOfPlainText & 0x80 == 0 {
            survey.take(UInt64(self[position]))
            position += 1
        }
        return position
    }

    /// Whether `range` holds a byte outside ASCII.
    func hasNonASCII(in range: Range<Int>) -> Bool {
        var rest = range
        var union: UInt64 = 0
        while rest.count > 16 {
            union |= word(at: rest.lowerBound) | word(at: rest.lowerBound + 8)
            rest = rest.lowerBound + 16..<rest.upperBound
        }
        if rest.count > 8 {
            union |= word(at: rest.lowerBound)
            rest = rest.lowerBound + 8..<rest.upperBound
        }
        return (union | leadingWord(of: rest)) & UInt64.highBits != 0
    }

    /// Four hexadecimal digits at `position`.
    func hexadecimal(at position: Int) -> UInt32? {
        var value: UInt32 = 0
        for offset in 0..<4 {
            let byte = self[position + offset]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"):
                value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }

    /// A hash of `range` that nobody without `seed` can predict well enough to collide names on purpose.
    @inline(__always)
    func keyedHash(_ range: Range<Int>, seed: UInt64) -> UInt32 {
        var hash = seed ^ UInt64(range.count) &* 0x9E37_79B9_7F4A_7C15
        var position = range.lowerBound
        while position + 8 <= range.upperBound {
            hash = Self.mix(hash ^ word(at: position), seed)
            position += 8
        }
        let rest = leadingWord(of: position..<range.upperBound)
        return UInt32(truncatingIfNeeded: Self.mix(hash ^ rest, seed))
    }

    /// Both halves of a 128-bit product: every input bit reaches every output bit.
    @inline(__always)
    private static func mix(_ value: UInt64, _ seed: UInt64) -> UInt64 {
        let factor = (seed ^ 0xE703_7ED1_A0B4_28DB) | 1
        let (high, low) = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: factor)
        return high ^ low
    }
}
