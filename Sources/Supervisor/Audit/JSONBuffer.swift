/// Bytes of JSON appended to one reused array: no tree, no `String` a field.
struct JSONBuffer {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Empties it and keeps its memory.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Forgets what was appended after `count`.
    mutating func cut(to count: Int) { bytes.removeLast(bytes.count - count) }

    /// Text that is JSON as it stands.
    mutating func literal(_ text: StaticString) {
        // Safe: a static string of more than one scalar points to its constant bytes.
        unsafe bytes.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func byte(_ byte: UInt8) { bytes.append(byte) }

    /// Text from one of our enums, which needs no escapes.
    mutating func name(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func number(_ value: UInt64) {
        var digits = [20 of UInt8](repeating: 0)
        var start = 20
        var rest = value
        repeat {
            start -= 1
            digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        for index in start..<20 { bytes.append(digits[index]) }
    }

    mutating func number(_ value: Int32) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        number(UInt64(value.magnitude))
    }

    mutating func digest(_ digest: Digest) {
        let digits = digest.hex
        // Safe: the pointer is used within the closure only.
        unsafe digits.span.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }

    /// A JSON string (RFC 8259 section 7), cut at `limit` bytes of UTF-8 and then ended with an ellipsis.
    ///
    /// Besides what JSON asks for, DEL and the C1 controls are escaped: a log is read in terminals.
    mutating func string(_ text: String, atMost limit: Int) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        // Safe: the pointer is used within the closure only.
        text.withUTF8 { unsafe escaped($0, atMost: limit) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escaped(_ text: UnsafeBufferPointer<UInt8>, atMost limit: Int) {
        var end = text.count
        let isCut = end > limit
        if isCut {
            end = limit
            // Continuation bytes are 10xxxxxx (RFC 3629 section 3): a scalar is left whole or out.
            while end > 0, unsafe text[end] & 0xC0 == 0x80 { end -= 1 }
        }
        var runStart = 0
        var position = 0
        while position < end {
            let byte = unsafe text[position]
            let next = position + 1 < end ? unsafe text[position + 1] : 0
            let isC1 = byte == 0xC2 && next < 0xA0 && next >= 0x80
            if byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && !isC1 {
                position += 1
                continue
            }
            unsafe bytes.append(contentsOf: text[runStart..<position])
            escape(isC1 ? next : byte)
            position += isC1 ? 2 : 1
            runStart = position
        }
        unsafe bytes.append(contentsOf: text[runStart..<end])
        if isCut { literal("…") }
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
            for nibble in [scalar >> 4, scalar & 15] {
                bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
            }
        }
    }
}
