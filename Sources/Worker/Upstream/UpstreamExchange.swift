import HTTP
import IPC

/// Why an upstream gave no answer.
enum ExchangeFailure: Error {
    /// The connection ended before the first byte of a response; on a connection that was idle before, that is ordinary.
    case closedEarly
    case refused(Refusal)
    case clientGone
}

/// One request to an upstream and the response to it, over one pipe. The client is watched meanwhile: when it goes, so does
/// the request.
@Loop final class UpstreamExchange {
    let pipe: UpstreamPipe
    private let connection: Connection
    private let method: HTTP.Method
    private let settings: UpstreamSettings
    /// Time spent waiting for the upstream.
    private(set) var waited = Duration.zero
    private var hasProbedClient = false
    private var interimResponses = 0
    private let mayProbeClient: Bool
    /// What is not queued yet of a large body.
    private var rest: ArraySlice<UInt8> = []
    /// Whether the upstream was sent the whole request.
    var hasSentAll: Bool { rest.isEmpty }

    /// A large body goes out in pieces of so much: queued whole it would be held twice.
    private static let pieceBytes = 256 << 10

    /// - Parameter mayProbeClient: whether an interim response may be sent to see if a client that finished writing is
    ///   still there (not in HTTP/1.0, which has none: RFC 9110 15.2).
    init(
        _ pipe: UpstreamPipe, for connection: Connection, method: HTTP.Method, settings: UpstreamSettings,
        mayProbeClient: Bool
    ) {
        self.pipe = pipe
        self.connection = connection
        self.method = method
        self.settings = settings
        self.mayProbeClient = mayProbeClient
    }

    /// Sends the request and reads the head of the final response.
    func response(to head: [UInt8], _ body: [UInt8]) async throws(ExchangeFailure) -> ResponseHead {
        let deadline = EventLoop.shared.now + .milliseconds(Int64(settings.firstByteMilliseconds))
        if begin(head, body) == .gone { throw .closedEarly }
        while true {
            // A response may come before the whole request is taken (RFC 9112 9.3); until its head is here the rest of the
            // request goes on. Where it cannot, the reading tells why.
            if let head = try nextHead() { return head }
            try await wait(until: deadline)
            _ = sendOn()
        }
    }

    private func begin(_ head: [UInt8], _ body: [UInt8]) -> Flushing {
        pipe.stream.output.withBytes { output in
            RequestFrame(headBytes: head.count, bodyBytes: body.count).encode(to: &output)
            output.append(contentsOf: head)
        }
        if !body.isEmpty, body.count <= Self.pieceBytes { return pipe.stream.flush(followedBy: body) }
        rest = body[...]
        return sendOn()
    }

    /// Sends as much as the upstream takes.
    private func sendOn() -> Flushing {
        while true {
            let flushing = pipe.stream.flush()
            guard flushing == .done, !rest.isEmpty else { return flushing }
            let piece = rest.prefix(Self.pieceBytes)
            pipe.stream.output.withBytes { $0.append(contentsOf: piece) }
            rest = rest.dropFirst(piece.count)
            if rest.isEmpty { rest = [] }
        }
    }

    /// The final head, if what is here holds it.
    private func nextHead() throws(ExchangeFailure) -> ResponseHead? {
        while true {
            while let head = try parse() {
                if !head.isInterim { return head }
                interimResponses += 1
                guard interimResponses <= UpstreamLimits.interimResponses else {
                    throw .refused(.upstreamInvalid)
                }
            }
            let isFirstByte = pipe.stream.input.isEmpty && interimResponses == 0
            switch pipe.stream.fill() {
            case .more: continue
            case .ended: throw isFirstByte ? .closedEarly : .refused(.upstreamInvalid)
            case .wouldBlock: return nil
            }
        }
    }

    private func parse() throws(ExchangeFailure) -> ResponseHead? {
        guard !pipe.stream.input.isEmpty, let head = try parseInput() else { return nil }
        pipe.stream.input.drop(head.consumedBytes)
        return head
    }

    private func parseInput() throws(ExchangeFailure) -> ResponseHead? {
        let bytes = pipe.stream.input.bytes
        do {
            return try pipe.parser.parse(bytes.span.extracting(pipe.stream.input.range), answering: method)
        } catch {
            throw .refused(.upstreamInvalid)
        }
    }

    /// Waits for the upstream, and sees whether the client is still there.
    func wait(until deadline: MonotonicInstant) async throws(ExchangeFailure) {
        try checkClient()
        let started = MonotonicInstant.now()
        do { try await connection.wakeup.wait(until: deadline) } catch { throw .refused(.upstreamTimeout) }
        waited += MonotonicInstant.now().since(started)
        try checkClient()
    }

    /// The deadline of a wait within a response.
    var idleDeadline: MonotonicInstant {
        EventLoop.shared.now + .milliseconds(Int64(settings.idleMilliseconds))
    }

    /// A client that finished writing may only have closed its half, or be gone for good: the kernel does not tell. An interim
    /// response does: the answer to it from a socket that is closed is a reset, which breaks ours.
    private func checkClient() throws(ExchangeFailure) {
        let readiness = connection.client.watch.readiness
        if readiness.contains(.broken) { throw .clientGone }
        guard readiness.contains(.peerFinished), !hasProbedClient, mayProbeClient else { return }
        hasProbedClient = true
        connection.client.output.append(contentsOf: Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        if connection.client.flush() == .gone { throw .clientGone }
    }

    /// The response has begun: nothing may be sent to the client but it.
    func stopProbing() { hasProbedClient = true }
}
