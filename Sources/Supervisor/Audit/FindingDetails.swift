/// What inspection found in one request or response, on its way: `finding`. Kinds and places, never the value.
struct FindingReport: Sendable {
    var route: String
    /// At most `AuditLimits.findings`; more are left out and counted.
    var findings: [FindingSummary]
}

/// Findings of one kind, counted.
struct FindingSummary: Sendable {
    /// The detector's name, as in `pii` or `prompt_injection`.
    var detector: String
    /// The kind found, as in `EMAIL`.
    var type: String
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
