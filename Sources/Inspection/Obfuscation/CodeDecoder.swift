/// Decodes characters that are written as numbers, one after another: binary, octal, decimal, hexadecimal, places in the alphabet.
struct CodeDecoder {
    /// Fewer numbers spell nothing.
    static let fewest = 6

    private enum Base: CaseIterable {
        case binary, hexadecimal, octal, decimal, letters
    }

    private var items: [Range<Int>] = []
    private var decoded: [UInt8] = []

    /// Appends what the numbers in `range` of `text` spell, when that is a text.
    mutating func decode(_ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Bool {
        split(text, range)
        guard items.count >= Self.fewest else { return false }
        for base in Base.allCases where decode(text, base) {
            guard PlausibleText.isPlausible(decoded.span, 0..<decoded.count) else { continue }
            output += decoded
            return true
        }
        return false
    }

    /// Lists the numbers: without `0x`, `\x`, `U+` and the like, and long runs of bits in eights.
    private mutating func split(_ text: Span<UInt8>, _ range: Range<Int>) {
        items.removeAll(keepingCapacity: true)
        var start = range.lowerBound
        for position in range.lowerBound...range.upperBound {
            if position < range.upperBound, text[position].isASCIILetterOrDigit { continue }
            if position > start { take(text, start..<position) }
            start = position + 1
        }
    }

    private mutating func take(_ text: Span<UInt8>, _ item: Range<Int>) {
        var start = item.lowerBound
        if item.count >= 3, text[start] == UInt8(ascii: "0"), text[start + 1] | 0x20 == UInt8(ascii: "x") {
            start += 2
        } else if item.count >= 2,
            text[start] | 0x20 == UInt8(ascii: "x") || text[start] | 0x20 == UInt8(ascii: "u")
        {
            start += 1
        }
        guard item.upperBound - start >= 16, isBinary(text, start..<item.upperBound) else {
            items.append(start..<item.upperBound)
            return
        }
        while start + 8 <= item.upperBound {
            items.append(start..<start + 8)
            start += 8
        }
    }

    private func isBinary(_ text: Span<UInt8>, _ item: Range<Int>) -> Bool {
        for position in item where text[position] | 1 != UInt8(ascii: "1") { return false }
        return true
    }

    private mutating func decode(_ text: Span<UInt8>, _ base: Base) -> Bool {
        decoded.removeAll(keepingCapacity: true)
        for item in items {
            guard let code = code(text, item, base) else { return false }
            switch base {
            case .letters: decoded.append(UInt8(ascii: "a") + UInt8(code - 1))
            case .decimal where code > 0xFF, .hexadecimal where item.count > 2:
                guard code < 0x110000, code & 0x1F_F800 != 0xD800 else { return false }
                code.appendUTF8(to: &decoded)
            default: decoded.append(UInt8(truncatingIfNeeded: code))
            }
        }
        return true
    }

    private func code(_ text: Span<UInt8>, _ item: Range<Int>, _ base: Base) -> UInt32? {
        let (radix, lengths): (UInt32, ClosedRange<Int>) =
            switch base {
            case .binary: (2, 6...8)
            case .hexadecimal: (16, 2...6)
            case .octal: (8, 2...3)
            case .decimal: (10, 2...6)
            case .letters: (10, 1...2)
            }
        guard lengths.contains(item.count) else { return nil }
        var code: UInt32 = 0
        for position in item {
            guard let digit = text[position].hexadecimalValue, UInt32(digit) < radix else { return nil }
            code = code * radix + UInt32(digit)
        }
        if base == .letters { return 1...26 ~= code ? code : nil }
        return code >= 0x20 || code == 0x0A || code == 0x09 || code == 0x0D ? code : nil
    }
}
