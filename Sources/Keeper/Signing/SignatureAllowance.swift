import IPC

/// How much one worker may still ask for: so many units a second, and at most a second's worth saved. Pure.
struct SignatureAllowance: Sendable {
    private let perSecond: UInt64
    private var units: Double
    private var updated: MonotonicInstant

    init(perSecond: UInt32, at now: MonotonicInstant) {
        self.perSecond = UInt64(perSecond)
        units = Double(perSecond)
        updated = now
    }

    /// Takes `cost` units; false, and takes nothing, when there are not as many.
    mutating func take(_ cost: Int, at now: MonotonicInstant) -> Bool {
        let earned = Double(now.nanoseconds(since: updated)) / 1_000_000_000 * Double(perSecond)
        units = min(Double(perSecond), units + earned)
        updated = max(updated, now)
        guard units >= Double(cost) else { return false }
        units -= Double(cost)
        return true
    }
}
