import IPC

/// The memory that one request is counted for, and gives back at its end.
@Loop final class RequestMemory {
    private let plan: MemoryPlan
    /// For the request's body, until its answer begins; then for the answer's, where that is held whole.
    let body: HeldRoom
    private let inspection: HeldRoom
    /// For the values whose placeholders may come back.
    private let values: HeldRoom

    init(_ connection: Connection) {
        let worker = connection.worker
        plan = worker.memory
        body = HeldRoom(worker.bodyRoom, for: connection)
        inspection = HeldRoom(worker.inspectionRoom, for: connection)
        values = HeldRoom(worker.bodyRoom, for: connection)
    }

    /// Waits for what inspecting a body takes.
    func prepareInspection(of bytes: Int) async throws(RequestEnd) {
        guard bytes > MemoryPlan.smallInspection else { return }
        try await inspection.hold(plan.inspectionCost(ofBody: bytes))
    }

    /// Holds what an inspection left; what it took is given back when there is room for that.
    func keep(body bytes: Int, values count: Int = 0) async throws(RequestEnd) {
        try await body.hold(bytes > MemoryPlan.smallBody ? bytes : 0)
        let valueBytes = count * MemoryPlan.valueBytes
        if valueBytes > MemoryPlan.smallValues { try await values.hold(valueBytes) }
        inspection.release()
    }

    func release() {
        body.release()
        inspection.release()
        values.release()
    }
}
