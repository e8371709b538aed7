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
}

/// `inspection.request.pii` and `inspection.response.pii`.
public struct PersonalDataPolicy: Sendable, Equatable {
    /// What is done.
    public var action: FindingAction
    /// Which kinds are looked for.
    public var types: PersonalDataTypes
    /// Whether the caller gets its own values back in the answer; has a meaning for requests only.
    public var restore: Bool

    /// A policy for personal data.
    public init(action: FindingAction = .redact, types: PersonalDataTypes = .all, restore: Bool = true) {
        self.action = action
        self.types = types
        self.restore = restore
    }
}

/// `inspection` of the configuration: what may be said, in each direction.
public struct InspectionPolicy: Sendable, Equatable {
    /// `inspection.request.pii`.
    public var requestPersonalData: PersonalDataPolicy
    /// `inspection.response.pii`.
    public var responsePersonalData: PersonalDataPolicy

    /// Whether a stream holds back every last word until the next one begins, since any word could turn out to be the
    /// beginning of an address. Otherwise only words with digits or punctuation inside, and words after something that
    /// leads to an address ("mail", "contact", "<"), are held; a plain word goes on at once, and an address that begins
    /// with it all the same loses everything after it.
    public var holdsEveryWord = false

    /// The defaults of the configuration: redact both ways, restore the caller's own values.
    public init(
        requestPersonalData: PersonalDataPolicy = PersonalDataPolicy(),
        responsePersonalData: PersonalDataPolicy = PersonalDataPolicy(restore: false)
    ) {
        self.requestPersonalData = requestPersonalData
        self.responsePersonalData = responsePersonalData
    }

    /// The policy for one direction.
    func personalData(_ direction: Direction) -> PersonalDataPolicy {
        direction == .request ? requestPersonalData : responsePersonalData
    }
}
