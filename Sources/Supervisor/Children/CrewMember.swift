import IPC

/// What workers and egresses have in common: a process, a channel, and a first message that reports the seal.
@Loop protocol CrewMember: AnyObject, Sendable {
    associatedtype Incoming: Message
    associatedtype Outgoing: Message
    var process: ChildProcess { get }
    var channel: Channel<Incoming, Outgoing> { get }
    /// How much it has to do.
    var load: MemberLoad { get }

    init(process: ChildProcess, channel: Channel<Incoming, Outgoing>)

    /// What it is given right after its settings, before it seals itself.
    func equip() throws(SystemError)

    /// The report in a message, when it is one.
    nonisolated static func report(in message: Incoming) -> SealReport?
    /// The heartbeat in a message, when it answers one.
    nonisolated static func heartbeat(in message: Incoming) -> Heartbeat?
    /// The message that asks whether anybody is there.
    nonisolated static func ping(_ heartbeat: Heartbeat) -> Outgoing
    /// The message that asks to finish and leave; clients' connections that are idle are kept for as long as `idle`.
    nonisolated static func drain(idle: Duration) -> Outgoing
}

extension CrewMember {
    /// Applies an event, says to the member what follows from it, and lets those who wait on it look at it again.
    ///
    /// - Parameter idle: when it is asked to leave, how long clients' idle connections are kept.
    func on(_ event: ChildEvent, idle: Duration = .zero) {
        if process.on(event) == .askToDrain { channel.send(Self.drain(idle: idle)) }
        channel.wakeup.signal()
        process.wake()
    }

    func equip() throws(SystemError) {}

    /// Whether it may be given new work.
    var isReady: Bool { process.state == .ready }
}

/// Who gives a crew its work and answers what its members say.
@Loop protocol CrewClient: AnyObject, Sendable {
    associatedtype Member: CrewMember
    /// A member said something besides its report.
    ///
    /// - Throws: the rule that it broke; it is ended then.
    func receive(_ message: Member.Incoming, from member: Member) throws(ProtocolBreach)
    /// A member is over: everything that was open in it has to be ended.
    func lost(_ member: Member, by ending: ChildEnding) -> Loss
}

/// What ended with a child.
struct Loss: Sendable {
    /// How many connections.
    var connections: UInt32 = 0
    /// The client that it worked for when it ended, if its end may be that client's fault.
    var suspect: Suspect?
}

/// A client that may be the reason of a crash.
struct Suspect: Equatable, Sendable {
    /// What it is counted and banned by.
    let network: ClientKey
    let client: AuditClient
}

/// What `status` tells of a member's work.
struct MemberLoad: Sendable {
    /// Clients' connections of a worker, exchanges of an egress.
    var connections: UInt32 = 0
    var requestsTotal: UInt64 = 0
    var inFlight: UInt32 = 0
    var latency: LatencyHistogram?
}
