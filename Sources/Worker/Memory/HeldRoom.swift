import IPC

/// The room that one request holds.
@Loop final class HeldRoom {
    private let room: SharedRoom
    private let connection: Connection
    private(set) var bytes = 0
    /// How much longer room is waited for, over all steps of a body: many that all have a part must not wait for each other.
    private var patience = SharedRoom.patience

    init(_ room: SharedRoom, for connection: Connection) {
        self.room = room
        self.connection = connection
    }

    /// Holds `bytes`, and waits for what it takes.
    /// - Throws: the refusal when there is no room in time, or that the client is gone.
    func hold(_ bytes: Int, until deadline: MonotonicInstant = .never) async throws(RequestEnd) {
        let more = bytes - self.bytes
        if more <= 0 {
            giveBack(-more)
        } else {
            if !room.take(more, for: connection.network, having: self.bytes) {
                try await wait(for: more, until: deadline)
            }
            self.bytes = bytes
        }
    }

    /// Makes room in `body` for more of the `length` bytes that it will have, a step at a time: what was announced and does
    /// not come takes nothing from others.
    /// - Returns: how many bytes it may have now.
    func extend(
        _ body: inout [UInt8], to length: Int, until deadline: MonotonicInstant
    ) async throws(RequestEnd) -> Int {
        let reserved = max(bytes, MemoryPlan.smallBody)
        if length <= reserved || body.count < reserved { return min(length, reserved) }
        let next = min(length, body.count + Self.step(after: body.count))
        try await hold(next, until: deadline)
        body.reserveCapacity(next)
        return next
    }

    /// Makes room in `body` for `count` more bytes, however many will follow.
    func extend(
        _ body: inout [UInt8], by count: Int, until deadline: MonotonicInstant = .never
    ) async throws(RequestEnd) {
        let needed = body.count + count
        guard needed > max(bytes, MemoryPlan.smallBody) else { return }
        let next = needed + Self.step(after: needed)
        try await hold(next, until: deadline)
        body.reserveCapacity(next)
    }

    /// A quarter more each time: bytes are copied a few times, and little is held that is not used.
    private static func step(after count: Int) -> Int { max(64 << 10, count / 4) }

    func release() {
        giveBack(bytes)
        patience = SharedRoom.patience
    }

    private func giveBack(_ bytes: Int) {
        self.bytes -= bytes
        room.giveBack(bytes, of: connection.network)
    }

    private func wait(for more: Int, until deadline: MonotonicInstant) async throws(RequestEnd) {
        let wish = RoomWish(more, for: connection.network, having: bytes, connection.wakeup)
        room.ask(wish)
        let started = EventLoop.shared.now
        defer { patience = max(.zero, patience - EventLoop.shared.now.since(started)) }
        let deadline = min(deadline, started + patience)
        while !wish.isGranted {
            do throws(Interruption) { try await connection.wakeup.wait(until: deadline) } catch {
                if wish.isGranted { return }
                room.cancel(wish)
                throw .refused(.overloaded)
            }
            if !wish.isGranted, connection.client.watch.readiness.contains(.broken) {
                room.cancel(wish)
                throw .clientGone
            }
        }
    }
}
