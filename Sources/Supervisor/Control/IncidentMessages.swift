import IPC

/// Which incidents are asked for.
struct IncidentQuestion: Record {
    /// 0 asks for all.
    var id: UInt64 = 0

    init() {}
    init(id: UInt64) { self.id = id }

    mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&id) }
}

/// What becomes of an incident.
struct IncidentChange: Record {
    enum Step: UInt8, Sendable, CaseIterable {
        case acknowledge = 1
        case resolve

        var state: Incident.State {
            switch self {
            case .acknowledge: .acknowledged
            case .resolve: .resolved
            }
        }
    }

    var id: UInt64 = 0
    var step = Step.acknowledge

    init() {}
    init(id: UInt64, _ step: Step) { (self.id, self.step) = (id, step) }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&id)
        try wire.field(&step)
    }
}

/// An incident, and what is in effect because of it.
struct IncidentView: Record {
    var incident = IncidentRecord()
    /// Microseconds since 1970; 0 when its client is not kept out.
    var keptOutUntil: Int64 = 0

    init() {}

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&incident)
        try wire.field(&keptOutUntil)
    }
}

/// The incidents that were asked for; none when there is none of that number.
struct IncidentList: Record {
    var incidents: [IncidentView] = []

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&incidents, atMost: IncidentBook.Limits.incidents)
    }
}

extension Containment {
    func answer(_ question: IncidentQuestion) -> IncidentList {
        list(incidents.filter { question.id == 0 || $0.id == question.id })
    }

    func answer(_ change: IncidentChange) -> IncidentList {
        list(set(change.id, to: change.step.state).map { [$0] } ?? [])
    }

    private func list(_ incidents: [Incident]) -> IncidentList {
        var list = IncidentList()
        list.incidents = incidents.map { incident in
            var view = IncidentView()
            view.incident = IncidentRecord(incident)
            view.keptOutUntil = endOfBan(for: incident)?.microseconds ?? 0
            return view
        }
        return list
    }
}
