/// The ways in which a text may attack the model that reads it; the raw value is the name users see.
public enum InjectionCategory: String, Sendable, CaseIterable {
    case systemOverride = "system_override"
    case roleConfusion = "role_confusion"
    case promptLeaking = "prompt_leaking"
    case delimiterInjection = "delimiter_injection"
    case encodedPayload = "encoded_payload"
    case obfuscated
    case indirectInjection = "indirect_injection"
    case dataExfiltration = "data_exfiltration"
    case toolAbuse = "tool_abuse"
    case manyShot = "many_shot"
    case jailbreak

    /// The raw value, without a `String`.
    public var name: StaticString {
        switch self {
        case .systemOverride: "system_override"
        case .roleConfusion: "role_confusion"
        case .promptLeaking: "prompt_leaking"
        case .delimiterInjection: "delimiter_injection"
        case .encodedPayload: "encoded_payload"
        case .obfuscated: "obfuscated"
        case .indirectInjection: "indirect_injection"
        case .dataExfiltration: "data_exfiltration"
        case .toolAbuse: "tool_abuse"
        case .manyShot: "many_shot"
        case .jailbreak: "jailbreak"
        }
    }

    /// The name in upper case.
    public var type: StaticString {
        switch self {
        case .systemOverride: "SYSTEM_OVERRIDE"
        case .roleConfusion: "ROLE_CONFUSION"
        case .promptLeaking: "PROMPT_LEAKING"
        case .delimiterInjection: "DELIMITER_INJECTION"
        case .encodedPayload: "ENCODED_PAYLOAD"
        case .obfuscated: "OBFUSCATED"
        case .indirectInjection: "INDIRECT_INJECTION"
        case .dataExfiltration: "DATA_EXFILTRATION"
        case .toolAbuse: "TOOL_ABUSE"
        case .manyShot: "MANY_SHOT"
        case .jailbreak: "JAILBREAK"
        }
    }

    /// The standards that name it.
    public var frameworks: [StaticString] {
        ["owasp llm01:2025", "mitre atlas AML.T0051", "iso27001 A.8.26"]
    }
}

/// A set of categories.
public struct InjectionCategories: OptionSet, Sendable, Hashable {
    /// One bit a category, in the order of `InjectionCategory.allCases`.
    public let rawValue: UInt32

    /// The set with these bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Every category there is.
    public static let all = InjectionCategories(rawValue: (1 << UInt32(InjectionCategory.allCases.count)) - 1)
}
