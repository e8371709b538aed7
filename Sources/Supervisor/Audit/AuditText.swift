/// Text read back from a line of the log: the inverse of `JSONBuffer.string`, which writes it again as it was, the
/// ellipsis of a cut included.
struct AuditText {
    private var bytes: [UInt8] = []

    /// - Parameter place: the content of a JSON string. Escapes that the log does not write stay as they are.
    static func read(_ line: Span<UInt8>, _ place: Range<Int>) -> String {
        var text = AuditText()
        let content = line.extracting(place)
        var index = 0
        while index < content.count {
            if content[index] == UInt8(ascii: "\\"), let length = text.unescape(content, at: index) {
                index += length
            } else {
                text.bytes.append(content[index])
                index += 1
            }
        }
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// - Returns: the length of the escape; `nil` when it is none of ours.
    private mutating func unescape(_ content: Span<UInt8>, at index: Int) -> Int? {
        guard index + 1 < content.count else { return nil }
        switch content[index + 1] {
        case UInt8(ascii: "\""): bytes.append(0x22)
        case UInt8(ascii: "\\"): bytes.append(0x5C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        default: return control(content, at: index)
        }
        return 2
    }

    /// `\u00XX`.
    private mutating func control(_ content: Span<UInt8>, at index: Int) -> Int? {
        var cursor = ByteCursor(position: index)
        guard cursor.skip("\\u00", in: content), index + 6 <= content.count,
            let high = Digest.value(ofHexDigit: content[index + 4]),
            let low = Digest.value(ofHexDigit: content[index + 5])
        else { return nil }
        let scalar = UInt8(high << 4 | low)
        // Two bytes from U+0080 on (RFC 3629 section 3).
        if scalar >= 0x80 { bytes.append(0xC0 | scalar >> 6) }
        bytes.append(scalar >= 0x80 ? 0x80 | scalar & 0x3F : scalar)
        return 6
    }
}
