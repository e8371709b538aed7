import CLinux
import Glibc

/// How a process ended, as the kernel tells its parent (waitid(2)).
public enum ProcessEnd: Equatable, Sendable {
    /// It called exit with this code; `ExitCode` names the ones our processes use.
    case exited(code: Int32)
    /// This signal ended it.
    case signalled(number: Int32)

    /// Why it ended, as far as the end itself tells.
    public var cause: EndCause {
        switch self {
        case .exited(let code): ExitCode(rawValue: code)?.cause ?? .failed
        // The kernel ends a process with SIGSYS itself when the filter kills it, or when the signal was blocked.
        case .signalled(SIGSYS): .sandboxViolation
        case .signalled(SIGKILL), .signalled(SIGTERM): .killed
        case .signalled: .crashed
        }
    }
}

/// The few reasons between which the supervisor tells when it decides about a successor.
public enum EndCause: Equatable, Sendable {
    /// It was asked to leave and did.
    case finished
    /// Its settings cannot work; the same settings will not work in a successor either.
    case misconfigured
    /// It could not seal itself as it was told to.
    case unsealed
    /// Supervisor and child do not agree about their messages.
    case protocolBreach
    /// It tried a system call that it may not make.
    case sandboxViolation
    /// It had used up the memory that it may have.
    case memoryExhausted
    /// A trap or a memory fault.
    case crashed
    /// Somebody ended it: the supervisor after a deadline, an administrator, or the kernel for lack of memory.
    case killed
    /// Anything else.
    case failed

    /// What the supervisor does next.
    public var consequence: Consequence {
        switch self {
        case .finished: .leave
        case .misconfigured, .unsealed: .abandonGeneration
        case .sandboxViolation: .replaceAndReport
        case .protocolBreach, .memoryExhausted, .crashed, .killed, .failed: .replace
        }
    }
}

/// What the supervisor does after the end of a child.
public enum Consequence: Equatable, Sendable {
    /// Nothing: the end was wanted.
    case leave
    /// Start a successor, with back-off when it repeats.
    case replace
    /// Start a successor, raise an incident and hold the end against the clients that were being served.
    case replaceAndReport
    /// Start no successor with these settings: it would end the same way.
    case abandonGeneration
}

/// Every code with which our processes exit on purpose. 64 to 78 are those of sysexits(3head).
public enum ExitCode: Int32, CaseIterable, Sendable {
    /// Drained after being asked to leave.
    case finished = 0
    /// Started in a wrong way: an unknown argument, no channel on descriptor 3 (EX_USAGE).
    case usage = 64
    /// The supervisor said something it may not, or went away: nothing sensible can follow (EX_SOFTWARE).
    case supervisorBreach = 70
    /// The operating system refused something that is needed before the first connection (EX_OSERR).
    case systemFailure = 71
    /// The seal could not be made, or proved, as demanded (EX_NOPERM).
    case unsealed = 77
    /// The settings are well-formed but cannot work, such as a certificate that does not match its key (EX_CONFIG).
    case configuration = 78
    /// An allocation beyond its limit: 128 + ENOMEM.
    case memoryExhausted = 140
    /// A forbidden system call: 128 + SIGSYS. Descriptor 2 has been told which.
    case sandboxViolation = 159

    /// The same reason in the supervisor's terms.
    public var cause: EndCause {
        switch self {
        case .finished: .finished
        case .usage, .systemFailure: .failed
        case .supervisorBreach: .protocolBreach
        case .unsealed: .unsealed
        case .configuration: .misconfigured
        case .memoryExhausted: .memoryExhausted
        case .sandboxViolation: .sandboxViolation
        }
    }
}
