/// The value that stands where a password was announced.
struct PasswordValue {
    let range: Range<Int>
    /// The quote around it; 0 when there is none.
    let quote: UInt8
}

extension SecretSearch {
    /// Reads the value at `start`.
    func passwordValue(at start: Int, _ text: Span<UInt8>) -> PasswordValue? {
        var start = start
        // Emphasis: `**password**`.
        while start + 1 < text.count, text.stands("**", at: start) {
            start = text.endOfSpaces(from: start + 2)
        }
        guard start < text.count else { return nil }
        let first = text[start]
        if first == UInt8(ascii: "\\"), start + 1 < text.count, text[start + 1] == UInt8(ascii: "\"") {
            return quotedValue(from: start + 2, UInt8(ascii: "\\"), text)
        }
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            return quotedValue(from: start + 1, first, text)
        case FoldedText.other
        where start + 1 < text.count && text[start + 1] > 0x20 && text[start + 1] < 0x7F:
            return quotedValue(from: start + 1, FoldedText.other, text)
        default: break
        }
        let end = endOfBareValue(from: start, text)
        return end > start ? PasswordValue(range: start..<end, quote: 0) : nil
    }

    private func quotedValue(from start: Int, _ quote: UInt8, _ text: Span<UInt8>) -> PasswordValue? {
        // An escaped quote stands twice in a folded text.
        let start =
            start + 1 < text.count && text[start] == quote && text[start + 1] > 0x20 ? start + 1 : start
        var end = start
        let last = min(text.count, start + Self.longestPassword)
        while end < last, text[end] != quote {
            guard text[end] > 0x20, text[end] < 0x7F else { return nil }
            end += 1
        }
        return end < last && end > start ? PasswordValue(range: start..<end, quote: quote) : nil
    }

    /// The end of a value without quotes: at white space, and without the punctuation of the sentence.
    private func endOfBareValue(from start: Int, _ text: Span<UInt8>) -> Int {
        var end = text.endOfInk(from: start)
        if end - start > Self.longestPassword { return start }
        let isQuery = isInQuery(start, text)
        if let stop = (start..<end).first(where: { position in
            switch text[position] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "`"),
                UInt8(ascii: ";"):
                true
            case UInt8(ascii: "&"): isQuery
            case UInt8(ascii: "\\"):
                position + 1 < end
                    && (text[position + 1] == UInt8(ascii: "n") || text[position + 1] == UInt8(ascii: "\""))
            default: false
            }
        }) {
            end = stop
        }
        while end > start + 1 {
            switch text[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "|"): end -= 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if opens(text[end - 1], start..<end, text) { return end }
                end -= 1
            case UInt8(ascii: "*"):
                guard end - start > 4, text[end - 2] == UInt8(ascii: "*") else { return end }
                end -= 2
            default: return end
            }
        }
        return end
    }

    /// Whether the bracket that closes at the end was opened in `range`.
    private func opens(_ bracket: UInt8, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        let opening: UInt8 = bracket == UInt8(ascii: ")") ? UInt8(ascii: "(") : bracket - 2
        return range.contains { text[$0] == opening }
    }

    /// Whether the name before the value is a parameter of a locator.
    private func isInQuery(_ start: Int, _ text: Span<UInt8>) -> Bool {
        var position = start
        let first = max(0, start - 40)
        while position > first, text[position - 1] > 0x20 {
            if text[position - 1] == UInt8(ascii: "?") || text[position - 1] == UInt8(ascii: "&") {
                return true
            }
            position -= 1
        }
        return false
    }
}

extension Span<UInt8> {
    /// The end of what stands without white space or characters outside ASCII from `position` on.
    func endOfInk(from position: Int) -> Int {
        var end = position
        let last = Swift.min(count, position + SecretSearch.longestPassword + 2)
        while end < last, self[end] > 0x20, self[end] < 0x7F { end += 1 }
        return end
    }

