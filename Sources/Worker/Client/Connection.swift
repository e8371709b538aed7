import HTTP
import IPC
import TLS

/// How a client's connection goes on after a request.
enum Continuation: Equatable {
    /// Another request may follow.
    case keepAlive
    /// Everything was sent and nothing unread is left: the connection may simply be closed.
    case close
    /// Something the client sent was not read: the answer must not be lost in the reset that closing would cause.
    case linger
    /// Nobody is there to be answered, or the answer was cut: close at once.
    case abort
}

/// One client's connection, from its first byte to its last.
@Loop final class Connection {
    let id: ConnectionID
    /// Whom the memory of its bodies is counted for.
    let network: ClientNetwork
    /// Over TLS once the handshake is made, where one is.
    private(set) var client: ByteStream
    private let listener: Int
    let wakeup: Wakeup
    let worker: Worker
    /// The place in the worker's table, by which answers find the connection.
    var slot = 0
    private var parser: RequestHeadParser
    private var questions: UInt32 = 0
    private var pending: QuestionID?
    private var answer: AdmissionAnswer?
    private var isIdle = false
    private var isFirst = true
    /// The turn in which the last request was begun.
    private var lastTurn: MonotonicInstant?

    init(_ client: Client, _ stream: ByteStream, _ wakeup: Wakeup, worker: Worker) {
        id = client.connection
        network = ClientNetwork(client.address)
        listener = Int(client.listener)
        self.client = stream
        self.wakeup = wakeup
        self.worker = worker
        let limits = worker.settings.limits
        parser = RequestHeadParser(
            limits: HeadLimits(
                targetBytes: Int(limits.targetBytes), headBytes: Int(limits.headBytes),
                fieldCount: Int(limits.headerCount)))
    }

    /// Serves request after request.
    func live() async {
        wakeup.begin()
        defer { wakeup.end() }
        var continuation = await begin()
        while continuation == .keepAlive {
            await giveOthersTheirTurn()
            switch await nextHead() {
            case .head(let head): continuation = await ServedRequest(head, on: self).serve()
            case .refused(let refusal): continuation = await UnreadableRequest(refusal, on: self).answer()
            case .over: continuation = .close
            }
        }
        let leavesInput = continuation == .close && !client.input.isEmpty
        if continuation == .linger || leavesInput { await linger() }
        // A stream over TLS says that it ends; of a plain one the end itself says it.
        if continuation != .abort, client.transport is TLSStream { client.transport.finishWriting() }
        client.watch.close()
        wakeup.invalidate()
    }

    /// Lets a pipeline of requests, each of which is here when the one before is answered, take turns with everything else
    /// on this thread, and not say more to the supervisor than it takes.
    private func giveOthersTheirTurn() async {
        if lastTurn == EventLoop.shared.now { await wakeup.giveWay() }
        while worker.isAheadOfSupervisor {
            do { try await wakeup.wait(until: EventLoop.shared.now + Limits.supervisorPause) } catch {}
        }
        lastTurn = EventLoop.shared.now
    }

    /// The handshake, where the listener speaks TLS.
    private func begin() async -> Continuation {
        guard let context = worker.listeners[listener] else { return .keepAlive }
        let patience = Duration.milliseconds(Int64(clamping: worker.settings.limits.headMilliseconds))
        let handshake = ServerHandshake(
            client.watch, line: worker.signatures, until: EventLoop.shared.now + patience)
        switch await handshake.opening() {
        case nil: return .abort
        case .plain?: return await UnreadableRequest(.plainHTTP, on: self).answer()
        case .tls?: break
        }
        do throws(HandshakeFailure) {
            secure(try await handshake.complete(with: context))
            return .keepAlive
        } catch {
            worker.deny(denial(error))
            // The alert that says why must not be lost.
            return error == .timedOut || error == .abandoned ? .abort : .linger
        }
    }

    private func secure(_ stream: TLSStream) {
        client = ByteStream(client.watch, over: stream)
        guard let name = stream.clientName(atMost: MessageLimits.subjectBytes) else { return }
        worker.identify(Identification(connection: id, name: name))
    }

    private enum NextHead {
        case head(RequestHead)
        case refused(Refusal)
        case over
    }

    /// The next request's head. Between requests the connection may be closed by anybody without a word.
    private func nextHead() async -> NextHead {
        let limits = worker.settings.limits
        let patience = isFirst ? limits.headMilliseconds : limits.keepAliveMilliseconds
        isFirst = false
        var deadline = EventLoop.shared.now + .milliseconds(Int64(patience))
        var isInside = false
        while true {
            do {
                if let head = try parse() { return .head(head) }
            } catch { return .refused(.malformed(error)) }
            if parser.isInsideHead && !isInside {
                isInside = true
                deadline = EventLoop.shared.now + .milliseconds(Int64(limits.headMilliseconds))
            }
            if let idleDeadline = worker.idleDeadline, !isInside {
                if idleDeadline <= EventLoop.shared.now { return .over }
                deadline = min(deadline, idleDeadline)
            }
            switch client.fill() {
            case .more: continue
            case .ended: return .over
            case .wouldBlock: break
            }
            isIdle = !isInside
            defer { isIdle = false }
            do { try await wakeup.wait(until: deadline) } catch .timedOut {
                return isInside ? .refused(.headTimeout) : .over
            } catch { return .over }
        }
    }

    private func parse() throws(HTTPError) -> RequestHead? {
        guard !client.input.isEmpty, let head = try parseInput() else { return nil }
        client.input.drop(head.consumedBytes)
        return head
    }

    private func parseInput() throws(HTTPError) -> RequestHead? {
        let bytes = client.input.bytes
        return try parser.parse(bytes.span.extracting(client.input.range))
    }

    /// Lets an idle connection look at its deadline again; a busy one ends with its request.
    func drain() {
        if isIdle { wakeup.signal() }
    }

    // Questions to the supervisor: one at a time.

    /// Asks whether a request may go on. The answer always comes, whatever the client does meanwhile.
    func askAdmission(route: Int, requestID: String) {
        questions &+= 1
        var admission = Admission()
        admission.question = QuestionID((questions & 0xffff) << 16 | UInt32(slot))
        admission.connection = id
        admission.route = UInt16(route)
        admission.requestID = requestID
        pending = admission.question
        worker.ask(admission)
    }

    /// The answer, once.
    func takeAnswer() -> AdmissionAnswer? {
        defer { answer = nil }
        return answer
    }

    func deliver(_ answer: AdmissionAnswer, to question: QuestionID) {
        guard pending == question else { return }
        pending = nil
        self.answer = answer
        wakeup.signal()
    }

    // Closing.

    /// How much of a refused request is read and thrown away.
    var lingerBytes = Limits.lingerBytes

    private enum Limits {
        /// How long no request is read while the supervisor is behind.
        static let supervisorPause = Duration.milliseconds(5)
        /// How long a refused request is read and thrown away, and how much of it where nobody said more.
        static let lingerTime = Duration.seconds(2)
        static let lingerBytes = 1 << 20
    }

    /// Says that nothing more comes, then reads what the client still sends until it has seen the answer: closing with unread
    /// bytes would reset the connection and take the answer with it (RFC 9112 9.6).
    private func linger() async {
        client.transport.finishWriting()
        let deadline = EventLoop.shared.now + Limits.lingerTime
        var discarded = client.input.count
        client.input.removeAll()
        while discarded < lingerBytes {
            switch client.fill() {
            case .more:
                discarded += client.input.count
                client.input.removeAll()
            case .ended: return
            case .wouldBlock:
                do { try await wakeup.wait(until: deadline) } catch { return }
            }
        }
    }
}
