import HTTP
import IPC
import Inspection

/// One request and its answer: the story of everything a worker does, from the head to the settlement.
@Loop final class ServedRequest {
    let head: RequestHead
    let connection: Connection
    let worker: Worker
    let requestID: [UInt8]
    let method: HTTP.Method?
    var settlement = Settlement()
    var quota: Quota?
    var endpoint = Endpoint(family: .opaque, path: "/")
    /// Set when the first byte of the response is queued: from then on an error can only cut or end it.
    var hasBegunResponse = false
    /// The response's head has let the client expect that another request will be read: it may be on its way before a drain
    /// begins.
    var hasPromisedToStay = false
    /// Whether all of the request was read from the connection.
    private(set) var hasReadBody = false
    private var ticket: Ticket?
    /// What separates the parts of the body, when that is a form.
    private var boundary: MultipartBoundary?
    var stopwatch = Stopwatch()
    /// The request's body: as it came, then as it goes out, then nothing.
    var body: [UInt8] = []
    let memory: RequestMemory

    init(_ head: RequestHead, on connection: Connection) {
        self.head = head
        self.connection = connection
        worker = connection.worker
        memory = RequestMemory(connection)
        method = head.method
        requestID = RequestIdentifier.of(head, worker.randomness)
        hasReadBody = head.framing == .none || head.framing == .length(0)
    }

    /// Serves the request. Whatever happens, an admitted ticket is settled.
    func serve() async -> Continuation {
        defer { memory.release() }
        if let health = HealthCheck(head) { return await answer(health) }
        do {
            let routed = try route()
            try await admit(routed)
            try await readBody(routed.route)
            let inspected = try await inspect(routed)
            let outcome = try await exchange(inspected, routed)
            let flushing = connection.client.flush()
            return end(outcome, flushing == .wouldBlock ? await deliver() : flushing)
        } catch {
            return await end(error)
        }
    }

    // The steps.

    private func route() throws(RequestEnd) -> RoutedRequest {
        guard head.method != nil else { throw .refused(.malformed(.unsupportedMethod)) }
        guard let routed = worker.router.route(head) else {
            throw .refused(.unknownRoute(hint: PathAlias.isDoubled(Array(head.bytes[head.path]))))
        }
        endpoint = routed.endpoint
        if endpoint.isAboutState, !isUpload, routed.route.inspector.policy.request.refusesState {
            throw .refused(.rememberedPath)
        }
        if endpoint.operation == .streamGenerateContent, !routed.query.asksForEvents {
            throw .refused(.streamForm)
        }
        if routed.route.isInspected && !hasReadBody { try requireKnownContent() }
        return routed
    }

    /// Whether something is sent to be kept: it is inspected on its way, and refers to nothing.
    private var isUpload: Bool { endpoint.operation == .upload && method == .post }

    /// A body that will be inspected must be JSON in UTF-8, or a form where files are sent, and not coded (RFC 9110 8.3, 8.4).
    private func requireKnownContent() throws(RequestEnd) {
        if let coding = head.fields.first(.contentEncoding), !head.fields.value(coding, equals: "identity") {
            throw .refused(.unsupportedMediaType)
        }
        guard let type = head.fields.first(.contentType), !head.fields.isRepeated(.contentType) else {
            throw .refused(.unsupportedMediaType)
        }
        if endpoint.operation == .upload {
            boundary = MultipartBoundary(contentType: head.bytes[type])
            if boundary != nil { return }
        }
        guard
            head.fields.value(type, equals: "application/json") || MediaType(head.bytes[type])?.isJSON == true
        else { throw .refused(.unsupportedMediaType) }
    }

    private func admit(_ routed: RoutedRequest) async throws(RequestEnd) {
        connection.askAdmission(route: routed.index, requestID: String(decoding: requestID, as: UTF8.self))
        while true {
            switch connection.takeAnswer() {
            case .admitted(let admitted):
                ticket = admitted.ticket
                quota = admitted.quota
                return
            case .refused(let refused):
                // Without a limit there is no quota to tell.
                quota = refused.quota.limit > 0 ? refused.quota : nil
                throw .refused(.limited(refused))
            case nil:
                // Without a deadline: an admitted ticket must be settled by whoever asked, and the answer always comes.
                try? await connection.wakeup.wait()
            }
        }
    }

    private func readBody(_ route: Route) async throws(RequestEnd) {
        if hasReadBody { return }
        let limit = Int(route.settings.requestBytes)
        let reader = BodyReader(head.framing, limit: limit, connection, memory)
        if let here = try reader.readAlreadyHere() {
            body = here
        } else {
            let started = MonotonicInstant.now()
            body = try await reader.read(expectsContinue: head.expectsContinue)
            stopwatch.pause(MonotonicInstant.now().since(started))
        }
        hasReadBody = true
        settlement.requestBytes = UInt64(body.count)
    }

    /// Puts what goes out in the body's place.
    private func inspect(_ routed: RoutedRequest) async throws(RequestEnd) -> InspectedRequestRest {
        guard routed.route.isInspected, !body.isEmpty || demandsBody else { return InspectedRequestRest() }
        let seed = worker.randomness.next()
        try await memory.prepareInspection(of: body.count)
        let request = try await inspected(routed, seed)
        body = request.body
        let rest = InspectedRequestRest(placeholders: request.placeholders, hashSeed: seed)
        try await memory.keep(body: body.count, values: rest.placeholders?.count ?? 0)
        return rest
    }

