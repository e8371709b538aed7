/// The configured kind of a route: `routes[].api`.
public enum APIFamily: String, Sendable, CaseIterable {
    case openAI = "openai"
    case anthropic
    /// Any JSON: every string is inspected.
    case json
    /// Not inspected at all.
    case opaque
}

/// Which operation of which API a request asks for: it decides where text is, how an answer streams and how an
/// error looks.
public struct Endpoint: Sendable, Equatable {
    /// The operations whose bodies have tables of their own.
    public enum Operation: Sendable {
        case chatCompletions, responses, completions, embeddings, messages, countTokens
        /// Any other JSON: every string is text.
        case other
        /// Bytes that are passed on unread.
        case opaque
    }

    /// The shape of errors and in-stream errors.
    public enum ErrorShape: Sendable {
        case openAI, anthropic
    }

    /// What is asked for.
    public let operation: Operation
    /// How errors are written.
    public let errorShape: ErrorShape

    /// The endpoint of `path` (without its query) on a route of `family`.
    ///
    /// `/v1/…`, `/openai/v1/…`, `/anthropic/v1/…` and the bare forms (`/chat/completions`) are the same operation.
    public init(family: APIFamily, path: String) {
        preconditionFailure()
    }

    init(operation: Operation, errorShape: ErrorShape) {
        self.operation = operation
        self.errorShape = errorShape
    }
}
