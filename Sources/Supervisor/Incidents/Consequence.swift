import IPC

/// What the end of a child asks for beyond its replacement, if anything.
struct Consequence: Equatable, Sendable {
    /// Something that a person has to look at.
    struct Alarm: Equatable, Sendable {
        let kind: IncidentKind
        let summary: String
    }

    let pid: Int32
    let alarm: Alarm?
    /// The client that it worked for, if it may be that client's fault.
    let suspect: Suspect?

    init?(of ending: ChildEnding, of child: ChildIdentity, suspect: Suspect?) {
        (pid, self.suspect) = (child.pid, suspect)
        switch (ending.cause, ending) {
        case (.sandbox, _):
            alarm = Alarm(kind: .sandboxViolation, summary: "a \(child.role) \(ending.explanation)")
        case (.breach, .killed(.breach(let breach))):
            alarm = Alarm(kind: .protocolBreach, summary: "a \(child.role) broke the rule \(breach.rule)")
        default: alarm = nil
        }
        if alarm == nil && suspect == nil { return nil }
    }

    /// As a process that gives way tells the next.
    init(_ record: ConsequenceRecord) {
        pid = record.pid
        alarm = IncidentKind(rawValue: record.alarm).map { Alarm(kind: $0, summary: record.summary) }
        suspect =
            record.clientID.isEmpty
            ? nil
            : Suspect(
                network: record.network.key,
                client: AuditClient(id: record.clientID, address: record.clientAddress))
    }
}

/// A consequence on its way to the process that draws it.
struct ConsequenceRecord: Record {
    var pid: Int32 = 0
    /// Empty for none.
    var alarm = ""
    var summary = ""
    var network = NetworkRecord()
    /// Empty for nobody.
    var clientID = ""
    var clientAddress = ""
    init() {}

    init(_ consequence: Consequence) {
        pid = consequence.pid
        (alarm, summary) = (consequence.alarm?.kind.rawValue ?? "", consequence.alarm?.summary ?? "")
        guard let suspect = consequence.suspect else { return }
        network = NetworkRecord(suspect.network)
        (clientID, clientAddress) = (suspect.client.id, suspect.client.address)
    }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&pid)
        try wire.field(&alarm, atMost: StateChangeLimits.textBytes)
        try wire.field(&summary, atMost: StateChangeLimits.summaryBytes)
        try wire.field(&network)
        try wire.field(&clientID, atMost: StateChangeLimits.textBytes)
        try wire.field(&clientAddress, atMost: StateChangeLimits.textBytes)
    }
}
