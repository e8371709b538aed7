/// Tells from where on a text that goes on could still become a finding.
///
/// For each detector the longest stretch at the end is taken that could be the beginning of what it looks for; where no
/// stretch is longer than what the detector accepts, the tail is bounded too.
struct OpenTail {
    /// Digits and separators of the longest number, and one more digit.
    private static let longestNumber = (GroupedDigits.most + 1) * (1 + GroupedDigits.longestSeparator)
    /// The characters of the longest account number, each with two separators.
    private static let longestAccountNumber = AccountNumber.longest * 3

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
    func start(in text: Span<UInt8>) -> Int {
        var start = text.count
        if types.contains(.email) { start = min(start, word(in: text)) }
        if types.contains(.creditCard) || types.contains(.socialSecurityNumber) {
            start = min(start, number(in: text))
        }
        if types.contains(.iban) { start = min(start, accountNumber(in: text)) }
        return start
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

    /// The last digits, with separators between and after them.
    private func number(in text: Span<UInt8>) -> Int {
        var position = text.count
        var start = text.count
        let first = max(0, text.count - Self.longestNumber)
        while position > first {
            let byte = text[position - 1]
            guard byte.isASCIIDigit || GroupedDigits.isSeparator(byte) else { break }
            position -= 1
            if byte.isASCIIDigit { start = position }
        }
        // Digits that end a word begin no number: the first group that stands on its own does.
        while start < text.count, text.isWord(at: start - 1) {
            start = text.endOfDigits(from: start)
            while start < text.count, !text[start].isASCIIDigit { start += 1 }
        }
        guard start < text.count, !isClosed(start, in: text) else { return text.count }
        return start
    }

    /// Whether more separators follow the last digit than a number has between two.
    private func isClosed(_ start: Int, in text: Span<UInt8>) -> Bool {
        var end = text.count
        while end > start, GroupedDigits.isSeparator(text[end - 1]) { end -= 1 }
        return text.count - end > GroupedDigits.longestSeparator
    }

    private func accountNumber(in text: Span<UInt8>) -> Int {
        var position = text.nextTrigger(from: max(0, text.count - Self.longestAccountNumber))
        while position < text.count {
            // The check digits follow the two letters of the country.
            if AccountNumber.isOpen(at: position - 2, in: text) { return position - 2 }
            position = text.nextTrigger(from: position + 1)
        }
        return text.count
    }
}
