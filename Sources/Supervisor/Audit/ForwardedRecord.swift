import IPC

/// A record that was made by a predecessor of this process, which has given the log away and still finishes its requests.
struct ForwardedRecord: Sendable {
    let event: AuditEvent
    /// Whether it begins or ends an admitted request.
    let trace: Trace
    /// The record's members from the comma before `event` on, as the encoder of the predecessor wrote them.
    let members: [UInt8]

    enum Trace: Equatable, Sendable {
        case admitted(UInt64)
        case ended(UInt64)
        case other
    }
}

extension AuditRecord {
    /// The admitted request that it begins or ends.
    var admission: UInt64? {
        switch ForwardedRecord.Trace(detail) {
        case .admitted(let admission), .ended(let admission): admission
        case .other: nil
        }
    }
}

extension ForwardedRecord.Trace {
    init(_ detail: AuditDetail) {
        self =
            switch detail {
            case .requestAdmitted(let admitted): .admitted(admitted.admission)
            case .requestSettled(let settled): .ended(settled.admission)
            case .requestAborted(let aborted): .ended(aborted.admission)
            case .forwarded(let record): record.trace
            default: .other
            }
    }
}
