import IPC

/// An incident as the journal and the control socket tell it. Enumerations go by their names, which are the interface's.
struct IncidentRecord: Record {
    var id: UInt64 = 0
    var kind = ""
    var severity = ""
    var summary = ""
    /// Both empty where it is about no client.
    var clientID = ""
    var clientAddress = ""
    /// Microseconds since 1970.
    var openedAt: Int64 = 0
    var lastAt: Int64 = 0
    var occurrences: UInt32 = 0
    var pids: [PIDRecord] = []
    var state = ""

    init() {}

    init(_ incident: Incident) {
        (id, kind, severity) = (incident.id, incident.kind.rawValue, incident.severity.rawValue)
        summary = incident.summary
        (clientID, clientAddress) = (incident.client?.id ?? "", incident.client?.address ?? "")
        (openedAt, lastAt) = (incident.openedAt.microseconds, incident.lastAt.microseconds)
        occurrences = incident.occurrences
        pids = incident.pids.map(PIDRecord.init)
        state = incident.state.rawValue
    }

    /// Nil when it names what this version does not know.
    var incident: Incident? {
        guard let kind = IncidentKind(rawValue: kind), let severity = AuditSeverity(rawValue: severity),
            let state = Incident.State(rawValue: state)
        else { return nil }
        return Incident(
            id: id, kind: kind, severity: severity, summary: summary,
            client: clientID.isEmpty ? nil : AuditClient(id: clientID, address: clientAddress),
            openedAt: AuditTime(microsecondsSince1970: openedAt),
            lastAt: AuditTime(microsecondsSince1970: lastAt), occurrences: occurrences,
            pids: pids.map(\.value), state: state)
    }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&id)
        try wire.field(&kind, atMost: StateChangeLimits.textBytes)
        try wire.field(&severity, atMost: StateChangeLimits.textBytes)
        try wire.field(&summary, atMost: StateChangeLimits.summaryBytes)
        try wire.field(&clientID, atMost: StateChangeLimits.textBytes)
        try wire.field(&clientAddress, atMost: StateChangeLimits.textBytes)
        try wire.field(&openedAt)
        try wire.field(&lastAt)
        try wire.field(&occurrences)
        try wire.field(&pids, atMost: IncidentBook.Limits.pids)
        try wire.field(&state, atMost: StateChangeLimits.textBytes)
    }
}

/// The number of a process.
struct PIDRecord: Record {
    var value: Int32 = 0

    init() {}

    init(_ value: Int32) { self.value = value }

    mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&value) }
}
