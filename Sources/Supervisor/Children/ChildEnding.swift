import CLinux
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

    /// As the audit log names it.
    var cause: ChildExitCause {
        switch self {
        case .drained, .killed(.stopped): .drained
        case .killed(.breach), .killed(.unsealed): .breach
        case .killed(.hung): .hung
        case .killed: .unresponsive
        case .byItself(_, blockedCall: .some): .sandbox
        case .byItself(let end, nil):
            switch end.cause {
            case .sandboxViolation: .sandbox
            case .memoryExhausted: .memory
            case .crashed: .crashed
            case .killed: .killed
            case .finished, .misconfigured, .unsealed, .protocolBreach, .failed: .exited
            }
        }
    }

    /// The exit status or signal that goes with the cause.
    var code: Int32 {
        switch self {
        case .drained: 0
        case .killed: KillReason.signal
        case .byItself(.exited(let code), _): code
        case .byItself(.signalled(let number), _): number
        }
    }

    /// The system call that the seal stopped, by its name.
    var systemCall: String? {
        guard case .byItself(_, let call?) = self else { return nil }
        // The C function returns a constant, terminated string.
        return unsafe String(cString: linux_system_call_name(call))
    }

    /// What the requests that were open in a worker ended of.
    var abortCause: AbortCause {
        switch cause {
        case .drained: .workerExited
        case .exited: .workerExited
        case .killed: .workerKilled
        case .crashed: .workerCrashed
        case .memory: .workerMemory
        case .hung: .workerHung
        case .sandbox: .workerSandbox
        case .breach: .workerBreach
        case .unresponsive: self == .killed(.drainExpired) ? .drainExpired : .workerHung
        }
    }

    /// Whether it can be the fault of the client whose bytes were worked on. Somebody who kills a child from outside, or a
    /// child that cannot even start, says nothing about a client.
    var mayBeAClientsFault: Bool {
        switch cause {
        case .crashed, .memory, .hung, .sandbox: true
        case .breach: if case .killed(.unsealed) = self { false } else { true }
        case .drained, .exited, .killed, .unresponsive: false
        }
    }

    var severity: AuditSeverity {
        switch cause {
        case .drained: .info
        case .breach, .sandbox: .critical
        case .unresponsive where self == .killed(.drainExpired): .info
        case .exited, .killed, .crashed, .memory, .hung, .unresponsive: .high
        }
    }

    /// For people.
    var explanation: String {
        switch self {
        case .drained: "left as asked"
        case .killed(let reason): "was ended: \(reason.explanation)"
        case .byItself(_, let call?):
            "tried the system call \(systemCall ?? "") (\(call)), which its seal forbids"
        case .byItself(let end, nil) where end.cause == .memoryExhausted: "used up its memory"
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
        case .hung: "its loop stands still"
        case .lingering: "it closed its channel and stayed"
        case .drainExpired: "its time to finish was over"
        case .stopped: "the service stops at once"
        }
    }
}
