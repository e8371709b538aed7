import IPC

/// Every client's connection that a worker holds: who it is from and whose it is. What a request may ask for is looked up
/// here, never taken from a worker.
@Loop final class ConnectionRegister {
    /// One connection.
    struct Entry {
        let worker: Worker
        /// What its requests and connections are counted by.
        let network: ClientKey
        /// The place of the listener it came in by.
        let listener: Int
        fileprivate(set) var client: AuditClient
        /// Whether it has shown a certificate.
        fileprivate(set) var isIdentified = false
        /// Whether a request was admitted: who it is from must not change after it.
        fileprivate(set) var hasAsked = false
        /// The request that is admitted and not settled.
        var openTicket: Ticket?
    }

    private var limiter: ConnectionLimiter
    private var table: SlotTable<Entry>
    private var ipv6Prefix: UInt8

    /// - Parameter total: connections of all workers together.
    init(_ network: Configuration.Network, total: Int, hashKey: SipHashKey) {
        limiter = ConnectionLimiter(
            perNetwork: UInt32(clamping: network.maximumConnectionsPerAddress),
            total: UInt32(clamping: total),
            hashKey: hashKey)
        table = SlotTable(capacity: total)
        ipv6Prefix = UInt8(clamping: network.ipv6PrefixLength)
    }

    var open: Int { table.count }

    /// Goes on with other limits: those of the connections to come.
    func become(_ network: Configuration.Network, total: Int) {
        limiter.become(
            perNetwork: UInt32(clamping: network.maximumConnectionsPerAddress), total: UInt32(clamping: total)
        )
        table.capacity = min(total, Int(UInt32.max))
        ipv6Prefix = UInt8(clamping: network.ipv6PrefixLength)
    }

    /// What a client at `address` is counted by.
    func network(of address: IPAddress) -> ClientKey {
        .network(
            high: UInt64(truncatingIfNeeded: address.bits >> 64),
            low: UInt64(truncatingIfNeeded: address.bits),
            ipv6Prefix: ipv6Prefix)
    }

    /// Counts a connection from `address` in, as `worker`'s.
    ///
    /// - Parameter listener: the place of the listener it came in by.
    /// - Throws: why it may not come in.
    func open(
        from address: IPAddress, at listener: Int = 0, for worker: Worker
    ) throws(ConnectionDenialReason) -> ConnectionID {
        let network = network(of: address)
        switch limiter.opened(network) {
        case .accepted: break
        case .tooManyOfNetwork: throw .perAddressLimit
        case .tooMany: throw .totalLimit
        }
        let text = address.description
        let entry = Entry(
            worker: worker, network: network, listener: listener, client: AuditClient(id: text, address: text)
        )
        guard let number = table.insert(entry) else {
            limiter.closed(network)
            throw .totalLimit
        }
        worker.connections += 1
        worker.process.wasUsed = true
        return ConnectionID(number)
    }

    /// The connection that `worker` means.
    ///
    /// - Throws: when it has no such connection.
    func entry(_ connection: ConnectionID, of worker: Worker) throws(ProtocolBreach) -> Entry {
        guard let entry = table[connection.value], entry.worker === worker else { throw .connection }
        return entry
    }

    func setTicket(_ ticket: Ticket?, of connection: ConnectionID) {
        _ = table.modify(connection.value) {
            $0.openTicket = ticket
            $0.hasAsked = true
        }
    }

    /// Calls a connection's client `name` from its first request on.
    func identify(
        _ connection: ConnectionID, of worker: Worker, as name: String
    ) throws(ProtocolBreach) {
        let entry = try entry(connection, of: worker)
        guard !entry.isIdentified, !entry.hasAsked else { throw .identity }
        _ = table.modify(connection.value) {
            $0.client.id = name
            $0.isIdentified = true
        }
    }

    /// Counts a connection out that its worker has closed.
    func close(_ connection: ConnectionID, of worker: Worker) throws(ProtocolBreach) {
        guard try entry(connection, of: worker).openTicket == nil else { throw .requestOpen }
        guard let entry = table.remove(connection.value) else { return }
        limiter.closed(entry.network)
        worker.connections -= 1
    }

    /// Counts all connections of a dead worker out. Returns how many there were.
    func closeAll(of worker: Worker) -> UInt32 {
        let lost = table.removeAll { $0.worker === worker }
        for entry in lost { limiter.closed(entry.network) }
        worker.connections = 0
        return UInt32(lost.count)
    }
}

extension ConnectionDenialReason: Error {}
