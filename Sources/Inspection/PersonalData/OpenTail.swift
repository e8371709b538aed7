/// Tells from where on a text that goes on could still become a finding.
///
/// For each detector the longest stretch at the end is taken that could be the beginning of what it looks for; where no
/// stretch is longer than what the detector accepts, the tail is bounded too.
struct OpenTail {
    let types: PersonalDataTypes
    /// Whether every word at the end is held, since it could become the local part of an address. Otherwise a word of
    /// letters is let pass unless the words before it lead to an address.
    let holdsEveryWord: Bool

    private static let addressContext = NumberContext(words: [
        "mail", "e-mail", "email", "correo", "courriel", "contact", "reach", "write to", "address", "adresse",
        "posta",
        "send", "user", "from:", "to:", "cc:", "at:", "login", "account",
    ])

    /// The position in `text` from which on nothing is decided yet; its end when all is.
    /// - Parameters:
    ///   - text: A folded text.
    ///   - codes: Its codes (`LetterFold`); empty when they are the bytes of the text.
    func start(in text: Span<UInt8>, codes: Span<UInt16>) -> Int {
        var start = text.count
        if types.contains(.email) {
            let spelled = OpenWords.spelledAddress(
                text, everyWord: holdsEveryWord, isAnnounced: holdsEveryWord || isAnnounced(text))
            start = min(word(in: text), spelled)
        }
        if !types.isDisjoint(with: Self.values) {
            start = min(start, OpenNumber.start(in: text, everyWord: holdsEveryWord))
        }
        if types.contains(.address) { start = min(start, OpenWords.street(text, codes)) }
        if types.contains(.dateOfBirth) { start = min(start, OpenWords.month(text, codes)) }
        return start
    }

    /// How far after a value of such a kind words may stand that say it is something else.
    static func outlook(_ candidate: Candidate) -> Int {
        candidate.kind == .personalData(.ipAddress) || candidate.kind == .personalData(.creditCard) ? 48 : 0
    }

    /// The kinds that are told by digits.
    private static let values = PersonalDataTypes(
        PersonalDataType.allCases.filter { $0 != .email && $0 != .person && $0 != .urlCredentials })

    /// Whether words before the last one lead to an address.
    private func isAnnounced(_ text: Span<UInt8>) -> Bool {
        var context = Self.addressContext
        return context.stands(before: text.count, in: text, label: Span())
    }

    /// The last word, with what may stand in an address.
    private func word(in text: Span<UInt8>) -> Int {
        var start = text.count
        let first = max(0, text.count - EmailAddress.longest - 1)
        var isPlain = true
        while start > first, EmailAddress.isLocal(text[start - 1]) || text[start - 1] == UInt8(ascii: "@") {
            start -= 1
            let isLast = start == text.count - 1
            if !text[start].isASCIILetter, text[start] != FoldedText.letter,
                !isLast || text[start] == UInt8(ascii: "@")
                    || text[start].isASCIIDigit || text[start] == UInt8(ascii: "_")
            {
                isPlain = false
            }
        }
        if start == text.count { return start }
        if holdsEveryWord || !isPlain { return start }
        let isAfterBracket =
            start > 0 && (text[start - 1] == UInt8(ascii: "<") || text[start - 1] == UInt8(ascii: ":"))
        var context = Self.addressContext
        let leads = isAfterBracket || context.stands(before: start, in: text, label: Span())
        return leads ? start : text.count
    }
}
