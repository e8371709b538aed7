/// The kinds of personal data that are recognised; the raw value is the name in the configuration, in placeholders
/// and in the audit log.
public enum PersonalDataType: String, Sendable, CaseIterable {
    case email = "EMAIL"
    case creditCard = "CREDIT_CARD"
    case iban = "IBAN"
    case socialSecurityNumber = "US_SSN"

    /// The raw value, without a `String`.
    public var name: StaticString {
        switch self {
        case .email: "EMAIL"
        case .creditCard: "CREDIT_CARD"
        case .iban: "IBAN"
        case .socialSecurityNumber: "US_SSN"
        }
    }

    /// A number from 0 on.
    var ordinal: Int {
        switch self {
        case .email: 0
        case .creditCard: 1
        case .iban: 2
        case .socialSecurityNumber: 3
        }
    }

    /// The broad category in reports.
    public var category: StaticString {
        switch self {
        case .email: "contact"
        case .creditCard, .iban: "financial"
        case .socialSecurityNumber: "national_id"
        }
    }

    /// How bad its disclosure is.
    public var risk: Risk {
        switch self {
        case .email: .medium
        case .iban: .high
        case .creditCard, .socialSecurityNumber: .critical
        }
    }

    /// The regulations that name this kind of data.
    public var frameworks: [StaticString] {
        switch self {
        case .email: ["gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(F)", "iso27001 A.5.34"]
        case .creditCard: ["gdpr art. 4(1)", "pci_dss 3.4", "sox 404", "iso27001 A.5.34"]
        case .iban: ["gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(J)", "sox 404", "iso27001 A.5.34"]
        case .socialSecurityNumber: ["gdpr art. 87", "hipaa 164.514(b)(2)(i)(G)", "iso27001 A.5.34"]
        }
    }
}

/// A set of kinds of personal data: `inspection.request.pii.types`.
public struct PersonalDataTypes: OptionSet, Sendable, Hashable {
    /// One bit a kind, in the order of `PersonalDataType.allCases`.
    public let rawValue: UInt32

    /// The set with these bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let email = PersonalDataTypes(rawValue: 1 << 0)
    public static let creditCard = PersonalDataTypes(rawValue: 1 << 1)
    public static let iban = PersonalDataTypes(rawValue: 1 << 2)
    public static let socialSecurityNumber = PersonalDataTypes(rawValue: 1 << 3)
    /// Every kind there is.
    public static let all: PersonalDataTypes = [.email, .creditCard, .iban, .socialSecurityNumber]

    /// The set of this one kind.
    public init(_ type: PersonalDataType) {
        switch type {
        case .email: self = .email
        case .creditCard: self = .creditCard
        case .iban: self = .iban
        case .socialSecurityNumber: self = .socialSecurityNumber
        }
    }
}
