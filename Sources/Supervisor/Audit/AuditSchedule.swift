/// When the writer's recurring duties are due. Monotonic nanoseconds throughout.
struct AuditSchedule {
    private var checkpointNanoseconds: UInt64
    private var syncAt: UInt64 = .max
    private var checkpointAt: UInt64
    private var headAt: UInt64
    private var retentionAt: UInt64

    init(_ settings: AuditSettings, now: UInt64) {
        checkpointNanoseconds = Self.checkpointNanoseconds(settings)
        checkpointAt = now + checkpointNanoseconds
        headAt = now
        retentionAt = now
    }

    /// Other intervals from now on.
    mutating func become(_ settings: AuditSettings, now: UInt64) {
        checkpointNanoseconds = Self.checkpointNanoseconds(settings)
        checkpointAt = min(checkpointAt, now + checkpointNanoseconds)
        retentionAt = now
    }

    /// A century is as good as never, and cannot overflow.
    private static func checkpointNanoseconds(_ settings: AuditSettings) -> UInt64 {
        min(max(1, settings.checkpointSeconds), 3_000_000_000) * 1_000_000_000
    }

    func syncIsDue(now: UInt64) -> Bool { now >= syncAt }
    func checkpointIsDue(now: UInt64) -> Bool { now >= checkpointAt }
    func headIsDue(now: UInt64) -> Bool { now >= headAt }
    func retentionIsDue(now: UInt64) -> Bool { now >= retentionAt }

    /// Something was written that is not on disk: the clock for it starts, if it does not run yet.
    mutating func wrote(now: UInt64) { syncAt = min(syncAt, now + AuditLimits.syncNanoseconds) }
    mutating func synchronized() { syncAt = .max }
    mutating func checkpointed(now: UInt64) { checkpointAt = now + checkpointNanoseconds }
    mutating func headWritten(now: UInt64) { headAt = now + AuditLimits.retryNanoseconds }
    mutating func retained(now: UInt64) { retentionAt = now + AuditLimits.retentionNanoseconds }
    mutating func retentionSoon() { retentionAt = 0 }

    /// The next instant at which there is something to do, if no record comes.
    func deadline(headIsOld: Bool, checkpointIsOld: Bool) -> UInt64 {
        let head = headIsOld ? headAt : .max
        let checkpoint = checkpointIsOld ? checkpointAt : .max
        return min(min(syncAt, retentionAt), min(head, checkpoint))
    }
}
