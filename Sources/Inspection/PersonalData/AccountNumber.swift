/// International bank account numbers (ISO 13616): the country's length, its alphabet, and the remainder 1 modulo 97.
enum AccountNumber {
    /// One country's form.
    private struct Form {
        let country: StaticString
        /// Characters in all, from the country code to the end.
        let length: Int
        /// Whether letters occur after the check digits.
        let hasLetters: Bool

        init(_ country: StaticString, _ length: Int, letters: Bool = true) {
            self.country = country
            self.length = length
            hasLetters = letters
        }
    }

    /// The longest form (Russia's).
    static let longest = 33

    /// The SWIFT registry of IBAN formats, release 99.
    private static let forms: [Form] = [
        Form("ad", 24), Form("ae", 23, letters: false), Form("al", 28), Form("at", 20, letters: false),
        Form("az", 28),
        Form("ba", 20, letters: false), Form("be", 16, letters: false), Form("bg", 22), Form("bh", 22),
        Form("bi", 27, letters: false), Form("br", 29), Form("by", 28), Form("ch", 21),
        Form("cr", 22, letters: false),
        Form("cy", 28), Form("cz", 24, letters: false), Form("de", 22, letters: false),
        Form("dj", 27, letters: false), Form("dk", 18, letters: false), Form("do", 28),
        Form("ee", 20, letters: false), Form("eg", 29, letters: false), Form("es", 24, letters: false),
        Form("fi", 18, letters: false), Form("fk", 18), Form("fo", 18, letters: false), Form("fr", 27),
        Form("gb", 22), Form("ge", 22), Form("gi", 23), Form("gl", 18, letters: false), Form("gr", 27),
        Form("gt", 28), Form("hn", 28), Form("hr", 21, letters: false), Form("hu", 28, letters: false),
        Form("ie", 22), Form("il", 23, letters: false), Form("iq", 23), Form("is", 26, letters: false),
        Form("it", 27), Form("jo", 30), Form("kw", 30), Form("kz", 20), Form("lb", 28), Form("lc", 32),
        Form("li", 21), Form("lt", 20, letters: false), Form("lu", 20), Form("lv", 21),
        Form("ly", 25, letters: false), Form("mc", 27), Form("md", 24), Form("me", 22, letters: false),
        Form("mk", 19), Form("mn", 20, letters: false), Form("mr", 27, letters: false), Form("mt", 31),
        Form("mu", 30), Form("ni", 28), Form("nl", 18), Form("no", 15, letters: false), Form("om", 23),
        Form("pk", 24), Form("pl", 28, letters: false), Form("ps", 29), Form("pt", 25, letters: false),
        Form("qa", 29), Form("ro", 24), Form("rs", 22, letters: false), Form("ru", 33), Form("sa", 24),
        Form("sc", 31), Form("sd", 18, letters: false), Form("se", 24, letters: false),
        Form("si", 19, letters: false), Form("sk", 24, letters: false), Form("sm", 27),
        Form("so", 23, letters: false),
        Form("st", 25, letters: false), Form("sv", 28), Form("tl", 23, letters: false),
        Form("tn", 24, letters: false), Form("tr", 26), Form("ua", 29), Form("va", 22, letters: false),
        Form("vg", 24), Form("xk", 20, letters: false), Form("ye", 30),
    ]

    /// For each first letter of a country one bit a second letter.
    private static let countries: [UInt32] = {
        var countries = [UInt32](repeating: 0, count: 26)
        for form in forms {
            // Safe: a country code is two letters.
            let (first, second) = unsafe (form.country.utf8Start[0], form.country.utf8Start[1])
            countries[Int(first - 0x61)] |= 1 << UInt32(second - 0x61)
        }
        return countries
    }()

    /// Whether an account number may begin with the letter at `position`: told by its country, where that stands in one piece.
    static func mayBegin(at position: Int, in text: Span<UInt8>) -> Bool {
        guard position + 1 < text.count else { return false }
        guard text[position + 1].isASCIILetter else { return !text[position + 1].isASCIIDigit }
        let (first, second) = (text[position].lowercasedASCII, text[position + 1].lowercasedASCII)
        return countries[Int(first &- 0x61)] >> UInt32(second &- 0x61) & 1 == 1
    }

    /// The account number that `value` begins with.
    static func found(_ value: ValueWindow) -> Candidate? {
        guard value.count >= 15, value.letters & 0xF == 0x3,
            let form = forms.first(where: { isCountry($0.country, value) }), value.mayEnd(form.length),
            form.hasLetters || value.letters(form.length) == 0x3, isValid(value, form.length)
        else { return nil }
        return Candidate(.iban, range: value.start..<value.end(form.length), confidence: 0.99)
    }

    private static func isCountry(_ country: StaticString, _ value: ValueWindow) -> Bool {
        // Safe: a country code is two letters.
        unsafe country.utf8Start[0] == value.characters[0].lowercasedASCII
            && country.utf8Start[1] == value.characters[1].lowercasedASCII
    }

    /// ISO 7064 MOD 97-10, the first four characters last.
    private static func isValid(_ value: ValueWindow, _ length: Int) -> Bool {
        var remainder = 0
        for index in 4..<length + 4 {
            let byte = value.characters[index < length ? index : index - length]
            remainder =
                byte.isASCIIDigit
                ? (remainder * 10 + Int(byte) - 48) % 97 : (remainder * 100 + Int(byte) - 55) % 97
        }
        return remainder == 1
    }

    /// The form whose country code begins at `position` of `text`, where no word may have begun before and two check
    /// digits must follow.
    private static func form(at position: Int, in text: Span<UInt8>) -> Form? {
        // The digits first: they are rarer than letters.
        guard position >= 0, position + 3 < text.count, text[position + 2].isASCIIDigit,
            text[position + 3].isASCIIDigit, text[position].isASCIILetter, text[position + 1].isASCIILetter,
            !text.isWord(at: position - 1)
        else { return nil }
        return forms.first { text.hasPrefix($0.country, at: position) }
    }

    /// Whether what begins at `position` could become an account number when more text follows.
    static func isOpen(at position: Int, in text: Span<UInt8>) -> Bool {
        guard let form = form(at: position, in: text) else { return false }
        var number = Characters(at: position)
        while number.count < form.length, number.take(from: text, letters: form.hasLetters) {}
        return number.afterSeparator(in: text) >= text.count
    }

    /// The characters of one number, with single separators or doubled ones between them.
    private struct Characters {
        private(set) var count = 0
        private(set) var end: Int

        init(at position: Int) { end = position }

        mutating func take(from text: Span<UInt8>, letters: Bool) -> Bool {
            let position = count < 4 ? end : afterSeparator(in: text)
            guard position < text.count else { return false }
            let byte = text[position].uppercasedASCII
            guard byte.isASCIIDigit || byte.isASCIILetter && (letters || count < 4) else { return false }
            count += 1
            end = position + 1
            return true
        }

        func afterSeparator(in text: Span<UInt8>) -> Int {
            var position = end
            while position < text.count, position - end < 2, GroupedDigits.isSeparator(text[position]) {
                position += 1
            }
            return position
        }
    }
}
