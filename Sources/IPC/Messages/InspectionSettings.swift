/// What may be said on some routes, both ways.
public struct InspectionSettings: Record {
    public var sanitize = SanitizeSettings()
    public var request = DirectionSettings()
    public var response = DirectionSettings()
    /// Patterns that are findings, by their places in the worker's list.
    public var deny: [PatternReference] = []
    /// Patterns in which nothing is found.
    public var allow: [PatternReference] = []
    /// Whether requests may refer to what the provider remembers.
    public var allowsProviderState = false
    /// Whether images, audio and files, which no detector can read, are refused.
    public var refusesUninspected = false
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&sanitize)
        try wire.field(&request)
        try wire.field(&response)
        try wire.field(&deny, atMost: MessageLimits.patterns)
        try wire.field(&allow, atMost: MessageLimits.patterns)
        try wire.field(&allowsProviderState)
        try wire.field(&refusesUninspected)
    }
}

/// `inspection.sanitize`.
public struct SanitizeSettings: Record {
    public var nullBytes = SanitizeMode.off
    public var controlCharacters = SanitizeMode.off
    public var invisible = SanitizeMode.off
    public var trims = false
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&nullBytes)
        try wire.field(&controlCharacters)
        try wire.field(&invisible)
        try wire.field(&trims)
    }
}

/// `inspection.request` or `inspection.response`.
public struct DirectionSettings: Record {
    public var personalData = PersonalDataSettings()
    public var secrets = SecretSettings()
    public var promptInjection = RiskSettings()
    public var harmful = RiskSettings()
    public var harmCategories = ChoiceSet<HarmName>()
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&personalData)
        try wire.field(&secrets)
        try wire.field(&promptInjection)
        try wire.field(&harmful)
        try wire.field(&harmCategories)
    }
}

/// What is done about which kinds of personal data.
public struct PersonalDataSettings: Record {
    public var action = RouteAction.off
    public var types = ChoiceSet<PersonalDataName>()
    public var replacement = ValueReplacementMode.placeholder
    /// Whether the caller gets its own redacted values back in the answer; has a meaning for requests only.
    public var restores = false
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&action)
        try wire.field(&types)
        try wire.field(&replacement)
        try wire.field(&restores)
    }
}

/// What is done about secrets.
public struct SecretSettings: Record {
    public var action = RouteAction.off
    public var replacement = ValueReplacementMode.placeholder
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&action)
        try wire.field(&replacement)
    }
}

/// What is done about texts of at least some risk.
public struct RiskSettings: Record {
    public var action = RouteAction.off
    /// The least risk that is acted on.
    public var threshold = RiskLevel.low
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&action)
        try wire.field(&threshold)
    }
}

/// One pattern of the operator's own.
public struct PatternSettings: Record, Hashable {
    public var name = ""
    public var pattern = ""
    public var category = ""
    public var risk = RiskLevel.high
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&name, atMost: MessageLimits.nameBytes)
        try wire.field(&pattern, atMost: MessageLimits.patternBytes)
        try wire.field(&category, atMost: MessageLimits.nameBytes)
        try wire.field(&risk)
    }
}

/// A pattern's place in a list of patterns.
public struct PatternReference: Record {
    public var index: UInt16 = 0
    public init() {}
    public init(_ index: UInt16) { self.index = index }

    public mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&index) }
}
