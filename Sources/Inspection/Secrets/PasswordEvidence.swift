/// What tells a password from other words where one was announced.
extension SecretSearch {
    /// Looks for `hunter2 as password`.
    mutating func givenBefore(_ word: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        var position = word.lowerBound
        for _ in 0..<3 {
            guard position > 1, text[position - 1] == 0x20 else { return false }
            let end = position - 1
            position = text.startOfInk(before: end)
            guard end > position, end - position <= 8 else { return false }
            if SecretWord.end(of: tables.roles, at: position, text, codes) == end {
                return valueBefore(position, text, codes)
            }
            guard SecretWord.end(of: tables.articles, at: position, text, codes) == end else { return false }
        }
        return false
    }

    mutating func valueBefore(_ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        guard position > 1, text[position - 1] == 0x20 else { return false }
        var range = text.startOfInk(before: position - 1)..<position - 1
        guard range.count >= 4, range.count <= Self.longestPassword else { return false }
        range = text.unquoted(range)
        let strength = PasswordStrength(range, in: text)
        guard strength.isLikely || text.isNumber(range) && range.count >= 5,
            !StandIn.isPassword(range, in: text)
        else {
            return false
        }
        add(.password, range, confidence: 0.75)
        return true
    }

    func accepts(_ value: PasswordValue, _ lead: Lead, _ text: Span<UInt8>, _ codes: Span<UInt16>)
        -> Bool
    {
        let range = value.range
        guard range.count >= 3, !StandIn.isPassword(range, in: text), !announces(range, text, codes) else {
            return false
        }
        if value.quote == 0, text.goesOn(after: range.upperBound) || text.isCode(range) { return false }
        let strength = PasswordStrength(range, in: text)
        switch lead {
        case .sign, .element:
            if strength.isPlausible { return true }
            guard strength.hasLettersOnly, range.count >= 5 else { return false }
            if value.quote != 0 || lead == .element { return true }
            return text[range.lowerBound - 1] == UInt8(ascii: "=") && text.isEndOfValue(range.upperBound)
        case .verb:
            return strength.isPlausible || value.quote != 0 && strength.hasLettersOnly && range.count >= 5
        case .direct:
            if value.quote != 0 { return strength.isPlausible }
            return strength.isLikely || text.isNumber(range) && (6...12).contains(range.count)
        }
    }

    /// Whether a word in `range` announces a password itself.
    func announces(_ range: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        var announced = 0
        for position in range {
            let key = WordIndex.key(text, codes, at: position)
            for place in tables.context.candidates(key)
            where tables.context.mayStand(place, text.beginning(at: position)) {
                let word = tables.words[tables.context[place]]
                guard word.meaning == .password || word.meaning == .secret || word.meaning == .key,
                    let end = word.end(at: position, in: text, codes), end <= range.upperBound
                else { continue }
                announced += end - position
            }
        }
        // `passwort90` is a password, `user_password` a name.
        let strength = PasswordStrength(range, in: text)
        return announced > 0 && strength.digits == 0 && announced * 2 >= strength.letters
    }
}
