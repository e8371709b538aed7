import IPC

/// What all generations' desks count together: a client's limits know nothing of a reload.
@Loop final class RequestLedger {
    var limiter: RequestLimiter
    /// Requests admitted so far, which number the admissions in the audit log.
    var admittedTotal: UInt64 = 0
    var refusedTotal: UInt64 = 0
    /// Connections that never came to a request, since their handshake failed.
    var failedHandshakes: UInt64 = 0

    /// - Parameter hashKey: random and secret.
    init(_ settings: DeskSettings, hashKey: SipHashKey) {
        limiter = RequestLimiter(
            totalConcurrentRequests: settings.totalRequests, overflow: settings.limits, hashKey: hashKey)
    }

    /// Goes on where another process stood.
    func goOn(after predecessor: Predecessor) {
        admittedTotal = predecessor.inheritance.admissions
        let now = EventLoop.shared.now.nanoseconds
        for counted in predecessor.takeCounters() { limiter.restore(counted, now: now) }
    }

    /// Goes on with other limits; what was counted stays counted.
    func become(_ settings: DeskSettings) {
        limiter.become(totalConcurrentRequests: settings.totalRequests, overflow: settings.limits)
    }
}
