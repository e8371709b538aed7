import HTTP
import IPC
import Inspection

/// Brings an upstream's response to the client: whole and inspected, event by event, or as it comes.
@Loop final class Relay {
    let request: ServedRequest
    let exchange: UpstreamExchange
    let response: ResponseHead
    let route: Route
    let inspected: InspectedRequestRest
    let body: ResponseBodyReader
    /// The turn in which the last piece of the body was taken.
    private var lastTurn: MonotonicInstant?
    var client: ByteStream { request.connection.client }

    init(
        _ request: ServedRequest, _ exchange: UpstreamExchange, _ response: ResponseHead,
        _ routed: RoutedRequest,
        _ inspected: InspectedRequestRest
    ) {
        self.request = request
        self.exchange = exchange
        self.response = response
        self.inspected = inspected
        route = routed.route
        body = ResponseBodyReader(exchange, response.framing, limit: Int(routed.route.settings.responseBytes))
    }

    /// Whether the upstream's connection may carry another request: this one was sent and the response read to its end, and
    /// it allows it.
    var isUpstreamReusable: Bool { body.isComplete && response.allowsReuse && exchange.hasSentAll }

    /// What the response is taken for.
    private enum Content {
        case none
        case json
        case events
        case bytes
    }

    func run() async throws(RequestEnd) -> RelayOutcome {
        request.settlement.status = UInt16(response.status)
        exchange.stopProbing()
        switch try content() {
        case .none: return relayHead()
        case .json:
            return try await relayJSON(try await collect())
        case .events: return try await relayEvents()
        case .bytes: return try await relayBytes()
        }
    }

    private func content() throws(RequestEnd) -> Content {
        if case .none = response.framing { return .none }
        guard route.isInspected else { return .bytes }
        // Of two types the client may believe the other.
        guard !response.fields.isRepeated(.contentType) else { throw .refused(.upstreamInvalid) }
        let value = response.fields.first(.contentType)
        let isJSON = value.map { response.fields.value($0, equals: "application/json") } ?? false
        let type = isJSON ? nil : value.flatMap { MediaType(response.bytes[$0]) }
        guard isJSON || type?.isBasedOnJSON == true || type?.isEventStream == true || isJSONByOperation else {
            request.settlement.uninspected.other += 1
            return .bytes
        }
        // Asked for identity and got something else: it cannot be inspected.
        if let coding = response.fields.first(.contentEncoding),
            !response.fields.value(coding, equals: "identity")
        {
            throw .refused(.upstreamInvalid)
        }
        return type?.isEventStream == true ? .events : .json
    }

    /// Whether clients read the answer as JSON whatever its type is called: by calling it otherwise an upstream must not
    /// get past the inspection. What an intermediary says of a failure may be anything.
    private var isJSONByOperation: Bool { request.endpoint.answersInJSON && response.status < 400 }

    // Heads.

    /// How the client will know where the body ends.
    enum Framing {
        case none
        case length(Int)
        case chunked
        /// An HTTP/1.0 client knows no chunks (RFC 9112 7.1).
        case close
    }

    /// The framing for a body of unknown length.
    var openFraming: Framing { request.head.version == .http11 ? .chunked : .close }

    /// Queues the head. From here on the response cannot be another one.
    func appendHead(_ framing: Framing) {
        let keepsAlive = request.keepsAlive && !isCloseDelimited(framing)
        request.hasBegunResponse = true
        request.hasPromisedToStay = keepsAlive
        let overhead = request.stopwatch.elapsed()
        client.output.withBytes { output in
            output.appendStatusLine(response.status)
            appendFields(framing, to: &output)
            if !keepsAlive { output.appendField("connection", "close") }
            request.responseFields().append(to: &output)
            output.appendOverhead(overhead)
            // Last, so that no other field's digits stand before the empty line: a careless client looks for "0" and an
            // empty line to find the end of a chunked body.
            switch framing {
            case .length(let length): output.appendField("content-length", decimal: length)
            case .chunked: output.appendField("transfer-encoding", "chunked")
            case .none, .close: break
            }
            output.appendHeadEnd()
        }
    }

    private func appendFields(_ framing: Framing, to output: inout [UInt8]) {
        // A response without a body may still tell the length one would have (RFC 9110 8.6).
        var keepsLength = false
        if case .none = framing { keepsLength = response.status != 204 && response.status >= 200 }
        for line in response.fields.lines
        where FieldPolicy.returns(line, of: response, keepsLength: keepsLength) {
            output.appendLine(line, of: response.fields)
        }
    }

    private func isCloseDelimited(_ framing: Framing) -> Bool {
        if case .close = framing { return true }
        return false
    }

    private func relayHead() -> RelayOutcome {
        body.complete()
        appendHead(.none)
        return RelayOutcome()
    }

    // Bodies.

