/// The configured kind of a route: `routes[].api`.
public enum APIFamily: String, Sendable, CaseIterable {
    case openAI = "openai"
    case anthropic
    case gemini
    /// Any JSON: every string is inspected.
    case json
    /// Not inspected at all.
    case opaque
}

/// Which operation of which API a request asks for: it decides where text is, what a body may be, how an answer streams
/// and how an error looks.
public struct Endpoint: Sendable, Equatable {
    /// The operations whose bodies have tables of their own.
    public enum Operation: Sendable {
        case chatCompletions, responses, completions, embeddings, moderations, images, speech
        case messages, countTokens
        case generateContent, streamGenerateContent, geminiTokenCount, embedContents
        /// `multipart/form-data`: files, audio to be read, images to be edited.
        case upload
        /// Any other operation of a known API: every string is text.
        case otherOfAPI
        /// Any other JSON: every string is text.
        case other
        /// Bytes that are passed on unread.
        case opaque
    }

    /// The shape of errors and in-stream errors.
    public enum ErrorShape: Sendable {
        case openAI, anthropic, gemini
    }

    /// What is asked for.
    public let operation: Operation
    /// How errors are written.
    public let errorShape: ErrorShape
    /// Whether it is about what the provider keeps: stored answers, conversations, batches, files that were sent before.
    public let isAboutState: Bool
    /// The model, where the path names it.
    public let model: String?

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
        case .openAI, .anthropic, .gemini: self.init(of: EndpointPath(path), family)
        }
    }

    private init(of path: EndpointPath, _ family: APIFamily) {
        let operation = path.operation
        let shape: ErrorShape =
            switch operation {
            case .messages, .countTokens: .anthropic
            case .generateContent, .streamGenerateContent, .geminiTokenCount, .embedContents: .gemini
            case .otherOfAPI, .upload:
                family == .anthropic ? .anthropic : family == .gemini ? .gemini : .openAI
            default: .openAI
            }
        self.init(
            operation: operation, errorShape: shape, isAboutState: path.isAboutState, model: path.model)
    }

    init(
        operation: Operation, errorShape: ErrorShape, isAboutState: Bool = false, model: String? = nil
    ) {
        self.operation = operation
        self.errorShape = errorShape
        self.isAboutState = isAboutState
        self.model = model
    }

    /// Whether nobody can ask for it without a body.
    public var demandsBody: Bool {
        switch operation {
        case .upload, .otherOfAPI, .other, .opaque: false
        default: true
        }
    }

    /// Whether its answers are JSON, or events of JSON, whatever they are called.
    public var answersInJSON: Bool {
        switch operation {
        case .speech, .upload, .otherOfAPI, .other, .opaque: false
        default: true
        }
    }
}

/// A path as an API reads it, whatever it is mounted on and however it is spelled.
struct EndpointPath {
    /// From behind the version: `/chat/completions`; the whole path where it names none.
    private let name: [UInt8]
    /// Whether the path names a version of the API. Otherwise an operation is known by how the path ends.
    private let isVersioned: Bool

    /// An API may be mounted anywhere: what counts stands behind the first of these.
    private static let versions: [StaticString] = ["/v1/", "/v1beta/", "/v1alpha/"]

    private static let operations: [(name: StaticString, operation: Endpoint.Operation)] = [
        ("/chat/completions", .chatCompletions), ("/responses", .responses), ("/completions", .completions),
        ("/embeddings", .embeddings), ("/moderations", .moderations), ("/images/generations", .images),
        ("/audio/speech", .speech), ("/messages", .messages), ("/messages/count_tokens", .countTokens),
        ("/files", .upload), ("/audio/transcriptions", .upload), ("/audio/translations", .upload),
        ("/images/edits", .upload), ("/images/variations", .upload),
    ]

    /// Google's custom methods: `/models/NAME:generateContent`.
    private static let methods: [(name: StaticString, operation: Endpoint.Operation)] = [
        (":generateContent", .generateContent), (":streamGenerateContent", .streamGenerateContent),
        (":countTokens", .geminiTokenCount), (":embedContent", .embedContents),
        (":batchEmbedContents", .embedContents),
    ]

