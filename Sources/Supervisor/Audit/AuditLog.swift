import CLinux
import Glibc
import Synchronization

/// The audit log of the service: one writer thread, one hash chain, nothing lost.
///
/// The event loop only appends small values to a bounded queue and never waits. The writer formats them, chains
/// them with SHA-256, writes a batch with one `write`, brings it to the disk with one `fdatasync`, rotates, signs
/// checkpoints, and tells how far the disk has come.
final class AuditLog: Sendable {
    private let queue: AuditQueue
    private let progressed: @Sendable () -> Void
    /// `nil` once it was waited for.
    private let thread: Mutex<AuditThread?>
    /// The requests that the log showed open when it was opened and that are somebody's to end yet.
    let inherited: [AbandonedRequest]
    /// What was mended or missed when it was opened.
    let recoveries: [AuditRecovery]

    /// Opens the log, mends what a crash left, takes the lock and starts the writer.
    ///
    /// - Parameters:
    ///   - inherited: admissions that the log shows open and that a predecessor will end yet.
    ///   - progressed: called on the writer's thread (while opening, on the caller's) whenever `snapshot`
    ///     has changed in `committed`, `state` or `retentionFailure`; it must not block. Write to an eventfd there and read
    ///     `snapshot` on the loop.
    /// - Throws: `AuditLogError` when another process has the log, or the directories or key are not usable.
    init(
        _ settings: AuditSettings, inherited: Set<UInt64> = [], progressed: @escaping @Sendable () -> Void
    ) throws(AuditLogError) {
        self.progressed = progressed
        queue = AuditQueue(settings)
        let writer = try AuditWriter(settings, queue: queue, inherited: inherited, progressed: progressed)
        self.inherited = writer.inherited
        recoveries = writer.recoveries
        thread = Mutex(try AuditThread { writer.run() })
    }

    deinit { close() }

    /// Takes a record into the log. Never blocks.
    ///
    /// - Returns: its position, on disk once `snapshot.committed` has reached it; `nil` when the queue was full:
    ///   the record is lost, counted, and the count will be recorded.
    @discardableResult
    func append(_ record: AuditRecord) -> AuditPosition? { queue.append(record) }

    /// Goes on with other settings; the directories stay.
    func become(_ settings: AuditSettings) { queue.become(settings) }

    /// Whether a new request may be admitted: what it will record has room, and the disk takes it or the
    /// configuration says to go on without.
    var acceptsRequests: Bool { queue.acceptsRequests }

    /// How far the log has come.
    var snapshot: AuditSnapshot { queue.snapshot }

    /// Writes what is queued, signs the end, stops the writer and gives the lock back, so that another process can go on with
    /// the log. What is appended from now on waits for `takeReleased`. Blocks until done.
    ///
    /// - Parameter wake: called, on any thread, when something was appended that may be taken.
    /// - Returns: false when the disk did not take everything; the log is as before then.
    func release(wake: @escaping @Sendable () -> Void) -> Bool {
        let running = thread.withLock { $0.take() }
        guard let running else { return false }
        queue.release(wake: wake)
        running.join()
        return queue.isWhole
    }

    /// Whether another process has the log.
    var isReleased: Bool { queue.isReleased }

    /// Moves what was appended since the release into the empty array.
    func takeReleased(into batch: inout [AuditRecord]) { queue.take(into: &batch) }

    /// Another process has so many more of the released records on disk.
    func committedElsewhere(_ count: UInt64) {
        queue.committed(more: count)
        progressed()
    }

    /// Goes on with a log that was released, and with what was appended since and not taken.
    ///
    /// - Parameter inherited: the admissions of this process that are open.
    func resume(inherited: Set<UInt64>) throws(AuditLogError) {
        // What ended meanwhile is open in the log, and has its end in the queue.
        let writer = try AuditWriter(
            queue.settings, queue: queue, inherited: inherited.union(queue.waitingAdmissions),
            progressed: progressed)
        queue.resume()
        let resumed = try AuditThread { writer.run() }
        thread.withLock { $0 = resumed }
    }

    /// Writes what is queued, signs the end and stops the writer. Records appended later are lost.
    /// Blocks until done, or until a write fails.
    func close() {
        let running = thread.withLock { $0.take() }
        guard let running else { return }
        queue.close()
        running.join()
    }
}

/// The order in which records were appended since the log was opened: the first is 1. Not the `seq` of the line,
/// since the writer adds records of its own.
struct AuditPosition: Comparable, Sendable {
    let value: UInt64
    init(_ value: UInt64) { self.value = value }
    static func < (left: AuditPosition, right: AuditPosition) -> Bool { left.value < right.value }
}

/// How far the log has come, for `status` and for whoever waits for the disk.
struct AuditSnapshot: Sendable {
    /// The last line on disk.
    let seq: UInt64
    /// Its `hash`, hex.
    let head: String
    /// Everything appended up to here is on disk.
    let committed: AuditPosition
    /// Age of the oldest record that is not yet on disk; 0 when there is none.
    let lagMilliseconds: UInt64
    /// Records that found no room since the log was opened.
    let lost: UInt64
    let state: AuditState
    /// Why files that are too old could not be deleted, the last time it was tried; `nil` when there was no reason.
    let retentionFailure: AuditLogError?
}

/// Whether the disk takes records.
enum AuditState: Equatable, Sendable {
    case writing
    /// The last write failed with this `errno`; it is tried again each second.
    case failing(errno: Int32)
    case closed
}
