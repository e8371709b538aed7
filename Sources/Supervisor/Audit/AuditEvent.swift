/// What a record of the audit log tells. The set is closed: `docs/audit-record.schema.json` lists the same.
enum AuditEvent: String, CaseIterable, Sendable {
    case requestAdmitted = "request.admitted"
    case requestSettled = "request.settled"
    case requestDenied = "request.denied"
    case requestAborted = "request.aborted"
    case connectionDenied = "connection.denied"
    case finding
    case configurationLoaded = "config.loaded"
    case configurationRefused = "config.refused"
    case childStarted = "child.started"
    case childReady = "child.ready"
    case childExited = "child.exited"
    case childBreach = "child.breach"
    case childPostponed = "child.postponed"
    case incidentOpened = "incident.opened"
    case incidentAcknowledged = "incident.acknowledged"
    case incidentResolved = "incident.resolved"
    case clientBanned = "client.banned"
    case clientUnbanned = "client.unbanned"
    case serviceStarted = "service.started"
    /// Another process of the service goes on with the log; requests of the one before it are still open.
    case serviceSucceeded = "service.succeeded"
    case serviceStopped = "service.stopped"
    case upstreamRefused = "upstream.refused"
    case auditRecovered = "audit.recovered"
    case auditLost = "audit.lost"
    case checkpoint
}

/// How much an event matters to security, from a plain fact to an emergency.
enum AuditSeverity: String, CaseIterable, Sendable {
    case info, low, medium, high, critical
}
