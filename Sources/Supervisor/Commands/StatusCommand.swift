import Glibc
import IPC

/// `bulkhead status`: the supervisor and every child.
struct StatusCommand {
    private let command: Command.Status
    private let path: String

    static func run(_ command: Command.Status) -> ExitStatus {
        let places = ServicePlaces(
            control: command.controlSocket, stateDirectory: command.stateDirectory,
            environment: ServicePlaces.variable("RUNTIME_DIRECTORY"), fallback: nil)
        return StatusCommand(command: command, path: places.controlSocket).run()
    }

    private func run() -> ExitStatus {
        do throws(ControlClient.Failure) {
            let report = try ask()
            guard let interval = command.watchInterval else {
                print(report)
                return .done
            }
            return isatty(STDOUT_FILENO) == 1 && command.format == .text
                ? watch(every: interval) : try follow(every: interval)
        } catch {
            return .refused(error, path)
        }
    }

    private func ask() throws(ControlClient.Failure) -> StatusReport {
        guard case .status(let report) = try ControlClient.ask(.status, at: path) else { throw .garbled }
        return report
    }

    private func print(_ report: StatusReport) {
        switch command.format {
        case .text: StandardStream.output.write(report.text(inColour: Terminal.showsColours))
        case .json:
            // The pointer is used within the closure.
            unsafe report.json.withUnsafeBufferPointer { unsafe StandardStream.output.write($0) }
        }
    }

    // MARK: - Again and again

    /// On the whole terminal; a service that is away for a while is waited for.
    private func watch(every interval: Duration) -> ExitStatus {
        let inColour = Terminal.showsColours
        guard let watch = StatusWatch(interval: interval) else {
            StandardStream.error.write("bulkhead: \(SystemError("signalfd"))\n")
            return .refused
        }
        watch.run {
            do throws(ControlClient.Failure) { return try ask().lines(inColour: inColour) } catch {
                return [error.explanation(path)]
            }
        }
        return .done
    }

    /// One report after the other, for programs: until the service is gone or nobody reads.
    private func follow(every interval: Duration) throws(ControlClient.Failure) -> ExitStatus {
        while true {
            print(try ask())
            if command.format == .text { StandardStream.output.write("\n") }
            // No descriptor: it only waits.
            _ = poll(nil, 0, Int32(clamping: interval.milliseconds))
        }
    }
}
