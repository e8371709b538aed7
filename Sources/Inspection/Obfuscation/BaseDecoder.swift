/// Decodes what stands in one unbroken run of an encoding's alphabet: Base64, Base32 (RFC 4648) and hexadecimal.
struct BaseDecoder {
    private var symbols: [UInt8] = []
    private var decoded: [UInt8] = []

    /// The shortest run that is tried.
    static let shortest = 12

    /// The run of alphabet characters around `range` of `text`, which are some; wrapped lines belong to it.
    static func run(around range: Range<Int>, in text: Span<UInt8>, from floor: Int, before end: Int)
        -> Range<Int>
    {
        var start = range.lowerBound
        while start > floor, text[start - 1].isBase64 { start -= 1 }
        var stop = range.upperBound
        while stop < end, text[stop].isBase64 { stop += 1 }
        let width = stop - start
        // Lines of one length, the last one shorter (RFC 2045 section 6.8: 76; PEM: 64).
        while width >= 48, stop < end, text[stop] == 0x0A || text[stop] == 0x0D {
            var next = stop
            while next < end, text[next] == 0x0A || text[next] == 0x0D { next += 1 }
            let line = next
            while next < end, text[next].isBase64 { next += 1 }
            guard next > line, next - line <= width else { break }
            stop = next
            if next - line < width { break }
        }
        while stop < end, text[stop] == UInt8(ascii: "="), stop - start < Int.max { stop += 1 }
        return start..<stop
    }

    /// Appends what the run in `range` of `text` stands for, when that is a text.
    mutating func decode(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Bool {
        symbols.removeAll(keepingCapacity: true)
        // Line by line: nothing else stands between the symbols.
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, text[end].isBase64 { end += 1 }
            symbols.append(contentsOf: text, start..<end)
            start = end + 1
        }
        guard symbols.count >= Self.shortest else { return false }
        if append(hexadecimal(), to: &output) { return true }
        for skipped in 0..<4 where append(base64(from: skipped), to: &output) { return true }
        return append(base32(), to: &output)
    }

    private mutating func append(_ isDecoded: Bool, to output: inout [UInt8]) -> Bool {
        guard isDecoded else { return false }
        narrow()
        trim()
        guard PlausibleText.isPlausible(decoded.span, 0..<decoded.count) else { return false }
        output += decoded
        return true
    }

    /// UTF-16 of ASCII, as PowerShell encodes it, becomes ASCII.
    private mutating func narrow() {
        guard decoded.count >= 12 else { return }
        let zeros = stride(from: 1, to: decoded.count, by: 2).reduce(0) { $0 + (decoded[$1] == 0 ? 1 : 0) }
        guard zeros * 2 >= decoded.count - 1 else { return }
        decoded = stride(from: 0, to: decoded.count, by: 2).map { decoded[$0] }
    }

    /// A run may end in what does not belong to it: whole characters are kept.
    private mutating func trim() {
        var end = decoded.count
        while end > 0, decoded[end - 1] == 0 || decoded[end - 1] == 0x0A { end -= 1 }
        var start = end
        while start > 0, end - start < 3, decoded[start - 1].isUTF8Continuation { start -= 1 }
        if start > 0, decoded[start - 1] >= 0xC2,
            decoded.span.lengthOfCharacter(at: start - 1, before: end) == nil
        {
            end = start - 1
        }
        decoded.removeSubrange(end...)
    }

    private mutating func hexadecimal() -> Bool {
        decoded.removeAll(keepingCapacity: true)
        let start = symbols[0] == UInt8(ascii: "0") && symbols[1] | 0x20 == UInt8(ascii: "x") ? 2 : 0
        guard symbols.count % 2 == 0 else { return false }
        for index in stride(from: start, to: symbols.count, by: 2) {
            guard let high = symbols[index].hexadecimalValue, let low = symbols[index + 1].hexadecimalValue
            else {
                return false
            }
            decoded.append(high << 4 | low)
        }
        return true
    }

    private mutating func base64(from start: Int) -> Bool {
        decoded.removeAll(keepingCapacity: true)
        guard symbols.count - start >= Self.shortest, start == 0 || symbols.count > 24 else { return false }
        var (bits, count): (UInt32, UInt32) = (0, 0)
        for index in start..<symbols.count {
            guard let value = symbols[index].base64Value else { return false }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            let byte = UInt8(truncatingIfNeeded: bits >> count)
            // Bytes of no text end the attempt early: no control character is among its first ones.
            if decoded.count < 12, byte < 0x80, !byte.isReadableASCII, byte != 0 { return false }
            decoded.append(byte)
        }
        return true
    }

    private mutating func base32() -> Bool {
        decoded.removeAll(keepingCapacity: true)
        var (bits, count): (UInt32, UInt32) = (0, 0)
        for symbol in symbols {
            guard let value = symbol.base32Value else { return false }
            bits = bits << 5 | UInt32(value)
            count += 5
            if count >= 8 {
                count -= 8
                decoded.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return true
    }
}

extension UInt8 {
    /// Of the alphabets of Base64, both.
    @inline(__always)
    var isBase64: Bool {
        isASCIILetterOrDigit || self == 0x2B || self == 0x2F || self == 0x2D || self == 0x5F
    }

    /// RFC 4648 sections 4 and 5.
    fileprivate var base64Value: UInt8? {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    /// RFC 4648 section 6.
    fileprivate var base32Value: UInt8? {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self - UInt8(ascii: "a")
        case UInt8(ascii: "2")...UInt8(ascii: "7"): self - UInt8(ascii: "2") + 26
        default: nil
        }
    }
}
