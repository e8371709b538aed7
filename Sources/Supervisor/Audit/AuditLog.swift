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
    private let onFailure: AuditFailurePolicy
    /// `nil` once it was waited for.
    private let thread: Mutex<AuditThread?>

    /// Opens the log, mends what a crash left, takes the lock and starts the writer.
    ///
    /// - Parameter progressed: called on the writer's thread (while opening, on the caller's) whenever `snapshot`
    ///   has changed in `committed`, `state` or `retentionFailure`; it must not block. Write to an eventfd there and read `snapshot` on the loop.
    /// - Throws: `AuditLogError` when another process has the log, or the directories or key are not usable.
    init(_ settings: AuditSettings, progressed: @escaping @Sendable () -> Void) throws(AuditLogError) {
        var directory = try AuditFile(settings.directory, O_RDONLY | O_DIRECTORY)
        try directory.lock()
        let key = try AuditSigningKey.ofState(settings.stateDirectory)
        let opening = try AuditOpening(settings, key.publicKey())
        let queue = AuditQueue(after: opening.end)
        let writer = try AuditWriter(
            settings, opening, queue: queue, directory: directory, key: key, progressed: progressed)
        self.queue = queue
        onFailure = settings.onFailure
        thread = Mutex(try AuditThread { writer.run() })
    }

    deinit { close() }

    /// Takes a record into the log. Never blocks.
    ///
    /// - Returns: its position, on disk once `snapshot.committed` has reached it; `nil` when the queue was full:
    ///   the record is lost, counted, and the count will be recorded.
    @discardableResult
    func append(_ record: AuditRecord) -> AuditPosition? { queue.append(record) }

    /// Whether a new request may be admitted: what it will record has room, and the disk takes it or the
    /// configuration says to go on without.
    var acceptsRequests: Bool { queue.acceptsRequests(onFailure) }

    /// How far the log has come.
    var snapshot: AuditSnapshot { queue.snapshot }

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
