import HTTP
import Inspection

/// An answer, ready to be sent.
enum Reply: Sendable {
    case plain(ReplyHead, body: [UInt8])
    /// In answer to HEAD; the head tells of a body that does not come (RFC 9110 9.3.2).
    case headOnly(ReplyHead)
    case stepwise(StepwiseReply)

    var withoutBody: Reply {
        if case .plain(let head, _) = self { .headOnly(head) } else { self }
    }
}

/// Turns requests into answers: the model itself. It knows nothing of connections.
struct Responder: Sendable {
    private let defaults: Behaviour
    private let hashSeed: UInt64
    private var tape = JSONTape()
    private var serial = 0

    /// - Parameters:
    ///   - defaults: what holds when a request asks for nothing else.
    ///   - hashSeed: random bits that no client knows.
    init(defaults: Behaviour, hashSeed: UInt64) {
        self.defaults = defaults
        self.hashSeed = hashSeed
    }

    private static let behaviourField = Array("x-echo".utf8)

    /// The answer to a request that was read whole.
    mutating func reply(to head: RequestHead, route: Route, body: [UInt8], date: ResponseDate) -> Reply {
        var replyHead = self.replyHead(route.family, date)
        replyHead.closes = !head.wantsKeepAlive
        guard let endpoint = route.endpoint else {
            return error(404, "There is nothing at this path.", replyHead)
        }
        guard Self.allows(head.method, endpoint.verb) else {
            replyHead.allowed = endpoint.verb
            return error(405, "This path takes another method.", replyHead)
        }
        if endpoint.verb == .get { return models(endpoint, head, replyHead, created: date.seconds) }
        do {
            let request = try RequestReader.read(body, for: endpoint, tape: &tape, hashSeed: hashSeed)
            let behaviour = try behaviour(head, request)
            return answer(request, endpoint, behaviour, replyHead, head, created: date.seconds)
        } catch {
            return self.error(400, error.message, replyHead)
        }
    }

    /// The answer to a request that cannot be read; the connection closes after it.
    mutating func refusal(_ status: Int, _ message: String, date: ResponseDate) -> Reply {
        var replyHead = replyHead(.openAI, date)
        replyHead.closes = true
        return error(status, message, replyHead)
    }

    /// An answer of this program rather than of the model.
    mutating func control(_ body: [UInt8], closes: Bool, date: ResponseDate) -> Reply {
        var replyHead = replyHead(.openAI, date)
        replyHead.closes = closes
        return plain(replyHead, body)
    }

    private mutating func replyHead(_ family: Family, _ date: ResponseDate) -> ReplyHead {
        serial += 1
        var head = ReplyHead(serial: serial, date: date.field)
        head.family = family
        return head
    }

    private func plain(_ head: ReplyHead, _ body: [UInt8]) -> Reply {
        var head = head
        head.framing = .length(body.count)
        return .plain(head, body: body)
    }

    private static func allows(_ method: Method?, _ verb: Endpoint.Verb) -> Bool {
        switch verb {
        case .get: method == .get || method == .head
        case .post: method == .post
        }
    }

    private func error(_ status: Int, _ message: String, _ head: ReplyHead) -> Reply {
        var head = head
        head.status = status
        return plain(head, ErrorBody.body(status, message, head.family, serial: head.serial))
    }

    /// The wishes in the header go before those in the name of the model.
    private func behaviour(_ head: RequestHead, _ request: ModelRequest) throws(RequestRefusal) -> Behaviour {
        var behaviour = defaults
        do throws(BehaviourError) {
            if let semicolon = request.model.bytes.firstIndex(of: UInt8(ascii: ";")) {
                let wishes = String(decoding: request.model.bytes[semicolon...], as: UTF8.self)
                try behaviour.apply(wishes, separator: ";")
            }
            if let range = head.fields.first(named: Self.behaviourField) {
                try behaviour.apply(String(decoding: head.bytes[range], as: UTF8.self), separator: ",")
            }
        } catch {
            throw .behaviour(error)
        }
        return behaviour
    }

    private func models(_ endpoint: Endpoint, _ head: RequestHead, _ replyHead: ReplyHead, created: Int)
        -> Reply
    {
        var replyHead = replyHead
        if head.fields.first(.anthropicVersion) != nil { replyHead.family = .anthropic }
        guard case .model(let identifier) = endpoint else {
            return plain(replyHead, Models.list(replyHead.family, created: created))
        }
        guard let body = Models.model(identifier, replyHead.family, created: created) else {
            return error(404, "There is no model of this name.", replyHead)
        }
        return plain(replyHead, body)
    }

    private func answer(
        _ request: ModelRequest, _ endpoint: Endpoint, _ behaviour: Behaviour, _ replyHead: ReplyHead,
        _ head: RequestHead, created: Int
    ) -> Reply {
        var replyHead = replyHead
        replyHead.closes = replyHead.closes || behaviour.closes
        replyHead.fillerBytes = behaviour.fillerHeaderBytes
        replyHead.retryAfterSeconds = behaviour.retryAfterSeconds
        let body: StepwiseReply.Body
        if let status = behaviour.status {
            replyHead.status = status
            body = .whole(
                ErrorBody.body(
                    status, "The echo model failed as asked.", replyHead.family, serial: replyHead.serial))
        } else {
            let answer = Answer(
                to: request, behaviour: behaviour, serial: replyHead.serial, created: created)
            body = Self.body(answer, request, endpoint, behaviour)
        }
        if case .whole(let bytes) = body, behaviour.isPlain { return plain(replyHead, bytes) }
        if case .events = body { replyHead.contentType = .eventStream }
        return .stepwise(
            StepwiseReply(replyHead, body, behaviour: behaviour, allowsChunked: head.version == .http11))
    }

    private static func body(
        _ answer: Answer, _ request: ModelRequest, _ endpoint: Endpoint, _ behaviour: Behaviour
    ) -> StepwiseReply.Body {
        if request.streams, let events = events(answer, request, endpoint, behaviour) {
            return .events(events, endpoint)
        }
        switch endpoint {
        case .chatCompletions: return .whole(ChatCompletion(answer).body)
        case .completions: return .whole(Completion(answer).body)
        case .responses: return .whole(ResponseObject(answer).body)
        case .messages: return .whole(Message(answer).body)
        case .embeddings: return .whole(Embeddings.body(request))
        case .generateContent, .streamGenerateContent: return .whole(GeneratedContent(answer).body)
        case .contentTokens: return .whole(GeneratedContent.tokenCount(request))
        default: return .whole(Message.tokenCount(request))
        }
    }

    private static func events(
        _ answer: Answer, _ request: ModelRequest, _ endpoint: Endpoint, _ behaviour: Behaviour
    ) -> AnswerEvents? {
        let size = behaviour.charactersPerPiece
        switch endpoint {
        case .chatCompletions:
            return .chatCompletion(
                ChatCompletionEvents(answer, includesUsage: request.includesUsage, charactersPerPiece: size))
        case .completions:
            return .completion(
                CompletionEvents(answer, includesUsage: request.includesUsage, charactersPerPiece: size))
        case .responses: return .response(ResponseEvents(answer, charactersPerPiece: size))
        case .messages: return .message(MessageEvents(answer, charactersPerPiece: size))
        case .streamGenerateContent:
            return .content(GeneratedContentEvents(answer, charactersPerPiece: size))
        default: return nil
        }
    }
}
