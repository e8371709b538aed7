/// Which requests of this run have no end in the chain yet. A checkpoint tells it, so that after a crash the start need
/// not read the run from its beginning.
struct OpenAdmissions {
    private let limit: Int
    private var open: Set<UInt64> = []
    /// The number that comes next.
    private var next: UInt64 = 1
    /// What was said when there was no more room; nothing better can be said from then on.
    private var frozen: UInt64?

    /// - Parameter inherited: requests of a predecessor that it will end yet.
    init(inherited: Set<UInt64> = [], limit: Int = AuditLimits.openRequests) {
        self.limit = limit
        open = inherited
        next = (inherited.max() ?? 0) &+ 1
    }

    /// Takes note of a record that goes into the chain.
    mutating func note(_ detail: AuditDetail) {
        switch ForwardedRecord.Trace(detail) {
        case .admitted(let admission): admit(admission)
        case .ended(let admission): open.remove(admission)
        case .other: break
        }
    }

    /// Every request of this run with a lower number has its end in the chain.
    var endedBefore: UInt64 { frozen ?? open.min() ?? next }

    /// Requests whose end was lost stay open for ever: they may take up all room.
    private mutating func admit(_ admission: UInt64) {
        guard frozen == nil else { return }
        if open.count == limit {
            frozen = endedBefore
            open = []
        } else {
            open.insert(admission)
            next = max(next, admission &+ 1)
        }
    }
}
