import CLinux
import Glibc

/// Does what the command line asks for.
enum CommandExecution {
    static func run(_ arguments: [String]) -> ExitStatus {
        do throws(UsageError) {
            return run(try Command(arguments: arguments))
        } catch {
            StandardStream.error.write("\(error)\n")
            return .wrongUsage
        }
    }

    private static func run(_ command: Command) -> ExitStatus {
        switch command {
        case .run(let run): return RunCommand.run(run)
        case .check(let check): return CheckCommand.run(check)
        case .status(let status): return StatusCommand.run(status)
        case .reload(let ask): return ServiceCommands.reload(ask)
        case .stop(let ask): return ServiceCommands.stop(ask)
        case .incident(let incident): return IncidentCommand.run(incident)
        case .inspect(let inspect): return InspectCommand.run(inspect)
        case .auditVerify(let log, let state, let format): return AuditCommands.verify(log, state, format)
        case .auditTail(let tail): return AuditCommands.tail(tail)
        case .version(let format): return version(format)
        case .help(let text):
            StandardStream.output.write(text)
            return .done
        }
    }

    private static func version(_ format: Command.OutputFormat) -> ExitStatus {
        switch format {
        case .text: StandardStream.output.write("bulkhead \(Version.text)\n")
        case .json: StandardStream.output.write("{\"version\":\"\(Version.text)\"}\n")
        }
        return .done
    }
}

/// What a command prints on.
enum StandardStream {
    case output
    case error

    /// Writes all of it; a reader that has gone away is no concern of the command.
    func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in unsafe write(bytes) }
    }

    func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        let descriptor = self == .output ? STDOUT_FILENO : STDERR_FILENO
        var position = 0
        while position < bytes.count {
            // Within the buffer.
            let rest = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[position...])
            let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            guard count > 0 || errno == EINTR else { return }
            position += max(0, count)
        }
    }
}
