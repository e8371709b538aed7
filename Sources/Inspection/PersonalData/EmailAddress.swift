/// Electronic mail addresses: the forms of RFC 5321 section 4.1.2 that people use, internationalised ones (RFC 6531)
/// included; no quoted local parts, no address literals.
enum EmailAddress {
    /// RFC 5321 section 4.5.3.1.1.
    static let longestLocalPart = 64
    /// RFC 5321 section 4.5.3.1.2.
    static let longestDomain = 253
    /// RFC 1035 section 2.3.4.
    static let longestLabel = 63
    /// The whole, with `@`.
    static let longest = longestLocalPart + 1 + longestDomain

    /// The address around the `@` at `position`.
    static func around(_ position: Int, in text: Span<UInt8>) -> Candidate? {
        guard let start = localPart(before: position, in: text),
            let end = domain(after: position, in: text), !isLocator(start, position, end, in: text),
            !isNobodys(start..<position, position + 1..<end, in: text)
        else { return nil }
        return Candidate(.email, range: start..<end, confidence: 0.98)
    }

    /// Local parts that stand for anybody's in documentation.
    private static let placeholders: [StaticString] = [
        "you", "your", "user", "username", "name", "your.name", "your-name", "yourname", "your.email",
        "your-email", "youremail", "first.last",
        "firstname.lastname", "noreply", "no-reply", "someone", "somebody", "email", "local-part",
    ]

    /// Whether a placeholder stands before a domain that is reserved for examples (RFC 2606, RFC 6761) or says `your`.
    private static func isNobodys(_ local: Range<Int>, _ domain: Range<Int>, in text: Span<UInt8>) -> Bool {
        var isReserved =
            text.hasPrefix("your", at: domain.lowerBound) || text.hasPrefix("example.", at: domain.lowerBound)
        for suffix: StaticString in [".example", ".test", ".invalid", ".localhost"]
        where text.hasPrefix(suffix, at: domain.upperBound - suffix.utf8CodeUnitCount) { isReserved = true }
        guard isReserved else { return false }
        var end = local.lowerBound
        while end < local.upperBound, text[end] != UInt8(ascii: "+") { end += 1 }
        while end > local.lowerBound, text[end - 1].isASCIIDigit { end -= 1 }
        let name = local.lowerBound..<end
        if text.isOne(of: placeholders, name) { return true }
        guard text.isOne(of: examples, name) else { return false }
        var context = exampleContext
        return context.stands(before: local.lowerBound, in: text, label: Span())
    }

    /// Local parts of which there are many, and which are nobody's where an example is announced.
    private static let examples: [StaticString] = [
        "test", "admin", "support", "info", "john", "jane", "alice", "bob", "john.doe", "jane.doe",
        "max.mustermann",
        "foo", "bar", "jean.dupont",
    ]

    /// None of them stands in an address.
    private static let exampleContext = NumberContext(words: [
        "example ", "example: ", "placeholder", "docs: ", "documentation ", "documentation: ", "git config",
        "beispiel ", "beispiel: ", "platzhalter", "exemple ", "exemple: ", "ejemplo ", "ejemplo: ",
        "esempio ",
        "esempio: ", "exemplo ", "exemplo: ", "voorbeeld ", "voorbeeld: ",
    ])

