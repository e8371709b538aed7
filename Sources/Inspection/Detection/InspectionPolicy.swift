/// What is done about a detector's findings: `action` in the configuration.
public enum FindingAction: String, Sendable, CaseIterable {
    /// The detector does not run.
    case off
    /// Recorded; the text passes unchanged.
    case log
    /// Replaced by a placeholder.
    case redact
    /// The request or answer as a whole is refused.
    case block

    /// The raw value, without a `String`.
    public var name: StaticString {
        switch self {
        case .off: "off"
        case .log: "log"
        case .redact: "redact"
        case .block: "block"
        }
    }
}

/// `inspection.request.pii` and `inspection.response.pii`.
public struct PersonalDataPolicy: Sendable, Equatable {
    /// What is done.
    public var action: FindingAction
    /// Which kinds are looked for.
    public var types: PersonalDataTypes
    /// Whether the caller gets its own values back in the answer; has a meaning for requests only.
    public var restore: Bool
    /// What takes the place of a value. Only placeholders can be turned back.
    public var replacement: ValueReplacement

    /// A policy for personal data.
    public init(
        action: FindingAction = .redact, types: PersonalDataTypes = .all, restore: Bool = true,
        replacement: ValueReplacement = .placeholder
    ) {
        self.action = action
        self.types = types
        self.restore = restore
        self.replacement = replacement
    }

    /// What is done about a finding of `risk`. A name that nothing around it ties to a person may be a public figure's
    /// or a character's, and its risk is low: it is recorded, since a question about it would lose its meaning.
    func action(for risk: Risk) -> FindingAction { risk > .low || action == .off ? action : .log }
}

/// What is done about findings of at least a certain risk: `prompt_injection` and `harmful`. Findings below the
/// threshold are not acted on.
public struct RiskPolicy<Categories: Sendable & Equatable>: Sendable, Equatable {
    /// What is done.
    public var action: FindingAction
    /// The least risk that is acted on.
    public var threshold: Risk
    /// Which categories are looked for.
    public var categories: Categories

    /// A policy for risks.
    public init(action: FindingAction, threshold: Risk, categories: Categories) {
        self.action = action
        self.threshold = threshold
        self.categories = categories
    }

    /// What is done about a finding of `risk`.
    func action(for risk: Risk) -> FindingAction { risk >= threshold || action == .off ? action : .log }
}

/// What is done about characters that have no place in a text.
public enum SanitizeAction: String, Sendable, CaseIterable {
    /// Not looked for.
    case off
    /// Recorded; the text passes unchanged.
    case log
    /// Taken out of the text.
    case remove
    /// The request or answer as a whole is refused.
    case block

    /// The same as an action on a finding: what is redacted of a character is the character.
    var findingAction: FindingAction {
        switch self {
        case .off: .off
        case .log: .log
        case .remove: .redact
        case .block: .block
        }
    }
}

/// `inspection.sanitize`: characters that no text needs, in requests and answers alike.
public struct SanitizePolicy: Sendable, Equatable {
    /// U+0000.
    public var nullBytes: SanitizeAction
    /// Other control characters but tab, newline and carriage return.
    public var controlCharacters: SanitizeAction
    /// Zero-width characters, bidirectional controls, tags and variation selectors where no script or emoji needs them.
    public var invisible: SanitizeAction
    /// Whether white space at both ends of a text goes too.
    public var trim: Bool

    /// A policy for characters.
    public init(
        nullBytes: SanitizeAction = .remove, controlCharacters: SanitizeAction = .remove,
        invisible: SanitizeAction = .remove, trim: Bool = false
    ) {
        self.nullBytes = nullBytes
        self.controlCharacters = controlCharacters
        self.invisible = invisible
        self.trim = trim
    }

    /// Every text passes as it is.
    public static let off = SanitizePolicy(nullBytes: .off, controlCharacters: .off, invisible: .off)
}

