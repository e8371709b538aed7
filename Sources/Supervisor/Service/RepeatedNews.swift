import IPC

/// News of several kinds, any of which may come all the time: the first of a kind is told at once, then now and then how
/// many there were. Pure: time comes in. As many kinds are remembered as there can be.
struct RepeatedNews<Kind: Hashable> {
    private struct Seen {
        var told: MonotonicInstant
        var untold: UInt64 = 0
    }

    private let pause: Duration
    private var seen: [Kind: Seen] = [:]

    /// - Parameter pause: for how long nothing is told of a kind.
    init(pause: Duration = .seconds(60)) { self.pause = pause }

    /// Notes that it has happened again.
    ///
    /// - Returns: how many are to be told of now; nil when it is too early.
    mutating func note(_ kind: Kind, at now: MonotonicInstant) -> UInt64? {
        if let before = seen[kind], now.since(before.told) < pause {
            seen[kind]?.untold += 1
            return nil
        }
        let count = 1 + (seen[kind]?.untold ?? 0)
        seen[kind] = Seen(told: now)
        return count
    }
}
