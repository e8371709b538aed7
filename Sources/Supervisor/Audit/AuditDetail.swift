/// What happened: the event and the members that belong to it, so that no event lacks or mixes them.
enum AuditDetail: Sendable {
    case requestAdmitted(RequestAdmitted)
    case requestSettled(RequestSettled)
    case requestDenied(RequestDenied)
    case requestAborted(RequestAborted)
    case connectionDenied(ConnectionDenied)
    case finding(FindingReport)
    case configurationLoaded(ConfigurationLoaded)
    case configurationRefused(path: String, reason: String)
    case childStarted(ChildIdentity)
    case childReady(ChildIdentity, seal: String)
    case childExited(ChildIdentity, ChildExit)
    case childBreach(ChildIdentity, rule: String)
    /// The place of a child stays empty for a while, since its predecessors died too soon or too often.
    case childPostponed(ChildRole, milliseconds: UInt64)
    case incidentOpened(IncidentOpened)
    /// Somebody looks at an incident, or has dealt with it.
    case incidentAcknowledged(id: UInt64)
    case incidentResolved(id: UInt64)
    case clientBanned(ClientBanned)
    case clientUnbanned(reason: UnbanReason)
    case serviceStarted(version: String, pid: Int32)
    case serviceSucceeded(version: String, pid: Int32, predecessor: Int32)
    case serviceStopped(reason: StopReason)
    case upstreamRefused(UpstreamRefused)
    case auditRecovered(AuditRecovery)
    /// Records that found no room while the disk was full.
    case auditLost(count: UInt64)
    /// Requests of this run with a number below `endedBefore` all have their end before it.
    case checkpoint(AuditCheckpoint, endedBefore: UInt64)
    /// What a predecessor that still finishes its requests has to say.
    case forwarded(ForwardedRecord)

    /// The event's name.
    var event: AuditEvent {
        switch self {
        case .requestAdmitted: .requestAdmitted
        case .requestSettled: .requestSettled
        case .requestDenied: .requestDenied
        case .requestAborted: .requestAborted
        case .connectionDenied: .connectionDenied
        case .finding: .finding
        case .configurationLoaded: .configurationLoaded
        case .configurationRefused: .configurationRefused
        case .childStarted: .childStarted
        case .childReady: .childReady
        case .childExited: .childExited
        case .childBreach: .childBreach
        case .childPostponed: .childPostponed
        case .incidentOpened: .incidentOpened
        case .incidentAcknowledged: .incidentAcknowledged
        case .incidentResolved: .incidentResolved
        case .clientBanned: .clientBanned
        case .clientUnbanned: .clientUnbanned
        case .serviceStarted: .serviceStarted
        case .serviceSucceeded: .serviceSucceeded
        case .serviceStopped: .serviceStopped
        case .upstreamRefused: .upstreamRefused
        case .auditRecovered: .auditRecovered
        case .auditLost: .auditLost
        case .checkpoint: .checkpoint
        case .forwarded(let record): record.event
        }
    }
}
