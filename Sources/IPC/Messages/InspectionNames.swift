// The names of what inspection tells apart, as the configuration writes them. The supervisor reads them, the worker
// looks up its detectors' kinds by them; neither knows the other's types.

/// Kinds of personal data: `pii.types`.
public enum PersonalDataName: String, Sendable, CaseIterable {
    case email = "EMAIL"
    case phone = "PHONE"
    case creditCard = "CREDIT_CARD"
    case usSocialSecurityNumber = "US_SSN"
    case usTaxpayerNumber = "US_ITIN"
    case ukInsuranceNumber = "UK_NINO"
    case ukHealthServiceNumber = "UK_NHS"
    case nationalID = "NATIONAL_ID"
    case iban = "IBAN"
    case ipAddress = "IP_ADDRESS"
    case macAddress = "MAC_ADDRESS"
    case dateOfBirth = "DATE_OF_BIRTH"
    case passport = "PASSPORT"
    case drivingLicence = "DRIVING_LICENCE"
    case medicalRecord = "MEDICAL_RECORD"
    case healthID = "HEALTH_ID"
    case bankAccount = "BANK_ACCOUNT"
    case routingNumber = "ROUTING_NUMBER"
    case cryptoWallet = "CRYPTO_WALLET"
    case geoPosition = "GEO_POSITION"
    case address = "ADDRESS"
    case person = "PERSON"
    case vehicleID = "VEHICLE_ID"
    case urlCredentials = "URL_CREDENTIALS"
}

/// What a text may ask for that nobody should be given: `harmful.categories`.
public enum HarmName: String, Sendable, CaseIterable {
    case violence, weapons, cbrn
    case selfHarm = "self_harm"
    case hate, harassment, sexual, minors, malware, crime, fraud, drugs
}

/// How bad a finding is.
public enum RiskLevel: UInt8, Sendable, CaseIterable {
    case none = 0
    case low, medium, high, critical
}

/// What takes the place of a value that is redacted.
public enum ValueReplacementMode: UInt8, Sendable, CaseIterable {
    /// `[EMAIL_1]`, the same for the same value within a conversation.
    case placeholder = 1
    /// `****1234`
    case mask
    /// `[EMAIL_h…]`, the same for the same value everywhere.
    case hash
}

/// What is done about characters that no text needs.
public enum SanitizeMode: UInt8, Sendable, CaseIterable {
    case off = 0
    case log, remove, block
}
