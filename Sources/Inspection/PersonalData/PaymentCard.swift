/// Payment card numbers (ISO/IEC 7812-1): a known issuer range, a length it uses, the Luhn check digit, and groups as
/// cards are written. Odd groupings and short numbers count only where a word like "card" stands before.
enum PaymentCard {
    /// A range of issuer identification numbers, given by its first digits.
    private struct Issuer {
        let digits: Int
        let first: Int
        let last: Int
        let lengths: ClosedRange<Int>

        init(_ first: Int, _ last: Int, _ lengths: ClosedRange<Int>, digits: Int) {
            self.first = first
            self.last = last
            self.lengths = lengths
            self.digits = digits
        }
    }

    private static let issuers: [Issuer] = [
        Issuer(4, 4, 13...19, digits: 1),  // Visa: 13, 16 or 19
        Issuer(51, 55, 16...16, digits: 2), Issuer(2221, 2720, 16...16, digits: 4),  // Mastercard
        Issuer(34, 34, 15...15, digits: 2), Issuer(37, 37, 15...15, digits: 2),  // American Express
        Issuer(6011, 6011, 16...19, digits: 4), Issuer(644, 649, 16...19, digits: 3),  // Discover
        Issuer(65, 65, 16...19, digits: 2),
        Issuer(300, 305, 14...19, digits: 3), Issuer(3095, 3095, 14...19, digits: 4),  // Diners Club
        Issuer(36, 36, 14...19, digits: 2), Issuer(38, 39, 14...19, digits: 2),
        Issuer(3528, 3589, 16...19, digits: 4),  // JCB
        Issuer(62, 62, 16...19, digits: 2), Issuer(81, 81, 16...19, digits: 2),  // UnionPay
        Issuer(2200, 2205, 16...19, digits: 4),  // Mir, Borica
        Issuer(9792, 9792, 16...16, digits: 4),  // Troy
        Issuer(5018, 5018, 12...19, digits: 4), Issuer(5020, 5020, 12...19, digits: 4),  // Maestro
        Issuer(5038, 5038, 12...19, digits: 4), Issuer(56, 58, 12...19, digits: 2),
        Issuer(6304, 6304, 12...19, digits: 4), Issuer(6759, 6759, 12...19, digits: 4),
        Issuer(6761, 6763, 12...19, digits: 4), Issuer(5019, 5019, 16...16, digits: 4),  // Dankort
        Issuer(60, 60, 16...16, digits: 2), Issuer(82, 82, 16...16, digits: 2),  // RuPay
        Issuer(508, 508, 16...16, digits: 3), Issuer(506099, 506198, 16...19, digits: 6),  // Verve
        Issuer(507865, 507964, 16...19, digits: 6), Issuer(1, 1, 15...15, digits: 1),  // UATP
        Issuer(6362, 6363, 16...16, digits: 4), Issuer(637, 639, 16...16, digits: 3),
        Issuer(8600, 8600, 16...16, digits: 4),  // InstaPayment, UzCard
        Issuer(9860, 9860, 16...16, digits: 4), Issuer(9704, 9704, 16...19, digits: 4),  // Humo, Napas
    ]

    static let context = NumberContext(words: [
        "card", "visa", "master", "amex", "american express", "credit", "debit", "pan", "cc", "tarjeta",
        "carte", "cart",
        "karte", "kredit", "kart", "kaart", "kort", "payment", "numer_karty", "mir", "maestro",
    ])

    /// The card number that begins at `position`.
    /// - Parameter floor: Where the last thing that was found ends.
    static func starting(
        at position: Int, after floor: Int, in text: Span<UInt8>, label: Span<UInt8>,
        _ context: inout NumberContext
    ) -> Candidate? {
        guard position - 5 < floor || !isLaterGroup(position, in: text) else { return nil }
        var number = GroupedDigits(at: position)
        while number.takeGroup(of: text) {
            // Nobody embosses shorter groups than four: the words before must say that it is a card.
            if number.groupCount == 3, number.groups[0] < 4,
                !context.stands(before: position, in: text, label: label)
            {
                return nil
            }
            guard number.count >= 12, number.passesLuhn, !text.isWord(at: number.end) else { continue }
            let isWritten = isWrittenLikeACard(number)
            let mayEndHere = isWritten && text.isBlank(number.separator) || !number.continues(in: text)
            guard mayEndHere else { continue }
            let isIssued = isIssued(number)
            if isIssued, isWritten, number.count >= 14, number.digits[0] != 1 {
                return Candidate(.creditCard, range: position..<number.end, confidence: 0.95)
            }
            // Odd groups, short numbers, issuers we do not know: likewise.
            guard isIssued || number.count >= 14, context.stands(before: position, in: text, label: label)
            else { continue }
            return Candidate(.creditCard, range: position..<number.end, confidence: 0.9)
        }
        return nil
    }

    /// Whether four digits and a space stand before: the later groups of a number of another kind.
    private static func isLaterGroup(_ position: Int, in text: Span<UInt8>) -> Bool {
        guard position >= 5, text[position - 1] == UInt8(ascii: " ") else { return false }
        for offset in 2...5 where !text[position - offset].isASCIIDigit { return false }
        return !text.isWord(at: position - 6)
    }

    private static func isIssued(_ number: GroupedDigits) -> Bool {
        for issuer in issuers where issuer.lengths.contains(number.count) {
            let prefix = number.prefix(issuer.digits)
            guard issuer.first <= prefix, prefix <= issuer.last else { continue }
            if issuer.first != 4 || number.count % 3 == 1 { return true }
        }
        return false
    }

    /// In one piece, by fours, or as the fourteen and fifteen digit cards are embossed; with visible separators in any
    /// equal groups.
    private static func isWrittenLikeACard(_ number: GroupedDigits) -> Bool {
        if number.groupCount == 1 { return true }
        if number.groupCount == 3, number.groups[0] == 4, number.groups[1] == 6 {
            return number.groups[2] <= 5
        }
        for index in 0..<number.groupCount - 1 where number.groups[index] != 4 { return false }
        return number.groups[number.groupCount - 1] <= 4
    }
}

extension GroupedDigits {
    /// The number that the first `length` digits make.
    func prefix(_ length: Int) -> Int {
        var value = 0
        for index in 0..<length { value = value * 10 + Int(digits[index]) }
        return value
    }
}

extension Span<UInt8> {
    /// Whether `range` holds nothing but spaces.
    func isBlank(_ range: Range<Int>) -> Bool {
        for position in range where self[position] != UInt8(ascii: " ") { return false }
        return true
    }
}