    /// Whether `byte` may stand in a local part.
    static func isLocal(_ byte: UInt8) -> Bool {
        byte.isASCIILetterOrDigit || byte == FoldedText.letter || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "'")
    }

    private static func localPart(before at: Int, in text: Span<UInt8>) -> Int? {
        var start = at
        while start > 0, isLocal(text[start - 1]) {
            start -= 1
            if at - start > longestLocalPart { return nil }
        }
        // Punctuation before the address belongs to the sentence.
        while start < at, !text.isWord(at: start), text[start] != UInt8(ascii: "_") { start += 1 }
        guard start < at, text[at - 1] != UInt8(ascii: ".") else { return nil }
        return start
    }

    private static func domain(after at: Int, in text: Span<UInt8>) -> Int? {
        var position = at + 1
        var label = position
        var end: Int?
        while position <= text.count, position - at <= longestDomain + 1 {
            let byte = position < text.count ? text[position] : 0
            if byte.isASCIILetterOrDigit || byte == FoldedText.letter || byte == UInt8(ascii: "-") {
                guard position - label < longestLabel else { return end }
                position += 1
                continue
            }
            guard position > label, text[label] != UInt8(ascii: "-") else { return end }
            if label > at + 1 { end = endOfTopLevel(label..<position, in: text) ?? end }
            guard byte == UInt8(ascii: ".") else { break }
            position += 1
            label = position
        }
        guard let end, !isWordLike(end, in: text) else { return nil }
        return end
    }

    private static func isWordLike(_ end: Int, in text: Span<UInt8>) -> Bool {
        text.isWord(at: end) || end < text.count && text[end] == UInt8(ascii: "@")
    }

    /// The end of a top-level label: letters only (RFC 3696 section 2), or the ASCII form of another script.
    private static func endOfTopLevel(_ label: Range<Int>, in text: Span<UInt8>) -> Int? {
        var end = label.upperBound
        while end > label.lowerBound, text[end - 1] == UInt8(ascii: "-") { end -= 1 }
        guard end - label.lowerBound >= 2, end - label.lowerBound <= 24 else { return nil }
        let isPunycode = text.hasPrefix("xn--", at: label.lowerBound)
        for position in label.lowerBound..<end where !isPunycode {
            guard text[position].isASCIILetter || text[position] == FoldedText.letter else { return nil }
        }
        for suffix in fileSuffixes
        where suffix.utf8CodeUnitCount == end - label.lowerBound
            && text.hasPrefix(suffix, at: label.lowerBound)
        {
            return nil
        }
        return end
    }

    /// Names that end like this are files (`logo@2x.png`); none is a top-level domain.
    private static let fileSuffixes: [StaticString] = [
        "png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "json", "html", "htm", "xml", "txt", "pdf",
        "exe",
    ]

    /// Whether the `@` belongs to a locator: the user part of a URL, a repository (`git@host:path`).
    private static func isLocator(_ start: Int, _ at: Int, _ end: Int, in text: Span<UInt8>) -> Bool {
        if end < text.count, text[end] == UInt8(ascii: ":"), at - start == 3, text.hasPrefix("git", at: start)
        {
            return true
        }
        var position = start - 1
        let first = max(0, start - longestLocalPart)
        while position >= first, text[position] > 0x20, text[position] < 0x80,
            text[position] != UInt8(ascii: "\""), text[position] != UInt8(ascii: "<"),
            text[position] != UInt8(ascii: "?"),
            text[position] != UInt8(ascii: "=")
        {
            if text[position] == UInt8(ascii: "/"), position > 0, text[position - 1] == UInt8(ascii: "/") {
                return isAuthority(position + 1..<start, in: text)
            }
            position -= 1
        }
        return false
    }

    /// Whether nothing between `//` and the address ends the authority of a URL (RFC 3986 section 3.2).
    private static func isAuthority(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        for position in range where text[position] == UInt8(ascii: "/") || text[position] == UInt8(ascii: "#")
        {
            return false
        }
        return true
    }
}

extension Span<UInt8> {
    /// Whether `text`, given in lower case, stands at `position` in any case.
    @inline(__always)
    func hasPrefix(_ text: StaticString, at position: Int) -> Bool {
        guard position >= 0, position + text.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<text.utf8CodeUnitCount {
            // Safe: `offset` is below the string's count.
            guard unsafe self[position + offset].lowercasedASCII == text.utf8Start[offset] else {
                return false
            }
        }
        return true
    }
}

extension Span<UInt8> {
    /// Whether the characters in `range` are one of `words`.
    fileprivate func isOne(of words: [StaticString], _ range: Range<Int>) -> Bool {
        for word in words
        where word.utf8CodeUnitCount == range.count && hasPrefix(word, at: range.lowerBound) {
            return true
        }
        return false
    }
}
