import IPC

/// How a child came to its end, and what follows from it.
enum ChildEnding: Equatable, Sendable {
    /// It was asked to leave and did.
    case drained
    case killed(KillReason)
    /// Nobody asked; with the number of the system call its seal stopped, if that was the reason.
    case byItself(ProcessEnd, blockedCall: Int32?)

    /// What becomes of its place.
    enum Succession: Equatable, Sendable {
        case none
        case replaced
        /// A successor with the same settings would end the same way.
        case abandoned
    }

    var succession: Succession {
        switch self {
        case .drained, .killed(.stopped), .killed(.drainExpired): .none
        case .killed(.unsealed): .abandoned
        case .killed: .replaced
        case .byItself(let end, _): end.cause.consequence == .abandonGeneration ? .abandoned : .replaced
        }
    }

    /// As the audit log tells it: the cause, and the exit status, signal or system call that goes with it.
    var exit: (cause: ChildExitCause, code: Int32) {
        switch self {
        case .drained: (.drained, 0)
        case .killed(.stopped): (.drained, KillReason.signal)
        case .killed(.breach), .killed(.unsealed): (.breach, KillReason.signal)
        case .killed: (.unresponsive, KillReason.signal)
        case .byItself(_, let call?): (.sandbox, call)
        case .byItself(.exited(let code), nil):
            code == ExitCode.sandboxViolation.rawValue ? (.sandbox, code) : (.exited, code)
        case .byItself(.signalled(let number), nil): (.signalled, number)
        }
    }

    /// What the requests that were open in a worker ended of.
    var abortCause: AbortCause {
        switch self {
        case .killed(.breach): .workerBreach
        case .killed(.drainExpired): .drainExpired
        default: .workerExited
        }
    }

    /// For people.
    var explanation: String {
        switch self {
        case .drained: "left as asked"
        case .killed(let reason): "was ended: \(reason.explanation)"
        case .byItself(_, let call?): "tried system call \(call), which its seal forbids"
        case .byItself(.exited(let code), nil): "exited with \(code)"
        case .byItself(.signalled(let number), nil): "was ended by signal \(number)"
        }
    }
}

extension KillReason {
    /// SIGKILL (signal(7)): the one that cannot be refused.
    static let signal: Int32 = 9

    var explanation: String {
        switch self {
        case .silent: "it did not get ready in time"
        case .unsealed(let shortfalls):
            "its seal is weaker than demanded (\(shortfalls.map(\.rawValue).joined(separator: ", ")))"
        case .breach(let breach): "it broke the rule \(breach.rule)"
        case .overwhelmed: "it does not read what it is sent"
        case .lingering: "it closed its channel and stayed"
        case .drainExpired: "its time to finish was over"
        case .stopped: "the service stops at once"
        }
    }
}
