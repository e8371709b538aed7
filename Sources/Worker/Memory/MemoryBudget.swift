/// How many bytes may be held at a time, and by whom. Pure.
///
/// A client may hold as much as it leaves free: one alone half of all, the next a quarter, and after any number of clients
/// that hold all they can there is something for one more.
struct MemoryBudget {
    let total: Int
    /// Whether a client that holds nothing may take whatever is free.
    let favoursFirst: Bool
    /// May be more than `total`: what is held alone has no bound here.
    private(set) var held = 0
    private var shares: [ClientNetwork: Int] = [:]

    init(total: Int, favoursFirst: Bool) {
        self.total = total
        self.favoursFirst = favoursFirst
    }

    /// What a client holds.
    func share(of client: ClientNetwork) -> Int { shares[client] ?? 0 }

    /// Whether a client may hold `more`.
    /// - Parameter own: what is held already for the body that this is for. While nothing else is held it may grow, or a
    ///   body larger than the whole budget would never be served.
    func allows(_ more: Int, to client: ClientNetwork, having own: Int) -> Bool {
        if held == own { return true }
        let free = total - held - more
        guard free >= 0 else { return false }
        let share = share(of: client)
        return share + more <= free || favoursFirst && share == 0
    }

    mutating func add(_ bytes: Int, to client: ClientNetwork) {
        held += bytes
        shares[client, default: 0] += bytes
    }

    mutating func remove(_ bytes: Int, from client: ClientNetwork) {
        held -= bytes
        let share = share(of: client) - bytes
        shares[client] = share > 0 ? share : nil
    }
}
