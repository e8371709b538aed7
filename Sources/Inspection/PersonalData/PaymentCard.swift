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

    /// The card number that `value` begins with.
    /// - Parameter isNamed: Whether a word before says that it is a card.
    static func found(_ value: ValueWindow, isNamed: Bool) -> Candidate? {
        guard value.count >= 12 else { return nil }
        return found(value, isNamed, 12...19, upTo: value.firstLine)
            ?? (value.firstLine < 19 ? found(value, isNamed, 12...19, upTo: 19) : nil)
    }

    private static func found(
        _ value: ValueWindow, _ isNamed: Bool, _ lengths: ClosedRange<Int>, upTo longest: Int
    ) -> Candidate? {
        var length = min(value.count, lengths.upperBound, longest)
        while length >= lengths.lowerBound {
            defer { length -= 1 }
            guard value.mayEnd(length), value.isDigits(length), value.passesLuhn(0, length) else { continue }
            let isWritten = isWrittenLikeACard(value, length)
            guard isNamed || isWritten && !goesOn(value, length) else { continue }
            let isIssued = isIssued(value, length)
            if isIssued, isWritten, length >= 14, value.digit(0) != 1 {
                return Candidate(.creditCard, range: value.start..<value.end(length), confidence: 0.95)
            }
            // Odd groups, short numbers, issuers we do not know.
            guard isNamed, isIssued || length >= 14 else { continue }
            return Candidate(.creditCard, range: value.start..<value.end(length), confidence: 0.9)
        }
        return nil
    }

    /// Whether the number is one that processors publish for trying things out.
    static func isPublished(_ value: ValueWindow, _ length: Int) -> Bool {
        published.contains(value.number(0, min(length, 18)))
    }

    private static let published: Set<Int> = [
        4_111_111_111_111_111, 4_242_424_242_424_242, 4_012_888_888_881_881, 4_000_056_655_665_556,
        5_555_555_555_554_444, 5_105_105_105_105_100, 5_200_828_282_828_210, 2_223_003_122_003_222,
        378_282_246_310_005, 371_449_635_398_431, 6_011_111_111_111_117, 6_011_000_990_139_424,
        30_569_309_025_904, 38_520_000_023_237, 3_530_111_333_300_000, 3_566_002_020_360_505,
        6_200_000_000_000_005, 4_222_222_222_222, 3_056_930_009_020_004,
    ]

    /// Whether groups of the same kind follow: a number of another kind.
    private static func goesOn(_ value: ValueWindow, _ length: Int) -> Bool {
        guard length < value.count, length < value.firstLine else { return false }
        if value.separator != UInt8(ascii: " ") { return length < value.uniform }
        var next = length + 1
        while next < value.count, !value.mayEnd(next) { next += 1 }
        // The next group may begin a number that is written in another way.
        guard value.uniform != next else { return false }
        return length < value.uniform && next - length == value.firstGroup && value.firstGroup < 12
    }

    private static func isIssued(_ value: ValueWindow, _ length: Int) -> Bool {
        let first = value.number(0, 6)
        for issuer in issuers where issuer.lengths.contains(length) {
            let prefix = first / powers[6 - issuer.digits]
            guard issuer.first <= prefix, prefix <= issuer.last else { continue }
            if issuer.first != 4 || length % 3 == 1 { return true }
        }
        return false
    }

    private static let powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

    /// In one piece, in equal groups, or as the fourteen and fifteen digit cards are embossed.
    private static func isWrittenLikeACard(_ value: ValueWindow, _ length: Int) -> Bool {
        guard length <= value.uniform else { return false }
        if value.isOnePiece(length) { return true }
        if value.isGrouped(1 << 4 | 1 << 10, length) { return length <= 15 }
        let size = value.firstGroup
        guard size == 4 || value.separator != UInt8(ascii: " ") else { return false }
        var groups: UInt64 = 0
        for index in stride(from: size, to: length, by: size) { groups |= 1 << UInt64(index) }
        return value.isGrouped(groups, length)
    }
}
