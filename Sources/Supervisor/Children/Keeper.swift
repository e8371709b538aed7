import IPC

/// A keeper, and what it was asked to do.
@Loop final class Keeper: CrewMember {
    let process: ChildProcess
    let channel: Channel<FromKeeper, ToKeeper>
    /// Workers that have a channel to it.
    var clients: UInt32 = 0
    /// Questions about passwords, answered or not.
    var questionsTotal: UInt64 = 0
    var openQuestions: UInt32 = 0

    init(process: ChildProcess, channel: Channel<FromKeeper, ToKeeper>) {
        self.process = process
        self.channel = channel
    }

    var load: MemberLoad {
        MemberLoad(connections: clients, requestsTotal: questionsTotal, inFlight: openQuestions)
    }

    nonisolated static func report(in message: FromKeeper) -> SealReport? {
        if case .ready(let report) = message { report } else { nil }
    }

    nonisolated static func heartbeat(in message: FromKeeper) -> Heartbeat? {
        if case .pong(let heartbeat) = message { heartbeat } else { nil }
    }

    nonisolated static func ping(_ heartbeat: Heartbeat) -> ToKeeper { .ping(heartbeat) }

    nonisolated static func drain(idle: Duration) -> ToKeeper { .drain }
}
