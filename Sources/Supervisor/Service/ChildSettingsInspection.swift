import IPC

/// What may be said, as children are told it: what several routes share stands once.
struct InspectionTable {
    private(set) var inspections: [InspectionSettings] = []
    private(set) var patterns: [PatternSettings] = []
    private var known: [Configuration.Inspection] = []

    /// The place of what `inspection` says.
    mutating func place(of inspection: Configuration.Inspection) -> UInt16 {
        if let place = known.firstIndex(of: inspection) { return UInt16(place) }
        known.append(inspection)
        var settings = InspectionSettings()
        settings.sanitize = SanitizeSettings(inspection.sanitize)
        settings.request = DirectionSettings(inspection.request)
        settings.response = DirectionSettings(inspection.response)
        settings.allowsProviderState = inspection.request.providerState == .allow
        settings.refusesUninspected = inspection.request.uninspected == .refuse
        settings.deny = inspection.deny.map { reference(to: PatternSettings($0)) }
        settings.allow = inspection.allow.map { reference(to: PatternSettings($0)) }
        inspections.append(settings)
        return UInt16(known.count - 1)
    }

    private mutating func reference(to pattern: PatternSettings) -> PatternReference {
        if let place = patterns.firstIndex(of: pattern) { return PatternReference(UInt16(place)) }
        patterns.append(pattern)
        return PatternReference(UInt16(patterns.count - 1))
    }
}

extension SanitizeSettings {
    fileprivate init(_ sanitize: Configuration.Inspection.Sanitize) {
        self.init()
        nullBytes = SanitizeMode(sanitize.nullBytes)
        controlCharacters = SanitizeMode(sanitize.controlCharacters)
        invisible = SanitizeMode(sanitize.invisible)
        trims = sanitize.trims
    }
}

extension DirectionSettings {
    fileprivate init(_ request: Configuration.Inspection.Request) {
        self.init()
        personalData = PersonalDataSettings(
            request.personalData, restores: request.restoresPersonalData)
        secrets = SecretSettings(request.secrets)
        promptInjection = RiskSettings(
            action: request.promptInjection.action, threshold: request.promptInjection.threshold)
        harmful = RiskSettings(action: request.harmful.action, threshold: request.harmful.threshold)
        harmCategories = request.harmful.categories
    }

    fileprivate init(_ response: Configuration.Inspection.Response) {
        self.init()
        personalData = PersonalDataSettings(response.personalData, restores: false)
        secrets = SecretSettings(response.secrets)
        harmful = RiskSettings(action: response.harmful.action, threshold: response.harmful.threshold)
        harmCategories = response.harmful.categories
    }
}

extension PersonalDataSettings {
    fileprivate init(_ personalData: Configuration.Inspection.PersonalData, restores: Bool) {
        self.init()
        action = RouteAction(personalData.action)
        types = personalData.types
        replacement = ValueReplacementMode(personalData.replacement)
        self.restores = restores
    }
}

extension SecretSettings {
    fileprivate init(_ secrets: Configuration.Inspection.Secrets) {
        self.init()
        action = RouteAction(secrets.action)
        replacement = ValueReplacementMode(secrets.replacement)
    }
}

extension RiskSettings {
    fileprivate init(
        action: Configuration.Inspection.Action, threshold: Configuration.Inspection.Threshold
    ) {
        self.init()
        self.action = RouteAction(action)
        self.threshold = RiskLevel(threshold)
    }
}

extension PatternSettings {
    fileprivate init(_ pattern: Configuration.Inspection.Pattern) {
        self.init()
        name = pattern.name
        self.pattern = pattern.pattern
        category = pattern.category
        risk = RiskLevel(pattern.risk)
    }
}

extension RouteAction {
    fileprivate init(_ action: Configuration.Inspection.Action) {
        self =
            switch action {
            case .off: .off
            case .log: .log
            case .redact: .redact
            case .block: .block
            }
    }
}

extension RiskLevel {
    fileprivate init(_ threshold: Configuration.Inspection.Threshold) {
        self =
            switch threshold {
            case .low: .low
            case .medium: .medium
            case .high: .high
            case .critical: .critical
            }
    }
}

extension ValueReplacementMode {
    fileprivate init(_ replacement: Configuration.Inspection.Replacement) {
        self =
            switch replacement {
            case .placeholder: .placeholder
            case .mask: .mask
            case .hash: .hash
            }
    }
}

extension SanitizeMode {
    fileprivate init(_ action: Configuration.Inspection.CharacterAction) {
        self =
            switch action {
            case .off: .off
            case .log: .log
            case .remove: .remove
            case .block: .block
            }
    }
}
