import IPC

/// Where a child stands between its birth and its burial. Pure: events come in, an action goes out.
enum ChildState: Equatable, Sendable {
    /// It was told its settings and has until then to report its seal.
    case starting(until: MonotonicInstant)
    case ready
    /// It was asked to leave and has until then to finish what is open.
    case draining(until: MonotonicInstant)
    /// It closed its channel and has until then to end by itself.
    case leaving(until: MonotonicInstant, wasAsked: Bool)
    /// It was sent SIGKILL, for this reason.
    case killed(KillReason)
    case ended(ChildEnding)

    /// When `deadline` is due.
    var deadline: MonotonicInstant {
        switch self {
        case .starting(let until), .draining(let until), .leaving(let until, _): until
        case .ready, .killed, .ended: .never
        }
    }

    /// Whether what it says counts.
    var isServing: Bool {
        switch self {
        case .ready, .draining: true
        case .starting, .leaving, .killed, .ended: false
        }
    }

    /// How long a child that closed its channel may take to end.
    static let leavingTime = Duration.seconds(2)
}

/// Why the supervisor ended a child.
enum KillReason: Equatable, Sendable {
    /// It did not report its seal in time.
    case silent
    /// It is less sealed than the configuration demands.
    case unsealed([SealShortfall])
    case breach(ProtocolBreach)
    /// It did not read what it was sent.
    case overwhelmed
    /// It was asked whether it is there and did not answer in time.
    case hung
    /// It closed its channel and went on living.
    case lingering
    /// The time to finish what was open is over.
    case drainExpired
    /// The service stops at once.
    case stopped
}

/// What can happen to a child.
enum ChildEvent: Equatable, Sendable {
    case sealed
    case shortOfSeal([SealShortfall])
    case broke(ProtocolBreach)
    case overwhelmed
    case hung
    case drain(until: MonotonicInstant)
    case stop
    case closedChannel
    case deadlinePassed
    /// It is over: how, and the system call its seal stopped, if that was the reason.
    case exited(ProcessEnd, blockedCall: Int32?)
}

/// What has to be done next.
enum ChildAction: Equatable, Sendable {
    case nothing
    case putIntoService
    case askToDrain
    case kill
}

extension ChildState {
    mutating func on(_ event: ChildEvent, at now: MonotonicInstant) -> ChildAction {
        if case .exited(let end, let blockedCall) = event {
            self = .ended(ending(end, blockedCall))
            return .nothing
        }
        switch self {
        case .starting: return onStarting(event, at: now)
        case .ready: return onReady(event, at: now)
        case .draining(let until): return onDraining(event, until: until, at: now)
        case .leaving:
            switch event {
            case .deadlinePassed: return kill(.lingering)
            case .stop: return kill(.stopped)
            default: return .nothing
            }
        case .killed, .ended: return .nothing
        }
    }

    private mutating func onStarting(_ event: ChildEvent, at now: MonotonicInstant) -> ChildAction {
        switch event {
        case .sealed:
            self = .ready
            return .putIntoService
        case .shortOfSeal(let shortfalls): return kill(.unsealed(shortfalls))
        case .deadlinePassed: return kill(.silent)
        // Nothing can be open in it.
        case .drain: return kill(.stopped)
        default: return onAny(event, wasAsked: false, at: now)
        }
    }

    private mutating func onReady(_ event: ChildEvent, at now: MonotonicInstant) -> ChildAction {
        switch event {
        case .sealed, .shortOfSeal: return kill(.breach(.readyTwice))
        case .drain(let until):
            self = .draining(until: until)
            return .askToDrain
        default: return onAny(event, wasAsked: false, at: now)
        }
    }

    private mutating func onDraining(
        _ event: ChildEvent, until: MonotonicInstant, at now: MonotonicInstant
    ) -> ChildAction {
        switch event {
        case .sealed, .shortOfSeal: return kill(.breach(.readyTwice))
        case .deadlinePassed: return kill(.drainExpired)
        case .drain(let newer):
            self = .draining(until: min(until, newer))
            return .nothing
        default: return onAny(event, wasAsked: true, at: now)
        }
    }

    private mutating func onAny(
        _ event: ChildEvent, wasAsked: Bool, at now: MonotonicInstant
    ) -> ChildAction {
        switch event {
        case .broke(let breach): return kill(.breach(breach))
        case .overwhelmed: return kill(.overwhelmed)
        case .hung: return kill(.hung)
        case .stop: return kill(.stopped)
        case .closedChannel:
            self = .leaving(until: now + Self.leavingTime, wasAsked: wasAsked)
            return .nothing
        default: return .nothing
        }
    }

    private mutating func kill(_ reason: KillReason) -> ChildAction {
        self = .killed(reason)
        return .kill
    }

    private func ending(_ end: ProcessEnd, _ blockedCall: Int32?) -> ChildEnding {
        switch self {
        case .killed(let reason): .killed(reason)
        case .draining where end == .exited(code: ExitCode.finished.rawValue),
            .leaving(_, wasAsked: true) where end == .exited(code: ExitCode.finished.rawValue):
            .drained
        default: .byItself(end, blockedCall: blockedCall)
        }
    }
}
