import IPC
import Inspection

// The policy that the supervisor's settings describe. Each switch is whole, so that neither side can grow alone.

extension InspectionPolicy {
    /// - Parameter patterns: the operator's own; the settings name some of them.
    /// - Throws: which of them nobody could look for.
    init(_ settings: InspectionSettings, patterns: [PatternSettings]) throws(UnusablePattern) {
        self.init(
            request: DirectionPolicy(settings.request), response: DirectionPolicy(settings.response))
        sanitize = SanitizePolicy(settings.sanitize)
        request.refusesState = !settings.allowsProviderState
        request.refusesUninspected = settings.refusesUninspected
        self.patterns = OperatorPatterns(
            deny: try Self.patterns(settings.deny, of: patterns),
            allow: try Self.patterns(settings.allow, of: patterns))
    }

    private static func patterns(
        _ references: [PatternReference], of patterns: [PatternSettings]
    ) throws(UnusablePattern) -> [OperatorPattern] {
        var chosen: [OperatorPattern] = []
        for reference in references {
            let pattern = patterns[Int(reference.index)]
            do throws(OperatorPatternError) {
                chosen.append(
                    try OperatorPattern(
                        name: pattern.name, pattern: pattern.pattern, category: pattern.category,
                        risk: Risk(pattern.risk)))
            } catch {
                throw UnusablePattern(name: pattern.name, reason: error)
            }
        }
        return chosen
    }
}

/// A pattern of the operator's that nobody could look for.
struct UnusablePattern: Error, CustomStringConvertible {
    let name: String
    let reason: OperatorPatternError

    var description: String {
        switch reason {
        case .name: "the pattern \(name) has no usable name"
        case .category: "the pattern \(name) has no usable category"
        case .noWords: "the pattern \(name) has no word, or begins or ends with a gap"
        case .star: "the pattern \(name) has a * elsewhere than after the beginning of a word"
        case .tooLong: "the pattern \(name) has more than 64 words, where a gap counts 8"
        }
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
