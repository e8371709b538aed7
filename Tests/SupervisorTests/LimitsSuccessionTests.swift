import TestSupport
import Testing

@testable import Supervisor

/// A limiter that goes on where another stood.
@Suite struct LimitsSuccessionTests {
    /// Everything that still counts, taken in pieces as they are sent.
    private func successor(of limiter: borrowing RequestLimiter, now: UInt64) -> RequestLimiter {
        var next = makeLimiter()
        var entry: UInt32? = 1
        while entry != nil {
            for counted in limiter.counted(from: &entry, lookingAt: 3, now: now) {
                let record = CountedClientRecord(counted)
                #expect(record.counted == counted)
                next.restore(counted, now: now)
            }
        }
        return next
    }

    @Test(arguments: LimitsWindowTests.limits, [UInt64(1), 2])
    func `random schedules are decided like the model, however often another goes on`(
        limits: RequestLimits, seed: UInt64
    ) {
        var random = SeededGenerator(seed: seed)
        var limiter = makeLimiter()
        var models = (0..<8).map { _ in RequestLimitModel(limits) }
        var now = UInt64.random(in: 0..<1_000 * second, using: &random)
        let pace = 60 * second / UInt64(limits.requestsPerMinute) / UInt64(models.count)
        for _ in 0..<4_000 {
            now +=
                Int.random(in: 0..<100, using: &random) == 0
                ? UInt64.random(in: 0..<70 * second, using: &random)
                : UInt64.random(in: 0...pace, using: &random)
            if Int.random(in: 0..<50, using: &random) == 0 { limiter = successor(of: limiter, now: now) }
            let client = Int.random(in: models.indices, using: &random)
            let decision = limiter.admit(makeClient(UInt64(client)), limits: limits, now: now)
            guard decision.isAdmitted == models[client].admits(at: now) else {
                Issue.record("at \(now): \(decision) for \(client)")
                return
            }
        }
    }

    @Test func `more than 255 requests of a slot count on, too`() {
        let limits = RequestLimits(requestsPerMinute: 2_000, burst: 2_000, concurrentRequests: .max)
        var limiter = makeLimiter()
        for _ in 0..<1_500 { #expect(limiter.admit(makeClient(1), limits: limits, now: second).isAdmitted) }
        var next = successor(of: limiter, now: 2 * second)
        for _ in 0..<500 { #expect(next.admit(makeClient(1), limits: limits, now: 2 * second).isAdmitted) }
        #expect(next.admit(makeClient(1), limits: limits, now: 3 * second).refusal == .requests)
    }

    @Test func `what does not count any more is not handed over`() {
        var limiter = makeLimiter()
        let limits = RequestLimits(requestsPerMinute: 60, burst: 1, concurrentRequests: 1)
        for client in 0..<10 as Range<UInt64> {
            #expect(limiter.admit(makeClient(client), limits: limits, now: second).isAdmitted)
        }
        var entry: UInt32? = 1
        #expect(limiter.counted(from: &entry, lookingAt: 100, now: 100 * second).isEmpty)
        #expect(entry == nil)
        // Nor is what is still open.
        var next = successor(of: limiter, now: 3 * second)
        #expect(next.admit(makeClient(1), limits: limits, now: 3 * second).isAdmitted)
    }

    @Test func `what cannot be is not believed`() {
        var limiter = makeLimiter()
        let future = CountedClient.Slot(number: .max, count: 1_000)
        let counted = CountedClient(client: makeClient(1), bucketFullAt: .max, slots: [future])
        limiter.restore(counted, now: second)
        let limits = RequestLimits(requestsPerMinute: 60, burst: 1, concurrentRequests: 1)
        // No bucket takes more than a minute to be full.
        #expect(limiter.admit(makeClient(1), limits: limits, now: second).refusal == .requests)
        #expect(limiter.admit(makeClient(1), limits: limits, now: 62 * second).isAdmitted)
    }
}
