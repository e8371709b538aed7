/// United States social security numbers: the areas, groups and serials that the Social Security Administration issues
/// (20 CFR 422.103; POMS RM 10201.035), and the taxpayer numbers of the same form (IRS Publication 1915).
enum SocialSecurityNumber {
    /// Whether the first nine digits could have been issued to a person.
    static func isIssued(_ value: ValueWindow) -> Bool {
        let number = value.number(0, 9)
        let (area, group, serial) = (number / 1_000_000, number / 10_000 % 100, number % 10_000)
        guard area != 0, area != 666, area < 900, group != 0, serial != 0 else { return false }
        // Printed on specimen cards, and therefore void.
        return number != 78_051_120 && number != 219_099_999
    }

    /// Whether the first nine digits could be an individual taxpayer's: the middle pairs that are given out.
    static func isTaxpayer(_ value: ValueWindow) -> Bool {
        guard value.digit(0) == 9 else { return false }
        switch value.number(3, 2) {
        case 50...65, 70...88, 90...92, 94...99: return true
        default: return false
        }
    }

    /// The number that speaks for itself by its hyphens.
    static func alone(_ value: ValueWindow) -> Candidate? {
        guard value.mayEnd(9), value.isDigits(9), value.isGrouped(1 << 3 | 1 << 5, 9), value.firstLine >= 9,
            value.separator == UInt8(ascii: "-"), value.count == 9 || !value.continues(9)
        else { return nil }
        if isIssued(value) {
            return Candidate(.socialSecurityNumber, range: value.start..<value.end(9), confidence: 0.85)
        }
        guard isTaxpayer(value) else { return nil }
        return Candidate(.taxpayerNumber, range: value.start..<value.end(9), confidence: 0.85)
    }
}

/// United Kingdom national insurance numbers (HMRC manual NIM39110) and health service numbers (NHS data dictionary).
enum BritishNumber {
    /// Whether the first nine characters have the form of an insurance number, whatever its prefix.
    static func isInsurance(_ value: ValueWindow) -> Bool {
        value.mayEnd(9) && value.letters(9) == 0b1_0000_0011 || value.mayEnd(8) && value.letters(8) == 0b11
    }

    /// The insurance number that speaks for itself.
    static func insuranceAlone(_ value: ValueWindow) -> Candidate? {
        guard value.mayEnd(9), value.letters(9) == 0b1_0000_0011, value.characters[8] <= UInt8(ascii: "D"),
            value.firstLine >= 9, value.isOnePiece(9) || value.isGrouped(0b1_0101_0100, 9),
            isPrefix(value.characters[0], value.characters[1])
        else { return nil }
        return Candidate(.insuranceNumber, range: value.start..<value.end(9), confidence: 0.85)
    }

    private static func isPrefix(_ first: UInt8, _ second: UInt8) -> Bool {
        for letter in [first, second] {
            switch letter {
            case UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "I"), UInt8(ascii: "Q"),
                UInt8(ascii: "U"),
                UInt8(ascii: "V"):
                return false
            default: break
            }
        }
        guard second != UInt8(ascii: "O") else { return false }
        switch (first, second) {
        case (UInt8(ascii: "B"), UInt8(ascii: "G")), (UInt8(ascii: "G"), UInt8(ascii: "B")),
            (UInt8(ascii: "K"), UInt8(ascii: "N")), (UInt8(ascii: "N"), UInt8(ascii: "K")),
            (UInt8(ascii: "N"), UInt8(ascii: "T")), (UInt8(ascii: "T"), UInt8(ascii: "N")),
            (UInt8(ascii: "Z"), UInt8(ascii: "Z")):
            return false
        default: return true
        }
    }

    /// Whether the first ten digits are a health service number: modulus 11.
    static func isHealthService(_ value: ValueWindow) -> Bool {
        guard value.mayEnd(10), value.isDigits(10) else { return false }
        let rest = 11 - value.weighted(0, ":98765432") % 11
        return rest != 10 && rest % 11 == value.digit(9)
    }
}

extension ValueWindow {
    /// Whether the first `length` characters could be somebody's number: no word with a few digits behind, no mask.
    func isPlain(_ length: Int) -> Bool {
        let small = small & Self.mask(length)
        if small != 0, !isOnePiece(length) || digitCount(length) * 2 <= length { return false }
        var (index, same) = (1, 1)
        while index < length {
            let isSame = characters[index] == characters[index - 1] && !characters[index].isASCIIDigit
            same = isSame ? same + 1 : 1
            if same == 3 { return false }
            index += 1
        }
        return true
    }

    /// Whether more digits follow the first `length` characters after one separator that is not a space.
    func continues(_ length: Int) -> Bool {
        length < count && separator > 0x20 && length < uniform && length < firstLine
    }
}
