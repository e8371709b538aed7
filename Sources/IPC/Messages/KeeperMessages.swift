/// Everything a keeper may say to the supervisor.
public enum FromKeeper: Message, Equatable {
    /// Sealed and waiting for questions. First, and once.
    case ready(SealReport)
    /// Its loop turns.
    case pong(Heartbeat)
    /// The answer to `hash`.
    case hashed(PasswordHashed)
    /// The answer to `check`.
    case checked(PasswordChecked)
    /// A worker asked for what no honest one asks for. Once a worker.
    case misuse(KeeperMisuse)

    enum Kind: UInt8, CaseIterable { case ready = 1, pong, hashed, checked, misuse }

    public var kind: UInt8 {
        switch self {
        case .ready: Kind.ready.rawValue
        case .pong: Kind.pong.rawValue
        case .hashed: Kind.hashed.rawValue
        case .checked: Kind.checked.rawValue
        case .misuse: Kind.misuse.rawValue
        }
    }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .ready(let record): try wire.write(record)
        case .pong(let record): try wire.write(record)
        case .hashed(let record): try wire.write(record)
        case .checked(let record): try wire.write(record)
        case .misuse(let record): try wire.write(record)
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .ready: self = .ready(try wire.record())
        case .pong: self = .pong(try wire.record())
        case .hashed: self = .hashed(try wire.record())
        case .checked: self = .checked(try wire.record())
        case .misuse: self = .misuse(try wire.record())
        case nil: throw .unknownKind(kind)
        }
    }

    /// A keeper sends no descriptor, ever.
    public static func descriptorCount(kind: UInt8) -> Int { 0 }
}

/// Everything the supervisor may say to a keeper.
public enum ToKeeper: Message, Equatable {
    /// First, and once.
    case settings(KeeperSettings)
    /// Is anybody there?
    case ping(Heartbeat)
    /// A worker that may ask for signatures; the descriptor is the channel to it.
    case worker(KeeperClient)
    /// A password to be hashed. Answered by `hashed`.
    case hash(PasswordHashing)
    /// A password to be compared with a hash. Answered by `checked`.
    case check(PasswordCheck)
    /// Finish what was asked and leave.
    case drain

    enum Kind: UInt8, CaseIterable { case settings = 1, ping, worker, hash, check, drain }

    public var kind: UInt8 {
        switch self {
        case .settings: Kind.settings.rawValue
        case .ping: Kind.ping.rawValue
        case .worker: Kind.worker.rawValue
        case .hash: Kind.hash.rawValue
        case .check: Kind.check.rawValue
        case .drain: Kind.drain.rawValue
        }
    }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .settings(let record): try wire.write(record)
        case .ping(let record): try wire.write(record)
        case .worker(let record): try wire.write(record)
        case .hash(let record): try wire.write(record)
        case .check(let record): try wire.write(record)
        case .drain: break
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .settings: self = .settings(try wire.record())
        case .ping: self = .ping(try wire.record())
        case .worker: self = .worker(try wire.record())
        case .hash: self = .hash(try wire.record())
        case .check: self = .check(try wire.record())
        case .drain: self = .drain
        case nil: throw .unknownKind(kind)
        }
    }

    public static func descriptorCount(kind: UInt8) -> Int { Kind(rawValue: kind) == .worker ? 1 : 0 }
}

/// Everything a keeper is told, once, before it seals itself.
public struct KeeperSettings: Record {
    public var generation: UInt32 = 0
    public var seal = SealPlan()
    /// What one worker may ask for in a second, in signatures of the cheapest kind.
    public var signaturesPerSecond: UInt32 = 0
    /// Passwords that are hashed at a time, each on a thread of its own.
    public var hashThreads: UInt8 = 0
    /// In the order of the workers' certificates, which name them by their place.
    public var keys: [PrivateKeySettings] = []
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&generation)
        try wire.field(&seal)
        try wire.field(&signaturesPerSecond)
        try wire.field(&hashThreads)
        try wire.field(&keys, atMost: MessageLimits.certificates)
    }
}

/// A private key, as its file holds it (RFC 7468).
public struct PrivateKeySettings: Record {
    public var pem = Secret.empty
    public init() {}
    public init(pem: Secret) { self.pem = pem }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&pem, atMost: MessageLimits.privateKeyBytes)
    }
}

/// A worker as the keeper knows it.
public struct KeeperClient: Record {
    /// The supervisor's number for it, which the keeper's reports and log lines repeat.
    public var worker: UInt64 = 0
    public init() {}
    public init(worker: UInt64) { self.worker = worker }

    public mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&worker) }
}

/// Which rule a worker broke on its channel to the keeper.
public enum KeeperRule: UInt8, Sendable, CaseIterable {
    /// A datagram that is none of the declared ones.
    case wire = 1
    /// It does not read its signatures.
    case overwhelmed
    case unknownKey
    /// It asked to sign what is no part of a handshake.
    case content
}

/// A worker broke a rule on its channel to the keeper.
public struct KeeperMisuse: Record {
    /// The number it was introduced with.
    public var worker: UInt64 = 0
    public var rule = KeeperRule.wire
    public init() {}
    public init(worker: UInt64, rule: KeeperRule) {
        self.worker = worker
        self.rule = rule
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&worker)
        try wire.field(&rule)
    }
}