    /// Whether `range` holds a call or a part of a program rather than a value.
    func isCode(_ range: Range<Int>) -> Bool {
        var dots = 0
        var isNameLike = true
        for position in range {
            let byte = self[position]
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): return true
            case UInt8(ascii: "."): dots += 1
            case _ where isTokenPart(at: position): break
            default: isNameLike = false
            }
        }
        return dots > 0 && isNameLike && !PasswordStrength(range, in: self).isLikely
    }

    /// Whether nothing of a value goes on at `position`.
    func isEndOfValue(_ position: Int) -> Bool {
        guard position < count else { return true }
        return self[position] <= 0x20 || self[position] == UInt8(ascii: ";")
            || self[position] == UInt8(ascii: "&")
    }

    /// The end of a word between two others: letters, digits and what may stand among them. Nil when it is too long for
    /// one: where words run into each other it would be read again for each.
    func endOfOtherWord(from position: Int, _ codes: Span<UInt16>) -> Int? {
        var end = position
        let isForeign = self[position - 1] >= 0x80
        while end < count {
            if end - position > 48 { return nil }
            let byte = self[end]
            if byte >= 0x80 {
                // Scripts without spaces: every character may be followed by the value.
                if !isForeign || codes[end] >= 0x2E80 { return end }
            } else if byte.isASCIILetterOrDigit {
                if isForeign, self[end - 1] == FoldedText.other { return end }
            } else {
                switch byte {
                case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "'"),
                    UInt8(ascii: "/"):
                    break
                case UInt8(ascii: "."): if !isTokenPart(at: end + 1) { return end }
                default: return end
                }
            }
            end += 1
        }
        return end
    }

    /// The beginning of what stands without white space before `position`.
    func startOfInk(before position: Int) -> Int {
        var start = position
        let first = Swift.max(0, position - SecretSearch.longestPassword - 2)
        while start > first, self[start - 1] > 0x20 { start -= 1 }
        return start
    }

    /// Where what is typed begins in `.send_keys("…")` and the like at `position`.
    func endOfTyping(_ position: Int) -> Int? {
        for call in [".send_keys(", ".sendKeys(", ".fill(", ".type(", ".setValue(", ".set_value("]
            as [StaticString]
        where stands(call, at: position) {
            return position + call.utf8CodeUnitCount
        }
        return nil
    }

    func endOfSpaces(from position: Int) -> Int {
        var end = position
        while end < count, self[end] == 0x20 || self[end] == 0x09 { end += 1 }
        return end
    }

    func endOfWhiteSpace(from position: Int) -> Int {
        var end = position
        let last = Swift.min(count, position + 24)
        while end < last, self[end] == 0x20 || self[end] == 0x09 || self[end] == 0x0A || self[end] == 0x0D {
            end += 1
        }
        return end
    }

    /// Whether `:` or `=` stands at `position`, after spaces.
    func isFollowedBySign(_ position: Int) -> Bool {
        let next = endOfSpaces(from: position)
        return next < count && (self[next] == UInt8(ascii: ":") || self[next] == UInt8(ascii: "="))
    }

    /// The bracket that closes the one at `position`.
    func closingBracket(_ position: Int, before last: Int) -> Int? {
        var position = position + 1
        while position < last {
            if self[position] == UInt8(ascii: ")") { return position }
            if self[position] == 0x0A || self[position] == UInt8(ascii: "(") { return nil }
            position += 1
        }
        return nil
    }

    /// Where the value begins when the name of a type and `=` stand at `position`.
    func afterTypeName(_ position: Int) -> Int? {
        var end = position
        let last = Swift.min(count, position + 32)
        while end < last,
            isTokenPart(at: end) || self[end] == UInt8(ascii: "[") || self[end] == UInt8(ascii: "]")
                || self[end] == UInt8(ascii: "?")
        {
            end += 1
        }
        guard end > position else { return nil }
        end = endOfSpaces(from: end)
        guard end < last, self[end] == UInt8(ascii: "="), end + 1 < count, self[end + 1] != UInt8(ascii: "=")
        else {
            return nil
        }
        guard self[end - 1] == 0x20 || self[end + 1] == 0x20 else { return nil }
        return endOfSpaces(from: end + 1)
    }
}
