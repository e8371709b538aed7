/// User and password in one line.
extension SecretSearch {
    /// `login user / password`, `creds -> user:password`, `auth=("user", "password")`.
    mutating func account(after word: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) {
        let last = text.endOfLine(word.upperBound..<min(text.count, word.upperBound + 96))
        var position = word.upperBound
        if let pair = text.quotedPair(position..<last) {
            let strength = PasswordStrength(pair, in: text)
            if strength.isPlausible, !StandIn.isPassword(pair, in: text) {
                add(.password, pair, confidence: 0.8)
            }
            return
        }
        let isList =
            text[word.lowerBound] | 0x20 == UInt8(ascii: "c")
            || text[word.lowerBound] | 0x20 == UInt8(ascii: "g")
        guard position < last, text[position] <= 0x20 || text[position] == UInt8(ascii: ":") else { return }
        var words = 0
        while position < last, words < 4 {
            let start = text.endOfSpaces(from: position)
            let end = min(last, text.endOfInk(from: start))
            guard end > start else { return }
            let isSign = end - start <= 2 && !text[start].isASCIILetterOrDigit
            if isSign, words > 0, text[start] == UInt8(ascii: "/") {
                addAccount(text.endOfSpaces(from: end)..<last, text)
                return
            }
            if isList, words <= 1, let colon = (start..<end).first(where: { text[$0] == UInt8(ascii: ":") }),
                colon > start,
                colon + 1 < end
            {
                addAccount(colon + 1..<last, text)
                return
            }
            if !isSign, text[end - 1] != UInt8(ascii: ":") { words += 1 }
            position = end
            if text[word.lowerBound] | 0x20 == UInt8(ascii: "g"), words == 1 {
                addAccount(text.endOfSpaces(from: end)..<last, text)
                return
            }
        }
    }

    mutating func addAccount(_ range: Range<Int>, _ text: Span<UInt8>) {
        guard let value = passwordValue(at: range.lowerBound, text),
            value.range.upperBound <= range.upperBound
        else { return }
        var end = value.range.upperBound
        while end > value.range.lowerBound, text[end - 1] == UInt8(ascii: ",") { end -= 1 }
        let password = value.range.lowerBound..<end
        guard PasswordStrength(password, in: text).isLikely || text.isNumber(password) && password.count >= 6,
            !StandIn.isPassword(password, in: text), text[password.lowerBound] != UInt8(ascii: "/")
        else { return }
        add(.password, password, confidence: 0.7)
    }
}

extension Span<UInt8> {
    /// The second of two quoted texts with a comma between, in brackets, after `=` or `:`.
    func quotedPair(_ range: Range<Int>) -> Range<Int>? {
        var position = endOfSpaces(from: range.lowerBound)
        guard position < range.upperBound,
            self[position] == UInt8(ascii: "=") || self[position] == UInt8(ascii: ":")
                || self[position] == UInt8(ascii: "(")
        else { return nil }
        while position < range.upperBound, !isQuote(at: position) {
            guard !self[position].isASCIILetterOrDigit else { return nil }
            position += 1
        }
        if position + 1 < range.upperBound, self[position + 1] == self[position] { position += 1 }
        guard let first = closingQuote(position, before: range.upperBound) else { return nil }
        position = first + 1
        if position < range.upperBound, self[position] == self[first] { position += 1 }
        position = endOfSpaces(from: position)
        guard position < range.upperBound, self[position] == UInt8(ascii: ",") else { return nil }
        position = endOfSpaces(from: position + 1)
        guard position < range.upperBound, isQuote(at: position) else { return nil }
        if position + 1 < range.upperBound, self[position + 1] == self[position] { position += 1 }
        guard let second = closingQuote(position, before: range.upperBound), second > position + 1
        else { return nil }
        return position + 1..<second
    }

    func isQuote(at position: Int) -> Bool {
        self[position] == UInt8(ascii: "\"") || self[position] == UInt8(ascii: "'")
    }

    func closingQuote(_ position: Int, before end: Int) -> Int? {
        guard position < end else { return nil }
        var close = position + 1
        while close < end, self[close] != self[position] {
            if self[close] <= 0x20 { return nil }
            close += 1
        }
        return close < end ? close : nil
    }
}
