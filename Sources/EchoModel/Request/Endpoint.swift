/// The ways of speaking that are understood: whose errors and headers an answer has.
enum Family: Equatable, Sendable {
    case openAI
    case anthropic
    case gemini
}

/// What can be asked for, by path.
enum Endpoint: Equatable, Sendable {
    case chatCompletions
    case completions
    case responses
    case embeddings
    case messages
    case countTokens
    case generateContent(model: String)
    case streamGenerateContent(model: String)
    case contentTokens(model: String)
    case models
    case model(identifier: String)

    enum Verb: Equatable, Sendable {
        case get
        case post
    }

    /// The model, where the path names it.
    var model: String? {
        switch self {
        case .generateContent(let model), .streamGenerateContent(let model), .contentTokens(let model): model
        default: nil
        }
    }

    /// The one method that the endpoint takes; HEAD goes with GET (RFC 9110 9.3.2).
    var verb: Verb {
        switch self {
        case .models, .model: .get
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
        var path = path
        if let called = Self.called(path) {
            (endpoint, family) = (called, .gemini)
            return
        }
        let isAnthropic = Self.drop("/anthropic/v1/", from: &path)
        if !isAnthropic, !Self.drop("/openai/v1/", from: &path), !Self.drop("/v1/", from: &path) {
            _ = Self.drop("/", from: &path)
        }
        endpoint = Self.endpoint(path)
        family = isAnthropic || endpoint == .messages || endpoint == .countTokens ? .anthropic : .openAI
    }

    /// Google's custom methods: `/v1beta/models/NAME:generateContent`.
    private static func called(_ path: Span<UInt8>) -> Endpoint? {
        var rest = path
        if !drop("/v1beta/models/", from: &rest), !drop("/v1/models/", from: &rest) { return nil }
        guard let colon = (0..<rest.count).last(where: { rest[$0] == UInt8(ascii: ":") }) else { return nil }
        let model = String(decoding: (0..<colon).map { rest[$0] }, as: UTF8.self)
        let method = rest.extracting((colon + 1)...)
        if method.isEqual(to: "generateContent") { return .generateContent(model: model) }
        if method.isEqual(to: "streamGenerateContent") { return .streamGenerateContent(model: model) }
        return method.isEqual(to: "countTokens") ? .contentTokens(model: model) : nil
    }

    private static func endpoint(_ path: Span<UInt8>) -> Endpoint? {
        if path.isEqual(to: "chat/completions") { return .chatCompletions }
        if path.isEqual(to: "messages") { return .messages }
        if path.isEqual(to: "responses") { return .responses }
        if path.isEqual(to: "completions") { return .completions }
        if path.isEqual(to: "embeddings") { return .embeddings }
        if path.isEqual(to: "messages/count_tokens") { return .countTokens }
        if path.isEqual(to: "models") { return .models }
        var rest = path
        guard drop("models/", from: &rest), !rest.isEmpty else { return nil }
        return .model(identifier: String(decoding: (0..<rest.count).map { rest[$0] }, as: UTF8.self))
    }

    private static func drop(_ prefix: StaticString, from path: inout Span<UInt8>) -> Bool {
        guard path.hasPrefix(prefix) else { return false }
        path = path.extracting(prefix.utf8CodeUnitCount...)
        return true
    }
}

extension Span<UInt8> {
    func isEqual(to text: StaticString) -> Bool { count == text.utf8CodeUnitCount && hasPrefix(text) }

    func hasPrefix(_ text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount {
            // Inside the literal, which is never freed.
            guard unsafe self[index] == text.utf8Start[index] else { return false }
        }
        return true
    }
}
