import Glibc
import IPC
import TLS

/// The process that holds the providers' credentials. The supervisor dials for it and hands it both ends to pump between.
@Loop final class Egress {
    private let supervisor: Channel<ToEgress, FromEgress>
    private let upstreams: [Upstream]
    private let limits: HeadFrameLimits
    private var exchanges = 0
    private var isDraining = false

    /// - Throws: what an upstream needs for TLS and cannot be had.
    private init(
        _ supervisor: Channel<ToEgress, FromEgress>, _ settings: EgressSettings
    ) throws(OpenSSLError) {
        self.supervisor = supervisor
        upstreams = try Upstream.all(settings.upstreams)
        limits = HeadFrameLimits(headBytes: Int(settings.headBytes), headerCount: Int(settings.headerCount))
    }

    /// The whole life of the process.
    static func live() async {
        await ChildLife.run {
            let channel = try Channel<ToEgress, FromEgress>(FileDescriptor(owning: ChildDescriptor.channel))
            guard let first = try await channel.next(), case .settings(let settings) = first.message else {
                throw ChannelEnd.breach(.badValue)
            }
            try channel.outnumber(settings.seal.limits.descriptors)
            let egress = try Egress(channel, settings)
            channel.send(.ready(try Seal.apply(settings.seal)))
            try await egress.serve()
        }
    }

    private func serve() async throws(ChannelEnd) {
        while true {
            guard var received = try await supervisor.next() else { continue }
            switch received.message {
            case .settings: exit(ExitCode.supervisorBreach.rawValue)
            case .exchange(let exchange):
                guard let socket = received.takeDescriptor(), let pipe = received.takeDescriptor(),
                    Int(exchange.upstream) < upstreams.count
                else { exit(ExitCode.supervisorBreach.rawValue) }
                begin(exchange, socket, pipe)
            case .ping(let heartbeat): supervisor.send(.pong(heartbeat))
            case .drain:
                isDraining = true
                leaveIfDone()
            }
        }
    }

    private func begin(
        _ exchange: Exchange, _ socket: consuming FileDescriptor, _ pipe: consuming FileDescriptor
    ) {
        let wakeup = Wakeup()
        guard let upstreamWatch = try? Watch(socket, wakeup: wakeup),
            let pipeWatch = try? Watch(pipe, wakeup: wakeup)
        else {
            supervisor.send(.finished(exchange.id))
            return
        }
        exchanges += 1
        EventLoop.shared.start { [self] in await pump(exchange, upstreamWatch, pipeWatch, wakeup) }
    }

    private func pump(_ exchange: Exchange, _ socket: Watch, _ pipe: Watch, _ wakeup: Wakeup) async {
        let upstream = upstreams[Int(exchange.upstream)]
        do throws(HandshakeRefusal) {
            let stream = try await connect(exchange, to: upstream, over: socket)
            let pump = ExchangePump(
                upstream: stream, worker: ByteStream(pipe), wakeup: wakeup, rules: upstream.rules,
                limits: limits)
            ended(exchange.id, await pump.run())
        } catch {
            socket.close()
            pipe.close()
            exchanges -= 1
            supervisor.send(.refused(ExchangeRefusal(exchange: exchange.id, refusal: error)))
            leaveIfDone()
        }
    }

    /// The stream to pump: the socket's own, or TLS over it once the upstream has proved who it is.
    private func connect(
        _ exchange: Exchange, to upstream: Upstream, over socket: Watch
    ) async throws(HandshakeRefusal) -> ByteStream {
        guard let context = upstream.context else { return ByteStream(socket) }
        let time = Duration.milliseconds(Int64(exchange.handshakeMilliseconds))
        let stream = try await context.connect(over: socket, until: EventLoop.shared.now + time)
        supervisor.send(.connected(exchange.id))
        if let expiry = upstream.expiryToReport(context.expiry(seenBy: stream), at: EventLoop.shared.now) {
            supervisor.send(
                .certificate(UpstreamCertificate(upstream: exchange.upstream, expiresAt: expiry)))
        }
        return ByteStream(socket, over: stream)
    }

    private func ended(_ id: ExchangeID, _ violated: ViolatedRule?) {
        exchanges -= 1
        if let violated {
            var violation = ExchangeViolation()
            violation.exchange = id
            violation.rule = violated
            supervisor.send(.violation(violation))
        } else {
            supervisor.send(.finished(id))
        }
        leaveIfDone()
    }

    private func leaveIfDone() {
        guard isDraining, exchanges == 0 else { return }
        EventLoop.shared.stopAfterTurn(exitCode: .finished)
    }
}
