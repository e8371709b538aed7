/// Something happened that a person has to look at: `incident.opened`.
struct IncidentOpened: Sendable {
    var id: UInt64
    var kind: IncidentKind
    /// A sentence for that person.
    var summary: String
    /// The child it began with.
    var pid: Int32
}

/// What an incident is about.
enum IncidentKind: String, CaseIterable, Sendable {
    /// Workers crashed, more often than may be, while they worked for one client.
    case workerCrashByClient = "worker_crash_by_client"
    /// A child tried a system call that its seal forbids.
    case sandboxViolation = "sandbox_violation"
    /// A child broke a rule of its channel.
    case protocolBreach = "protocol_breach"
}

/// A client is kept out for a while: `client.banned`.
struct ClientBanned: Sendable {
    /// How many crashes it caused within the window.
    var crashes: UInt32
    /// When it may come again.
    var until: AuditTime
}

/// Why a client may come again: `client.unbanned`.
enum UnbanReason: String, CaseIterable, Sendable {
    case expired
    /// There was no room to remember it: more clients are banned than can be.
    case displaced
    /// Its incident was resolved, or clients are not kept out any more.
    case lifted
}

extension JSONBuffer {
    mutating func members(of incident: IncidentOpened) {
        member(",\"incident\":", incident.id)
        member(",\"kind\":", enumeration: incident.kind.rawValue)
        member(",\"summary\":", long: incident.summary)
        member(",\"pid\":", incident.pid)
    }

    mutating func members(of ban: ClientBanned) {
        member(",\"crashes\":", UInt64(ban.crashes))
        literal(",\"until\":\"")
        var timestamp = AuditTimestamp()
        timestamp.append(ban.until, to: &self)
        byte(UInt8(ascii: "\""))
    }
}
