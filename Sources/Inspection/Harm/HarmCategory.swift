/// What a text may ask for that nobody should be given; the raw value is the name users see.
public enum HarmCategory: String, Sendable, CaseIterable {
    case violence, weapons, cbrn
    case selfHarm = "self_harm"
    case hate, harassment, sexual, minors, malware, crime, fraud, drugs

    /// The raw value, without a `String`.
    public var name: StaticString {
        switch self {
        case .violence: "violence"
        case .weapons: "weapons"
        case .cbrn: "cbrn"
        case .selfHarm: "self_harm"
        case .hate: "hate"
        case .harassment: "harassment"
        case .sexual: "sexual"
        case .minors: "minors"
        case .malware: "malware"
        case .crime: "crime"
        case .fraud: "fraud"
        case .drugs: "drugs"
        }
    }

    /// The name in upper case.
    public var type: StaticString {
        switch self {
        case .violence: "VIOLENCE"
        case .weapons: "WEAPONS"
        case .cbrn: "CBRN"
        case .selfHarm: "SELF_HARM"
        case .hate: "HATE"
        case .harassment: "HARASSMENT"
        case .sexual: "SEXUAL"
        case .minors: "MINORS"
        case .malware: "MALWARE"
        case .crime: "CRIME"
        case .fraud: "FRAUD"
        case .drugs: "DRUGS"
        }
    }

    /// The regulations that name it.
    public var frameworks: [StaticString] {
        switch self {
        case .cbrn: ["nist ai 600-1 2.1", "iso27001 A.5.10"]
        case .violence, .weapons, .selfHarm, .hate, .harassment, .crime, .fraud, .drugs:
            ["nist ai 600-1 2.3", "iso27001 A.5.10"]
        case .malware: ["nist ai 600-1 2.9", "iso27001 A.8.7", "pci_dss 5.2"]
        case .sexual, .minors: ["nist ai 600-1 2.11", "iso27001 A.5.10"]
        }
    }
}

/// A set of categories: `inspection.request.harmful.categories`.
public struct HarmCategories: OptionSet, Sendable, Hashable {
    /// One bit a category, in the order of `HarmCategory.allCases`.
    public let rawValue: UInt32

    /// The set with these bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Every category there is.
    public static let all = HarmCategories(rawValue: (1 << UInt32(HarmCategory.allCases.count)) - 1)
}
