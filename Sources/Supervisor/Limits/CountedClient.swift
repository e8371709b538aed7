/// All that is counted for one client and still counts, as another limiter can go on with it: the monotonic clock is one for
/// all processes of a machine (clock_gettime(2)).
struct CountedClient: Equatable {
    /// Requests of one slot of the window.
    struct Slot: Equatable {
        /// As `RequestWindow.slot` numbers them.
        let number: UInt32
        let count: UInt32
    }

    let client: ClientKey
    /// Monotonic nanoseconds.
    let bucketFullAt: UInt64
    /// Those that hold a request, oldest first.
    let slots: [Slot]
}

extension RequestLimiter {
    /// Some of the clients for whom something counts, from an entry of the table on; requests in flight are not among it.
    ///
    /// - Parameters:
    ///   - entry: moved on behind what was looked at; nil when that was the last.
    ///   - count: of entries that are looked at.
    func counted(from entry: inout UInt32?, lookingAt count: UInt32, now: UInt64) -> [CountedClient] {
        guard let first = entry, first <= lastEntry else {
            entry = nil
            return []
        }
        let last = min(first + count - 1, lastEntry)
        entry = last < lastEntry ? last + 1 : nil
        return (first...last).compactMap { number in
            let client = counted(number, now: now)
            return client.slots.isEmpty && client.bucketFullAt <= now ? nil : client
        }
    }

    /// Goes on with what was counted elsewhere, for a client that nothing is counted for here yet. Slots that the clock has not
    /// come to are not believed, nor a bucket that takes more than a minute to be full.
    mutating func restore(_ counted: CountedClient, now: UInt64) {
        let slots = counted.slots.filter { $0.number <= RequestWindow.slot(at: now) }
        let bucketFullAt = min(counted.bucketFullAt, now + RequestCounter.longestRefill)
        restore(counted.client, bucketFullAt: bucketFullAt, slots, now: now)
    }
}
