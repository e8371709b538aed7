import IPC

/// When systemd is told that the service is alive: at half of the time it grants (sd_watchdog_enabled(3)), and only while every
/// child answers. One that has not answered yet is asked about again soon, so that its replacement is in time. Pure.
struct WatchdogSchedule {
    private let period: Duration
    private(set) var next: MonotonicInstant

    init(period: Duration, at now: MonotonicInstant) {
        self.period = period
        next = now + period / 2
    }

    /// Whether to say so now; moves `next`.
    mutating func isDue(at now: MonotonicInstant, allChildrenAnswered: () -> Bool) -> Bool {
        guard now >= next else { return false }
        let isAlive = allChildrenAnswered()
        next = now + (isAlive ? period / 2 : period / 16)
        return isAlive
    }
}
