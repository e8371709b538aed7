import Glibc
import IPC

/// The process that holds the providers' credentials. The supervisor dials for it and hands it both ends to pump between.
@Loop final class Egress {
    private let supervisor: Channel<ToEgress, FromEgress>
    private let upstreams: [UpstreamRules]
    private let limits: HeadFrameLimits
    private var exchanges = 0
    private var isDraining = false

    private init(_ supervisor: Channel<ToEgress, FromEgress>, _ settings: EgressSettings) {
        self.supervisor = supervisor
        upstreams = settings.upstreams.map(UpstreamRules.init)
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
            let egress = Egress(channel, settings)
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
        let pump = ExchangePump(
            upstream: ByteStream(upstreamWatch), worker: ByteStream(pipeWatch), wakeup: wakeup,
            rules: upstreams[Int(exchange.upstream)], limits: limits)
        EventLoop.shared.start { [self] in
            let violated = await pump.run()
            ended(exchange.id, violated)
        }
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
