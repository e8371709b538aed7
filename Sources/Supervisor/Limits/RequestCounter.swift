/// All that is counted for one client, in one flat entry: its bucket, its window and what it has in flight.
struct RequestCounter {
    /// When the bucket would be full again, monotonic nanoseconds: the bucket's level as a time, so that it
    /// refills without being touched (the generic cell rate algorithm, ITU-T I.371 annex A).
    private var bucketFullAt: UInt64 = 0
    /// Nanoseconds in which an empty bucket is full, whatever the limits: no burst is above a minute's requests.
    static let longestRefill: UInt64 = 60_000_000_000
    let client: ClientKey
    private(set) var inFlight: UInt32 = 0
    private(set) var window = RequestWindow()

    init(_ client: ClientKey) { self.client = client }

    /// Whether an entry that was never used would give the same answers.
    func isIdle(at now: UInt64) -> Bool {
        inFlight == 0 && bucketFullAt <= now && window.isIdle(at: RequestWindow.slot(at: now))
    }

    /// Admits one request, or tells which limit it met and for how many nanoseconds it will.
    mutating func admit(_ limits: RequestLimits, now: UInt64, spill: inout SlotSpill) -> Verdict {
        window.advance(to: RequestWindow.slot(at: now), spill: &spill)
        let rest = max(bucketWait(limits, now: now), windowWait(limits, now: now, spill))
        if rest > 0 { return .wait(nanoseconds: rest) }
        if inFlight >= limits.concurrentRequests { return .tooManyInFlight }
        guard window.count(spill: &spill) else { return .wait(nanoseconds: RequestWindow.slotNanoseconds) }
        bucketFullAt = max(bucketLevel(limits, now: now), now) + Self.interval(limits)
        inFlight += 1
        return .admitted
    }

    /// What became of a request.
    enum Verdict {
        case admitted
        case wait(nanoseconds: UInt64)
        case tooManyInFlight
    }

    /// One request less in flight.
    mutating func finish() {
        precondition(inFlight > 0, "a slot is given back once")
        inFlight -= 1
    }

    /// What the client may be told about its window.
    func quota(_ limits: RequestLimits, now: UInt64, _ spill: borrowing SlotSpill) -> RequestQuota {
        let limit = limits.requestsPerMinute
        let reset = window.instant(whenOldest: 1, leave: spill) ?? now
        let nanoseconds = reset > now ? reset - now : 0
        return RequestQuota(
            limit: limit, remaining: limit > window.total ? limit - window.total : 0,
            // A slot is held a little longer than the window that the policy names; the client is told of the window.
            resetSeconds: min(60, UInt32(clamping: (nanoseconds + 999_999_999) / 1_000_000_000)))
    }

    /// What another counter can go on with.
    func counted(_ spill: borrowing SlotSpill, now: UInt64) -> CountedClient {
        CountedClient(
            client: client, bucketFullAt: bucketFullAt,
            slots: window.slots(countingAt: RequestWindow.slot(at: now), spill))
    }

    /// Goes on with what another counter has counted; to be called before anything else.
    mutating func restore(bucketFullAt: UInt64, _ slots: [CountedClient.Slot], _ spill: inout SlotSpill) {
        self.bucketFullAt = bucketFullAt
        for slot in slots { window.restore(slot, &spill) }
    }

    /// Gives the spill back before the entry is used for another client.
    mutating func retire(_ spill: inout SlotSpill) { window.clear(&spill) }

    private func windowWait(_ limits: RequestLimits, now: UInt64, _ spill: borrowing SlotSpill) -> UInt64 {
        guard window.total >= limits.requestsPerMinute else { return 0 }
        let excess = window.total - limits.requestsPerMinute + 1
        let instant = window.instant(whenOldest: excess, leave: spill) ?? now + 1
        return instant > now ? instant - now : 1
    }

    private func bucketWait(_ limits: RequestLimits, now: UInt64) -> UInt64 {
        let admittedFrom = now + Self.interval(limits) * UInt64(limits.burst - 1)
        let level = bucketLevel(limits, now: now)
        return level > admittedFrom ? level - admittedFrom : 0
    }

    /// Never emptier than empty: after a reload the old bucket may have been slower to fill.
    private func bucketLevel(_ limits: RequestLimits, now: UInt64) -> UInt64 {
        min(bucketFullAt, now + Self.interval(limits) * UInt64(limits.burst))
    }

    /// Nanoseconds in which one request flows back into the bucket.
    private static func interval(_ limits: RequestLimits) -> UInt64 {
        60_000_000_000 / UInt64(limits.requestsPerMinute)
    }
}
