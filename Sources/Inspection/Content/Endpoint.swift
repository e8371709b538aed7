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
        self.init(family: family, path: Array(path.utf8))
    }

    /// The endpoint of `path`, as it stands in a request's target.
    public init(family: APIFamily, path: [UInt8]) {
        switch family {
        case .opaque: self.init(operation: .opaque, errorShape: .openAI)
        case .json: self.init(operation: .other, errorShape: .openAI)
        case .openAI, .anthropic:
            let operation = Self.operation(of: path.span)
            let isAnthropic =
                operation == .messages || operation == .countTokens
                || operation == .other && family == .anthropic
            self.init(operation: operation, errorShape: isAnthropic ? .anthropic : .openAI)
        }
    }

    init(operation: Operation, errorShape: ErrorShape) {
        self.operation = operation
        self.errorShape = errorShape
    }

    private static let prefixes: [StaticString] = ["/openai/v1", "/anthropic/v1", "/v1"]

    private static let names: [(name: StaticString, operation: Operation)] = [
        ("/chat/completions", .chatCompletions), ("/responses", .responses), ("/completions", .completions),
        ("/embeddings", .embeddings), ("/messages", .messages), ("/messages/count_tokens", .countTokens),
    ]

    private static func operation(of path: Span<UInt8>) -> Operation {
        let start = startOfName(in: path)
        for (name, operation) in names
        where path.count - start == name.utf8CodeUnitCount && path.stands(name, at: start) {
            return operation
        }
        return .other
    }

    /// Where the path goes on after its prefix.
    private static func startOfName(in path: Span<UInt8>) -> Int {
        for prefix in prefixes where path.stands(prefix, at: 0) {
            let end = prefix.utf8CodeUnitCount
            if end < path.count, path[end] == UInt8(ascii: "/") { return end }
        }
        return 0
    }
}
