/// `bulkhead incident …`: what a person has to look at.
enum IncidentCommand {
    static func run(_ command: Command.Incident) -> ExitStatus {
        let places = ServicePlaces(
            control: command.controlSocket, stateDirectory: command.stateDirectory,
            environment: ServicePlaces.variable("RUNTIME_DIRECTORY"), fallback: nil)
        do throws(ControlClient.Failure) {
            guard
                case .incidents(let list) = try ControlClient.ask(request(command), at: places.controlSocket)
            else { throw .garbled }
            return print(list, command)
        } catch {
            return .refused(error, places.controlSocket)
        }
    }

    private static func request(_ command: Command.Incident) -> ControlRequest {
        switch command.action {
        case .list: .incidents(IncidentQuestion())
        case .show(let id): .incidents(IncidentQuestion(id: id))
        case .acknowledge(let id): .changeIncident(IncidentChange(id: id, .acknowledge))
        case .resolve(let id): .changeIncident(IncidentChange(id: id, .resolve))
        }
    }

    private static func print(_ list: IncidentList, _ command: Command.Incident) -> ExitStatus {
        if let id = command.action.id, list.incidents.isEmpty {
            StandardStream.error.write("bulkhead: there is no incident \(id)\n")
            return .refused
        }
        switch (command.format, command.action) {
        case (.json, _):
            // The pointer is used within the closure.
            unsafe list.json.withUnsafeBufferPointer { unsafe StandardStream.output.write($0) }
        case (.text, .show): for incident in list.incidents { StandardStream.output.write(incident.text) }
        case (.text, _): StandardStream.output.write(list.text)
        }
        return .done
    }
}

extension Command.Incident.Action {
    fileprivate var id: UInt64? {
        switch self {
        case .list: nil
        case .show(let id), .acknowledge(let id), .resolve(let id): id
        }
    }
}
