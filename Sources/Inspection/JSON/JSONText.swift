/// Reads and writes what stands between the quotes of a JSON string (RFC 8259 section 7).
public enum JSONText {
    /// Appends `bytes` (UTF-8) to `output` as they stand between the quotes of a JSON string.
    public static func appendEscaped(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
        var position = 0
        while position < bytes.count {
            let end = bytes.endOfPlainText(from: position)
            output.append(contentsOf: bytes, position..<end)
            guard end < bytes.count else { return }
            appendEscape(of: bytes[end], to: &output)
            position = end + 1
        }
    }

    /// Appends `bytes` (UTF-8) to `output` as they stand between the quotes of a JSON string.
    public static func appendEscaped(_ bytes: [UInt8], to output: inout [UInt8]) {
        appendEscaped(bytes.span, to: &output)
    }

    private static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
        case 0x0A: output.append(UInt8(ascii: "n"))
        case 0x0D: output.append(UInt8(ascii: "r"))
        case 0x09: output.append(UInt8(ascii: "t"))
        default:
            output.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
            output.append(hexadecimalDigit(byte >> 4))
            output.append(hexadecimalDigit(byte & 15))
        }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// Appends to `output` the text of a scanned string whose content is `range` of `bytes`.
    public static func appendDecoded(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
        var position = range.lowerBound
        while position < range.upperBound {
            let end = bytes.firstBackslash(from: position, before: range.upperBound) ?? range.upperBound
            output.append(contentsOf: bytes, position..<end)
            position = end
            guard position < range.upperBound else { return }
            let escape = JSONEscape(bytes, at: position, before: range.upperBound)
            escape.scalar.appendUTF8(to: &output)
            position += escape.length
        }
    }
}

/// One escape sequence; surrogate pairs count as one.
struct JSONEscape {
    let scalar: UInt32
    /// Bytes of source.
    let length: Int
    /// Whether the source ended inside the sequence.
    let isCut: Bool

    /// Reads the escape at `position`, a backslash. What is not an escape stands for itself.
    init(_ bytes: Span<UInt8>, at position: Int, before end: Int) {
        guard position + 1 < end else {
            self.init(scalar: 0x5C, length: end - position, isCut: true)
            return
        }
        switch bytes[position + 1] {
        case UInt8(ascii: "n"): self.init(scalar: 0x0A, length: 2)
        case UInt8(ascii: "t"): self.init(scalar: 0x09, length: 2)
        case UInt8(ascii: "r"): self.init(scalar: 0x0D, length: 2)
        case UInt8(ascii: "b"): self.init(scalar: 0x08, length: 2)
        case UInt8(ascii: "f"): self.init(scalar: 0x0C, length: 2)
        case UInt8(ascii: "u"): self.init(unicode: bytes, at: position, before: end)
        case let other: self.init(scalar: other < 0x80 ? UInt32(other) : 0x5C, length: other < 0x80 ? 2 : 1)
        }
    }

    private init(scalar: UInt32, length: Int, isCut: Bool = false) {
        self.scalar = scalar
        self.length = length
        self.isCut = isCut
    }

    private init(unicode bytes: Span<UInt8>, at position: Int, before end: Int) {
        guard position + 6 <= end else {
            self.init(scalar: 0x5C, length: end - position, isCut: true)
            return
        }
        let unit = bytes.hexadecimal(at: position + 2) ?? 0xFFFD
        guard unit & 0xFC00 == 0xD800 else {
            self.init(scalar: unit & 0xFC00 == 0xDC00 ? 0xFFFD : unit, length: 6)
            return
        }
        guard position + 12 <= end else {
            self.init(scalar: 0xFFFD, length: end - position, isCut: true)
            return
        }
        guard bytes[position + 6] == UInt8(ascii: "\\"), bytes[position + 7] == UInt8(ascii: "u"),
            let low = bytes.hexadecimal(at: position + 8), low & 0xFC00 == 0xDC00
        else {
            self.init(scalar: 0xFFFD, length: 6)
            return
        }
        self.init(scalar: 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF, length: 12)
    }
}
