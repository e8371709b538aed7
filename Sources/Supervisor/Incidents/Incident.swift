import IPC

/// Something that a person has to look at, and what is known of it.
struct Incident: Equatable, Sendable {
    enum State: String, CaseIterable, Sendable {
        case open, acknowledged, resolved
    }

    let id: UInt64
    let kind: IncidentKind
    let severity: AuditSeverity
    /// A sentence for people.
    let summary: String
    /// Nil where it is about no client, or nobody knows which.
    let client: AuditClient?
    let openedAt: AuditTime
    /// When it happened last, and how often.
    var lastAt: AuditTime
    var occurrences: UInt32 = 1
    /// The processes it happened in, the latest last.
    var pids: [Int32]
    var state = State.open
}

/// All incidents that are remembered. Pure: time comes in.
struct IncidentBook: Equatable, Sendable {
    enum Limits {
        /// Resolved ones make room first, then the oldest.
        static let incidents = 256
        static let pids = 16
    }

    /// In the order of their numbers.
    private(set) var incidents: [Incident] = []
    private var lastID: UInt64 = 0

    /// Those that nobody has resolved.
    var openCount: Int { incidents.count { $0.state != .resolved } }

    subscript(id: UInt64) -> Incident? { incidents.first { $0.id == id } }

    /// Notes that something happened: a new incident, or the same again while it is not resolved.
    mutating func note(
        _ kind: IncidentKind, _ severity: AuditSeverity, summary: String, client: AuditClient?, pid: Int32,
        at now: AuditTime
    ) -> (incident: Incident, isNew: Bool) {
        let known = incidents.firstIndex {
            $0.kind == kind && $0.client == client && $0.summary == summary && $0.state != .resolved
        }
        if let known {
            incidents[known].occurrences += 1
            incidents[known].lastAt = now
            incidents[known].pids = Array((incidents[known].pids + [pid]).suffix(Limits.pids))
            return (incidents[known], false)
        }
        let incident = Incident(
            id: lastID + 1, kind: kind, severity: severity, summary: summary, client: client, openedAt: now,
            lastAt: now, pids: [pid])
        put(incident)
        return (incident, true)
    }

    /// Moves an incident on; nil when there is none of this number.
    mutating func set(_ id: UInt64, to state: Incident.State) -> Incident? {
        guard let index = incidents.firstIndex(where: { $0.id == id }) else { return nil }
        incidents[index].state = state
        return incidents[index]
    }

    /// Puts an incident in as it is, in place of what is known of it.
    mutating func put(_ incident: Incident) {
        lastID = max(lastID, incident.id)
        if let index = incidents.firstIndex(where: { $0.id == incident.id }) {
            incidents[index] = incident
            return
        }
        if incidents.count >= Limits.incidents {
            incidents.remove(at: incidents.firstIndex { $0.state == .resolved } ?? 0)
        }
        incidents.append(incident)
    }
}
