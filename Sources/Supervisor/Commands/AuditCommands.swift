import CLinux
import Glibc

/// `bulkhead audit`: the log's files, read without the service.
enum AuditCommands {
    static func verify(
        _ log: Command.AuditLog, _ stateDirectory: String?, _ format: Command.OutputFormat
    ) -> ExitStatus {
        guard let places = places(of: log) else { return .refused }
        let verdict = AuditVerifier.verify(
            directory: places.log, stateDirectory: stateDirectory ?? places.state)
        switch format {
        case .text: StandardStream.output.write(verdict.text)
        case .json: print(verdict.json)
        }
        return verdict.isSound ? .done : .refused
    }

    static func tail(_ command: Command.AuditTail) -> ExitStatus {
        guard let places = places(of: command.log) else { return .refused }
        var tail = AuditTail(directory: places.log, last: command.count)
        do throws(AuditLogError) {
            // The records are JSON already: people and programs read the same lines.
            if command.follows { try tail.follow(isDone: { false }, print) } else { try tail.read(print) }
            return .done
        } catch {
            StandardStream.error.write("bulkhead audit: \(error.explanation)\n")
            return .refused
        }
    }

    private static func print(_ bytes: [UInt8]) {
        // The pointer is used within the closure.
        unsafe bytes.withUnsafeBufferPointer { unsafe StandardStream.output.write($0) }
    }

    private static func places(of log: Command.AuditLog) -> (log: String, state: String)? {
        switch log {
        case .directory(let path): return (path, Configuration.State.standard.directory)
        case .configured(let path):
            do throws(ConfigurationError) {
                let file = try ConfigurationFile.load(path: path, digest: Fingerprint.hexadecimal)
                return (file.configuration.audit.directory, file.configuration.state.directory)
            } catch {
                for problem in error.problems { StandardStream.error.write("\(problem.description)\n") }
                return nil
            }
        }
    }
}
