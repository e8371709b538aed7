/// Decides, for every client, whether one more request may pass: a true sliding window over any 60 seconds, a
/// token bucket for bursts, and the requests in flight, of the client and of all.
///
/// Pure: the time and the hash key come in as arguments. One owner, one thread.
struct RequestLimiter: ~Copyable {
    /// - Parameters:
    ///   - totalConcurrentRequests: in flight over all clients.
    ///   - overflow: what all clients that find no place in the table share.
    ///   - maximumClients: places in the table.
    ///   - hashKey: random and secret, so that nobody can choose addresses that collide.
    init(
        totalConcurrentRequests: UInt32, overflow: RequestLimits, maximumClients: Int = 1_000_000,
        hashKey: SipHashKey
    ) {
    }

    /// Asks for one request of `client` at `now`.
    ///
    /// - Parameter now: monotonic nanoseconds.
    mutating func admit(_ client: ClientKey, limits: RequestLimits, now: UInt64) -> RequestDecision {
        .refused(.total, retryAfterMilliseconds: 1, RequestQuota(limit: 1, remaining: 0, resetSeconds: 0))
    }

    /// Gives back what `admit` lent, once the request is settled or aborted.
    mutating func finish(_ slot: RequestSlot) {}

    /// Requests in flight over all clients.
    var inFlight: UInt32 { 0 }
}
