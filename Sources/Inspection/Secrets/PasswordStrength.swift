/// What a word is made of: tells a password from the words of a sentence.
struct PasswordStrength {
    private(set) var digits = 0
    private(set) var upper = 0
    private(set) var lower = 0
    /// Signs that no word holds.
    private(set) var signs = 0
    private(set) var hyphens = 0
    private(set) var underscores = 0
    /// Dots, slashes, colons: those of names, dates and times.
    private(set) var separators = 0
    private var hasInnerCapital = false
    private let count: Int

    init(_ range: Range<Int>, in text: Span<UInt8>) {
        count = range.count
        for position in range {
            let byte = text[position]
            switch byte {
            case _ where byte.isASCIIDigit: digits += 1
            case _ where byte &- 0x41 < 26:
                upper += 1
                if lower > 0 || digits > 0 { hasInnerCapital = true }
            case _ where byte &- 0x61 < 26: lower += 1
            case UInt8(ascii: "-"): hyphens += 1
            case UInt8(ascii: "_"): underscores += 1
            case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ","),
                UInt8(ascii: "'"),
                UInt8(ascii: "("), UInt8(ascii: ")"):
                separators += 1
            default: signs += 1
            }
        }
    }

    var letters: Int { upper + lower }
    /// Whether it is a word like others.
    var hasLettersOnly: Bool { letters == count }

    /// Whether somebody made it up to be guessed by nobody: digits and signs among letters.
    var isLikely: Bool {
        guard count >= 5 else { return false }
        if letters >= 2, signs > 0, digits > 0 || upper > 0 && lower > 0 || signs > 1 { return true }
        if letters >= 2, digits >= 1, count >= 6, separators <= 1 { return true }
        if hyphens >= 2, digits == 0, separators == 0, letters >= 8 { return true }
        return letters >= 6 && hasInnerCapital && separators == 0 && upper + digits >= 2
    }

    /// Whether it may be one where the text says that one stands here.
    var isPlausible: Bool {
        if isLikely { return true }
        if letters == 0, signs == 0, hyphens == 0, separators == 0 { return digits >= 4 && digits <= 20 }
        guard count >= 4 else { return false }
        if letters > 0, digits > 0 || signs > 0 { return separators <= 2 }
        return false
    }
}
