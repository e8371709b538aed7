import CLinux
import Glibc

/// Where a child finds what its parent gave it.
public enum ChildDescriptor {
    /// Standard error: lines that the supervisor logs.
    public static let log: Int32 = 2
    /// The channel to the supervisor.
    public static let channel: Int32 = 3
}

/// What a child says besides its messages. The supervisor bounds, escapes and logs each line.
public enum ChildLog {
    /// Writes one line to standard error. Never a byte of a stranger, never a secret.
    public static func write(_ line: String) {
        var text = line + "\n"
        text.withUTF8 { bytes in
            // A log that takes nothing is no reason to stop.
            _ = unsafe Glibc.write(ChildDescriptor.log, bytes.baseAddress, bytes.count)
        }
    }
}

extension ChannelEnd {
    /// How a child ends whose channel to the supervisor did.
    public var exitCode: ExitCode {
        switch self {
        case .closed, .breach: .supervisorBreach
        case .overwhelmed, .failed: .systemFailure
        }
    }
}

extension EventLoop {
    /// Lets this turn send what was queued, then ends the process.
    public func stopAfterTurn(exitCode: ExitCode) {
        atTurnEnd { [self] in atTurnEnd { exit(exitCode.rawValue) } }
    }
}

/// What every child's life has around it.
public enum ChildLife {
    /// Runs a child from its birth on and ends the process with the code that says why.
    @Loop public static func run(_ life: @Loop () async throws -> Void) async -> Never {
        signal(SIGPIPE, SIG_IGN)
        nameProcess()
        do {
            try await life()
            exit(ExitCode.finished.rawValue)
        } catch let end as ChannelEnd {
            exit(end.exitCode.rawValue)
        } catch let error as SealError {
            ChildLog.write("seal: \(error)")
            exit(ExitCode.unsealed.rawValue)
        } catch {
            ChildLog.write("start: \(error)")
            exit(ExitCode.systemFailure.rawValue)
        }
    }

    /// A program that was started by its descriptor has the descriptor's number for a name (execveat(2)).
    private static func nameProcess() {
        guard let name = CommandLine.arguments.first?.split(separator: "/").last else { return }
        // The string is copied by the call.
        unsafe linux_set_process_name(String(name))
    }
}
