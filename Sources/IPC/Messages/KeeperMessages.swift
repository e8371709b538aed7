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

    enum Kind: UInt8, CaseIterable { case ready = 1, pong, hashed, checked }

    public var kind: UInt8 {
        switch self {
        case .ready: Kind.ready.rawValue
        case .pong: Kind.pong.rawValue
        case .hashed: Kind.hashed.rawValue
        case .checked: Kind.checked.rawValue
        }
    }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .ready(let record): try wire.write(record)
        case .pong(let record): try wire.write(record)
        case .hashed(let record): try wire.write(record)
        case .checked(let record): try wire.write(record)
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .ready: self = .ready(try wire.record())
        case .pong: self = .pong(try wire.record())
        case .hashed: self = .hashed(try wire.record())
        case .checked: self = .checked(try wire.record())
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
    /// Signatures a second that one worker may ask for.
    public var signaturesPerSecond: UInt32 = 0
    /// In the order of the workers' certificates, which name them by their place.
    public var keys: [PrivateKeySettings] = []
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&generation)
        try wire.field(&seal)
        try wire.field(&signaturesPerSecond)
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
    /// The supervisor's number for it, which the keeper's log lines repeat.
    public var worker: UInt64 = 0
    public init() {}
    public init(worker: UInt64) { self.worker = worker }

    public mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&worker) }
}

/// A password to be hashed, by bcrypt (crypt(5)).
public struct PasswordHashing: Record {
    public var question = QuestionID()
    public var password = Secret.empty
    /// The logarithm of the rounds: 4 to 31.
    public var cost: UInt8 = 0
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&password, atMost: MessageLimits.passwordBytes)
        try wire.field(&cost)
    }
}

/// What became of a password: its hash, `$2b$…`, or nothing when there was no room to hash it now.
public struct PasswordHashed: Record {
    public var question = QuestionID()
    /// Empty when the keeper has too much to do.
    public var hash = Secret.empty
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&hash, atMost: MessageLimits.passwordHashBytes)
    }
}

/// A password and the hash it is to match. An empty hash stands for nobody: it takes as long, and never matches.
public struct PasswordCheck: Record {
    public var question = QuestionID()
    public var password = Secret.empty
    public var hash = Secret.empty
    /// The cost that hashes have today: what a hash for nobody takes, and what an old hash should be brought to.
    public var cost: UInt8 = 0
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&password, atMost: MessageLimits.passwordBytes)
        try wire.field(&hash, atMost: MessageLimits.passwordHashBytes)
        try wire.field(&cost)
    }
}

/// Whether a password matched.
public enum PasswordVerdict: UInt8, Sendable, CaseIterable {
    case matches = 1
    case differs
    /// The keeper has too much to do; ask again later.
    case busy
}

/// The answer to a check.
public struct PasswordChecked: Record {
    public var question = QuestionID()
    public var verdict = PasswordVerdict.busy
    /// The same password hashed at today's cost, when it matched a hash of another; else empty.
    public var renewed = Secret.empty
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&verdict)
        try wire.field(&renewed, atMost: MessageLimits.passwordHashBytes)
    }
}
