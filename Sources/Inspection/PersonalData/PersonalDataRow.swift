/// What is to be said about one kind of personal data, as a row of a table in the order of the kinds.
///
/// The articles: personal data is defined in GDPR article 4(1), national identification numbers are in article 87,
/// data concerning health in article 9. HIPAA's identifiers are the list (A) to (R) of 45 CFR 164.514(b)(2)(i). PCI DSS
/// 3.4 and 3.5 protect card numbers, SOX section 404 the records of accounts, ISO/IEC 27001:2022 control A.5.34 all of it.
struct PersonalDataRow: Sendable {
    let name: StaticString
    let category: StaticString
    let risk: Risk
    let frameworks: [StaticString]

    private init(
        _ name: StaticString, _ category: StaticString, _ risk: Risk, _ frameworks: StaticString...
    ) {
        self.name = name
        self.category = category
        self.risk = risk
        self.frameworks = frameworks + ["iso27001 A.5.34"]
    }

    /// One row a kind.
    static let table: [PersonalDataRow] = [
        .init("EMAIL", "contact", .medium, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(F)"),
        .init("PHONE", "contact", .medium, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(D)"),
        .init("CREDIT_CARD", "financial", .critical, "gdpr art. 4(1)", "pci_dss 3.4", "sox 404"),
        .init("US_SSN", "national_id", .critical, "gdpr art. 87", "hipaa 164.514(b)(2)(i)(G)"),
        .init("US_ITIN", "national_id", .critical, "gdpr art. 87", "hipaa 164.514(b)(2)(i)(R)"),
        .init("UK_NINO", "national_id", .critical, "gdpr art. 87", "hipaa 164.514(b)(2)(i)(R)"),
        .init("UK_NHS", "health", .critical, "gdpr art. 9(1)", "hipaa 164.514(b)(2)(i)(I)"),
        .init("NATIONAL_ID", "national_id", .critical, "gdpr art. 87", "hipaa 164.514(b)(2)(i)(R)"),
        .init("IBAN", "financial", .high, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(J)", "sox 404"),
        .init("IP_ADDRESS", "device", .medium, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(O)"),
        .init("MAC_ADDRESS", "device", .medium, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(M)"),
        .init("DATE_OF_BIRTH", "person", .high, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(C)"),
        .init("PASSPORT", "national_id", .critical, "gdpr art. 87", "hipaa 164.514(b)(2)(i)(K)"),
        .init("DRIVING_LICENCE", "national_id", .high, "gdpr art. 87", "hipaa 164.514(b)(2)(i)(K)"),
        .init("MEDICAL_RECORD", "health", .high, "gdpr art. 9(1)", "hipaa 164.514(b)(2)(i)(H)"),
        .init("HEALTH_ID", "health", .high, "gdpr art. 9(1)", "hipaa 164.514(b)(2)(i)(I)"),
        .init("BANK_ACCOUNT", "financial", .high, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(J)", "sox 404"),
        .init(
            "ROUTING_NUMBER", "financial", .medium, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(J)", "sox 404"),
        .init("CRYPTO_WALLET", "financial", .medium, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(J)"),
        .init("GEO_POSITION", "location", .medium, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(B)"),
        .init("ADDRESS", "location", .medium, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(B)"),
        .init("PERSON", "person", .medium, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(A)"),
        .init("VEHICLE_ID", "device", .medium, "gdpr art. 4(1)", "hipaa 164.514(b)(2)(i)(L)"),
        .init("URL_CREDENTIALS", "credential", .critical, "gdpr art. 32", "hipaa 164.514(b)(2)(i)(N)"),
    ]
}
