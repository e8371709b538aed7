/// How one country writes one of its numbers: a row of `NationalForms`.
struct NationalForm: Sendable {
    /// Letters and digits, without separators.
    let length: Int
    /// One bit a character that must be a letter.
    let letters: UInt64
    /// One bit a character that may be a letter or a digit.
    let either: UInt64
    /// One bit a character before which the usual way to write it has a separator.
    let breaks: UInt64
    let check: NationalCheck
    /// Whether it speaks for itself, written as is usual.
    let isAlone: Bool
    private let literals: [(index: Int, byte: UInt8)]

    /// - Parameters:
    ///   - pattern: `9` is a digit, `A` a letter, `*` either, other letters and digits between `<` and `>` themselves,
    ///     and anything else a separator.
    ///   - check: What else must hold.
    ///   - isAlone: Whether it speaks for itself.
    init(_ pattern: StaticString, _ check: NationalCheck, alone isAlone: Bool = false) {
        var (length, letters, either, breaks) = (0, UInt64(0), UInt64(0), UInt64(0))
        var literals: [(index: Int, byte: UInt8)] = []
        var isLiteral = false
        for offset in 0..<pattern.utf8CodeUnitCount {
            // Safe: `offset` is below the string's count.
            let byte = unsafe pattern.utf8Start[offset]
            let bit: UInt64 = 1 << UInt64(length)
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: ">"):
                isLiteral.toggle()
                continue
            case _ where isLiteral:
                literals.append((length, byte))
                if byte.isASCIILetter { letters |= bit }
            case UInt8(ascii: "9"): break
            case UInt8(ascii: "A"): letters |= bit
            case UInt8(ascii: "*"): either |= bit
            default:
                breaks |= bit
                continue
            }
            length += 1
        }
        self.length = length
        self.letters = letters
        self.either = either
        self.breaks = breaks
        self.check = check
        self.isAlone = isAlone
        self.literals = literals
    }

    /// Whether the first `count` characters may all be digits.
    func mayBeginWithDigits(_ count: Int) -> Bool { letters & ValueWindow.mask(count) == 0 }

    /// Whether they may all be letters.
    func mayBeginWithLetters(_ count: Int) -> Bool {
        (letters | either) & ValueWindow.mask(count) == ValueWindow.mask(count)
    }

    /// Whether the first `length` characters of `window` have this form, checks apart.
    @inline(__always)
    func fits(_ window: ValueWindow) -> Bool {
        guard window.letters(length) & ~either == letters else { return false }
        for literal in literals where window.characters[literal.index] != literal.byte { return false }
        return true
    }
}
