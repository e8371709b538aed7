/// What words near a value say it is.
struct ContextClasses: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let card = ContextClasses(rawValue: 1 << 0)
    static let iban = ContextClasses(rawValue: 1 << 1)
    static let socialSecurity = ContextClasses(rawValue: 1 << 2)
    static let taxpayer = ContextClasses(rawValue: 1 << 3)
    static let insurance = ContextClasses(rawValue: 1 << 4)
    static let healthService = ContextClasses(rawValue: 1 << 5)
    static let nationalID = ContextClasses(rawValue: 1 << 6)
    /// A tax number of some country.
    static let tax = ContextClasses(rawValue: 1 << 7)
    static let phone = ContextClasses(rawValue: 1 << 8)
    static let network = ContextClasses(rawValue: 1 << 9)
    static let passport = ContextClasses(rawValue: 1 << 10)
    static let licence = ContextClasses(rawValue: 1 << 11)
    static let medical = ContextClasses(rawValue: 1 << 12)
    static let health = ContextClasses(rawValue: 1 << 13)
    static let account = ContextClasses(rawValue: 1 << 14)
    static let routing = ContextClasses(rawValue: 1 << 15)
    static let bankCode = ContextClasses(rawValue: 1 << 16)
    static let wallet = ContextClasses(rawValue: 1 << 17)
    static let position = ContextClasses(rawValue: 1 << 18)
    static let vehicle = ContextClasses(rawValue: 1 << 19)
    static let birth = ContextClasses(rawValue: 1 << 20)
    static let hardware = ContextClasses(rawValue: 1 << 21)
    static let employer = ContextClasses(rawValue: 1 << 22)
    /// An order, a product, a version, a parcel: a number that is nobody's.
    static let contrary = ContextClasses(rawValue: 1 << 23)
    /// Values made for trying things out.
    static let trial = ContextClasses(rawValue: 1 << 24)
    /// Software and standards, whose numbers are written like addresses.
    static let version = ContextClasses(rawValue: 1 << 25)

    /// A single letter that stands for a telephone in a signature.
    static let initial = ContextClasses(rawValue: 1 << 26)
    /// Somebody's number, of whatever kind a word before says; otherwise a telephone's.
    static let unnamed = ContextClasses(rawValue: 1 << 27)

    /// Those that name a kind of personal data.
    static let naming = ContextClasses(rawValue: (1 << 23) - 1)
}
