/// Counts connections per network at the door, before a worker is troubled.
///
/// A network is in the table only while it has a connection, so the table never holds more than the connections
/// allowed in total, and nobody can push out another. Pure; one owner, one thread.
struct ConnectionLimiter: ~Copyable {
    /// - Parameters:
    ///   - perNetwork: connections of one `ClientKey`, at least 1.
    ///   - total: connections of all, at least 1.
    ///   - hashKey: random and secret, so that nobody can choose addresses that collide.
    init(perNetwork: UInt32, total: UInt32, hashKey: SipHashKey) {}

    /// Whether a connection may come in; when it may, it is counted until `closed`.
    mutating func opened(_ network: ClientKey) -> ConnectionDecision { .tooMany }

    /// A connection that was `accepted` has ended.
    mutating func closed(_ network: ClientKey) {}

    /// Connections open now.
    var open: UInt32 { 0 }
}

/// What happens to a connection at the door.
enum ConnectionDecision: Equatable, Sendable {
    case accepted
    /// This network has as many as it may.
    case tooManyOfNetwork
    /// All together have.
    case tooMany
}
