/// What a secret opens: the broad category in reports.
enum SecretCategory {
    case apiKey, cloudKey, privateKey, token, webToken, connectionString, password, generic

    /// The name users see.
    var name: StaticString {
        switch self {
        case .apiKey: "api_key"
        case .cloudKey: "cloud_key"
        case .privateKey: "private_key"
        case .token: "token"
        case .webToken: "jwt"
        case .connectionString: "connection_string"
        case .password: "password"
        case .generic: "generic"
        }
    }

    /// How bad its disclosure is.
    var risk: Risk {
        switch self {
        case .cloudKey, .privateKey, .connectionString: .critical
        case .apiKey, .token, .webToken, .password: .high
        case .generic: .medium
        }
    }

    /// The regulations and standards that ask for its protection: authentication information (ISO 27001 A.5.17), use of
    /// cryptography (A.8.24), authentication factors and secrets in code (PCI DSS 8.3, 8.6), internal control of access
    /// (SOX 404), security of processing (GDPR article 32).
    var frameworks: [StaticString] {
        switch self {
        case .privateKey: ["iso27001 A.8.24", "iso27001 A.5.17", "pci_dss 8.6", "gdpr art. 32"]
        case .cloudKey, .connectionString:
            ["iso27001 A.5.17", "pci_dss 8.6", "sox 404", "gdpr art. 32"]
        case .password: ["iso27001 A.5.17", "pci_dss 8.3", "gdpr art. 32"]
        case .apiKey, .token, .webToken, .generic: ["iso27001 A.5.17", "pci_dss 8.6", "gdpr art. 32"]
        }
    }
}

/// One kind of secret: a row of the table of rules.
struct SecretRow {
    /// The name in reports: stable, upper case.
    let name: StaticString
    /// What it opens.
    let category: SecretCategory
    /// The forms by which it is known wherever it stands, in the notation of `TokenShape`, with spaces between.
    let shapes: StaticString
    /// The words that name whose it is; where they lead to something random, it is one.
    let words: StaticString

    init(_ name: StaticString, _ category: SecretCategory, _ shapes: StaticString, _ words: StaticString = "")
    {
        self.name = name
        self.category = category
        self.shapes = shapes
        self.words = words
    }
}

extension SecretRow {
    /// Every kind there is. What is known by its surroundings alone stands first.
    static let all: [SecretRow] =
        surroundings + artificialIntelligence + clouds + development + business + communication

    /// Known by what stands around them; `SecretType` names their positions.
    static let surroundings = [
        SecretRow("PASSWORD", .password, ""),
        SecretRow("GENERIC_SECRET", .generic, ""),
        SecretRow("CONNECTION_STRING", .connectionString, ""),
        SecretRow("PRIVATE_KEY", .privateKey, ""),
        SecretRow("JWT", .webToken, ""),
        SecretRow("BEARER_TOKEN", .token, ""),
        SecretRow("BASIC_AUTH", .password, ""),
        SecretRow("SESSION_COOKIE", .token, ""),
        SecretRow("GENERIC_API_KEY", .apiKey, ""),
    ]
}
