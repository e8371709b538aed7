/// One entry of the audit log as the event loop states it. The writer adds the sequence number and the chain.
///
/// A class, since it goes from hand to hand, from the loop to the queue to the writer, and a copy would cost more than
/// its allocation.
final class AuditRecord: Sendable {
    /// When it happened.
    let time: AuditTime
    let severity: AuditSeverity
    /// The request it belongs to, as in `x-request-id`.
    let requestID: String?
    /// The session's public id, never the cookie.
    let session: String?
    let client: AuditClient?
    /// What happened, with the members that go with it.
    let detail: AuditDetail

    init(
        _ detail: AuditDetail, severity: AuditSeverity = .info, requestID: String? = nil,
        session: String? = nil,
        client: AuditClient? = nil, time: AuditTime = .now
    ) {
        self.time = time
        self.severity = severity
        self.requestID = requestID
        self.session = session
        self.client = client
        self.detail = detail
    }
}

/// Who caused it, as the supervisor knows it: nothing here was said by a worker.
struct AuditClient: Equatable, Sendable {
    /// The principal (a key's id, a user, or the network), never a credential.
    var id: String
    /// The peer's address, without port.
    var address: String
}
