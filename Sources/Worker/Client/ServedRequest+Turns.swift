import IPC

/// What takes long without waiting for anything.
extension ServedRequest {
    /// Bytes of text that are inspected before others have their turn: some milliseconds of the slowest there are.
    private static let turnBytes = 8 << 10

    /// Lets `advance` inspect as many bytes, again and again until it has a result: a large body must not keep this thread from
    /// everybody else.
    func inTurns<Result, Failure: Error>(
        _ advance: (Int) throws(Failure) -> Result?
    ) async throws(Failure) -> Result {
        while true {
            if let result = try advance(Self.turnBytes) { return result }
            let started = MonotonicInstant.now()
            await Task.yield()
            stopwatch.pause(MonotonicInstant.now().since(started))
        }
    }
}
