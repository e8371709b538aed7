import IPC
import Inspection

// The policy that the supervisor's settings describe. Each switch is whole, so that neither side can grow alone.

extension InspectionPolicy {
    /// - Parameter patterns: the operator's own; the settings name some of them.
    init(_ settings: InspectionSettings, patterns: [PatternSettings]) {
        self.init(
            request: DirectionPolicy(settings.request), response: DirectionPolicy(settings.response))
        sanitize = SanitizePolicy(settings.sanitize)
    }
}

extension DirectionPolicy {
    fileprivate init(_ settings: DirectionSettings) {
        self.init(
            personalData: PersonalDataPolicy(settings.personalData),
            secrets: FindingAction(settings.secrets.action),
            injection: RiskPolicy(settings.promptInjection, categories: .all),
            harm: RiskPolicy(settings.harmful, categories: HarmCategories(settings.harmCategories)))
        secretReplacement = ValueReplacement(settings.secrets.replacement)
    }
}

extension PersonalDataPolicy {
    fileprivate init(_ settings: PersonalDataSettings) {
        self.init(
            action: FindingAction(settings.action),
            types: PersonalDataTypes(
                settings.types.members.compactMap { PersonalDataType(name: $0.rawValue) }),
            restore: settings.restores, replacement: ValueReplacement(settings.replacement))
    }
}

extension HarmCategories {
    fileprivate init(_ names: ChoiceSet<HarmName>) {
        self = []
        for (place, category) in HarmCategory.allCases.enumerated()
        where names.members.contains(where: { $0.rawValue == category.rawValue }) {
            insert(HarmCategories(rawValue: 1 << UInt32(place)))
        }
    }
}

extension RiskPolicy {
    fileprivate init(_ settings: RiskSettings, categories: Categories) {
        self.init(
            action: FindingAction(settings.action), threshold: Risk(settings.threshold),
            categories: categories)
    }
}

extension SanitizePolicy {
    fileprivate init(_ settings: SanitizeSettings) {
        self.init(
            nullBytes: SanitizeAction(settings.nullBytes),
            controlCharacters: SanitizeAction(settings.controlCharacters),
            invisible: SanitizeAction(settings.invisible), trim: settings.trims)
    }
}

extension FindingAction {
    fileprivate init(_ action: RouteAction) {
        self =
            switch action {
            case .off: .off
            case .log: .log
            case .redact: .redact
            case .block: .block
            }
    }
}

extension Risk {
    init(_ level: RiskLevel) {
        self =
            switch level {
            case .none: .none
            case .low: .low
            case .medium: .medium
            case .high: .high
            case .critical: .critical
            }
    }
}

extension ValueReplacement {
    fileprivate init(_ mode: ValueReplacementMode) {
        self =
            switch mode {
            case .placeholder: .placeholder
            case .mask: .mask
            case .hash: .hash
            }
    }
}

extension SanitizeAction {
    fileprivate init(_ mode: SanitizeMode) {
        self =
            switch mode {
            case .off: .off
            case .log: .log
            case .remove: .remove
            case .block: .block
            }
    }
}
