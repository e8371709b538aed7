/// A password after a word that announces it: `password = …`, "the password is …", in many languages.
extension SecretSearch {
    /// How far after the word its value may begin.
    static let phraseReach = 72
    /// How many other words may stand between.
    private static let mostWords = 6
    /// The longest password that is taken.
    static let longestPassword = 128

    /// How a word leads to a value.
    enum Lead {
        /// A sign: `=`, `:`.
        case sign
        /// A verb.
        case verb
        /// Nothing between.
        case direct
        /// `<password>…</password>`.
        case element
    }

    /// Looks for the password that the word in `word` announces.
    mutating func password(after word: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) {
        if givenBefore(word, text, codes) { return }
        guard let name = endOfName(word, text, codes) else { return }
        guard let (lead, start) = lead(from: name, text, codes) else { return }
        guard let value = passwordValue(at: start, text) else { return }
        if let (type, end) = token(at: value.range.lowerBound, text, codes) {
            add(type, value.range.lowerBound..<end, confidence: 0.98)
            return
        }
        guard accepts(value, lead, text, codes) else { return }
        add(.password, value.range, confidence: lead == .sign ? 0.9 : 0.75)
    }

    /// What may begin a word between the name and its value.
    private static let signs = ByteSet("/_#&")

    /// The end of the name that the word is part of; nil when the name is not that of a password.
    private func endOfName(_ word: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int? {
        var end = word.upperBound
        var inflection = 0
        while end < text.count, text[end] &- 0x61 < 26 || text[end] == FoldedText.letter, inflection < 5 {
            end += 1
            inflection += 1
        }
        if inflection > 3 { return nil }
        let tail = end
        while end < text.count, end - tail < 40,
            text[end].isASCIILetterOrDigit || text[end] == UInt8(ascii: "_")
                || (text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "."))
                    && text.isTokenPart(at: end + 1)
        {
            end += 1
        }
        return end > tail && namesSomethingElse(tail..<end, text, codes) ? nil : end
    }

    /// Whether a word in `range` says that the name is not that of a value.
    private func namesSomethingElse(_ range: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        for position in range {
            let key = WordIndex.key(text, codes, at: position)
            for place in tables.context.candidates(key)
            where tables.context.mayStand(place, text.beginning(at: position)) {
                let word = tables.words[tables.context[place]]
                guard word.meaning == .contrary || word.meaning == .harmless || word.meaning == .topic,
                    word.end(at: position, in: text, codes) != nil
                else { continue }
                return true
            }
        }
        return false
    }

    /// How the text goes from the end of the name to a value, and where the value begins.
    private func lead(from start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> (Lead, Int)? {
        var position = start
        let last = min(text.count, start + Self.phraseReach)
        var words = 0
        var quoted = 0
        while position < last {
            let byte = text[position]
            switch byte {
            case 0x20: position += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
                // An escaped quote stands twice in a folded text.
                if position > start, text[position - 1] == byte, position + 1 < last {
                    position += 1
                    continue
                }
                // The first one right after the name closes its quotes; one after a space opens the value's.
                if position > start, text[position - 1] == 0x20 || quoted > 0 {
                    return words == 0 ? (.direct, position) : nil
                }
                quoted += 1
                position += 1
            case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "."):
                return text.endOfTyping(position).map { (.element, $0) }
            case UInt8(ascii: ":"), UInt8(ascii: "="): return sign(at: position, text)
            case UInt8(ascii: "|"), 0x09: return (.sign, text.endOfSpaces(from: position + 1))
            case UInt8(ascii: ">"): return position == start ? (.element, position + 1) : nil
            case UInt8(ascii: "-"):
                guard position + 1 < last else { return nil }
                if text[position + 1] == UInt8(ascii: ">") {
                    return (.sign, text.endOfSpaces(from: position + 2))
                }
                guard text[position + 1] == 0x20 || text[position + 1] == UInt8(ascii: "-") else {
                    return nil
                }
                return words == 0 ? (.direct, text.endOfSpaces(from: position + 2)) : nil
            case UInt8(ascii: ","):
                let next = text.endOfSpaces(from: position + 1)
                guard next < last, words == 0,
                    text[next] == UInt8(ascii: "\"") || text[next] == UInt8(ascii: "'")
                else { return nil }
                return quoted > 0 ? (.direct, next) : nil
            case UInt8(ascii: "("):
                guard let close = text.closingBracket(position, before: last) else { return nil }
                position = close + 1
            case 0x0A, 0x0D: return nil
            default:
                guard byte >= 0x80 || byte.isASCIILetterOrDigit || quoted == 0 && Self.signs.contains(byte)
                else { return nil }
                if let end = verb(at: position, text, codes) {
                    return (.verb, afterFillers(end, text, codes))
                }
                if words == 0, quoted == 0, byte < 0x80,
                    text[position - 1] == 0x20 || text[position - 1] >= 0x80,
                    isBarePassword(at: position, text)
                {
                    return (.direct, position)
                }
                if byte < 0x80 || codes[position] < 0x2E80 || text[position - 1] < 0x80 { words += 1 }
                // `"password" value="…"` goes on, `"password" name="…"` is about something else.
                if quoted > 0, words > 0, !text.stands("value", at: position) { return nil }
                guard words <= Self.mostWords, let end = otherWord(at: position, text, codes) else {
                    return nil
                }
                position = end
            }
        }
        return nil
    }

