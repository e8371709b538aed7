/// JSON strings (RFC 8259 section 7). Besides what JSON asks for, DEL and the C1 controls are escaped: a log is read in
/// terminals.
extension JSONBuffer {
    /// A string, cut at `limit` bytes of UTF-8 and then ended with an ellipsis.
    mutating func string(_ text: String, atMost limit: Int) {
        byte(UInt8(ascii: "\""))
        var text = text
        // Safe: the pointer is used within the closure only.
        text.withUTF8 { unsafe escaped($0, atMost: limit) }
        byte(UInt8(ascii: "\""))
    }

    private mutating func escaped(_ text: UnsafeBufferPointer<UInt8>, atMost limit: Int) {
        let end = unsafe text.count > limit ? Self.cut(text, at: limit) : text.count
        var position = 0
        while position < end {
            let plain = unsafe Self.plainCount(text, position..<end)
            // Safe: within the text, by the range asked about.
            unsafe append(UnsafeBufferPointer(rebasing: text[position..<position + plain]))
            position += plain
            guard position < end else { break }
            // A C1 control is 0xC2 and its own number (RFC 3629 section 3).
            let isC1 = unsafe text[position] == 0xC2
            escape(unsafe text[isC1 ? position + 1 : position])
            position += isC1 ? 2 : 1
        }
        if text.count > limit { literal("…") }
    }

    /// The end of the last whole scalar before `limit`: continuation bytes are 10xxxxxx (RFC 3629 section 3).
    private static func cut(_ text: UnsafeBufferPointer<UInt8>, at limit: Int) -> Int {
        var end = limit
        // Safe: `limit` is below the count.
        while end > 0, unsafe text[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    /// How many bytes of `range` from its beginning need no escape: words of eight first, then one by one.
    private static func plainCount(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        let bytes = UnsafeRawBufferPointer(text)
        var position = range.lowerBound
        // Safe: eight bytes from `position` lie within the range, and the range within the text.
        while range.upperBound - position >= 8,
            isPlain(unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        {
            position += 8
        }
        while position < range.upperBound {
            let next = position + 1 < range.upperBound ? unsafe text[position + 1] : 0
            if needsEscape(unsafe text[position], before: next) { break }
            position += 1
        }
        return position - range.lowerBound
    }

    private static func needsEscape(_ byte: UInt8, before next: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x22, 0x5C, 0x7F: true
        case 0xC2: next >= 0x80 && next < 0xA0
        default: false
        }
    }

    /// Whether eight bytes are all ASCII that needs no escape. In every sum, a byte that does gets its highest bit, and
    /// only such a byte can carry into or borrow from its neighbour.
    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let controls = word &- ones &* 0x20
        let quotes = (word ^ ones &* 0x22) &- ones
        let backslashes = (word ^ ones &* 0x5C) &- ones
        let deletes = word &+ ones
        return (word | controls | quotes | backslashes | deletes) & (ones &* 0x80) == 0
    }

    private mutating func escape(_ scalar: UInt8) {
        switch scalar {
        case 0x22: literal("\\\"")
        case 0x5C: literal("\\\\")
        case 0x0A: literal("\\n")
        case 0x0D: literal("\\r")
        case 0x09: literal("\\t")
        default:
            literal("\\u00")
            byte(Self.hexDigit(scalar >> 4))
            byte(Self.hexDigit(scalar & 15))
        }
    }

    private static func hexDigit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
    }
}
