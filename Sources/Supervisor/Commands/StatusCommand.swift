/// `bulkhead status`: the supervisor and every child.
enum StatusCommand {
    static func run(_ command: Command.Status) -> ExitStatus {
        let places = ServicePlaces(
            control: command.controlSocket, stateDirectory: command.stateDirectory,
            environment: ServicePlaces.variable("RUNTIME_DIRECTORY"), fallback: nil)
        do throws(ControlClient.Failure) {
            switch try ControlClient.ask(.status, at: places.controlSocket) {
            case .status(let report): print(report, command.format)
            default: throw .garbled
            }
            return .done
        } catch {
            StandardStream.error.write("bulkhead: \(error.explanation(places.controlSocket))\n")
            return .refused
        }
    }

    private static func print(_ report: StatusReport, _ format: Command.OutputFormat) {
        switch format {
        case .text: StandardStream.output.write(report.text)
        case .json:
            // The pointer is used within the closure.
            unsafe report.json.withUnsafeBufferPointer { unsafe StandardStream.output.write($0) }
        }
    }
}

extension ControlClient.Failure {
    /// For people.
    func explanation(_ path: String) -> String {
        switch self {
        case .notRunning: "not running (nobody answers on \(path))"
        case .notPermitted: "\(path) answers root and the service's own user only"
        case .silent: "the service on \(path) does not answer"
        case .garbled: "what answers on \(path) is not this version of bulkhead"
        }
    }
}
