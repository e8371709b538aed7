import CLinux
import Glibc
import HTTP
import IPC

/// Accepts connections, and holds what they share.
@Loop final class EchoServer {
    private let listener: Watch
    private let wakeup = Wakeup()
    private var responder: Responder
    private var date = ResponseDate.now()
    /// Nil unless the command line asks for it: then the paths that tell of it do not exist.
    private var record: RequestRecord?
    private var statistics = Statistics()
    /// Numbers connections; unlike the statistics it is never set back.
    private var serial = 0

    /// Takes a listening socket.
    /// - Throws: `SystemError` when the event loop refuses it.
    init(_ listener: consuming FileDescriptor, _ settings: Settings, hashSeed: UInt64) throws(SystemError) {
        self.listener = try Watch(listener, wakeup: wakeup)
        responder = Responder(defaults: settings.behaviour, hashSeed: hashSeed)
        record = settings.records ? RequestRecord() : nil
    }

    /// Accepts until the process ends.
    func run() async {
        while true {
            let mustRetry = acceptAll()
            let deadline = mustRetry ? EventLoop.shared.now + Limits.acceptRetry : .never
            do {
                try await wakeup.wait(until: deadline)
            } catch {
                if error == .cancelled { return }
            }
        }
    }

    /// Accepts until nobody waits.
    /// - Returns: whether somebody may wait without a further signal from the kernel.
    private func acceptAll() -> Bool {
        while statistics.open < Limits.connections {
            let descriptor = linux_accept(listener.rawValue, nil, nil)
            guard descriptor >= 0 else {
                // A connection that was given up meanwhile is no reason to stop (accept(2)).
                if errno == EINTR || errno == ECONNABORTED { continue }
                return errno != EAGAIN
            }
            serve(FileDescriptor(owning: descriptor))
        }
        return true
    }

    private func serve(_ descriptor: consuming FileDescriptor) {
        statistics.connections += 1
        serial += 1
        guard let connection = try? Connection(descriptor, number: serial, of: self) else { return }
        statistics.open += 1
        EventLoop.shared.start {
            await connection.serve()
            self.ended(connection)
        }
    }

    private func ended(_ connection: Connection) {
        statistics.open -= 1
        if connection.wasAborted { statistics.aborted += 1 }
        if statistics.open == Limits.connections - 1 { wakeup.signal() }
    }

    /// The answer to a request that was read whole on connection number `connection`.
    func reply(to head: RequestHead, body: [UInt8], connection: Int) -> Reply {
        date = ResponseDate.now(after: date)
        let path = head.bytes.span.extracting(head.path)
        if record != nil, let control = Control(head.method, path: path) {
            return responder.control(answer(control), closes: !head.wantsKeepAlive, date: date)
        }
        statistics.requests += 1
        record?.add(
            RequestRecord.Entry(
                connection: connection, method: Array(head.bytes[head.methodName]),
                target: Array(head.bytes[head.target]), head: head.bytes, body: body))
        let reply = responder.reply(to: head, route: Route(path: path), body: body, date: date)
        return head.method == .head ? reply.withoutBody : reply
    }

    /// The answer to a request that cannot be read.
    func refusal(_ status: Int, _ message: String) -> Reply {
        date = ResponseDate.now(after: date)
        return responder.refusal(status, message, date: date)
    }

    private func answer(_ control: Control) -> [UInt8] {
        switch control {
        case .requests: return record?.body ?? []
        case .statistics: return statistics.body
        case .reset:
            record?.clear()
            statistics = Statistics(open: statistics.open)
            return Array("{}".utf8)
        }
    }
}

/// What a test may ask of the server itself.
private enum Control {
    case requests
    case reset
    case statistics

    init?(_ method: Method?, path: Span<UInt8>) {
        if method == .get, path.isEqual(to: "/__requests") {
            self = .requests
        } else if method == .get, path.isEqual(to: "/__stats") {
            self = .statistics
        } else if method == .post, path.isEqual(to: "/__reset") {
            self = .reset
        } else {
            return nil
        }
    }
}
