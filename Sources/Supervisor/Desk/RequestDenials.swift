import IPC

/// Refused requests as the audit log gets them: each by itself up to a number a second, the rest counted by reason. Being
/// refused costs a client nothing, and saying so costs a worker nothing, so neither may fill the disk or the queue before
/// it, in which the requests that are admitted need their room. Pure.
struct RequestDenials {
    /// What a worker's refusals get in one second.
    static let recordsPerSecond = 200
    static let window = Duration.seconds(1)

    private var began: MonotonicInstant?
    private var recorded = 0
    private var counts: [DenialReason: UInt64] = [:]

    /// Whether some were counted and not yet told.
    var hasCounted: Bool { !counts.isEmpty }

    /// Whether a refusal gets a record of its own; otherwise it is counted.
    mutating func takesRecord(_ reason: DenialReason, at now: MonotonicInstant) -> Bool {
        if began.map({ now.since($0) >= Self.window }) ?? true {
            began = now
            recorded = 0
        }
        guard recorded < Self.recordsPerSecond else {
            counts[reason, default: 0] += 1
            return false
        }
        recorded += 1
        return true
    }

    /// What was counted since the last report, in the order of the reasons' names.
    mutating func report() -> [RequestDenied] {
        defer { counts.removeAll(keepingCapacity: true) }
        return counts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            RequestDenied(reason: $0.key, route: nil, status: 0, count: $0.value)
        }
    }
}