/// `inspection.request` or `inspection.response`: what may be said in one direction.
public struct DirectionPolicy: Sendable, Equatable {
    public var personalData: PersonalDataPolicy
    public var secrets: FindingAction
    /// What takes the place of a secret.
    public var secretReplacement = ValueReplacement.placeholder
    public var injection: RiskPolicy<InjectionCategories>
    public var harm: RiskPolicy<HarmCategories>
    /// `provider_state`: whether what the provider remembers from earlier requests is refused; for requests only.
    public var refusesState = true
    /// `uninspected`: whether images, audio and files, which no detector can read, are refused; for requests only.
    public var refusesUninspected = false
    public var sanitize: SanitizePolicy
    /// The operator's own patterns.
    public var patterns = OperatorPatterns()

    /// A policy that looks for nothing but what is named.
    public init(
        personalData: PersonalDataPolicy = PersonalDataPolicy(action: .off), secrets: FindingAction = .off,
        injection: RiskPolicy<InjectionCategories> = RiskPolicy(
            action: .off, threshold: .medium, categories: .all),
        harm: RiskPolicy<HarmCategories> = RiskPolicy(action: .off, threshold: .high, categories: .all),
        sanitize: SanitizePolicy = .off
    ) {
        self.personalData = personalData
        self.secrets = secrets
        self.injection = injection
        self.harm = harm
        self.sanitize = sanitize
    }

    /// The defaults of the configuration for requests.
    public static let standardRequest = DirectionPolicy(
        personalData: PersonalDataPolicy(), secrets: .redact,
        injection: RiskPolicy(action: .block, threshold: .medium, categories: .all),
        harm: RiskPolicy(action: .block, threshold: .high, categories: .all), sanitize: SanitizePolicy())

    /// The defaults of the configuration for answers.
    public static let standardResponse = DirectionPolicy(
        personalData: PersonalDataPolicy(restore: false), secrets: .redact,
        harm: RiskPolicy(action: .log, threshold: .high, categories: .all), sanitize: SanitizePolicy())

    /// What is done about a finding.
    func action(for kind: FindingKind, risk: Risk) -> FindingAction {
        switch kind {
        case .personalData: personalData.action(for: risk)
        case .secret: secrets
        case .injection: injection.action(for: risk)
        case .harm: harm.action(for: risk)
        case .invisible(let kind): sanitize.action(for: kind).findingAction
        case .pattern(.injection, _), .pattern(.own, _): injection.action(for: risk)
        case .pattern(.harm, _): harm.action(for: risk)
        }
    }

    /// What takes the place of a value.
    func replacement(of kind: FindingKind) -> ValueReplacement {
        if case .secret = kind { secretReplacement } else { personalData.replacement }
    }

    /// Whether values are replaced by placeholders.
    var replacesValues: Bool { personalData.action == .redact || secrets == .redact }

    /// Whether any detector runs.
    var isScanning: Bool {
        personalData.action != .off || secrets != .off || injection.action != .off || harm.action != .off
            || sanitize != .off
    }
}

/// `inspection` of the configuration: what may be said, in each direction.
public struct InspectionPolicy: Sendable, Equatable {
    /// `inspection.request`.
    public var request: DirectionPolicy
    /// `inspection.response`.
    public var response: DirectionPolicy

    /// Whether a stream holds back every last word until the next one begins, since any word could turn out to be the
    /// beginning of an address. Otherwise only words with digits or punctuation inside, and words after something that
    /// leads to an address ("mail", "contact", "<"), are held; a plain word goes on at once, and an address that begins
    /// with it all the same loses everything after it.
    public var holdsEveryWord = false

    /// The defaults of the configuration: redact both ways, restore the caller's own values.
    public init(
        request: DirectionPolicy = .standardRequest, response: DirectionPolicy = .standardResponse
    ) {
        self.request = request
        self.response = response
    }

    /// `inspection.sanitize`: the same both ways.
    public var sanitize: SanitizePolicy {
        get { request.sanitize }
        set {
            request.sanitize = newValue
            response.sanitize = newValue
        }
    }

    /// `inspection.deny` and `inspection.allow`: the same both ways.
    public var patterns: OperatorPatterns {
        get { request.patterns }
        set {
            request.patterns = newValue
            response.patterns = newValue
        }
    }

    /// The policy for one direction.
    func policy(_ direction: Direction) -> DirectionPolicy { direction == .request ? request : response }
}
