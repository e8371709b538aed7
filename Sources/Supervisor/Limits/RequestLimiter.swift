/// Decides, for every client, whether one more request may pass: a true sliding window over any 60 seconds, a
/// token bucket for bursts, and the requests in flight, of the client and of all.
///
/// The table is bounded and flat. When a new client needs a place, one that is idle, all its counters back at
/// zero and nothing in flight, is used again; nobody can push out an entry that still counts, by however many
/// addresses. A client that finds no place shares one entry with all others that found none, under limits of its
/// own, until there is room again. Clients that are in the table notice nothing.
///
/// Pure: the time and the hash key come in as arguments. One owner, one thread.
@safe struct RequestLimiter: ~Copyable {
    /// Entries looked at for an idle one before a fresh one is taken, so that the table grows no larger than a
    /// few times the clients of a minute.
    private static let glance = 4
    /// Entries looked at when there is no fresh one. The next question goes on where this one stopped.
    private static let search = 16
    /// The entry of all clients without one.
    private static let shared: UInt32 = 0

    private let entries: UnsafeMutablePointer<RequestCounter>
    private let maximumClients: UInt32
    private var used: UInt32 = 0
    private var hand: UInt32 = 1
    private let index: ClientIndex
    private let hashKey: SipHashKey
    private var spill = SlotSpill()
    private var overflow: RequestLimits
    private var totalConcurrentRequests: UInt32
    /// Requests in flight over all clients.
    private(set) var inFlight: UInt32 = 0

    /// - Parameters:
    ///   - totalConcurrentRequests: in flight over all clients.
    ///   - overflow: what all clients that find no place in the table share.
    ///   - maximumClients: places in the table; memory is used as they are.
    ///   - hashKey: random and secret, so that nobody can choose addresses that collide.
    init(
        totalConcurrentRequests: UInt32, overflow: RequestLimits, maximumClients: Int = 1_000_000,
        hashKey: SipHashKey
    ) {
        precondition(
            maximumClients > 0 && maximumClients < 1 << 30, "a table has a size that memory can have")
        self.maximumClients = UInt32(maximumClients)
        self.totalConcurrentRequests = totalConcurrentRequests
        self.overflow = overflow
        self.hashKey = hashKey
        index = ClientIndex(capacity: maximumClients)
        // Safe: an entry is initialized before it is first used, and its type needs no deinitialization.
        unsafe entries = .allocate(capacity: maximumClients + 1)
        unsafe entries.initialize(to: RequestCounter(ClientKey(.address, high: 0, low: 0)))
    }

    deinit { unsafe entries.deallocate() }

    /// Bytes it can come to use with every place taken.
    var maximumByteCount: Int {
        (Int(maximumClients) + 1) * MemoryLayout<RequestCounter>.stride + index.byteCount
            + SlotSpill.maximumByteCount
    }

    /// Other limits from now on. A total that is below what is in flight admits nobody until enough have finished.
    mutating func become(totalConcurrentRequests: UInt32, overflow: RequestLimits) {
        self.totalConcurrentRequests = totalConcurrentRequests
        self.overflow = overflow
    }

    /// Asks for one request of `client` at `now`.
    ///
    /// - Parameter now: monotonic nanoseconds.
    mutating func admit(_ client: ClientKey, limits: RequestLimits, now: UInt64) -> RequestDecision {
        let hash = SipHash.hash(client, key: hashKey)
        let known = find(client, hash)
        if inFlight >= totalConcurrentRequests { return overloaded(known, limits, now: now) }
        guard let number = known ?? insert(client, hash, now: now) else {
            return admit(Self.shared, limits: overflow, now: now)
        }
        return admit(number, limits: limits, now: now)
    }

    /// The last entry that is in use; the first client's is 1.
    var lastEntry: UInt32 { used }

    /// What one entry has counted and still counts.
    func counted(_ number: UInt32, now: UInt64) -> CountedClient {
        precondition(number <= used, "an entry that is in use")
        // Safe: entries up to `used` are initialized.
        return unsafe entries[Int(number)].counted(spill, now: now)
    }