    /// Whether what stands at `position` is a password though no sign and no verb says so.
    private func isBarePassword(at position: Int, _ text: Span<UInt8>) -> Bool {
        guard text[position] != UInt8(ascii: "/"), let value = passwordValue(at: position, text)?.range else {
            return false
        }
        for position in value {
            switch text[position] {
            case UInt8(ascii: "="):
                // `name=value`; not the padding of Base64, not a sign among others.
                if position - value.lowerBound >= 3,
                    PasswordStrength(value.lowerBound..<position, in: text).hasLettersOnly
                {
                    return false
                }
            case UInt8(ascii: "("), UInt8(ascii: ">"), UInt8(ascii: "{"): return false
            default: continue
            }
        }
        if value.upperBound < text.count, text[value.upperBound] == UInt8(ascii: "\"") { return false }
        return PasswordStrength(value, in: text).isLikely
            || text.isNumber(value) && (6...12).contains(value.count)
    }

    /// The end of a word between the name and its value; nil when the name is then that of something else.
    private func otherWord(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int? {
        let end = position + 1
        let key = WordIndex.key(text, codes, at: position)
        for place in tables.context.candidates(key)
        where tables.context.mayStand(place, text.beginning(at: position)) {
            let word = tables.words[tables.context[place]]
            if word.meaning == .password || word.meaning == .topic || word.meaning == .harmless
                || word.meaning == .obstacle,
                word.end(at: position, in: text, codes) != nil
            {
                return nil
            }
        }
        if text[position] == FoldedText.other, codes[position] >= 0x2E80 { return end }
        return text.endOfOtherWord(from: end, codes)
    }

    /// The end of a verb at `position`.
    private func verb(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int? {
        SecretWord.end(of: tables.links, at: position, text, codes)
    }

    private func afterFillers(_ start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int {
        var position = text.endOfSpaces(from: start)
        for _ in 0..<3 {
            if position < text.count, text[position] == UInt8(ascii: ":") {
                return text.endOfSpaces(from: position + 1)
            }
            guard position < text.count,
                let end = SecretWord.end(of: tables.fillers, at: position, text, codes)
            else { break }
            position = text.endOfSpaces(from: end)
        }
        return position
    }

    /// After `:`, `=`, `=>`, `:=`: where the value begins. A comparison leads to none.
    private func sign(at start: Int, _ text: Span<UInt8>) -> (Lead, Int)? {
        var position = start
        if text.stands("://", at: position) { return nil }
        while position < text.count, position - start < 3,
            text[position] == UInt8(ascii: ":") || text[position] == UInt8(ascii: "=")
                || text[position] == UInt8(ascii: ">") && position > start
        {
            position += 1
        }
        position = text.endOfSpaces(from: position)
        // `password: str = "…"`.
        if let value = text.afterTypeName(position) { position = value }
        guard position < text.count else { return nil }
        if text[position] == 0x0A || text[position] == 0x0D {
            let next = text.endOfWhiteSpace(from: position)
            let end = text.endOfInk(from: next)
            guard next < text.count, PasswordStrength(next..<end, in: text).isLikely,
                end >= text.count || text[end] < 0x20, !text.isFollowedBySign(end)
            else { return nil }
            return (.direct, next)
        }
        return (.sign, position)
    }
}
