/// Looking through received bytes eight at a time. Everything that reads memory as words is in this file.
extension Span<UInt8> {
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// The eight bytes at `offset`, the first one lowest.
    @inline(__always)
    private func word(at offset: Int) -> UInt64 {
        // Safe: any eight bytes are a UInt64, and the load checks that they are within the span.
        UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The high bit of each byte that is `byte`; exact up to the lowest bit set, which is all that is used.
    @inline(__always)
    private static func matches(_ byte: UInt8, in word: UInt64) -> UInt64 {
        let difference = word ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & highBits
    }

    /// The position of the first control character other than tab in `start..<end`, or `end`.
    @inline(__always)
    func firstControl(from start: Int, to end: Int) -> Int {
        var position = start
        while position < end {
            position = firstControlOrTab(from: position, to: end)
            if position == end || self[position] != ASCII.tab { return position }
            position += 1
        }
        return end
    }

    @inline(__always)
    private func firstControlOrTab(from start: Int, to end: Int) -> Int {
        var position = start
        while position <= end - 8 {
            let word = word(at: position)
            let below = (word &- Self.ones &* 0x20) & ~word & Self.highBits
            let found = below | Self.matches(0x7F, in: word)
            if found != 0 { return position + found.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < end, self[position] >= 0x20, self[position] != 0x7F { position += 1 }
        return position
    }

    /// The position of the first byte in `start..<end` that cannot stand in a token, or `end`.
    ///
    /// Letters, digits and hyphens, of which names are made, go eight at a time.
    @inline(__always)
    func firstNonToken(from start: Int, to end: Int) -> Int {
        var position = start
        while position <= end - 8 {
            let unusual = Self.unusualInNames(word(at: position))
            if unusual == 0 {
                position += 8
                continue
            }
            position += unusual.trailingZeroBitCount / 8
            guard ByteSet.token.contains(self[position]) else { return position }
            position += 1
        }
        while position < end, ByteSet.token.contains(self[position]) { position += 1 }
        return position
    }

    /// The high bit of each byte that is no letter, digit or hyphen.
    @inline(__always)
    private static func unusualInNames(_ word: UInt64) -> UInt64 {
        let low = word & ~highBits
        let lowered = low | ones &* 0x20
        // Adding carries into a byte's high bit if the byte is at least the bound, and never into the next byte.
        let isLetter = (lowered &+ ones &* (0x80 - 0x61)) & ~(lowered &+ ones &* (0x80 - 0x7B))
        let isDigit = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
        let isHyphen = (low &+ ones &* (0x80 - 0x2D)) & ~(low &+ ones &* (0x80 - 0x2E))
        return (~(isLetter | isDigit | isHyphen) | word) & highBits
    }

    /// The position of the first CR or LF at or after `start`, or the count.
    @inline(__always)
    func firstLineEnd(from start: Int) -> Int {
        var position = start
        while position <= count - 8 {
            let word = word(at: position)
            let found =
                Self.matches(ASCII.lineFeed, in: word) | Self.matches(ASCII.carriageReturn, in: word)
            if found != 0 { return position + found.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < count, self[position] != ASCII.lineFeed, self[position] != ASCII.carriageReturn {
            position += 1
        }
        return position
    }

    /// The position of the first byte at or after `start` that is not ASCII, or up to seven bytes before it.
    @inline(__always)
    func skippingASCII(from start: Int) -> Int {
        var position = start
        while position <= count - 16 {
            if (word(at: position) | word(at: position + 8)) & Self.highBits != 0 { break }
            position += 16
        }
        while position < count, self[position] < 0x80 { position += 1 }
        return position
    }

    /// Whether two ranges hold the same, ignoring the case of ASCII letters.
    @inline(__always)
    func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        for index in 0..<one.count
        where ASCII.lowercased(self[one.lowerBound + index])
            != ASCII.lowercased(self[other.lowerBound + index])
        {
            return false
        }
        return true
    }

    /// Whether the bytes in `range` are `lowercased`, ignoring the case of ASCII letters.
    ///
    /// Setting bit 5 lowers a letter and changes nothing else that can be meant: the range must hold no control
    /// characters, and the literal only such bytes as have that bit.
    @inline(__always)
    func matches(_ lowercased: StaticString, in range: Range<Int>) -> Bool {
        let length = lowercased.utf8CodeUnitCount
        guard range.count == length else { return false }
        // Safe: a literal's bytes are never freed, and the offsets stay below their count.
        let literal = unsafe UnsafeRawPointer(lowercased.utf8Start)
        var offset = 0
        while offset <= length - 8 {
            let expected = unsafe literal.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let found = word(at: range.lowerBound + offset) | Self.ones &* 0x20
            if found != UInt64(littleEndian: expected) { return false }
            offset += 8
        }
        while offset < length {
            let expected = unsafe literal.load(fromByteOffset: offset, as: UInt8.self)
            if self[range.lowerBound + offset] | 0x20 != expected { return false }
            offset += 1
        }
        return true
    }

    /// Whether the bytes in `range` begin with `lowercased`, ignoring the case of ASCII letters.
    @inline(__always)
    func begins(_ range: Range<Int>, with lowercased: StaticString) -> Bool {
        let length = lowercased.utf8CodeUnitCount
        return range.count >= length && matches(lowercased, in: range.lowerBound..<range.lowerBound + length)
    }

    /// Whether the bytes in `range` are `literal`, case and all.
    @inline(__always)
    func equals(_ literal: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == literal.utf8CodeUnitCount else { return false }
        // Safe: a literal's bytes are never freed, and the index stays below its count.
        let expected = unsafe literal.utf8Start
        for index in 0..<range.count where unsafe self[range.lowerBound + index] != expected[index] {
            return false
        }
        return true
    }

    /// The range within `range` that is left without spaces and tabs around it.
    @inline(__always)
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, ASCII.isBlank(self[start]) { start += 1 }
        while start < end, ASCII.isBlank(self[end - 1]) { end -= 1 }
        return start..<end
    }
}

extension [UInt8] {
    /// The bytes of a span, copied at once.
    init(copying span: Span<UInt8>) {
        // Safe: the buffer is only read, and not kept.
        self = unsafe span.withUnsafeBufferPointer { buffer in unsafe [UInt8](buffer) }
    }

    /// Appends the bytes of a span at once.
    @inline(__always)
    mutating func append(bytesOf span: Span<UInt8>) {
        // Safe: the buffer is only read, and not kept.
        unsafe span.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer) }
    }

    /// Appends a literal's bytes.
    @inline(__always)
    mutating func append(_ literal: StaticString) {
        // Safe: a literal's bytes are never freed.
        unsafe append(
            contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
