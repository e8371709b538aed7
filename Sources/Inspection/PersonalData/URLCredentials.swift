/// A name and a password in the authority of a locator (RFC 3986 section 3.2.1): `https://name:password@host`.
enum URLCredentials {
    /// The longest scheme that is looked at.
    private static let longestScheme = 12
    /// The longest name with its password.
    static let longest = 256

    /// The credentials after the `:` at `position` that ends a scheme.
    static func after(_ position: Int, in text: Span<UInt8>, _ reader: inout PersonalReader) -> Candidate? {
        guard isScheme(before: position, in: text) else { return nil }
        let start = position + 3
        var colon: Int?
        var at: Int?
        var end = start
        while end - start <= longest {
            let byte = reader.byte(end, text)
            if byte == UInt8(ascii: "@") { at = end }
            if byte == UInt8(ascii: ":"), colon == nil { colon = end }
            guard byte > 0x20, byte < 0x80 || byte == FoldedText.letter, !isEnd(byte) else { break }
            end += 1
        }
        guard let colon, let at, colon > start, at > colon + 1, !isPlaceholder(colon + 1..<at, in: text)
        else { return nil }
        return Candidate(.urlCredentials, range: start..<at, confidence: 0.95)
    }

    /// A slash ends an authority, quotes and brackets the locator. Passwords hold `?` and `#` although they should not.
    private static func isEnd(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    private static func isScheme(before colon: Int, in text: Span<UInt8>) -> Bool {
        guard colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"),
            text[colon + 2] == UInt8(ascii: "/")
        else { return false }
        var start = colon
        while start > 0, colon - start < longestScheme,
            text[start - 1].isASCIILetterOrDigit || text[start - 1] == UInt8(ascii: "+")
        {
            start -= 1
        }
        return colon - start >= 2
    }

    /// `${PASSWORD}`, `<password>`, `****`, `password`: nobody's.
    private static func isPlaceholder(_ password: Range<Int>, in text: Span<UInt8>) -> Bool {
        let first = text[password.lowerBound]
        if first == UInt8(ascii: "$") || first == UInt8(ascii: "{") || first == UInt8(ascii: "%"),
            text[password.upperBound - 1] == UInt8(ascii: "}")
                || text[password.upperBound - 1] == UInt8(ascii: "%")
        {
            return true
        }
        var same = true
        for position in password where text[position] != first { same = false }
        if same { return true }
        for word: StaticString in ["password", "pass", "passwd", "pwd"]
        where word.utf8CodeUnitCount == password.count && text.hasPrefix(word, at: password.lowerBound) {
            return true
        }
        return false
    }
}
