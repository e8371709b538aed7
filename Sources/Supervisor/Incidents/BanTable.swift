import IPC

/// A client that is kept out until a time.
struct Ban: Equatable, Sendable {
    let network: ClientKey
    /// As the audit log names it.
    let id: String
    let address: String
    let crashes: UInt32
    let until: AuditTime

    var client: AuditClient { AuditClient(id: id, address: address) }
}

/// Who is kept out. Pure: time comes in.
struct BanTable: Sendable {
    /// Each took several workers to come by; when there are more, who would be free first is.
    static let capacity = 4096

    private var bans: [ClientKey: Ban] = [:]

    var count: Int { bans.count }
    var all: [Ban] { bans.values.sorted { $0.until < $1.until } }

    /// When the next ban is over.
    var nextEnd: AuditTime? { bans.values.map(\.until).min() }

    func isBanned(_ network: ClientKey, at now: AuditTime) -> Bool {
        // What is asked for every connection and request, and nearly always so.
        if bans.isEmpty { return false }
        return bans[network].map { now < $0.until } ?? false
    }

    /// Keeps a client out. Returns who had to make room for it.
    mutating func insert(_ ban: Ban) -> Ban? {
        bans[ban.network] = ban
        guard bans.count > Self.capacity, let first = bans.values.min(by: { $0.until < $1.until }) else {
            return nil
        }
        bans[first.network] = nil
        return first
    }

    mutating func remove(_ network: ClientKey) { bans[network] = nil }

    /// Takes out the bans that are over.
    mutating func removeEnded(at now: AuditTime) -> [Ban] {
        let ended = all.filter { $0.until <= now }
        for ban in ended { bans[ban.network] = nil }
        return ended
    }
}