    /// What is kept by a provider, or leads to it past this proxy: sessions, tokens, the account itself. What stands
    /// below is so too. In lower case: servers differ in what they make of capitals.
    private static let state: [StaticString] = [
        "/files", "/uploads", "/batches", "/conversations", "/threads", "/assistants", "/vector_stores",
        "/containers", "/fine_tuning", "/evals", "/messages/batches", "/skills", "/cachedcontents",
        "/filesearchstores", "/corpora", "/operations", "/upload", "/realtime", "/videos", "/chatkit",
        "/organization", "/organizations", "/projects", "/admin", "/interactions", "/auth_tokens",
        "/tunedmodels",
    ]
    /// What is kept below, while the path itself is an operation.
    private static let stateBelow: [StaticString] = ["/responses/", "/chat/completions/"]

    init(_ path: [UInt8]) {
        let path = Self.normalized(path)
        let span = path.span
        for position in path.indices where path[position] == UInt8(ascii: "/") {
            for version in Self.versions where span.stands(version, at: position) {
                name = Array(path[(position + version.utf8CodeUnitCount - 1)...])
                isVersioned = true
                return
            }
        }
        name = path
        isVersioned = false
    }

    /// The path with `%41` written `A`, one slash for several, none at its end, and no parameters of a segment: servers
    /// differ in what they make of those, and none may reach an operation by a spelling that is not seen through here.
    private static func normalized(_ path: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        while position < path.count {
            var byte = path[position]
            position += 1
            if byte == UInt8(ascii: "%"), position + 2 <= path.count,
                let high = path[position].hexadecimalValue, let low = path[position + 1].hexadecimalValue
            {
                byte = high << 4 | low
                position += 2
            }
            if byte == UInt8(ascii: "/"), result.last == byte { continue }
            if byte == UInt8(ascii: ";") {
                while position < path.count, path[position] != UInt8(ascii: "/") { position += 1 }
                continue
            }
            result.append(byte)
        }
        if result.count > 1, result.last == UInt8(ascii: "/") { result.removeLast() }
        return result
    }

    var operation: Endpoint.Operation {
        // Longer names end like shorter ones: `/chat/completions`, `/completions`.
        for (known, operation) in Self.operations {
            let start = name.count - known.utf8CodeUnitCount
            if isVersioned ? start == 0 : start >= 0, name.span.stands(known, at: start) { return operation }
        }
        guard let method = startOfMethod else { return .otherOfAPI }
        for (known, operation) in Self.methods
        where name.count - method == known.utf8CodeUnitCount && name.span.stands(known, at: method) {
            return operation
        }
        return .otherOfAPI
    }

    var isAboutState: Bool {
        let name = name.map(\.lowercasedASCII)
        // Behind a version only its beginning counts, unless another version follows: `/v1/openai/v1/files`.
        let starts =
            isVersioned && !Self.versions.contains { name.span.holds($0) }
            ? [0] : name.indices.filter { name[$0] == UInt8(ascii: "/") }
        return starts.contains { start in
            Self.state.contains { known in
                let end = start + known.utf8CodeUnitCount
                return name.span.stands(known, at: start)
                    && (name.count == end || name[end] == UInt8(ascii: "/"))
            } || Self.stateBelow.contains { name.span.stands($0, at: start) }
        } || startOfMethod.map { name.span.stands(":batchgeneratecontent", at: $0) } ?? false
    }

    /// The model that a custom method is called on.
    var model: String? {
        guard let end = startOfMethod, let slash = name.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        return String(decoding: name[(slash + 1)..<end], as: UTF8.self)
    }

    /// Where the custom method of the last segment begins, with its colon.
    private var startOfMethod: Int? {
        guard let slash = name.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        return name[slash...].lastIndex(of: UInt8(ascii: ":"))
    }
}

extension Span<UInt8> {
    fileprivate func holds(_ text: StaticString) -> Bool {
        for position in indices where stands(text, at: position) { return true }
        return false
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit.
    var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
