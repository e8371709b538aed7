import IPC
import Synchronization

/// What the event loop and the writer share: the records on their way, and how far the disk has come.
final class AuditQueue: Sendable {
    private struct Contents {
        var records: [AuditRecord] = []
        /// Records appended so far.
        var accepted: UInt64 = 0
        /// Of these, on disk.
        var committed: UInt64 = 0
        /// Since when something is not yet on disk, monotonic nanoseconds; not before.
        var outstandingSince: UInt64 = 0
        /// When the writer last took records.
        var takenAt: UInt64 = 0
        var lost: UInt64 = 0
        var state = AuditState.writing
        var retentionFailure: AuditLogError?
        var end = AuditChainEnd.none
        var isClosing = false
        /// Set while another process has the log: wakes whoever brings it the records.
        var wake: (@Sendable () -> Void)?
        var settings: AuditSettings
        /// The writer has not seen the settings yet.
        var hasNewSettings = false
        /// The writer sleeps until something comes.
        var writerSleeps = false
    }

    private let contents: Mutex<Contents>
    private let doorbell = Doorbell()

    init(_ settings: AuditSettings) { contents = Mutex(Contents(settings: settings)) }

    // MARK: The event loop's side

    func append(_ record: AuditRecord) -> AuditPosition? {
        let (position, wakes, wake) = contents.withLock {
            contents -> (AuditPosition?, Bool, (@Sendable () -> Void)?) in
            let outstanding = contents.accepted - contents.committed
            if contents.isClosing || outstanding >= AuditLimits.outstandingRecords {
                contents.lost += 1
                return (nil, false, nil)
            }
            if outstanding == 0 { contents.outstandingSince = MonotonicClock.now }
            contents.records.append(record)
            contents.accepted += 1
            let wakes = contents.writerSleeps
            contents.writerSleeps = false
            return (AuditPosition(contents.accepted), wakes, contents.wake)
        }
        if wakes { doorbell.ring() }
        wake?()
        return position
    }

    var acceptsRequests: Bool {
        contents.withLock { contents in
            if contents.isClosing { return false }
            if contents.settings.onFailure == .continue { return true }
            return contents.state == .writing
                && contents.accepted - contents.committed < AuditLimits.outstandingRecordsForAdmission
        }
    }

    var snapshot: AuditSnapshot {
        contents.withLock { contents in
            let isBehind = contents.accepted > contents.committed
            let lag = isBehind ? MonotonicClock.now &- contents.outstandingSince : 0
            return AuditSnapshot(
                seq: contents.end.seq, head: contents.end.hash.text,
                committed: AuditPosition(contents.committed), lagMilliseconds: lag / 1_000_000,
                lost: contents.lost, state: contents.state,
                retentionFailure: contents.retentionFailure)
        }
    }

    func become(_ settings: AuditSettings) {
        contents.withLock { contents in
            contents.settings = settings
            contents.hasNewSettings = true
        }
        doorbell.ring()
    }

    /// Lets the writer come to its end; records are still taken.
    func release(wake: @escaping @Sendable () -> Void) {
        contents.withLock { $0.wake = wake }
        doorbell.ring()
    }

    /// The writer writes again.
    func resume() { contents.withLock { $0.wake = nil } }

    /// Whether everything that was taken is on disk.
    var isWhole: Bool {
        contents.withLock { $0.accepted - $0.committed == UInt64($0.records.count) }
    }

    /// Admitted requests that the records begin or end which nobody has taken.
    var waitingAdmissions: Set<UInt64> { contents.withLock { Set($0.records.compactMap(\.admission)) } }

    var settings: AuditSettings { contents.withLock { $0.settings } }

    /// So many more are on disk, by another process.
    func committed(more count: UInt64) {
        contents.withLock { $0.committed += min(count, $0.accepted - $0.committed) }
    }

    /// Takes no more records and lets the writer come to its end.
    func close() {
        contents.withLock { $0.isClosing = true }
        doorbell.ring()
    }

    // MARK: The writer's side

    /// Moves all records into the empty array `batch`, whose memory the queue uses in turn.
    func take(into batch: inout [AuditRecord]) {
        let now = MonotonicClock.now
        contents.withLock { contents in
            contents.takenAt = now
            swap(&contents.records, &batch)
        }
    }

    /// The settings, when they are others than those taken last.
    func takeSettings() -> AuditSettings? {
        contents.withLock { contents in
            guard contents.hasNewSettings else { return nil }
            contents.hasNewSettings = false
            return contents.settings
        }
    }

    /// What was lost since the log was opened.
    var lost: UInt64 { contents.withLock { $0.lost } }

    /// The end of the chain that is on disk.
    var committedEnd: AuditChainEnd { contents.withLock { $0.end } }

    /// Whether the writer shall come to its end: nothing more is to come, or not to it.
    var isEnding: Bool { contents.withLock { $0.isClosing || $0.wake != nil } }
    var isReleased: Bool { contents.withLock { $0.wake != nil } }

    /// How many of those accepted are on disk, and where a chain goes on that another process may have had.
    func opened(at end: AuditChainEnd) -> UInt64 {
        contents.withLock { contents in
            contents.end = end
            return contents.committed
        }
    }

    var isFailing: Bool { contents.withLock { $0.state != .writing } }

    /// The first `count` records appended, and the chain to `end`, are on disk.
    func committed(_ count: UInt64, end: AuditChainEnd) {
        contents.withLock { contents in
            contents.committed = count
            contents.end = end
            // Whatever is still outstanding came after the last batch was taken.
            contents.outstandingSince = contents.takenAt
        }
    }

    /// - Returns: whether that is news.
    func become(_ state: AuditState) -> Bool {
        contents.withLock { contents in
            defer { contents.state = state }
            return contents.state != state
        }
    }

    /// Files were deleted for their age, or could not be.
    ///
    /// - Returns: whether that is news.
    func retained(_ failure: AuditLogError?) -> Bool {
        contents.withLock { contents in
            defer { contents.retentionFailure = failure }
            return contents.retentionFailure != failure
        }
    }

    /// Sleeps until a record comes, the log is closed, or `deadline` (monotonic nanoseconds) is there.
    func sleep(until deadline: UInt64) {
        let sleeps = contents.withLock { contents in
            contents.writerSleeps = contents.records.isEmpty && !contents.isClosing && contents.wake == nil
            return contents.writerSleeps
        }
        if sleeps { doorbell.wait(until: deadline) }
    }

    /// Lets records gather until `deadline` (monotonic nanoseconds); only closing ends it before.
    func gather(until deadline: UInt64) { doorbell.wait(until: deadline) }
}
