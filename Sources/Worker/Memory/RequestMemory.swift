import IPC

/// The memory that one request is counted for, and gives back at its end. A small one has nothing to count.
@Loop final class RequestMemory {
    private let connection: Connection
    private var heldBody: HeldRoom?
    private var inspection: HeldRoom?
    /// For the values whose placeholders may come back.
    private var values: HeldRoom?
    private var worker: Worker { connection.worker }

    init(_ connection: Connection) { self.connection = connection }

    /// For the request's body, until its answer begins; then for the answer's, where that is held whole.
    var body: HeldRoom {
        let room = heldBody ?? HeldRoom(worker.bodyRoom, for: connection)
        heldBody = room
        return room
    }

    /// Waits for what inspecting a body takes.
    func prepareInspection(of bytes: Int) async throws(RequestEnd) {
        guard bytes > MemoryPlan.smallInspection else { return }
        let room = inspection ?? HeldRoom(worker.inspectionRoom, for: connection)
        inspection = room
        try await room.hold(worker.memory.inspectionCost(ofBody: bytes))
    }

    /// Holds what an inspection left; what it took is given back when there is room for that.
    func keep(body bytes: Int, values count: Int = 0) async throws(RequestEnd) {
        if bytes > MemoryPlan.smallBody {
            try await body.hold(bytes)
        } else {
            releaseBody()
        }
        try await keep(values: count * MemoryPlan.valueBytes)
        inspection?.release()
    }

    private func keep(values bytes: Int) async throws(RequestEnd) {
        guard bytes > MemoryPlan.smallValues else { return }
        let room = HeldRoom(worker.bodyRoom, for: connection)
        values = room
        try await room.hold(bytes)
    }

    func releaseBody() { heldBody?.release() }

    func release() {
        releaseBody()
        inspection?.release()
        values?.release()
    }
}
