import IPC

/// An egress, and how many exchanges it pumps now.
@Loop final class Egress: CrewMember {
    let process: ChildProcess
    let channel: Channel<FromEgress, ToEgress>
    var exchanges: UInt32 = 0
    var exchangesTotal: UInt64 = 0

    init(process: ChildProcess, channel: Channel<FromEgress, ToEgress>) {
        self.process = process
        self.channel = channel
    }

    var load: MemberLoad {
        MemberLoad(connections: exchanges, requestsTotal: exchangesTotal, inFlight: exchanges)
    }

    nonisolated static func report(in message: FromEgress) -> SealReport? {
        if case .ready(let report) = message { report } else { nil }
    }

    nonisolated static func heartbeat(in message: FromEgress) -> Heartbeat? {
        if case .pong(let heartbeat) = message { heartbeat } else { nil }
    }

    nonisolated static func ping(_ heartbeat: Heartbeat) -> ToEgress { .ping(heartbeat) }

    nonisolated static func drain(idle: Duration) -> ToEgress { .drain }
}
