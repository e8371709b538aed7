import Glibc

/// The one writer of the chain, on its own thread: takes what was appended, and turn by turn formats, writes,
/// brings to disk, rotates, signs. Whatever fails is tried again a second later from where it stopped.
final class AuditWriter {
    private var settings: AuditSettings
    private let queue: AuditQueue
    private let progressed: @Sendable () -> Void
    /// Open for its lock and to bring new entries to disk.
    private let directory: AuditFile
    private let key: AuditSigningKey
    private var chain: AuditChain
    private var file: AuditLogFile
    private var schedule: AuditSchedule

    /// Records taken and not yet in the chain begin at `next`.
    private var batch: [AuditRecord] = []
    private var next = 0
    /// Records of the event loop that are in the chain.
    private var chained: UInt64
    private var open = OpenAdmissions()
    /// What the log tells of the requests that somebody else will end.
    private(set) var inherited: [AbandonedRequest] = []
    /// What was mended or missed at the opening.
    let recoveries: [AuditRecovery]
    /// Losses that were recorded.
    private var reportedLost: UInt64 = 0
    /// The last checkpoint's own number.
    private var checkpointSeq: UInt64 = 0
    private var headSeq: UInt64 = 0

    /// Opens the log behind its end.
    ///
    /// - Parameter inherited: admissions that the log shows open and that somebody will end yet.
    init(
        _ settings: AuditSettings, queue: AuditQueue, inherited: Set<UInt64>,
        progressed: @escaping @Sendable () -> Void
    ) throws(AuditLogError) {
        var directory = try AuditFile(directory: settings.directory)
        try directory.lock()
        let key = try AuditSigningKey.ofState(settings.stateDirectory)
        let opening = try AuditOpening(settings, key.publicKey())
        self.settings = settings
        self.queue = queue
        self.progressed = progressed
        file = try opening.file(in: directory)
        self.directory = directory
        self.key = key
        chain = AuditChain(after: opening.end)
        chained = queue.opened(at: opening.end)
        headSeq = opening.end.seq
        checkpointSeq = opening.end.seq
        schedule = AuditSchedule(settings, now: MonotonicClock.now)
        recoveries = opening.recoveries
        for recovery in recoveries {
            chain.append(AuditRecord(.auditRecovered(recovery), severity: recovery.severity))
        }
        try abortAbandoned(opening, but: inherited)
        // Before the first record there is a head already: one that is missing later was taken away.
        if opening.end == .none && opening.recoveries.isEmpty { try writeHead(.none) }
        try commit()
    }

    /// Gives every request that the last run left open its end, unless somebody else will. Killed meanwhile, the next start
    /// does the rest.
    private func abortAbandoned(
        _ opening: AuditOpening, but inherited: Set<UInt64>
    ) throws(AuditLogError) {
        var abandoned = opening.abandonedRequests()
        while let request = try abandoned.next() {
            guard !inherited.contains(request.admission) else {
                self.inherited.append(request)
                continue
            }
            try makeRoom()
            chain.append(request.record)
        }
        open = OpenAdmissions(inherited: inherited)
        guard abandoned.unlisted > 0 else { return }
        let recovery = opening.recovery(unlisted: abandoned.unlisted)
        chain.append(AuditRecord(.auditRecovered(recovery), severity: recovery.severity))
    }

    /// Works until the log is closed and all of it is on disk, or the disk fails while it is being closed.
    func run() {
        while true {
            let isClosing = queue.isEnding
            if let settings = queue.takeSettings() { become(settings) }
            let tookSome = takeBatch()
            let isWhole = attempt(isClosing: isClosing)
            if !isClosing {
                rest(tookSome: tookSome, isWhole: isWhole)
            } else if !isWhole {
                return
            } else if !tookSome {
                break
            }
        }
        if !queue.isReleased && queue.become(.closed) { progressed() }
    }

    private func become(_ settings: AuditSettings) {
        self.settings = settings
        schedule.become(settings, now: MonotonicClock.now)
    }

    private func takeBatch() -> Bool {
        guard next == batch.count else { return true }
        batch.removeAll(keepingCapacity: true)
        next = 0
        queue.take(into: &batch)
        return !batch.isEmpty
    }

