import TestSupport
import Testing

@testable import Supervisor

@Suite struct LimitsConcurrencyTests {
    static let limits = RequestLimits(requestsPerMinute: 100, burst: 100, concurrentRequests: 3)

    @Test func `a client has no more in flight than it may, and a place comes free when one finishes`() {
        var limiter = makeLimiter()
        let slots = (0..<3).compactMap { _ in limiter.admit(makeClient(1), limits: Self.limits, now: 0).slot }
        #expect(slots.count == 3)
        let refused = limiter.admit(makeClient(1), limits: Self.limits, now: 0)
        #expect(refused.refusal == .concurrent)
        #expect(refused.quota.remaining == 97, "a refused request costs nothing")
        #expect((refused.retryAfterMilliseconds ?? 0) >= 1)
        limiter.finish(slots[0])
        #expect(limiter.admit(makeClient(1), limits: Self.limits, now: 0).isAdmitted)
    }

    @Test func `all together have no more in flight than the total, and a refusal takes no place`() {
        var limiter = makeLimiter(maximumClients: 4, total: 2)
        let slots = (0..<2 as Range<UInt64>).compactMap {
            limiter.admit(makeClient($0), limits: Self.limits, now: 0).slot
        }
        for client in 2..<100 as Range<UInt64> {
            #expect(limiter.admit(makeClient(client), limits: Self.limits, now: 0).refusal == .total)
        }
        #expect(limiter.inFlight == 2)
        slots.forEach { limiter.finish($0) }
        #expect(limiter.inFlight == 0)
        #expect(limiter.admit(makeClient(50), limits: Self.limits, now: 0).slot == RequestSlot(entry: 3))
    }

    @Test func `giving a slot back twice is a fault of ours and ends the process`() async {
        await #expect(processExitsWith: .failure) {
            var limiter = makeLimiter()
            let slot = RequestSlot(entry: 0)
            limiter.finish(slot)
        }
    }

    @Test func `connections are counted by network and in total`() {
        var door = ConnectionLimiter(perNetwork: 2, total: 3, hashKey: testHashKey)
        let home = makeClient(1)
        #expect(door.opened(home) == .accepted)
        #expect(door.opened(home) == .accepted)
        #expect(door.opened(home) == .tooManyOfNetwork)
        #expect(door.opened(makeClient(2)) == .accepted)
        #expect(door.opened(makeClient(3)) == .tooMany)
        door.closed(home)
        #expect(door.opened(makeClient(3)) == .accepted)
        #expect(door.open == 3)
    }

    @Test func `connections that come and go are counted as a dictionary would`() {
        var random = SeededGenerator(seed: 9)
        var door = ConnectionLimiter(perNetwork: 5, total: 200, hashKey: testHashKey)
        var model: [UInt64: UInt32] = [:]
        for _ in 0..<100_000 {
            let number = UInt64.random(in: 0..<150, using: &random)
            let connections = model[number] ?? 0
            if connections > 0, Bool.random(using: &random) {
                door.closed(makeClient(number))
                model[number] = connections == 1 ? nil : connections - 1
            } else if door.opened(makeClient(number)) == .accepted {
                model[number] = connections + 1
            }
            #expect(door.connections(of: makeClient(number)) == model[number] ?? 0)
            #expect(door.open == model.values.reduce(0, +))
            #expect((model[number] ?? 0) <= 5)
        }
    }
}
