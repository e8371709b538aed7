import IPC
import Testing

@testable import Supervisor

@Suite struct RespawnDelayTests {
    private func instant(_ seconds: UInt64) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: seconds * 1_000_000_000)
    }

    @Test func `children that die before their first use are replaced later and later, up to a minute`() {
        var delay = RespawnDelay()
        let delays = (0..<9).map { round in
            delay.afterDeath(wasUsed: false, at: instant(UInt64(round) * 100), random: 0)
        }
        #expect(delays == [1, 2, 4, 8, 16, 32, 60, 60, 60].map { Duration.seconds($0) })
    }

    @Test func `a child that served is replaced at once, and its service is forgiveness`() {
        var delay = RespawnDelay()
        _ = delay.afterDeath(wasUsed: false, at: instant(0), random: 0)
        _ = delay.afterDeath(wasUsed: false, at: instant(100), random: 0)
        #expect(delay.afterDeath(wasUsed: true, at: instant(200), random: 0) == .zero)
        #expect(delay.afterDeath(wasUsed: false, at: instant(300), random: 0) == .seconds(1))
    }

    @Test func `many deaths in a short time are a loop even when each child served`() {
        var delay = RespawnDelay()
        let delays = (0..<6).map { delay.afterDeath(wasUsed: true, at: instant(UInt64($0)), random: 0) }
        #expect(delays[..<4].allSatisfy { $0 == .zero })
        #expect(delays[4] == .seconds(1))
        #expect(delays[5] == .seconds(2))
    }

    @Test(arguments: [0, 1, 12_345, UInt64.max]) func `chance shortens a delay by less than a quarter`(
        _ random: UInt64
    ) {
        var delay = RespawnDelay()
        let first = delay.afterDeath(wasUsed: false, at: instant(0), random: random)
        #expect(first > .milliseconds(750))
        #expect(first <= .seconds(1))
    }
}
