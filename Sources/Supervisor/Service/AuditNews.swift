import IPC

/// Says it once when the audit log's state has changed.
struct AuditNews {
    private var state = AuditState.writing
    private var retentionFailure: AuditLogError?

    mutating func report(_ now: AuditSnapshot) {
        if now.state != state { report(now.state) }
        if let failure = now.retentionFailure, failure != retentionFailure { report(failure) }
        (state, retentionFailure) = (now.state, now.retentionFailure)
    }

    private func report(_ state: AuditState) {
        switch state {
        case .writing: Log.info("The audit log is written again")
        case .failing(let errno):
            Log.error(
                "The audit log cannot be written", ["reason": .text("\(SystemError("write", code: errno))")])
        case .closed: break
        }
    }

    private func report(_ failure: AuditLogError) {
        Log.error(
            "Audit files that are too old cannot be deleted", ["reason": .text(failure.explanation)])
    }
}
