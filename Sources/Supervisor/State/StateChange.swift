import IPC

/// One change of what the service must still know after its own death, as the journal holds it.
enum StateChange: Message, Equatable {
    /// A worker came to its end while it worked for this client.
    case crash(CrashRecord)
    case ban(BanRecord)
    case unban(NetworkRecord)
    /// An incident as it is now.
    case incident(IncidentRecord)

    enum Kind: UInt8 { case crash = 1, ban, unban, incident }

    var kind: UInt8 {
        switch self {
        case .crash: Kind.crash.rawValue
        case .ban: Kind.ban.rawValue
        case .unban: Kind.unban.rawValue
        case .incident: Kind.incident.rawValue
        }
    }

    func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .crash(let record): try wire.write(record)
        case .ban(let record): try wire.write(record)
        case .unban(let record): try wire.write(record)
        case .incident(let record): try wire.write(record)
        }
    }

    init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .crash: self = .crash(try wire.record())
        case .ban: self = .ban(try wire.record())
        case .unban: self = .unban(try wire.record())
        case .incident: self = .incident(try wire.record())
        case nil: throw .unknownKind(kind)
        }
    }

    static func descriptorCount(kind: UInt8) -> Int { 0 }
}

/// Bounds of what a change says.
enum StateChangeLimits {
    static let textBytes = 256
    static let summaryBytes = 1024
}

/// A network that clients are counted by.
struct NetworkRecord: Record {
    var kind: UInt8 = 0
    var high: UInt64 = 0
    var low: UInt64 = 0

    init() {}

    init(_ key: ClientKey) { (kind, high, low) = (key.kind.rawValue, key.high, key.low) }

    var key: ClientKey { ClientKey(ClientKey.Kind(rawValue: kind) ?? .address, high: high, low: low) }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&kind)
        try wire.field(&high)
        try wire.field(&low)
    }
}

/// A crash and the client it is held against.
struct CrashRecord: Record {
    var network = NetworkRecord()
    /// Microseconds since 1970.
    var at: Int64 = 0

    init() {}

    init(network: NetworkRecord, at: Int64) { (self.network, self.at) = (network, at) }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&network)
        try wire.field(&at)
    }
}

/// A ban, as it began.
struct BanRecord: Record {
    var network = NetworkRecord()
    var id = ""
    var address = ""
    var crashes: UInt32 = 0
    /// Microseconds since 1970.
    var until: Int64 = 0

    init() {}

    init(_ ban: Ban) {
        (network, id, address) = (NetworkRecord(ban.network), ban.id, ban.address)
        (crashes, until) = (ban.crashes, ban.until.microseconds)
    }

    var ban: Ban {
        Ban(
            network: network.key, id: id, address: address, crashes: crashes,
            until: AuditTime(microsecondsSince1970: until))
    }

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&network)
        try wire.field(&id, atMost: StateChangeLimits.textBytes)
        try wire.field(&address, atMost: StateChangeLimits.textBytes)
        try wire.field(&crashes)
        try wire.field(&until)
    }
}
