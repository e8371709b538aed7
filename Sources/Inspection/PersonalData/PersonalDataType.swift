/// The kinds of personal data that are recognised; the raw value is their place in `all`.
public enum PersonalDataType: UInt8, Sendable, CaseIterable {
    case email, phone, creditCard, socialSecurityNumber, taxpayerNumber, insuranceNumber, healthServiceNumber
    case nationalID, iban, ipAddress, macAddress, dateOfBirth, passport, drivingLicence, medicalRecord
    case healthID, bankAccount, routingNumber, cryptoWallet, geoPosition, address, person, vehicleID
    case urlCredentials

    /// The kind of this name, as the configuration writes it.
    public init?(name: String) {
        guard let type = Self.allCases.first(where: { "\($0.name)" == name }) else { return nil }
        self = type
    }

    /// The name in the configuration, in placeholders, in reports and in the audit log.
    public var name: StaticString { row.name }

    /// A number from 0 on.
    var ordinal: Int { Int(rawValue) }

    /// The broad category in reports.
    public var category: StaticString { row.category }

    /// How bad its disclosure is.
    public var risk: Risk { row.risk }

    /// The regulations that name this kind of data.
    public var frameworks: [StaticString] { row.frameworks }

    private var row: PersonalDataRow { PersonalDataRow.table[Int(rawValue)] }
}

/// A set of kinds of personal data: `inspection.request.pii.types`.
public struct PersonalDataTypes: OptionSet, Sendable, Hashable {
    /// One bit a kind, in the order of `PersonalDataType.allCases`.
    public let rawValue: UInt32

    /// The set with these bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The set of this one kind.
    @inline(__always)
    public init(_ type: PersonalDataType) { rawValue = 1 &<< UInt32(type.rawValue) }

    /// The set of these kinds.
    public init(_ types: some Sequence<PersonalDataType>) {
        self = types.reduce(into: []) { $0.insert(PersonalDataTypes($1)) }
    }

    public static let email = PersonalDataTypes(.email)
    public static let creditCard = PersonalDataTypes(.creditCard)
    public static let iban = PersonalDataTypes(.iban)
    public static let socialSecurityNumber = PersonalDataTypes(.socialSecurityNumber)
    /// Every kind there is.
    public static let all = PersonalDataTypes(PersonalDataType.allCases)

    /// Whether this kind is looked for.
    @inline(__always)
    func contains(_ type: PersonalDataType) -> Bool { rawValue &>> UInt32(type.rawValue) & 1 == 1 }
}
