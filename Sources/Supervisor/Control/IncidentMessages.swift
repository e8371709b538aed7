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

/// The incidents that were asked for; none when there is none of that number.
struct IncidentList: Record {
    var incidents: [IncidentRecord] = []

    init() {}
    init(_ incidents: [Incident]) { self.incidents = incidents.map(IncidentRecord.init) }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&incidents, atMost: IncidentBook.Limits.incidents)
    }
}

extension Containment {
    func answer(_ question: IncidentQuestion) -> IncidentList {
        IncidentList(incidents.filter { question.id == 0 || $0.id == question.id })
    }

    func answer(_ change: IncidentChange) -> IncidentList {
        IncidentList(set(change.id, to: change.step.state).map { [$0] } ?? [])
    }
}
