import IPC

/// What a child did, remembered now and then, so that `status` can tell rates. Pure.
struct ProcessLoad {
    struct Sample: Sendable {
        var at: MonotonicInstant
        var requests: UInt64
        /// Processor time used so far.
        var processorSeconds: Double
    }

    private var older: Sample?
    private var newer: Sample?

    mutating func remember(_ sample: Sample) { (older, newer) = (newer, sample) }

    /// Requests a second and per cent of one processor between the last sample but one and `now`; `birth` stands in
    /// where there are not yet two.
    func rates(now: Sample, birth: MonotonicInstant) -> (requestsPerSecond: Double, processorPercent: Double)
    {
        let start = older ?? Sample(at: birth, requests: 0, processorSeconds: 0)
        let seconds = Double(now.at.since(start.at).nanoseconds) / 1e9
        guard seconds > 0 else { return (0, 0) }
        return (
            Double(now.requests - start.requests) / seconds,
            100 * max(0, now.processorSeconds - start.processorSeconds) / seconds
        )
    }
}
