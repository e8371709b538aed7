/// What inspection found in one request or response, on its way: `finding`. Kinds and places, never the value.
struct FindingReport: Sendable {
    var route: String
    /// At most `AuditLimits.findings`; more are left out and counted.
    var findings: [FindingSummary]
    /// Of the request's texts and of the answer's.
    var scores: DirectedScores
}

/// How much the texts looked like something nobody should send, each way; thousandths.
struct DirectedScores: Equatable, Sendable {
    var request = TextScores()
    var response = TextScores()

    struct TextScores: Equatable, Sendable {
        var promptInjection: UInt16 = 0
        var harmful: UInt16 = 0
    }
}

/// Findings of one kind, counted.
struct FindingSummary: Sendable {
    /// The detector's name, as in `pii` or `prompt_injection`.
    var detector: String
    /// The broad category, as in `contact` or `system_override`.
    var category: String
    /// The kind found, as in `EMAIL`.
    var type: String
    var risk: FindingRisk
    var count: UInt32
    var action: FindingAction
    var direction: FindingDirection
}

/// What was done about a finding.
enum FindingAction: String, CaseIterable, Sendable {
    case log, redact, block
}

/// Which way the text was going.
enum FindingDirection: String, CaseIterable, Sendable {
    case request, response
}

/// How bad a finding is.
enum FindingRisk: String, CaseIterable, Sendable {
    case none, low, medium, high, critical
}
