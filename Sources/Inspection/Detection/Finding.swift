/// Who speaks: decides how much a text is trusted.
public enum TextRole: String, Sendable, CaseIterable {
    /// The operator: `system`, `developer`, `instructions`.
    case system
    case user
    case assistant
    /// A stranger: tool results, tool definitions, documents.
    case tool
}

/// Which way a text goes.
public enum Direction: String, Sendable, CaseIterable {
    case request, response
}

/// Everything that can make a finding. A closed set: adding a detector adds a case.
public enum Detector: String, Sendable, CaseIterable {
    case promptInjection = "prompt_injection"
    case personalData = "pii"
    case secrets
    case harmful
    case invisible

    /// The name users see.
    public var name: StaticString {
        switch self {
        case .promptInjection: "prompt_injection"
        case .personalData: "pii"
        case .secrets: "secrets"
        case .harmful: "harmful"
        case .invisible: "invisible"
        }
    }
}

/// How bad a finding is; `none` only as the risk of a text without findings.
public enum Risk: UInt8, Sendable, Comparable, CaseIterable {
    case none, low, medium, high, critical

    /// The name users see.
    public var name: StaticString {
        switch self {
        case .none: "none"
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .critical: "critical"
        }
    }

    /// Orders by severity.
    public static func < (left: Risk, right: Risk) -> Bool { left.rawValue < right.rawValue }
}

/// What was seen: each detector has its own vocabulary.
public enum FindingKind: Sendable, Hashable {
    case personalData(PersonalDataType)
    case secret(SecretType)
    case injection(InjectionCategory)
    case harm(HarmCategory)
    case invisible(InvisibleKind)
    /// One of the operator's own patterns.
    case pattern(OperatorPattern.Category, name: String)

    /// Who sees such things.
    public var detector: Detector {
        switch self {
        case .personalData: .personalData
        case .secret: .secrets
        case .injection: .promptInjection
        case .harm: .harmful
        case .invisible: .invisible
        case .pattern(.injection, _), .pattern(.own, _): .promptInjection
        case .pattern(.harm, _): .harmful
        }
    }

    /// The broad category; of an operator's pattern `categoryName` has the operator's name for it.
    public var category: StaticString {
        switch self {
        case .personalData(let type): type.category
        case .secret(let type): type.category
        case .injection(let category): category.name
        case .harm(let category): category.name
        case .invisible(let kind): kind.name
        case .pattern(.injection(let category), _): category.name
        case .pattern(.harm(let category), _): category.name
        case .pattern(.own, _): "operator"
        }
    }

    /// The category in reports and in the audit log: at most 64 printable ASCII characters.
    public var categoryName: String {
        if case .pattern(.own(let name), _) = self { name } else { category.description }
    }

    /// The name in reports and in the audit log; of an operator's pattern `typeName` has the operator's name for it.
    public var type: StaticString {
        switch self {
        case .personalData(let type): type.name
        case .secret(let type): type.name
        case .injection(let category): category.type
        case .harm(let category): category.type
        case .invisible(let kind): kind.type
        case .pattern: "PATTERN"
        }
    }

    /// The name in reports and in the audit log: at most 64 printable ASCII characters.
    public var typeName: String {
        if case .pattern(_, let name) = self { name } else { type.description }
    }

    /// Appends the type's name, for JSON.
    func appendType(to output: inout [UInt8]) {
        if case .pattern(_, let name) = self {
            JSONText.appendEscaped(Array(name.utf8).span, to: &output)
        } else {
            output.append(type)
        }
    }

    /// Appends the category's name, for JSON.
    func appendCategory(to output: inout [UInt8]) {
        if case .pattern(.own(let name), _) = self {
            JSONText.appendEscaped(Array(name.utf8).span, to: &output)
        } else {
            output.append(category)
        }
    }

    /// The regulations and standards it falls under, with the article.
    public var frameworks: [StaticString] {
        switch self {
        case .personalData(let type): type.frameworks
        case .secret(let type): type.frameworks
        case .injection(let category): category.frameworks
        case .harm(let category): category.frameworks
        case .invisible: InvisibleKind.frameworks
        case .pattern(.injection(let category), _): category.frameworks
        case .pattern(.harm(let category), _): category.frameworks
        case .pattern(.own, _): []
        }
    }
}

/// One thing that a detector saw, and where. It never holds the value itself.
public struct Finding: Sendable, Equatable {
    /// What was seen.
    public let kind: FindingKind
    /// How bad it is to let it pass.
    public let risk: Risk
    /// 0 … 1.
    public let confidence: Double
    /// What the policy does about it.
    public let action: FindingAction
    /// Its bytes in the text that was inspected (a request's or answer's body, an event's data, or a plain text).
    public internal(set) var bytes: Range<Int>

    /// Who saw it.
    public var detector: Detector { kind.detector }
}

/// A finding together with the text value it was in, for the audit trail.
public struct PlacedFinding: Sendable, Equatable {
    /// What was found.
    public let finding: Finding
    /// Who spoke.
    public let role: TextRole
    /// The member, like `messages[2].content`.
    public let path: String
}

/// How much a text looks like something nobody should send: calibrated probabilities, 0 … 1.
public struct TextScores: Sendable, Equatable {
    /// That the text attacks the model.
    public var promptInjection = 0.0
    /// That the text asks for harm.
    public var harmful = 0.0

    /// Of a text that nobody looked at.
    public init() {}

    /// Keeps the worse of both.
    mutating func merge(_ other: TextScores) {
        promptInjection = max(promptInjection, other.promptInjection)
        harmful = max(harmful, other.harmful)
    }
}

/// What is to happen with a text or a body as a whole.
public struct Verdict: Sendable, Equatable {
    /// The strongest action any finding calls for.
    public enum Action: String, Sendable {
        case allow, redact, block

        /// The raw value, without a `String`.
        public var name: StaticString {
            switch self {
            case .allow: "allow"
            case .redact: "redact"
            case .block: "block"
            }
        }
    }

    /// What happens.
    public var action = Action.allow
    /// The worst finding's risk.
    public var risk = Risk.none
    /// 0 … 1: the strongest finding's confidence weighted by its risk.
    public var score = 0.0

    /// The verdict on a text in which nothing was found.
    public init() {}

    /// Takes one more finding into account.
    mutating func add(_ finding: Finding) {
        risk = max(risk, finding.risk)
        score = max(
            score, finding.confidence * Double(finding.risk.rawValue) / Double(Risk.critical.rawValue))
        switch finding.action {
        case .off, .log: break
        case .redact: if action == .allow { action = .redact }
        case .block: action = .block
        }
    }
}
