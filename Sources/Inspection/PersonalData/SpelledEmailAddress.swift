/// Addresses as people write them to keep programs from reading them: `ann [at] corp [dot] example`, `ann at corp dot
/// example`, `ann @ corp . example`.
enum SpelledEmailAddress {
    /// The most words on either side.
    private static let mostParts = 6
    /// The longest word.
    private static let longestPart = 40

    /// What a bracket, an `@` or the word `dot` can say: told by the character after a bracket.
    struct Mark {
        private(set) var maySayAt = true
        private(set) var maySayDot = true

        init(at position: Int, _ text: Span<UInt8>) {
            switch text[position] {
            case UInt8(ascii: "@"): return
            case UInt8(ascii: "d"): maySayAt = false
            default:
                var next = position + 1
                if next < text.count, text[next] == UInt8(ascii: " ") { next += 1 }
                let byte = next < text.count ? text[next] : 0
                maySayAt = byte == UInt8(ascii: "@") || byte | 0x20 == UInt8(ascii: "a") || byte >= 0x80
                maySayDot = byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "d")
            }
        }
    }

    /// The address around the bracket or space at `position`, with which a spelled `@` begins.
    static func around(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Candidate? {
        let bracketed = mark(position, "at", text, &reader)
        let isWord = bracketed != nil && isBareWord(position, text)
        let spaced = bracketed == nil ? bareSign(position, text, &reader) : nil
        guard let sign = bracketed ?? spaced, let domain = domain(sign, text, &reader),
            let start = localPart(before: position, text)
        else { return nil }
        // Words alone are too common, and a plain address is found as such.
        guard
            domain.isSpelled || bracketed != nil && !isWord
                || spaced != nil && sign - position > 1 && isUsualEnding(before: domain.end, text)
        else { return nil }
        return Candidate(.email, range: start..<domain.end, confidence: 0.85)
    }

    /// The address whose domain goes on with a spelled dot at `position`.
    static func beforeDot(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Candidate?
    {
        var end = position
        while end > 0, position - end < 2, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
        var start = end
        for _ in 0..<3 {
            while start > 0, end - start < longestPart,
                text[start - 1].isASCIILetterOrDigit || text[start - 1] == UInt8(ascii: "-")
            {
                start -= 1
            }
            guard let next = joinStart(start, text) else { break }
            (start, end) = (next, next)
        }
        guard start > 3 else { return nil }
        var sign = start
        while sign > 0, start - sign < 8, text[sign - 1] != UInt8(ascii: "@"),
            !text.hasPrefix("at", at: sign - 1)
        { sign -= 1 }
        guard start - sign < 8, sign > 1 else { return nil }
        sign -= 1
        while sign > 0,
            text[sign - 1] == UInt8(ascii: " ") || text[sign - 1] == UInt8(ascii: "[")
                || text[sign - 1] == UInt8(ascii: "("),
            start - sign < 10
        {
            sign -= 1
        }
        return around(sign, text, &reader)
    }

    private static func isBareWord(_ position: Int, _ text: Span<UInt8>) -> Bool {
        for offset in 0..<3 where position + offset < text.count {
            switch text[position + offset] {
            case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"): return false
            case UInt8(ascii: " "): continue
            default: return true
            }
        }
        return true
    }

    /// The position after a spelled mark at `position`: in brackets, or as a word between spaces.
    private static func mark(
        _ position: Int, _ word: StaticString, _ text: Span<UInt8>, _ reader: inout PersonalReader
    ) -> Int? {
        var next = position
        while next - position < 2, reader.byte(next, text) == UInt8(ascii: " ") { next += 1 }
        let bracket = reader.byte(next, text)
        let close: UInt8
        switch bracket {
        case UInt8(ascii: "["): close = UInt8(ascii: "]")
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        case UInt8(ascii: "{"): close = UInt8(ascii: "}")
        case UInt8(ascii: "<"): close = UInt8(ascii: ">")
        default: close = 0
        }
        if close != 0 {
            next = reader.afterSpaces(next + 1, text, most: 1)
        } else if next == position {
            return nil
        }
        if reader.byte(next, text) == (word.utf8CodeUnitCount == 2 ? UInt8(ascii: "@") : UInt8(ascii: ".")),
            close != 0
        {
            next += 1
        } else {
            _ = reader.byte(next + word.utf8CodeUnitCount, text)
            // `ät` is German for it.
            let isUmlaut = reader.byte(next, text) == FoldedText.letter && text.hasPrefix("t", at: next + 1)
            guard text.hasPrefix(word, at: next) || word.utf8CodeUnitCount == 2 && isUmlaut else {
                return nil
            }
            next += word.utf8CodeUnitCount
        }
        if close != 0 {
            next = reader.afterSpaces(next, text, most: 1)
            guard reader.byte(next, text) == close else { return nil }
            return reader.afterSpaces(next + 1, text)
        }
        guard reader.byte(next, text) == UInt8(ascii: " ") else { return nil }
        return reader.afterSpaces(next, text)
    }

    /// ` @ ` with spaces.
    private static func bareSign(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Int?
    {
        let sign = reader.afterSpaces(position, text)
        // A space on one side only is a file (`-d @body.json`), an attribute or a decorator.
        guard reader.byte(sign, text) == UInt8(ascii: "@"),
            (sign > position) == (reader.byte(sign + 1, text) == UInt8(ascii: " "))
        else { return nil }
        return reader.afterSpaces(sign + 1, text)
    }

    /// The endings of names that people have mail at; with spaces around `@` nothing else tells a name from a product of
    /// matrices.
    private static let endings: [StaticString] = [
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "de", "fr", "uk", "eu", "nl", "it",
        "es",
        "ch", "at", "be", "se", "no", "dk", "fi", "pl", "pt", "jp", "cn", "br", "au", "ca", "us", "ru",
        "example",
    ]

    private static func isUsualEnding(before end: Int, _ text: Span<UInt8>) -> Bool {
        endings.contains { ending in
            let start = end - ending.utf8CodeUnitCount
            return start > 0 && text[start - 1] == UInt8(ascii: ".") && text.hasPrefix(ending, at: start)
        }
    }

    private static func domain(
        _ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader
    ) -> (end: Int, isSpelled: Bool)? {
        var next = position
        var isSpelled = false
        var end: Int?
        for count in 0..<mostParts {
            let stop = part(next, text, &reader)
            guard stop > next else { break }
            if count > 0, stop - next >= 2, isLetters(next..<stop, text) { end = stop }
            if reader.byte(stop, text) == UInt8(ascii: "."), reader.byte(stop + 1, text).isASCIILetterOrDigit
            {
                next = stop + 1
            } else if let dot = mark(stop, "dot", text, &reader) {
                isSpelled = true
                next = dot
            } else if let dash = mark(stop, "dash", text, &reader) {
                isSpelled = true
                next = dash
            } else if let dot = spacedDot(stop, text, &reader) {
                isSpelled = true
                next = dot
            } else {
                break
            }
        }
        return end.map { ($0, isSpelled) }
    }

    private static func isLetters(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        for position in range where !text[position].isASCIILetter { return false }
        return true
    }

    /// ` . ` or ` .`.
    private static func spacedDot(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader)
        -> Int?
    {
        let dot = reader.afterSpaces(position, text, most: 1)
        guard dot > position, reader.byte(dot, text) == UInt8(ascii: ".") else { return nil }
        let next = reader.afterSpaces(dot + 1, text, most: 1)
        return reader.byte(next, text).isASCIILetter ? next : nil
    }

    private static func part(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Int {
        var end = position
        while end - position < longestPart {
            let byte = reader.byte(end, text)
            guard byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-") || byte == FoldedText.letter else {
                break
            }
            end += 1
        }
        return end
    }

    /// Where the local part begins that ends at `end`: a word, with others before it that `dot`, `dash`, `underscore` join.
    private static func localPart(before end: Int, _ text: Span<UInt8>) -> Int? {
        var start = wordStart(end, text)
        guard start < end else { return nil }
        for _ in 0..<mostParts {
            guard let next = joinStart(start, text) else { break }
            let word = wordStart(next, text)
            guard word < next else { break }
            start = word
        }
        return start
    }

    private static func wordStart(_ end: Int, _ text: Span<UInt8>) -> Int {
        var start = end
        while start > 0, end - start < longestPart, EmailAddress.isLocal(text[start - 1]) { start -= 1 }
        while start < end, !text.isWord(at: start) { start += 1 }
        return start
    }

    /// The position before ` dot `, `[dot]`, ` dash `, ` underscore ` and ` plus ` that end at `position`.
    private static func joinStart(_ position: Int, _ text: Span<UInt8>) -> Int? {
        var end = position
        while end > 0, position - end < 2,
            text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: "]")
                || text[end - 1] == UInt8(ascii: ")")
        { end -= 1 }
        guard end < position else { return nil }
        for word: StaticString in ["dot", "dash", "underscore", "plus", "punkt", "punto"] {
            let start = end - word.utf8CodeUnitCount
            guard start > 0, text.hasPrefix(word, at: start), !text[start - 1].isASCIILetter else { continue }
            var before = start
            while before > 0, start - before < 2, !text[before - 1].isASCIILetterOrDigit,
                text[before - 1] < 0x80
            { before -= 1 }
            return before
        }
        return nil
    }
}
