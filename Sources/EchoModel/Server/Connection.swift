import HTTP
import IPC

/// Why a connection is over.
enum ConnectionEnd: Error, Equatable, Sendable {
    /// Between two requests: the client left, or was idle for too long.
    case idle
    /// Nothing more is to be sent, as it was said or asked for.
    case answered
    /// The client left, or stalled, within a request or its answer.
    case aborted
}

/// One client: reads its requests one after the other and sends the answers.
@Loop final class Connection {
    private(set) var wasAborted = false
    private let number: Int
    private let server: EchoServer
    private let socket: ClientSocket
    private var reader: RequestStream

    /// - Parameters:
    ///   - descriptor: an accepted, non-blocking socket.
    ///   - number: tells the connections of this process apart.
    init(_ descriptor: consuming FileDescriptor, number: Int, of server: EchoServer) throws(SystemError) {
        self.number = number
        self.server = server
        socket = try ClientSocket(descriptor)
        reader = RequestStream(socket)
    }

    /// Serves until the end of the connection, and closes it.
    func serve() async {
        var served = 0
        do throws(ConnectionEnd) {
            while true {
                try await send(try await nextReply())
                served += 1
                // Without a wait in between, one client's pipeline would hold up all others.
                if served % Limits.requestsPerTurn == 0 { await Task.yield() }
            }
        } catch {
            wasAborted = error == .aborted
        }
        socket.close()
    }

    /// Reads a request and makes its answer.
    private func nextReply() async throws(ConnectionEnd) -> Reply {
        do throws(RequestFailure) {
            let request = try await reader.next()
            return server.reply(to: request.head, body: request.body, connection: number)
        } catch {
            switch error {
            case .ended(let end): throw end
            case .malformed(let failure):
                return server.refusal(failure.status, "The request is malformed: \(failure).")
            case .tooLarge: return server.refusal(413, "The body is too large.")
            }
        }
    }

    /// Sends an answer whole, or as much of it as is wanted.
    private func send(_ reply: Reply) async throws(ConnectionEnd) {
        switch reply {
        case .headOnly(let head): try await send(head, body: [])
        case .plain(let head, let body): try await send(head, body: body)
        case .stepwise(let reply): try await send(stepwise: reply)
        }
    }

    private func send(_ head: ReplyHead, body: [UInt8]) async throws(ConnectionEnd) {
        socket.stream.output.withBytes { head.append(to: &$0) }
        try await socket.send(followedBy: body)
        if head.closes { try await finish() }
    }

    private func send(stepwise reply: StepwiseReply) async throws(ConnectionEnd) {
        var reply = reply
        while true {
            let step = socket.stream.output.withBytes { reply.next(into: &$0) }
            if step == .more && socket.stream.output.count < Limits.writeBytes { continue }
            try await flush(millisecondsPerByte: reply.millisecondsPerByte)
            switch step {
            case .more, .flush: break
            case .pause(let milliseconds): try await socket.pause(milliseconds: milliseconds)
            case .finished(let fate): return try await end(with: fate)
            }
        }
    }

    private func flush(millisecondsPerByte: Int?) async throws(ConnectionEnd) {
        guard let millisecondsPerByte else { return try await socket.send() }
        let bytes = socket.stream.output.take(socket.stream.output.count)
        for byte in bytes {
            try await socket.send(followedBy: [byte])
            try await socket.pause(milliseconds: millisecondsPerByte)
        }
    }

    private func end(with fate: StepwiseReply.Fate) async throws(ConnectionEnd) {
        switch fate {
        case .reuse: return
        case .close: try await finish()
        case .hang: try await socket.waitForLeave()
        case .reset:
            socket.reset()
            throw .answered
        }
    }

    /// Ends the connection so that the last answer is not lost with what the client still sends (RFC 9112 9.6).
    private func finish() async throws(ConnectionEnd) {
        await socket.linger()
        throw .answered
    }
}
