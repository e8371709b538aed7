/// Inspects an answer that comes as server-sent events, while it passes.
///
/// Text is followed through the deltas of each channel (choice, tool call, content block). Only the tail that could
/// still become a placeholder or a finding is held back; everything else goes on at once, byte for byte where nothing
/// was held or replaced. The text a client puts together is the text the unstreamed answer would have had.
public struct StreamInspector {
    /// Whether the stream goes on.
    public enum Progress: Sendable, Equatable {
        /// Send what was appended and go on.
        case flowing
        /// Send what was appended and nothing more: the policy ended the answer, the proper last events are written.
        case stopped
    }

    /// What the events said so far about cost.
    public private(set) var usage = ReportedUsage()
    /// What was found so far; at most `ContentLimits.findings`.
    public private(set) var findings: [PlacedFinding] = []
    /// The strongest verdict so far.
    public private(set) var verdict = Verdict()
    /// Whether the stream's own last event has passed (`[DONE]`, `message_stop`, `response.completed`).
    public private(set) var isComplete = false

    /// An inspector for the one stream that answers the request which filled `placeholders`.
    public init(
        policy: InspectionPolicy, endpoint: Endpoint, limits: ContentLimits, hashSeed: UInt64,
        placeholders: PlaceholderTable
    ) {
        preconditionFailure()
    }

    /// Takes the next bytes of the stream, cut anywhere, and appends to `output` what may be sent now.
    /// - Throws: When the stream is not what it should be; end it with `InStreamError` then.
    public mutating func consume(
        _ bytes: Span<UInt8>, into output: inout [UInt8]
    ) throws(AnswerRefusal) -> Progress {
        preconditionFailure()
    }

    /// The upstream has ended the stream: appends what was still held back.
    public mutating func finish(into output: inout [UInt8]) throws(AnswerRefusal) -> Progress {
        preconditionFailure()
    }
}

/// Ends a stream that has begun with the error event of its API.
public enum InStreamError {
    /// Appends the event (or events) to `output`.
    /// - Parameters:
    ///   - endpoint: Decides the shape: a `data:` object, `response.failed`, or Anthropic's `event: error`.
    ///   - type: The error's `type`, as in the interface's table, in the endpoint's own naming.
    ///   - code: OpenAI's `code`; Anthropic has none.
    ///   - message: For the client: generic, no internals.
    ///   - sequenceNumber: The next number of a Responses stream (`StreamInspector.nextSequenceNumber`).
    public static func append(
        endpoint: Endpoint, type: String, code: String, message: String, sequenceNumber: Int,
        to output: inout [UInt8]
    ) {
        preconditionFailure()
    }
}
