import IPC

/// How long the place of a dead child stays empty. Pure: time and randomness come in.
///
/// A child that served before it died is replaced at once, unless such deaths come thick and fast; one that died before
/// its first use is replaced after a second, then two, and so on to a minute.
struct RespawnDelay: Equatable, Sendable {
    private enum Limits {
        static let first = Duration.seconds(1)
        static let longest = Duration.seconds(60)
        /// So many deaths in so short a time are a crash loop, however useful the dead were.
        static let deaths = 5
        static let window = Duration.seconds(10)
    }

    private var failures = 0
    private var recentDeaths: [MonotonicInstant] = []

    /// - Parameters:
    ///   - wasUsed: whether the child got any work.
    ///   - random: uniform over all its values; spreads the delays of several children by a quarter.
    mutating func afterDeath(wasUsed: Bool, at now: MonotonicInstant, random: UInt64) -> Duration {
        recentDeaths.removeAll { now.since($0) > Limits.window }
        recentDeaths.append(now)
        if recentDeaths.count > Limits.deaths { recentDeaths.removeFirst() }
        if wasUsed && recentDeaths.count < Limits.deaths {
            failures = 0
            return .zero
        }
        defer { failures = min(failures + 1, 16) }
        let base = min(Limits.first * (1 << failures), Limits.longest)
        let spread = base.nanoseconds / 4
        return base - .nanoseconds(spread == 0 ? 0 : random % spread)
    }
}
