/// The check digits that take more than one line.
extension NationalCheck {
    /// Eleven less the remainder, zero for ten and eleven.
    static func mod11(_ sum: Int) -> Int {
        let rest = 11 - sum % 11
        return rest > 9 ? 0 : rest
    }

    /// Whether the letter at `index` is the Spanish one for `remainder` (Real Decreto 1553/2005).
    static func isLetter(_ value: ValueWindow, _ index: Int, _ remainder: Int) -> Bool {
        let letters: StaticString = "TRWAGMYFPDXBNJZSQVHLCKE"
        // Safe: a remainder modulo 23 is below the string's count.
        return unsafe letters.utf8Start[remainder] == value.characters[index]
    }

    static func isNIE(_ value: ValueWindow) -> Bool {
        let first = Int(value.characters[0]) - Int(UInt8(ascii: "X"))
        return isLetter(value, 8, (first * 10_000_000 + value.number(1, 7)) % 23)
    }

    static func isSex(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "H") || byte == UInt8(ascii: "M") || byte == UInt8(ascii: "X")
    }

    /// Decreto ministeriale 12 marzo 1974.
    static func isCodiceFiscale(_ value: ValueWindow) -> Bool {
        let odd: StaticString = "BAFHJNPRTVCESULDGIMOQKWZYX"
        var sum = 0
        for index in 0..<15 {
            let byte = value.characters[index]
            let order = byte.isASCIIDigit ? Int(byte) - 48 : Int(byte) - 65
            // Safe: `order` is below 26.
            sum += index % 2 == 1 ? order : unsafe Int(odd.utf8Start[order]) - 65
        }
        let month: StaticString = "ABCDEHLMPRST"
        var isMonth = false
        // Safe: `index` is below the string's count.
        for index in 0..<12 where unsafe month.utf8Start[index] == value.characters[8] { isMonth = true }
        return isMonth && sum % 26 == Int(value.characters[15]) - 65
    }

    /// GB 11643-1999.
    static func isChinese(_ value: ValueWindow) -> Bool {
        let last = value.characters[17]
        guard last.isASCIIDigit || last == UInt8(ascii: "X"), value.digit(0) > 0, value.isYear(6),
            value.isDay(year: 0, month: 10, day: 12)
        else { return false }
        let sum = value.weighted(0, "79:584216379:5842") + (last == UInt8(ascii: "X") ? 10 : Int(last) - 48)
        return sum % 11 == 1
    }

    static func isSingaporean(_ value: ValueWindow) -> Bool {
        let sum = value.weighted(1, "2765432")
        let letters: StaticString
        let offset: Int
        switch value.characters[0] {
        case UInt8(ascii: "S"): (letters, offset) = ("JZIHGFEDCBA", 0)
        case UInt8(ascii: "T"): (letters, offset) = ("JZIHGFEDCBA", 4)
        case UInt8(ascii: "F"): (letters, offset) = ("XWUTRQPNMLK", 0)
        case UInt8(ascii: "G"): (letters, offset) = ("XWUTRQPNMLK", 4)
        case UInt8(ascii: "M"): (letters, offset) = ("KLJNPQRTUWX", 3)
        default: return false
        }
        // Safe: a remainder modulo 11 is below the strings' count.
        return unsafe letters.utf8Start[(sum + offset) % 11] == value.characters[8]
            || value.characters[0] == UInt8(ascii: "M")
    }

    static func isThai(_ value: ValueWindow) -> Bool {
        value.digit(0) > 0 && (11 - value.weighted(0, "=<;:98765432") % 11) % 10 == value.digit(12)
    }

    /// The fourth letter says what the holder is (Income-tax Rules, rule 114).
    static func isPAN(_ value: ValueWindow) -> Bool {
        switch value.characters[3] {
        case UInt8(ascii: "P"), UInt8(ascii: "C"), UInt8(ascii: "H"), UInt8(ascii: "F"), UInt8(ascii: "A"),
            UInt8(ascii: "T"), UInt8(ascii: "B"), UInt8(ascii: "L"), UInt8(ascii: "J"), UInt8(ascii: "G"):
            true
        default: false
        }
    }

    static func isTurkish(_ value: ValueWindow) -> Bool {
        guard value.digit(0) > 0 else { return false }
        let (odd, even) = (value.weighted(0, "101010101"), value.weighted(0, "010101010"))
        return (odd * 7 - even + 100) % 10 == value.digit(9)
            && (odd + even + value.digit(9)) % 10 == value.digit(10)
    }

    static func isCPF(_ value: ValueWindow) -> Bool {
        mod11(value.weighted(0, ":98765432")) == value.digit(9)
            && mod11(value.weighted(0, ";:98765432")) == value.digit(10)
    }

    static func isCNPJ(_ value: ValueWindow) -> Bool {
        mod11(value.weighted(0, "543298765432")) == value.digit(12)
            && mod11(value.weighted(0, "6543298765432")) == value.digit(13)
    }

    static func isRUT(_ value: ValueWindow, _ length: Int) -> Bool {
        var sum = 0
        for offset in 0..<length - 1 { sum += value.digit(length - 2 - offset) * (offset % 6 + 2) }
        let rest = 11 - sum % 11
        let last = value.characters[length - 1]
        return last == (rest == 11 ? UInt8(ascii: "0") : rest == 10 ? UInt8(ascii: "K") : UInt8(48 + rest))
    }

    static func isAustrian(_ value: ValueWindow) -> Bool {
        value.digit(0) > 0
            && (value.weighted(0, "379") + value.weighted(4, "584216")) % 11 == value.digit(3)
    }

    static func hasNIRMonth(_ value: ValueWindow) -> Bool {
        let month = value.number(3, 2)
        return (1...4).contains(value.digit(0)) || (7...8).contains(value.digit(0))
            ? month > 0 && month <= 99 : false
    }

    /// Code de la sécurité sociale R115-1; the departments 2A and 2B count as 19 and 18.
    static func isNIR(_ value: ValueWindow) -> Bool {
        guard hasNIRMonth(value), value.number(3, 2) <= 42 || value.number(3, 2) >= 50 else { return false }
        var body = 0
        for index in 0..<13 {
            let byte = value.characters[index]
            if byte.isASCIIDigit {
                body = body * 10 + Int(byte) - 48
            } else if index == 6, byte == UInt8(ascii: "A") || byte == UInt8(ascii: "B") {
                body = (body - 1) * 10 + (byte == UInt8(ascii: "A") ? 9 : 8)
            } else {
                return false
            }
        }
        return 97 - body % 97 == value.number(13, 2)
    }

    static func isBelgian(_ value: ValueWindow) -> Bool {
        let (body, check) = (value.number(0, 9), value.number(9, 2))
        return 97 - body % 97 == check || 97 - (2_000_000_000 + body) % 97 == check
    }

    static func isNorwegian(_ value: ValueWindow) -> Bool {
        value.weighted(0, "3761894521") % 11 == 0 && value.weighted(0, "54327654321") % 11 == 0
    }

    static func isFinnish(_ value: ValueWindow) -> Bool {
        let letters: StaticString = "0123456789ABCDEFHJKLMNPRSTUVWXY"
        guard (1...31).contains(value.number(0, 2)), (1...12).contains(value.number(2, 2)) else {
            return false
        }
        // Safe: a remainder modulo 31 is below the string's count.
        return unsafe letters.utf8Start[value.number(0, 9) % 31] == value.characters[9]
    }

    static func romanian(_ value: ValueWindow) -> Int {
        let rest = value.weighted(0, "279146358279") % 11
        return rest == 10 ? 1 : rest
    }

    static func isSNILS(_ value: ValueWindow) -> Bool {
        value.weighted(0, "987654321") % 101 % 100 == value.number(9, 2)
    }

    /// A day at the beginning, as day, month and year or the other way about.
    static func hasDate(_ value: ValueWindow) -> Bool {
        let (first, second, third) = (value.number(0, 2), value.number(2, 2), value.number(4, 2))
        return (1...12).contains(second) && ((1...31).contains(first) || (1...31).contains(third))
    }
}
