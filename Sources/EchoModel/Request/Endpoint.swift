/// The two ways of speaking that are understood: whose errors and headers an answer has.
enum Family: Equatable, Sendable {
    case openAI
    case anthropic
}

/// What can be asked for, by path.
enum Endpoint: Equatable, Sendable {
    case chatCompletions
    case completions
    case responses
    case embeddings
    case messages
    case countTokens
    case models
    case model(identifier: String)
    case recordedRequests
    case reset
    case statistics

    enum Verb: Equatable, Sendable {
        case get
        case post
    }

    /// The one method that the endpoint takes; HEAD goes with GET (RFC 9110 9.3.2).
    var verb: Verb {
        switch self {
        case .models, .model, .recordedRequests, .statistics: .get
        default: .post
        }
    }
}

/// An endpoint and the family it was asked for in.
struct Route: Equatable, Sendable {
    let endpoint: Endpoint?
    let family: Family

    /// Finds `/v1/…`, `/openai/v1/…`, `/anthropic/v1/…` and the forms without `/v1`.
    init(path: Span<UInt8>) {
        if let control = Self.control(path) {
            endpoint = control
            family = .openAI
            return
        }
        var path = path
        let isAnthropic = Self.drop("/anthropic/v1/", from: &path)
        if !isAnthropic, !Self.drop("/openai/v1/", from: &path), !Self.drop("/v1/", from: &path) {
            _ = Self.drop("/", from: &path)
        }
        endpoint = Self.endpoint(path)
        family = isAnthropic || endpoint == .messages || endpoint == .countTokens ? .anthropic : .openAI
    }

    /// The paths at which a test asks what was received.
    private static func control(_ path: Span<UInt8>) -> Endpoint? {
        guard hasPrefix(path, "/__") else { return nil }
        if equal(path, "/__requests") { return .recordedRequests }
        if equal(path, "/__reset") { return .reset }
        return equal(path, "/__stats") ? .statistics : nil
    }

    private static func endpoint(_ path: Span<UInt8>) -> Endpoint? {
        if equal(path, "chat/completions") { return .chatCompletions }
        if equal(path, "messages") { return .messages }
        if equal(path, "responses") { return .responses }
        if equal(path, "completions") { return .completions }
        if equal(path, "embeddings") { return .embeddings }
        if equal(path, "messages/count_tokens") { return .countTokens }
        if equal(path, "models") { return .models }
        var rest = path
        guard drop("models/", from: &rest), !rest.isEmpty else { return nil }
        return .model(identifier: String(decoding: (0..<rest.count).map { rest[$0] }, as: UTF8.self))
    }

    private static func equal(_ path: Span<UInt8>, _ name: StaticString) -> Bool {
        path.count == name.utf8CodeUnitCount && hasPrefix(path, name)
    }

    private static func drop(_ prefix: StaticString, from path: inout Span<UInt8>) -> Bool {
        guard hasPrefix(path, prefix) else { return false }
        path = path.extracting(prefix.utf8CodeUnitCount...)
        return true
    }

    private static func hasPrefix(_ path: Span<UInt8>, _ prefix: StaticString) -> Bool {
        guard path.count >= prefix.utf8CodeUnitCount else { return false }
        for index in 0..<prefix.utf8CodeUnitCount {
            // Inside the literal, which is never freed.
            guard unsafe path[index] == prefix.utf8Start[index] else { return false }
        }
        return true
    }
}