    /// Counts for a client what was counted elsewhere. A client that is known, or finds no place, is left as it is.
    mutating func restore(
        _ client: ClientKey, bucketFullAt: UInt64, _ slots: [CountedClient.Slot], now: UInt64
    ) {
        let hash = SipHash.hash(client, key: hashKey)
        guard find(client, hash) == nil, let number = insert(client, hash, now: now) else { return }
        // Safe: `insert` gives numbers of initialized entries.
        unsafe (entries + Int(number)).pointee.restore(bucketFullAt: bucketFullAt, slots, &spill)
    }

    /// Gives back what `admit` lent, once the request is settled or aborted.
    mutating func finish(_ slot: RequestSlot) {
        precondition(slot.entry <= used, "a slot comes from this limiter")
        // Safe: entries up to `used` are initialized.
        unsafe entries[Int(slot.entry)].finish()
        inFlight -= 1
    }

    private mutating func admit(_ number: UInt32, limits: RequestLimits, now: UInt64) -> RequestDecision {
        // Safe: `find`, `insert` and `shared` give numbers of initialized entries.
        let entry = unsafe entries + Int(number)
        let verdict = unsafe entry.pointee.admit(limits, now: now, spill: &spill)
        let quota = unsafe entry.pointee.quota(limits, now: now, spill)
        switch verdict {
        case .admitted:
            inFlight += 1
            return .admitted(RequestSlot(entry: number), quota)
        case .wait(let nanoseconds):
            let milliseconds = (nanoseconds + 999_999) / 1_000_000
            return .refused(.requests, retryAfterMilliseconds: max(1, milliseconds), quota)
        case .tooManyInFlight:
            return .refused(.concurrent, retryAfterMilliseconds: Self.retryMilliseconds, quota)
        }
    }

    /// When to ask again after a limit that depends on others finishing.
    private static let retryMilliseconds: UInt64 = 1_000

    /// Refuses without taking a place in the table: overload is shed cheaply.
    private func overloaded(_ known: UInt32?, _ limits: RequestLimits, now: UInt64) -> RequestDecision {
        // Safe: `known` comes from `find`.
        let quota =
            known.map { unsafe entries[Int($0)].quota(limits, now: now, spill) }
            ?? RequestQuota(
                limit: limits.requestsPerMinute, remaining: limits.requestsPerMinute, resetSeconds: 0)
        return .refused(.total, retryAfterMilliseconds: Self.retryMilliseconds, quota)
    }

    private func find(_ client: ClientKey, _ hash: UInt64) -> UInt32? {
        // Safe: the index holds numbers of initialized entries only.
        index.find(hash) { unsafe entries[Int($0)].client == client }
    }

    /// A place for a client that has none: one that is idle, else a fresh one.
    private mutating func insert(_ client: ClientKey, _ hash: UInt64, now: UInt64) -> UInt32? {
        let isFull = used == maximumClients
        let place = idleEntry(among: isFull ? Self.search : Self.glance, now: now)
        if let place { retire(place) }
        guard let number = place ?? (isFull ? nil : used + 1) else { return nil }
        used = max(used, number)
        // Safe: the number is within the capacity, and the type is trivial.
        unsafe (entries + Int(number)).initialize(to: RequestCounter(client))
        index.insert(hash, number: number)
        return number
    }

    private mutating func idleEntry(among count: Int, now: UInt64) -> UInt32? {
        guard used > 0 else { return nil }
        for _ in 0..<count {
            let number = hand
            hand = hand >= used ? 1 : hand + 1
            // Safe: the hand stays among the used entries.
            if unsafe entries[Int(number)].isIdle(at: now) { return number }
        }
        return nil
    }

    private mutating func retire(_ number: UInt32) {
        // Safe: the number comes from `idleEntry`.
        let entry = unsafe entries + Int(number)
        unsafe entry.pointee.retire(&spill)
        index.remove(SipHash.hash(unsafe entry.pointee.client, key: hashKey), number: number)
    }
}