    /// One turn; a failure becomes the log's state.
    private func attempt(isClosing: Bool) -> Bool {
        do throws(AuditLogError) {
            try turn(isClosing: isClosing, now: MonotonicClock.now)
            if queue.become(.writing) { progressed() }
            return true
        } catch {
            if queue.become(.failing(errno: error.errno)) { progressed() }
            return false
        }
    }

    private func turn(isClosing: Bool, now: UInt64) throws(AuditLogError) {
        try chainBatch()
        try reportLost()
        if schedule.checkpointIsDue(now: now) || isClosing { checkpoint(now: now) }
        try file.write(chain.pending)
        let isUrgent = settings.durability == .strict || isClosing || queue.isFailing
        if chain.pending.count > 0 { schedule.wrote(now: now) }
        if isUrgent || schedule.syncIsDue(now: now) { try commit() }
        if schedule.headIsDue(now: now) || isClosing { try refreshHead(now: now) }
        if schedule.retentionIsDue(now: now) { expire(now: now) }
    }

    private func chainBatch() throws(AuditLogError) {
        while next < batch.count {
            try makeRoom()
            let record = batch[next]
            chain.append(record)
            open.note(record.detail)
            next += 1
            chained += 1
        }
    }

    /// Before a line is added: no more pending than the bound, and no file much longer than configured.
    private func makeRoom() throws(AuditLogError) {
        // Behind the last number there is no other: that file grows.
        let isFileFull =
            file.number < AuditLimits.fileNumber
            && file.size + UInt64(chain.pending.count) >= settings.rotateBytes
        guard isFileFull || chain.pending.count >= AuditLimits.pendingBytes else { return }
        try commit()
        if isFileFull { try rotate() }
    }

    private func rotate() throws(AuditLogError) {
        file = try AuditLogFile(creating: file.number + 1, in: directory)
        schedule.retentionSoon()
    }

    private func reportLost() throws(AuditLogError) {
        let lost = queue.lost
        guard lost > reportedLost, !queue.isFailing else { return }
        try makeRoom()
        chain.append(AuditRecord(.auditLost(count: lost - reportedLost), severity: .critical))
        reportedLost = lost
    }

    /// Signs the last record into the log, unless that is a checkpoint itself.
    private func checkpoint(now: UInt64) {
        schedule.checkpointed(now: now)
        guard chain.seq > checkpointSeq else { return }
        let statement = AuditStatement(kind: .checkpoint, seq: chain.seq, hash: chain.hash)
        chain.append(AuditRecord(.checkpoint(key.checkpoint(statement), endedBefore: open.endedBefore)))
        checkpointSeq = chain.seq
    }

    /// Brings all that is pending to disk and says so.
    private func commit() throws(AuditLogError) {
        guard chain.pending.count > 0 else { return }
        try file.write(chain.pending)
        try file.synchronize()
        chain.committed()
        schedule.synchronized()
        queue.committed(chained, end: chain.end)
        progressed()
    }

    /// Signs the end that is on disk into the state directory.
    private func refreshHead(now: UInt64) throws(AuditLogError) {
        schedule.headWritten(now: now)
        let end = queue.committedEnd
        if end.seq > headSeq { try writeHead(end) }
    }

    private func writeHead(_ end: AuditChainEnd) throws(AuditLogError) {
        try AuditStatementFile(stateDirectory: settings.stateDirectory, .head)
            .write(seq: end.seq, hash: end.hash, key)
        headSeq = end.seq
    }

    /// A file that cannot be deleted is no reason to stop recording: the snapshot tells, and the next hour tries again.
    private func expire(now: UInt64) {
        schedule.retained(now: now)
        var failure: AuditLogError?
        do throws(AuditLogError) {
            try AuditRetention(settings: settings)
                .expire(now: .now, current: file.number, directory: directory, key)
        } catch {
            failure = error
        }
        if queue.retained(failure) { progressed() }
    }

    private func rest(tookSome: Bool, isWhole: Bool) {
        let now = MonotonicClock.now
        if !isWhole {
            queue.gather(until: now + AuditLimits.retryNanoseconds)
        } else if tookSome && settings.durability == .batched {
            queue.gather(until: now + AuditLimits.gatherNanoseconds)
        } else {
            let headIsOld = queue.committedEnd.seq > headSeq
            let checkpointIsOld = chain.seq > checkpointSeq
            queue.sleep(until: schedule.deadline(headIsOld: headIsOld, checkpointIsOld: checkpointIsOld))
        }
    }
}
