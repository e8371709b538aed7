/// Credentials as HTTP carries them.
extension SecretSearch {
    /// `Bearer` and a token (RFC 6750).
    mutating func bearer(after word: Range<Int>, _ text: Span<UInt8>) {
        guard word.lowerBound >= credentialEnd, let range = credential(after: word, text) else { return }
        credentialEnd = range.upperBound
        guard range.count >= 12 else { return }
        if let (type, end) = token(at: range.lowerBound, text, Span()) {
            add(type, range.lowerBound..<end, confidence: 0.98)
            return
        }
        if text.stands("eyJ", at: range.lowerBound) { return }
        let randomness = Randomness(range, in: text)
        guard randomness.randomCount >= 10 || randomness.isUUID, !StandIn.isToken(range, in: text),
            !text.goesOn(after: range.upperBound)
        else { return }
        add(.bearerToken, range, confidence: 0.9)
    }

    /// `Basic` and user and password in Base64 (RFC 7617).
    mutating func basic(after word: Range<Int>, _ text: Span<UInt8>) {
        guard word.lowerBound >= credentialEnd, let range = credential(after: word, text) else { return }
        credentialEnd = range.upperBound
        guard range.count >= 8, range.count <= 512, text.isBase64OfCredentials(range) else { return }
        add(.basicCredentials, range, confidence: 0.95)
    }

    /// The token that stands one space after a word.
    func credential(after word: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
        var start = word.upperBound
        while start < text.count, start - word.upperBound < 4,
            text[start] == 0x20 || text[start] == UInt8(ascii: ":") || text[start] == UInt8(ascii: "=")
                || text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'")
        {
            start += 1
        }
        guard start > word.upperBound else { return nil }
        var end = start
        while end < text.count, end - start < Self.longestValue, ByteSet.token.contains(text[end]) {
            end += 1
        }
        end = text.endOfToken(start..<end)
        return start..<end
    }
}

extension Span<UInt8> {
    /// Whether the Base64 in `range` stands for `user:password` in printable characters.
    func isBase64OfCredentials(_ range: Range<Int>) -> Bool {
        var (bits, count, colon, decoded) = (UInt32(0), 0, false, 0)
        for position in range {
            let byte = self[position]
            let value: UInt32
            switch byte {
            case 0x41...0x5A: value = UInt32(byte - 0x41)
            case 0x61...0x7A: value = UInt32(byte - 0x61) + 26
            case 0x30...0x39: value = UInt32(byte - 0x30) + 52
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="): continue
            default: return false
            }
            bits = bits << 6 | value
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            let character = UInt8(truncatingIfNeeded: bits >> UInt32(count))
            guard character >= 0x20, character != 0x7F else { return false }
            decoded += 1
            if character == UInt8(ascii: ":"), decoded > 1 { colon = true }
        }
        return colon && decoded >= 5
    }
}