    private func inspected(
        _ routed: RoutedRequest, _ seed: UInt64
    ) async throws(RequestEnd) -> InspectedRequest {
        do {
            let reading = RequestReading(
                routed.route.inspector, body, endpoint, boundary, hashSeed: seed, worker.inspectionStorage)
            let request = try await inTurns { bytes throws(ContentRefusal) in
                try reading.advance(bytes: bytes)
            }
            settlement.note(request)
            guard request.verdict.action != .block else { throw RequestEnd.refused(.blocked) }
            return request
        } catch let refusal as ContentRefusal {
            throw .refused(Refusal(refusal))
        } catch {
            throw .refused(.blocked)
        }
    }

    /// Whether the operation is one that nobody can ask for without a body: its absence is refused here, as bad JSON is.
    private var demandsBody: Bool { endpoint.demandsBody && method == .post }

    /// Waits until the client has taken everything.
    private func deliver() async -> Flushing {
        while true {
            let flushing = connection.client.flush()
            guard flushing == .wouldBlock else { return flushing }
            let patience = Duration.milliseconds(Int64(worker.settings.limits.bodyMilliseconds))
            do { try await connection.wakeup.wait(until: EventLoop.shared.now + patience) } catch {
                return .gone
            }
        }
    }

    // The ends.

    /// Whether the client may send another request after this one's whole answer.
    var keepsAlive: Bool { head.wantsKeepAlive && hasReadBody && !worker.isDraining }

    private func end(_ outcome: RelayOutcome, _ flushing: Flushing) -> Continuation {
        settle(flushing == .gone ? .clientGone : outcome.settled)
        guard flushing == .done, outcome.isWhole else { return .abort }
        return hasPromisedToStay && outcome.keepsAlive ? .keepAlive : .close
    }

    private func end(_ end: RequestEnd) async -> Continuation {
        switch end {
        case .clientGone:
            settle(.clientGone)
            return .abort
        case .clientTimedOut:
            settle(.clientTimeout)
            return .abort
        case .refused(let refusal):
            if hasBegunResponse {
                settle(refusal.outcome)
                return .abort
            }
            return await answer(refusal)
        }
    }

    private func answer(_ refusal: Refusal) async -> Continuation {
        skipBufferedBody()
        let keepsAlive = keepsAlive && !refusal.closesConnection
        // That it may come again is to reach a client that is still sending.
        if refusal == .overloaded, case .length(let length) = head.framing { connection.lingerBytes = length }
        settlement.status = UInt16(refusal.status(endpoint.errorShape))
        OwnResponse(refusal, endpoint.errorShape, fields: responseFields(), omitsBody: method == .head)
            .append(keepsAlive: keepsAlive, overhead: stopwatch.elapsed(), to: &connection.client.output)
        let flushing = await deliver()
        conclude(refusal)
        guard flushing == .done else { return .abort }
        if keepsAlive { return .keepAlive }
        return hasReadBody && !refusal.closesConnection ? .close : .linger
    }

    private func conclude(_ refusal: Refusal) {
        if ticket != nil {
            settle(refusal.outcome)
        } else if case .limited = refusal {
            // The supervisor refused it, and knows.
        } else {
            worker.deny(connection.denial(refusal, requestID: requestID, status: settlement.status))
        }
    }

    private func answer(_ health: HealthCheck) async -> Continuation {
        skipBufferedBody()
        let keepsAlive = keepsAlive
        OwnResponse(
            health, isDraining: worker.isDraining, fields: responseFields(), omitsBody: method == .head
        )
        .append(keepsAlive: keepsAlive, overhead: nil, to: &connection.client.output)
        guard await deliver() == .done else { return .abort }
        return keepsAlive ? .keepAlive : hasReadBody ? .close : .linger
    }

    /// A body that is here already is dropped, so that refusing it does not cost the connection.
    private func skipBufferedBody() {
        guard case .length(let length) = head.framing, !hasReadBody, connection.client.input.count >= length
        else { return }
        connection.client.input.drop(length)
        hasReadBody = true
    }

    private func settle(_ outcome: SettledOutcome) {
        guard let ticket else { return }
        self.ticket = nil
        settlement.ticket = ticket
        settlement.outcome = outcome
        settlement.overheadMicroseconds = stopwatch.elapsed().microseconds
        worker.settle(settlement)
    }

    func responseFields() -> ResponseFields {
        ResponseFields(
            shape: endpoint.errorShape, requestID: requestID, quota: quota,
            ratePolicy: worker.settings.ratePolicy,
            fixed: worker.settings.responseFields)
    }
}

/// What inspecting a request left for the answer.
struct InspectedRequestRest {
    /// Nil on a route that is not inspected, or without a body.
    var placeholders: PlaceholderTable?
    var hashSeed: UInt64 = 0
}

/// Time spent here: everything since the head was read, but for what was waited for.
struct Stopwatch {
    private let started = MonotonicInstant.now()
    private var paused = Duration.zero

    mutating func pause(_ duration: Duration) { paused += duration }

    func elapsed() -> Duration { max(.zero, MonotonicInstant.now().since(started) - paused) }
}

/// How relaying an answer ended.
struct RelayOutcome {
    var settled = SettledOutcome.completed
    /// Whether the client got the end of the message.
    var isWhole = true
    /// Whether the response's framing lets the connection go on.
    var keepsAlive = true
}

extension Connection {
    func denial(_ refusal: Refusal, requestID: [UInt8], status: UInt16) -> Denial {
        var denial = Denial()
        denial.connection = id
        denial.requestID = String(decoding: requestID, as: UTF8.self)
        denial.cause = refusal.denial
        denial.status = status
        return denial
    }
}
