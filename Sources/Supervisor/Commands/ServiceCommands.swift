import IPC

/// `bulkhead reload` and `bulkhead stop`: what signals do, with an answer.
enum ServiceCommands {
    private enum Limits {
        /// A reload waits for children to start, and may wait for earlier generations to finish.
        static let reloadPatience = Duration.seconds(180)
    }

    static func reload(_ command: Command.Ask) -> ExitStatus {
        let path = command.places.controlSocket
        do throws(ControlClient.Failure) {
            let reply = try ControlClient.ask(.reload, at: path, patience: Limits.reloadPatience)
            guard case .reloaded(let report) = reply else { return .refused(.garbled, path) }
            return tell(report)
        } catch {
            return .refused(error, path)
        }
    }

    private static func tell(_ report: ReloadReport) -> ExitStatus {
        for reason in report.reasons { StandardStream.error.write("bulkhead: \(reason.text)\n") }
        guard report.reasons.isEmpty else {
            StandardStream.error.write("bulkhead: the configuration stays as it was\n")
            return .refused
        }
        StandardStream.output.write("generation \(report.generation) serves\n")
        return .done
    }

    static func stop(_ command: Command.Ask) -> ExitStatus {
        let path = command.places.controlSocket
        do throws(ControlClient.Failure) {
            // What is open may take as long as the longest drain_timeout.
            let longest = ConfigurationLimits.drainTimeout.upperBound + Duration.seconds(30)
            try ControlClient.stop(at: path, patience: longest)
            StandardStream.output.write("stopped\n")
            return .done
        } catch {
            return .refused(error, path)
        }
    }
}

extension Command.Ask {
    var places: ServicePlaces {
        ServicePlaces(
            control: controlSocket, stateDirectory: stateDirectory,
            environment: ServicePlaces.variable("RUNTIME_DIRECTORY"), fallback: nil)
    }
}

extension ExitStatus {
    /// The answer of a command that could not reach the service: says why.
    static func refused(_ failure: ControlClient.Failure, _ path: String) -> ExitStatus {
        StandardStream.error.write("bulkhead: \(failure.explanation(path))\n")
        return .refused
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
