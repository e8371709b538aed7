/// Values that only what stands around them makes secrets.
extension SecretSearch {
    /// Something random stands in `run`: what stands before it tells whether it is a secret.
    mutating func value(_ run: Randomness, _ text: Span<UInt8>, _ codes: Span<UInt16>) {
        if accessKeyEnd >= 0, run.range.lowerBound - accessKeyEnd < 100, run.count == 40,
            run.randomCount >= 20
        {
            add(Self.secretKey, run.range, confidence: 0.9)
            return
        }
        let context = SecretContext(before: run.range.lowerBound, in: text, codes, tables)
        guard let meaning = context.meaning ?? meaning(after: run, text, codes),
            let type = type(meaning, context, run, text)
        else { return }
        let range = extended(run.range, context.quote, text)
        guard !StandIn.isToken(range, in: text), !text.goesOn(after: range.upperBound) else { return }
        add(type, range, confidence: context.link == .assignment ? 0.85 : 0.7)
    }

    func type(
        _ meaning: WordMeaning, _ context: SecretContext, _ run: Randomness, _ text: Span<UInt8>
    ) -> SecretType? {
        let owner: SecretType? = context.row > 0 ? SecretType(index: context.row) : nil
        let isAssigned = context.link == .assignment
        switch meaning {
        case .secret:
            guard run.isUUID || run.randomCount >= (isAssigned ? 8 : 14) else { return nil }
            return owner ?? .genericSecret
        case .key:
            guard run.randomCount >= (isAssigned ? 14 : 16), !run.isUUID else { return nil }
            return owner ?? .genericKey
        case .owner:
            let isPair =
                run.randomCount >= 8 && run.range.upperBound < text.count
                && text[run.range.upperBound] == UInt8(ascii: ":")
            guard isAssigned, run.isUUID || run.randomCount >= 12 || isPair else { return nil }
            return owner ?? .genericSecret
        case .cookie:
            guard isAssigned, run.randomCount >= 16 else { return nil }
            return .sessionCookie
        case .password:
            return isAssigned && run.randomCount >= 6 ? .password : nil
        case .bearer: return run.randomCount >= 12 ? owner ?? .bearerToken : nil
        default: return nil
        }
    }

    /// What stands after the value says what it is: `… as our client secret`.
    func meaning(after run: Randomness, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> WordMeaning? {
        guard run.randomCount >= 16 else { return nil }
        var position = run.range.upperBound
        while position < text.count, position - run.range.upperBound < 2,
            text[position] == UInt8(ascii: "\"") || text[position] == UInt8(ascii: "'")
        {
            position += 1
        }
        position = text.endOfSpaces(from: position)
        guard position < text.count, position > run.range.upperBound,
            let role = SecretWord.end(of: tables.roles, at: position, text, codes)
        else { return nil }
        let end = min(text.count, role + 40)
        let context = SecretContext(phrase: role..<text.endOfPhrase(role..<end), in: text, codes, tables)
        return context.meaning == .secret || context.meaning == .key ? .secret : nil
    }

    /// The value of a name that asks for a secret, when it holds no digit and would not be looked at.
    mutating func assignment(after word: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) {
        var position = word.upperBound
        let last = min(text.count, position + 24)
        while position < last,
            text.isTokenPart(at: position) || text[position] == UInt8(ascii: "\"")
                || text[position] == UInt8(ascii: "'") || text[position] == UInt8(ascii: "]")
        {
            position += 1
        }
        position = text.endOfSpaces(from: position)
        guard position < last, text[position] == UInt8(ascii: "=") || text[position] == UInt8(ascii: ":")
        else { return }
        while position < text.count, position < last, !text[position].isASCIILetterOrDigit,
            text[position] > 0x20 || text[position] == 0x20
        {
            position += 1
        }
        guard position < last, text[position].isASCIILetter, position >= runEnd else { return }
        let range = run(around: position, text)
        guard range.count >= 16, range.count <= Self.longestValue else { return }
        let randomness = Randomness(range, in: text)
        guard randomness.digits == 0, randomness.randomCount >= 12 else { return }
        runEnd = range.upperBound
        value(randomness, text, codes)
    }

    /// A value in quotes reaches to the closing one.
    func extended(_ range: Range<Int>, _ quote: UInt8, _ text: Span<UInt8>) -> Range<Int> {
        guard quote != 0 else { return range }
        var end = range.upperBound
        let last = min(text.count, range.lowerBound + Self.longestValue)
        while end < last, text[end] > 0x20, text[end] < 0x7F, text[end] != quote { end += 1 }
        return end < last && text[end] == quote ? range.lowerBound..<end : range
    }

    /// A text that is the value of a member whose name asks for a secret is one as a whole.
    mutating func labelled(_ text: Span<UInt8>, _ codes: Span<UInt16>, _ label: Span<UInt8>) {
        guard !label.isEmpty, !text.isEmpty, text.count <= 256, label.count <= 64 else { return }
        for position in 0..<text.count where text[position] <= 0x20 || text[position] >= 0x7F { return }
        guard SecretContext(phrase: 0..<label.count, in: label, Span(), tables).meaning != nil else { return }
        var named: [UInt8] = []
        named.append(contentsOf: label, 0..<label.count)
        named.append(UInt8(ascii: ":"))
        named.append(UInt8(ascii: "\""))
        let start = named.count
        named.append(contentsOf: text, 0..<text.count)
        named.append(UInt8(ascii: "\""))
        var search = SecretSearch(tables)
        let assignment = named.span
        for position in 0..<label.count { search.word(at: position, assignment, Span()) }
        if search.candidates.isEmpty { search.number(at: start, assignment, Span()) }
        guard let found = search.candidates.first, found.range.lowerBound >= start,
            case .secret(let type) = found.kind
        else { return }
        add(
            type, found.range.lowerBound - start..<min(text.count, found.range.upperBound - start),
            confidence: 0.85)
    }
}
