import IPC

/// Room that the requests of a worker share, and those that wait for some of it.
@Loop final class SharedRoom {
    private var budget: MemoryBudget
    private var waiting: [RoomWish] = []

    /// How long room is waited for before a request is refused.
    static let patience = Duration.seconds(5)

    init(_ budget: MemoryBudget) { self.budget = budget }

    /// Takes room if there is some.
    func take(_ bytes: Int, for client: ClientNetwork, having own: Int) -> Bool {
        guard budget.allows(bytes, to: client, having: own) else { return false }
        budget.add(bytes, to: client)
        return true
    }

    /// Gets in line; the wish is granted as soon as there is room, and its wakeup signalled.
    func ask(_ wish: RoomWish) { waiting.append(wish) }

    func cancel(_ wish: RoomWish) { waiting.removeAll { $0 === wish } }

    func giveBack(_ bytes: Int, of client: ClientNetwork) {
        guard bytes > 0 else { return }
        budget.remove(bytes, from: client)
        while let position = waiting.firstIndex(where: fits) { grant(waiting.remove(at: position)) }
    }

    private func fits(_ wish: RoomWish) -> Bool {
        budget.allows(wish.bytes, to: wish.client, having: wish.own)
    }

    /// Whoever is served goes to the end of the line with everything else that is his: who asks for more gets no more turns.
    private func grant(_ wish: RoomWish) {
        budget.add(wish.bytes, to: wish.client)
        waiting =
            waiting.filter { $0.client != wish.client } + waiting.filter { $0.client == wish.client }
        wish.isGranted = true
        wish.wakeup.signal()
    }
}

/// One request's wish for room.
@Loop final class RoomWish {
    let bytes: Int
    let client: ClientNetwork
    /// What the body that it is for has already.
    let own: Int
    let wakeup: Wakeup
    fileprivate(set) var isGranted = false

    init(_ bytes: Int, for client: ClientNetwork, having own: Int, _ wakeup: Wakeup) {
        self.bytes = bytes
        self.client = client
        self.own = own
        self.wakeup = wakeup
    }
}
