import IPC

/// Connections turned away, counted and told to the audit log at most once a second a reason: the door is not where a
/// flood may fill a disk. Pure.
struct ConnectionDenials {
    private static let interval = Duration.seconds(1)

    private var counts: [ConnectionDenialReason: UInt64] = [:]
    private var lastReport: MonotonicInstant?
    private(set) var total: UInt64 = 0

    mutating func count(_ reason: ConnectionDenialReason) {
        counts[reason, default: 0] += 1
        total += 1
    }

    /// When what was counted may be told; nil when there is nothing.
    var due: MonotonicInstant? {
        guard !counts.isEmpty else { return nil }
        return lastReport.map { $0 + Self.interval } ?? MonotonicInstant(nanoseconds: 0)
    }

    /// What was counted since the last report, in the order of the reasons' names.
    mutating func report(at now: MonotonicInstant) -> [ConnectionDenied] {
        defer { counts.removeAll(keepingCapacity: true) }
        lastReport = now
        return counts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            ConnectionDenied(reason: $0.key, count: $0.value)
        }
    }
}
