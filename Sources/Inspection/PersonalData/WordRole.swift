/// What a word can mean to the detectors of names, addresses and dates of birth. A word may have several roles.
struct WordRoles: OptionSet {
    let rawValue: UInt32

    static let given = WordRoles(rawValue: 1 << 0)
    static let surname = WordRoles(rawValue: 1 << 1)
    /// Stands before a person's name: `Mr`, `Frau`, `doctora`.
    static let honorific = WordRoles(rawValue: 1 << 2)
    /// Stands after a person's name: `Jr`, `MD`, `さん`.
    static let suffix = WordRoles(rawValue: 1 << 3)
    /// Joins the parts of a name: `de`, `van`, `bin`.
    static let particle = WordRoles(rawValue: 1 << 4)
    /// Says that a name follows: `name`, `nombre`.
    static let nameNoun = WordRoles(rawValue: 1 << 5)
    /// `is` in a language.
    static let copula = WordRoles(rawValue: 1 << 6)
    /// Stands directly before a name that is told: `called`, `heiße`, `llamo`.
    static let intro = WordRoles(rawValue: 1 << 7)
    /// Who a person is to the writer of a record: `patient`, `Kunde`, `passenger`.
    static let record = WordRoles(rawValue: 1 << 8)
    /// Opens a letter: `Dear`, `Hallo`.
    static let greeting = WordRoles(rawValue: 1 << 9)
    /// Ends the last line before a signature: `regards`, `Grüßen`.
    static let farewell = WordRoles(rawValue: 1 << 10)
    /// Who a person is to the writer: `mother`, `neighbour`.
    static let kin = WordRoles(rawValue: 1 << 11)
    static let month = WordRoles(rawValue: 1 << 12)
    /// Says that a date is one of birth.
    static let birth = WordRoles(rawValue: 1 << 13)
    /// Stands after the name of a street: `Street`, `Ave`.
    static let streetAfter = WordRoles(rawValue: 1 << 14)
    /// Stands before it: `calle`, `via`, `ul`.
    static let streetBefore = WordRoles(rawValue: 1 << 15)
    /// A part of a building: `apt`, `floor`, `interno`.
    static let unit = WordRoles(rawValue: 1 << 16)
    /// Says that an address follows: `address`, `住所`, `lives` (at).
    static let addressNoun = WordRoles(rawValue: 1 << 17)
    /// A capital letter does not make a name of it.
    static let stop = WordRoles(rawValue: 1 << 18)
    /// Makes the name that a label announces that of a thing: `file`, `host`, `product`.
    static let thing = WordRoles(rawValue: 1 << 19)
    /// A country, or a state by its full name.
    static let country = WordRoles(rawValue: 1 << 20)
    /// Part of the name of an organisation or a place: `Ltd`, `University`, `Hotel`.
    static let organisation = WordRoles(rawValue: 1 << 21)
    /// A state's or province's two letters; only in capitals.
    static let state = WordRoles(rawValue: 1 << 22)
    /// Joins the parts of a date: `of`, `de`.
    static let dateGlue = WordRoles(rawValue: 1 << 23)
    /// The other half of `first name`, `full name`, `last name`: makes a label one of a person.
    static let namePart = WordRoles(rawValue: 1 << 24)
    /// Often stands before a name in prose: `with`, `by`, `told`.
    static let nearName = WordRoles(rawValue: 1 << 25)
    /// Stands before a box's number: `Box`, `Postfach`.
    static let box = WordRoles(rawValue: 1 << 26)
    /// An era of the Japanese calendar.
    static let era = WordRoles(rawValue: 1 << 27)

    /// A word for a street that is nothing else, in small letters too.
    static let sureStreet = WordRoles(rawValue: 1 << 28)

    static let name: WordRoles = [.given, .surname]
    /// What a label of a person consists of.
    static let personLabel: WordRoles = [.record, .nameNoun, .namePart]
}

/// A word and what it can mean.
struct Word {
    /// No word, and nowhere.
    static let none = Word(range: -1 ..< -1)

    var range: Range<Int>
    var roles: WordRoles = []
    var hash: UInt64 = 0
    /// Whether it begins with a capital letter.
    var isCapitalised = false
    /// Whether it has a small letter.
    var hasSmall = false

    var isEmpty: Bool { range.isEmpty }
    var count: Int { range.count }

    func has(_ other: WordRoles) -> Bool { !roles.isDisjoint(with: other) }
}

/// All words that mean something, as hashes in an open table: one look for each word of a text.
struct WordTable: Sendable {
    /// Of all the lists; built once.
    static let shared = WordTable()

    private static let bits = 16
    /// Of each word a part of its hash, above what it can mean; 0 where there is none.
    private var entries = [UInt64](repeating: 0, count: 1 << bits)

    private init() {
        for list in PersonNameTable.given { add(list, .given) }
        for list in SurnameTable.surnames { add(list, .surname) }
        for (role, list) in PersonalVocabulary.lists { add(list, role) }
    }

    /// What the word with this hash (`WordHash`) can mean.
    @inline(__always)
    subscript(hash: UInt64) -> WordRoles {
        var slot = Int(truncatingIfNeeded: hash) & ((1 << Self.bits) - 1)
        let key = hash >> 32 | 1
        while entries[slot] != 0 {
            let entry = entries[slot]
            if entry >> 32 == key { return WordRoles(rawValue: UInt32(truncatingIfNeeded: entry)) }
            slot = (slot + 1) & ((1 << Self.bits) - 1)
        }
        return []
    }

    private mutating func add(_ list: StaticString, _ role: WordRoles) {
        // Safe: a static string's bytes live as long as the program.
        let bytes = unsafe Span(_unsafeStart: list.utf8Start, count: list.utf8CodeUnitCount)
        var position = 0
        var hash = WordHash()
        while position < bytes.count {
            let scalar = bytes.scalar(at: &position)
            if scalar == 0x20 || scalar == 0x0A {
                insert(hash.value, role)
                hash = WordHash()
            } else {
                hash.take(LetterFold.lowercased(LetterFold.code(for: scalar)))
            }
        }
        insert(hash.value, role)
    }

    private mutating func insert(_ hash: UInt64, _ role: WordRoles) {
        guard hash != WordHash.empty else { return }
        var slot = Int(truncatingIfNeeded: hash) & ((1 << Self.bits) - 1)
        let key = hash >> 32 | 1
        while entries[slot] != 0, entries[slot] >> 32 != key { slot = (slot + 1) & ((1 << Self.bits) - 1) }
        entries[slot] |= key << 32 | UInt64(role.rawValue)
    }
}
