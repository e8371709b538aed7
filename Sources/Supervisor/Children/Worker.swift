import IPC

/// A worker, and what it holds for clients now.
@Loop final class Worker: CrewMember {
    let process: ChildProcess
    let channel: Channel<FromWorker, ToWorker>
    /// Clients' connections given to it and not yet finished.
    var connections: UInt32 = 0
    var requestsTotal: UInt64 = 0
    var inFlight: UInt32 = 0
    var latency = LatencyHistogram()
    /// Requests refused in it.
    var denials = RequestDenials()
    /// Where it tells whom it works for.
    private(set) var note: SharedNote?
    /// By upstream.
    var dials: [DialCount] = []

    init(process: ChildProcess, channel: Channel<FromWorker, ToWorker>) {
        self.process = process
        self.channel = channel
    }

    func equip() throws(SystemError) {
        let (note, writing) = try SharedNote.make()
        self.note = note
        channel.send(.note, FileDescriptor(owning: writing))
    }

    var load: MemberLoad {
        MemberLoad(
            connections: connections, requestsTotal: requestsTotal, inFlight: inFlight, latency: latency)
    }

    nonisolated static func report(in message: FromWorker) -> SealReport? {
        if case .ready(let report) = message { report } else { nil }
    }

    nonisolated static func heartbeat(in message: FromWorker) -> Heartbeat? {
        if case .pong(let heartbeat) = message { heartbeat } else { nil }
    }

    nonisolated static func ping(_ heartbeat: Heartbeat) -> ToWorker { .ping(heartbeat) }

    nonisolated static func drain(idle: Duration) -> ToWorker {
        .drain(Drain(idleMilliseconds: idle.milliseconds))
    }
}

/// A worker's connections to one upstream.
struct DialCount {
    /// Questions that are not answered.
    var pending = 0
    /// Exchanges that have not ended.
    var open = 0
}
