import TestSupport
import Testing

@testable import Supervisor

@Suite struct LimitsWindowTests {
    static let limits = [
        RequestLimits(requestsPerMinute: 1, burst: 1, concurrentRequests: .max),
        RequestLimits(requestsPerMinute: 2, burst: 1, concurrentRequests: .max),
        RequestLimits(requestsPerMinute: 60, burst: 20, concurrentRequests: .max),
        RequestLimits(requestsPerMinute: 60, burst: 60, concurrentRequests: .max),
        RequestLimits(requestsPerMinute: 97, burst: 1, concurrentRequests: .max),
        RequestLimits(requestsPerMinute: 1_000, burst: 300, concurrentRequests: .max),
        RequestLimits(requestsPerMinute: 5_000, burst: 5_000, concurrentRequests: .max),
    ]

    @Test(arguments: limits, [UInt64(1), 2, 3, 4])
    func `random schedules are decided like the model, and no 60 seconds hold more than the limit`(
        limits: RequestLimits, seed: UInt64
    ) {
        var random = SeededGenerator(seed: seed)
        var limiter = makeLimiter()
        var model = RequestLimitModel(limits)
        var now = UInt64.random(in: 0..<1_000 * second, using: &random)
        let pace = 60 * second / UInt64(limits.requestsPerMinute)
        for _ in 0..<4_000 {
            now += pause(pace, &random)
            let decision = limiter.admit(makeClient(1), limits: limits, now: now)
            let expected = model.admits(at: now)
            guard decision.isAdmitted == expected, model.latestWindow <= limits.requestsPerMinute else {
                Issue.record("at \(now): \(decision), model \(expected), window \(model.latestWindow)")
                return
            }
        }
        #expect(!model.admissions.isEmpty)
    }

    /// Mostly faster than allowed, sometimes a burst, sometimes silence.
    private func pause(_ pace: UInt64, _ random: inout SeededGenerator) -> UInt64 {
        switch Int.random(in: 0..<100, using: &random) {
        case 0: UInt64.random(in: 0..<130 * second, using: &random)
        case 1..<40: 0
        default: UInt64.random(in: 0...pace, using: &random)
        }
    }

    @Test(arguments: limits)
    func `a client that always asks gets at least 98 percent of its limit`(limits: RequestLimits) {
        var limiter = makeLimiter()
        var now: UInt64 = 7 * second
        let end = now + 3_000 * second
        var admitted = 0
        while now < end {
            let decision = limiter.admit(makeClient(1), limits: limits, now: now)
            if decision.isAdmitted { admitted += 1 }
            now += (decision.retryAfterMilliseconds ?? 0) * 1_000_000
        }
        #expect(Double(admitted) >= 0.98 * Double(limits.requestsPerMinute) * 50)
    }

    @Test(arguments: limits, [UInt64(11), 12])
    func `asking when told is admitted, asking a millisecond earlier is not`(
        limits: RequestLimits, seed: UInt64
    ) {
        var random = SeededGenerator(seed: seed)
        var limiter = makeLimiter()
        var now = UInt64.random(in: 0..<100 * second, using: &random)
        for _ in 0..<2_000 {
            let decision = limiter.admit(makeClient(1), limits: limits, now: now)
            guard let wait = decision.retryAfterMilliseconds else { continue }
            #expect(wait >= 1)
            if wait > 1 {
                let early = limiter.admit(makeClient(1), limits: limits, now: now + (wait - 2) * 1_000_000)
                #expect(!early.isAdmitted)
            }
            now += wait * 1_000_000
            #expect(limiter.admit(makeClient(1), limits: limits, now: now).isAdmitted)
            now += UInt64.random(in: 0..<second, using: &random)
        }
    }

    @Test func `more than 255 requests in one slot are all counted`() {
        let limits = RequestLimits(requestsPerMinute: 70_000, burst: 70_000, concurrentRequests: .max)
        var limiter = makeLimiter()
        var admitted = 0
        for _ in 0..<80_000 where limiter.admit(makeClient(1), limits: limits, now: 1).isAdmitted {
            admitted += 1
        }
        #expect(admitted == 70_000)
        #expect(!limiter.admit(makeClient(1), limits: limits, now: 60 * second).isAdmitted)
        #expect(limiter.admit(makeClient(1), limits: limits, now: 61 * second).quota.remaining == 69_999)
    }

    @Test func `the quota counts down, and tells when the oldest request leaves`() {
        let limits = RequestLimits(requestsPerMinute: 60, burst: 20, concurrentRequests: 16)
        var limiter = makeLimiter()
        let first = limiter.admit(makeClient(1), limits: limits, now: 0)
        #expect(first.quota == RequestQuota(limit: 60, remaining: 59, resetSeconds: 60))
        let second = limiter.admit(makeClient(1), limits: limits, now: 30 * second)
        #expect(second.quota == RequestQuota(limit: 60, remaining: 58, resetSeconds: 31))
        #expect(limits.policy == "60;w=60;burst=20")
    }

    @Test func `a clock that goes back neither traps nor gives requests away`() {
        let limits = RequestLimits(requestsPerMinute: 3, burst: 3, concurrentRequests: 16)
        var limiter = makeLimiter()
        for _ in 0..<3 { #expect(limiter.admit(makeClient(1), limits: limits, now: 500 * second).isAdmitted) }
        #expect(!limiter.admit(makeClient(1), limits: limits, now: 100 * second).isAdmitted)
    }

    @Test func `a limit that was lowered holds at once, and one that was raised too`() {
        let high = RequestLimits(requestsPerMinute: 100, burst: 100, concurrentRequests: .max)
        let low = RequestLimits(requestsPerMinute: 10, burst: 10, concurrentRequests: .max)
        var limiter = makeLimiter()
        for _ in 0..<50 { #expect(limiter.admit(makeClient(1), limits: high, now: 0).isAdmitted) }
        let refused = limiter.admit(makeClient(1), limits: low, now: second)
        #expect(refused.quota.remaining == 0)
        #expect(refused.refusal == .requests)
        #expect(limiter.admit(makeClient(1), limits: high, now: 2 * second).isAdmitted)
    }
}
