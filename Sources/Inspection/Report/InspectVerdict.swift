/// A text judged on its own, without a request around it: what `bulkhead inspect` prints.
public struct InspectedText {
    /// The text as it would be forwarded.
    public let forwarded: [UInt8]
    /// What was found, in order.
    public let findings: [Finding]
    /// What would happen.
    public let verdict: Verdict
    /// The text as it came.
    let source: [UInt8]

    /// Appends the verdict as one line of JSON without a line end, as the interface describes it.
    public func appendJSON(to output: inout [UInt8]) {
        preconditionFailure()
    }
}

/// Judges plain texts.
public struct TextInspector: Sendable {
    /// What may be said.
    public let policy: InspectionPolicy

    /// An inspector for any number of texts.
    public init(policy: InspectionPolicy) {
        self.policy = policy
    }

    /// Judges `text` (well-formed UTF-8, see `InspectLine`) as said by `role` in `direction`.
    public func inspect(
        _ text: [UInt8], role: TextRole, direction: Direction, hashSeed: UInt64
    ) -> InspectedText {
        preconditionFailure()
    }
}

/// One line of `bulkhead inspect --format jsonl`: `{"text": …, "role"?: …, "direction"?: …}`.
public struct InspectLine: Sendable, Equatable {
    /// The text to judge, UTF-8.
    public let text: [UInt8]
    /// Who says it; nil when the line does not tell.
    public let role: TextRole?
    /// Which way it goes; nil when the line does not tell.
    public let direction: Direction?

    /// Reads one line.
    /// - Throws: When it is not JSON, or `text` is missing, or `role` or `direction` is not one of theirs.
    public init(_ line: [UInt8], limits: ContentLimits, hashSeed: UInt64) throws(ContentRefusal) {
        preconditionFailure()
    }
}
