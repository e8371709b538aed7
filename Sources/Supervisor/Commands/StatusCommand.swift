/// `bulkhead status`: the supervisor and every child.
enum StatusCommand {
    static func run(_ command: Command.Status) -> ExitStatus {
        let places = ServicePlaces(
            control: command.controlSocket, stateDirectory: command.stateDirectory,
            environment: ServicePlaces.variable("RUNTIME_DIRECTORY"), fallback: nil)
        do throws(ControlClient.Failure) {
            switch try ControlClient.ask(.status, at: places.controlSocket) {
            case .status(let report): print(report, command.format)
            default: return .refused(.garbled, places.controlSocket)
            }
            return .done
        } catch {
            return .refused(error, places.controlSocket)
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
