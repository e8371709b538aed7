@testable import Supervisor

/// The limiter's promise written without regard to cost: every admission is kept, the bucket is a level.
struct RequestLimitModel {
    let limits: RequestLimits
    private(set) var admissions: [UInt64] = []
    /// Nanoseconds' worth of refill in the bucket.
    private var level: UInt64
    private var refilledAt: UInt64 = 0
    private var interval: UInt64 { 60_000_000_000 / UInt64(limits.requestsPerMinute) }

    init(_ limits: RequestLimits) {
        self.limits = limits
        level = UInt64(limits.burst) * (60_000_000_000 / UInt64(limits.requestsPerMinute))
    }

    /// The latest admission and all that share its last 60 seconds.
    var latestWindow: Int {
        guard let latest = admissions.last else { return 0 }
        return admissions.reversed().prefix { latest - $0 < 60_000_000_000 }.count
    }

    mutating func admits(at now: UInt64) -> Bool {
        let slot = now / RequestWindow.slotNanoseconds
        let counted = admissions.reversed().prefix { $0 / RequestWindow.slotNanoseconds + 65 > slot }.count
        level = min(level + now - refilledAt, UInt64(limits.burst) * interval)
        refilledAt = now
        guard counted < limits.requestsPerMinute, level >= interval else { return false }
        level -= interval
        admissions.append(now)
        return true
    }
}

extension RequestDecision {
    var isAdmitted: Bool {
        if case .admitted = self { true } else { false }
    }

    var slot: RequestSlot? {
        if case .admitted(let slot, _) = self { slot } else { nil }
    }

    var quota: RequestQuota {
        switch self {
        case .admitted(_, let quota), .refused(_, _, let quota): quota
        }
    }

    var refusal: RefusalScope? {
        if case .refused(let scope, _, _) = self { scope } else { nil }
    }

    var retryAfterMilliseconds: UInt64? {
        if case .refused(_, let milliseconds, _) = self { milliseconds } else { nil }
    }
}

/// A secret that is none.
let testHashKey = SipHashKey(first: 0x0706_0504_0302_0100, second: 0x0f0e_0d0c_0b0a_0908)

let second: UInt64 = 1_000_000_000

func makeLimiter(maximumClients: Int = 64, total: UInt32 = .max) -> RequestLimiter {
    RequestLimiter(
        totalConcurrentRequests: total,
        overflow: RequestLimits(requestsPerMinute: 5, burst: 5, concurrentRequests: 100),
        maximumClients: maximumClients, hashKey: testHashKey)
}

func makeClient(_ number: UInt64) -> ClientKey { ClientKey(.address, high: 0, low: number) }
