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
    case personalData = "pii"
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

/// One thing that a detector saw, and where. It never holds the value itself.
public struct Finding: Sendable, Equatable {
    /// Who saw it.
    public let detector: Detector
    /// What kind of thing.
    public let type: PersonalDataType
    /// How bad it is to let it pass.
    public let risk: Risk
    /// 0 … 1.
    public let confidence: Double
    /// Its bytes in the text that was inspected (a request's or answer's body, an event's data, or a plain text).
    public internal(set) var bytes: Range<Int>

    /// Personal data of `type` in `bytes`.
    init(_ type: PersonalDataType, confidence: Double, bytes: Range<Int>) {
        detector = .personalData
        self.type = type
        risk = type.risk
        self.confidence = confidence
        self.bytes = bytes
    }

    /// Its broad category in reports.
    public var category: StaticString { type.category }
    /// The regulations it falls under, with the article.
    public var frameworks: [StaticString] { type.frameworks }
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

/// What is to happen with a text or a body as a whole.
public struct Verdict: Sendable, Equatable {
    /// The strongest action any finding calls for.
    public enum Action: String, Sendable {
        case allow, redact, block
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
    mutating func add(_ type: PersonalDataType, confidence: Double, action: FindingAction) {
        risk = max(risk, type.risk)
        score = max(score, confidence * Double(type.risk.rawValue) / Double(Risk.critical.rawValue))
        switch action {
        case .off, .log: break
        case .redact: if self.action == .allow { self.action = .redact }
        case .block: self.action = .block
        }
    }
}
