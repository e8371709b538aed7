import TestSupport
import Testing

@testable import Supervisor

@Suite struct LimitsTableTests {
    static let limits = RequestLimits(requestsPerMinute: 2, burst: 2, concurrentRequests: 1)

    @Test func `a million clients fit in 128 MiB`() {
        let limiter = makeLimiter(maximumClients: 1_000_000)
        #expect(limiter.maximumByteCount <= 128 << 20)
    }

    @Test func `who rotates addresses cannot push out the counters of others`() {
        var limiter = makeLimiter(maximumClients: 8)
        let victim = makeClient(1_000)
        for _ in 0..<2 {
            let decision = limiter.admit(victim, limits: Self.limits, now: second)
            decision.slot.map { limiter.finish($0) }
        }
        for address in 0..<10_000 as Range<UInt64> {
            let decision = limiter.admit(makeClient(address), limits: Self.limits, now: 2 * second)
            decision.slot.map { limiter.finish($0) }
        }
        #expect(limiter.admit(victim, limits: Self.limits, now: 3 * second).refusal == .requests)
    }

    @Test func `clients that find no place share one entry and its limits`() {
        var limiter = makeLimiter(maximumClients: 4)
        let admitted = (0..<100 as Range<UInt64>).filter {
            limiter.admit(makeClient($0), limits: Self.limits, now: second).isAdmitted
        }
        // Four have a place of their own; the shared entry admits five.
        #expect(admitted == Array(0..<9))
    }

    @Test func `an idle place is used again, one with a request in flight is not`() {
        var limiter = makeLimiter(maximumClients: 2)
        let held = limiter.admit(makeClient(1), limits: Self.limits, now: 0)
        let left = limiter.admit(makeClient(2), limits: Self.limits, now: 0)
        left.slot.map { limiter.finish($0) }
        let later = 100 * second
        #expect(limiter.admit(makeClient(3), limits: Self.limits, now: later).slot == left.slot)
        #expect(limiter.admit(makeClient(4), limits: Self.limits, now: later).slot == RequestSlot(entry: 0))
        #expect(limiter.admit(makeClient(1), limits: Self.limits, now: later).refusal == .concurrent)
        held.slot.map { limiter.finish($0) }
        #expect(limiter.admit(makeClient(1), limits: Self.limits, now: later).slot == held.slot)
    }

    @Test func `the table stays as small as the clients of a minute`() {
        var limiter = makeLimiter(maximumClients: 100_000)
        var largest: UInt32 = 0
        for visit in 0..<50_000 as Range<UInt64> {
            let decision = limiter.admit(makeClient(visit), limits: Self.limits, now: visit * second)
            if let slot = decision.slot {
                largest = max(largest, slot.entry)
                limiter.finish(slot)
            }
        }
        #expect(largest < 200)
    }

    @Test func `clients are told apart by every bit of their key and by its kind`() {
        let limits = RequestLimits(requestsPerMinute: 1, burst: 1, concurrentRequests: 1)
        var limiter = makeLimiter(maximumClients: 1_000)
        var keys = [ClientKey(.address, high: 0, low: 0), ClientKey(.apiKey, high: 0, low: 0)]
        keys += (0..<64).map { ClientKey(.address, high: 1 << UInt64($0), low: 0) }
        keys += (0..<64).map { ClientKey(.address, high: 0, low: 1 << UInt64($0)) }
        for key in keys { #expect(limiter.admit(key, limits: limits, now: 0).isAdmitted) }
        for key in keys { #expect(!limiter.admit(key, limits: limits, now: 0).isAdmitted) }
    }

    @Test func `random clients come, go and come back as a dictionary of windows would have it`() {
        var random = SeededGenerator(seed: 5)
        var limiter = makeLimiter(maximumClients: 4_096)
        var models: [UInt64: RequestLimitModel] = [:]
        let limits = RequestLimits(requestsPerMinute: 4, burst: 2, concurrentRequests: 9)
        var now: UInt64 = 0
        for _ in 0..<60_000 {
            now += UInt64.random(in: 0..<second / 20, using: &random)
            let client = UInt64.random(in: 0..<3_000, using: &random)
            let decision = limiter.admit(makeClient(client), limits: limits, now: now)
            decision.slot.map { limiter.finish($0) }
            let expected = models[client, default: RequestLimitModel(limits)].admits(at: now)
            guard decision.isAdmitted == expected else {
                Issue.record("client \(client) at \(now): \(decision)")
                return
            }
        }
    }

    @Test func `the hash is SipHash-2-4 of the 16 bytes and the kind`() {
        // Reference value by `openssl mac SIPHASH` over 00 01 … 0f 02 with the key 00 01 … 0f.
        let client = ClientKey(.apiKey, high: 0x0001_0203_0405_0607, low: 0x0809_0a0b_0c0d_0e0f)
        #expect(SipHash.hash(client, key: testHashKey) == 0xa225a9aae0ef2193)
    }

    @Test(
        arguments: [
            (128, 0x2001_0db8_0000_0001, 0x8000_0000_0000_0001), (64, 0x2001_0db8_0000_0001, 0),
            (65, 0x2001_0db8_0000_0001, 0x8000_0000_0000_0000), (56, 0x2001_0db8_0000_0000, 0),
            (1, 0, 0), (0, 0, 0), (255, 0x2001_0db8_0000_0001, 0x8000_0000_0000_0001),
        ] as [(UInt8, UInt64, UInt64)])
    func `an IPv6 address is counted by its prefix`(prefix: UInt8, high: UInt64, low: UInt64) {
        let network = ClientKey.network(
            high: 0x2001_0db8_0000_0001, low: 0x8000_0000_0000_0001, ipv6Prefix: prefix)
        #expect(network == ClientKey(.address, high: high, low: low))
    }

    @Test func `an IPv4 address is counted whole, whatever the prefix of IPv6`() {
        let mapped = ClientKey.network(high: 0, low: 0xFFFF_C000_0201, ipv6Prefix: 64)
        #expect(mapped.low == 0xFFFF_C000_0201)
    }
}
