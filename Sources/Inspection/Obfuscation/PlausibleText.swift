/// Tells a text from bytes that only happen to be characters.
enum PlausibleText {
    /// Fewer characters tell nothing.
    static let fewest = 6

    /// Whether `bytes` of `range` are a text that somebody wrote: well-formed, without control characters, mostly letters.
    static func isPlausible(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count >= fewest else { return false }
        var (letters, others, position) = (0, 0, range.lowerBound)
        while position < range.upperBound {
            let byte = bytes[position]
            if byte < 0x80 {
                guard byte.isReadableASCII else { return false }
                if byte.isASCIILetter || byte == 0x20 { letters += 1 } else { others += 1 }
                position += 1
                continue
            }
            guard let length = bytes.lengthOfCharacter(at: position, before: range.upperBound) else {
                return false
            }
            letters += 1
            position += length
        }
        return letters * 10 >= (letters + others) * 6
    }
}

extension Span<UInt8> {
    /// The bytes of the well-formed character outside ASCII at `position` (RFC 3629 section 4).
    func lengthOfCharacter(at position: Int, before end: Int) -> Int? {
        let lead = self[position]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, position + length <= end else { return nil }
        for offset in 1..<length where !self[position + offset].isUTF8Continuation { return nil }
        let second = self[position + 1]
        switch lead {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
            0xF4 where second > 0x8F:
            return nil
        default: return length
        }
    }

    /// Whether all of it is well-formed UTF-8.
    var isWellFormed: Bool {
        var position = 0
        while position < count {
            if self[position] < 0x80 {
                position += 1
            } else {
                guard let length = lengthOfCharacter(at: position, before: count) else { return false }
                position += length
            }
        }
        return true
    }
}