    /// The whole body. Short ones are here already, and then nothing is waited for; for more than there is room for the upstream
    /// has to wait.
    private func collect() async throws(RequestEnd) -> [UInt8] {
        guard !body.announcesTooMuch else { throw .refused(.upstreamInvalid) }
        var whole: [UInt8] = []
        while true {
            if whole.count > MemoryPlan.smallBody, !body.isComplete {
                try await request.memory.body.extend(&whole, by: ResponseBodyReader.pieceBytes)
            }
            do {
                switch try body.advance(&whole) {
                case .appended: continue
                case .complete: return whole
                case .wouldBlock: try await body.pause()
                }
            } catch { throw RequestEnd(error) }
        }
    }

    private func relayJSON(_ received: [UInt8]) async throws(RequestEnd) -> RelayOutcome {
        request.stopwatch.pause(body.waited)
        try await request.memory.prepareInspection(of: received.count)
        let answer = try await inspect(received)
        try await request.memory.keep(body: answer.count)
        appendHead(.length(answer.count))
        request.settlement.responseBytes = UInt64(answer.count)
        client.output.append(contentsOf: answer)
        return RelayOutcome()
    }

    private func inspect(_ received: [UInt8]) async throws(RequestEnd) -> [UInt8] {
        // An empty body is no JSON, but nothing to inspect either.
        guard !received.isEmpty else { return received }
        let inspector = ResponseInspector(
            policy: route.inspector.policy, endpoint: request.endpoint, limits: route.inspector.limits,
            hashSeed: inspected.hashSeed, placeholders: placeholders)
        do {
            let reading = AnswerReading(
                inspector, received, isError: response.status >= 400, request.worker.inspectionStorage)
            let answer = try await request.inTurns { bytes throws(AnswerRefusal) in
                try reading.advance(bytes: bytes)
            }
            request.settlement.note(answer)
            return answer.body
        } catch {
            throw .refused(.upstreamInvalid)
        }
    }

    var placeholders: PlaceholderTable {
        inspected.placeholders ?? PlaceholderTable(hashSeed: inspected.hashSeed)
    }

    private func relayBytes() async throws(RequestEnd) -> RelayOutcome {
        let framing: Framing
        if case .length(let length) = response.framing {
            framing = .length(length)
        } else {
            framing = openFraming
        }
        guard !body.announcesTooMuch else { throw .refused(.upstreamInvalid) }
        appendHead(framing)
        var outcome = RelayOutcome(keepsAlive: !isCloseDelimited(framing))
        do {
            var piece: [UInt8] = []
            while try await next(&piece) {
                append(piece, framing)
                try await flushToClient()
            }
            if case .chunked = framing { client.output.withBytes { $0.appendLastChunk() } }
        } catch {
            outcome.settled = error.outcome
            outcome.isWhole = false
        }
        request.settlement.responseBytes = UInt64(body.total)
        return outcome
    }

    /// The next piece of the body, which replaces what `piece` held; false when there is none. What is queued for the client
    /// goes out before the upstream is waited for.
    func next(_ piece: inout [UInt8]) async throws(ExchangeFailure) -> Bool {
        piece.removeAll(keepingCapacity: true)
        // An upstream that always has more must not keep this thread from everybody else.
        if lastTurn == EventLoop.shared.now { await request.connection.wakeup.giveWay() }
        lastTurn = EventLoop.shared.now
        while true {
            switch try body.advance(&piece) {
            case .appended: return true
            case .complete: return false
            case .wouldBlock:
                try await flushToClient()
                try await body.pause()
            }
        }
    }

    /// Queues a piece of the body.
    func append(_ piece: [UInt8], _ framing: Framing) {
        client.output.withBytes { output in
            if case .chunked = framing {
                output.appendChunk(piece.span)
            } else {
                output.append(contentsOf: piece)
            }
        }
    }

    /// Sends what is queued; while the client takes nothing, nothing is read from the upstream.
    func flushToClient() async throws(ExchangeFailure) {
        while true {
            switch client.flush() {
            case .done: return
            case .gone: throw .clientGone
            case .wouldBlock:
                let patience = Duration.milliseconds(
                    Int64(request.worker.settings.limits.bodyMilliseconds))
                do {
                    try await request.connection.wakeup.wait(until: EventLoop.shared.now + patience)
                } catch { throw .clientGone }
            }
        }
    }
}

extension RequestEnd {
    init(_ failure: ExchangeFailure) {
        switch failure {
        case .clientGone: self = .clientGone
        case .closedEarly: self = .refused(.upstreamInvalid)
        case .refused(let refusal): self = .refused(refusal)
        }
    }
}

extension ExchangeFailure {
    /// What the audit log calls it once a response has begun.
    var outcome: SettledOutcome {
        switch self {
        case .clientGone: .clientGone
        case .closedEarly: .upstreamInvalid
        case .refused(let refusal): refusal.outcome
        }
    }
}
