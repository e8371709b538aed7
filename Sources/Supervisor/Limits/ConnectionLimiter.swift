/// Counts connections per network at the door, before a worker is troubled.
///
/// A network is in the table only while it has a connection, so the table never holds more than the connections
/// allowed in total, and nobody can push out another. Pure; one owner, one thread.
struct ConnectionLimiter: ~Copyable {
    private struct Entry {
        var network: ClientKey
        var connections: UInt32
    }

    private var perNetwork: UInt32
    private var total: UInt32
    private let hashKey: SipHashKey
    private var index: ClientIndex
    /// Entry n of the index is element n - 1.
    private var entries: [Entry] = []
    private var free: [UInt32] = []
    /// Connections open now.
    private(set) var open: UInt32 = 0

    /// - Parameters:
    ///   - perNetwork: connections of one `ClientKey`, at least 1.
    ///   - total: connections of all, at least 1.
    ///   - hashKey: random and secret, so that nobody can choose addresses that collide.
    init(perNetwork: UInt32, total: UInt32, hashKey: SipHashKey) {
        self.perNetwork = max(1, perNetwork)
        self.total = max(1, total)
        self.hashKey = hashKey
        index = ClientIndex(capacity: Int(self.total))
    }

    /// Other limits from now on. Who is beyond them stays; nobody comes in until enough have left.
    mutating func become(perNetwork: UInt32, total: UInt32) {
        self.perNetwork = max(1, perNetwork)
        self.total = max(1, total)
        // Each entry has a connection at least, so neither these nor those to come are more than this.
        index = ClientIndex(capacity: max(entries.count, Int(self.total)))
        for number in entries.indices where entries[number].connections > 0 {
            index.insert(SipHash.hash(entries[number].network, key: hashKey), number: UInt32(number + 1))
        }
    }

    /// Whether a connection may come in; when it may, it is counted until `closed`.
    mutating func opened(_ network: ClientKey) -> ConnectionDecision {
        guard open < total else { return .tooMany }
        let hash = SipHash.hash(network, key: hashKey)
        let number = find(network, hash) ?? insert(network, hash)
        guard entries[Int(number) - 1].connections < perNetwork else { return .tooManyOfNetwork }
        entries[Int(number) - 1].connections += 1
        open += 1
        return .accepted
    }

    /// A connection that was `accepted` has ended.
    mutating func closed(_ network: ClientKey) {
        let hash = SipHash.hash(network, key: hashKey)
        guard let number = find(network, hash) else { preconditionFailure("a connection closes once") }
        entries[Int(number) - 1].connections -= 1
        open -= 1
        guard entries[Int(number) - 1].connections == 0 else { return }
        index.remove(hash, number: number)
        free.append(number)
    }

    /// Connections of one network open now.
    func connections(of network: ClientKey) -> UInt32 {
        find(network, SipHash.hash(network, key: hashKey)).map { entries[Int($0) - 1].connections } ?? 0
    }

    private func find(_ network: ClientKey, _ hash: UInt64) -> UInt32? {
        index.find(hash) { entries[Int($0) - 1].network == network }
    }

    private mutating func insert(_ network: ClientKey, _ hash: UInt64) -> UInt32 {
        let entry = Entry(network: network, connections: 0)
        if let number = free.popLast() {
            entries[Int(number) - 1] = entry
            index.insert(hash, number: number)
            return number
        }
        entries.append(entry)
        let number = UInt32(entries.count)
        index.insert(hash, number: number)
        return number
    }
}

/// What happens to a connection at the door.
enum ConnectionDecision: Equatable, Sendable {
    case accepted
    /// This network has as many as it may.
    case tooManyOfNetwork
    /// All together have.
    case tooMany
}
