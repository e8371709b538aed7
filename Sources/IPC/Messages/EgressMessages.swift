/// Everything an egress may say to the supervisor.
public enum FromEgress: Message, Equatable {
    /// Sealed and waiting for exchanges. First, and once.
    case ready(SealReport)
    /// A connection to an upstream has ended.
    case finished(ExchangeID)
    /// A worker asked for what its upstream does not allow; the exchange has ended.
    case violation(ExchangeViolation)
    /// Its loop turns.
    case pong(Heartbeat)

    enum Kind: UInt8, CaseIterable { case ready = 1, finished, violation, pong }

    public var kind: UInt8 {
        switch self {
        case .ready: Kind.ready.rawValue
        case .finished: Kind.finished.rawValue
        case .violation: Kind.violation.rawValue
        case .pong: Kind.pong.rawValue
        }
    }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .ready(let record): try wire.write(record)
        case .finished(let record): try wire.write(record)
        case .violation(let record): try wire.write(record)
        case .pong(let record): try wire.write(record)
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .ready: self = .ready(try wire.record())
        case .finished: self = .finished(try wire.record())
        case .violation: self = .violation(try wire.record())
        case .pong: self = .pong(try wire.record())
        case nil: throw .unknownKind(kind)
        }
    }

    /// An egress sends no descriptor, ever.
    public static func descriptorCount(kind: UInt8) -> Int { 0 }
}

/// Everything the supervisor may say to an egress.
public enum ToEgress: Message, Equatable {
    /// First, and once.
    case settings(EgressSettings)
    /// A dialled connection; the descriptors are the upstream's socket and the pipe to the worker, in this order.
    case exchange(Exchange)
    /// Is anybody there?
    case ping(Heartbeat)
    /// No more exchanges will come: finish what is open and leave.
    case drain

    enum Kind: UInt8, CaseIterable { case settings = 1, exchange, ping, drain }

    public var kind: UInt8 {
        switch self {
        case .settings: Kind.settings.rawValue
        case .exchange: Kind.exchange.rawValue
        case .ping: Kind.ping.rawValue
        case .drain: Kind.drain.rawValue
        }
    }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .settings(let record): try wire.write(record)
        case .exchange(let record): try wire.write(record)
        case .ping(let record): try wire.write(record)
        case .drain: break
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .settings: self = .settings(try wire.record())
        case .exchange: self = .exchange(try wire.record())
        case .ping: self = .ping(try wire.record())
        case .drain: self = .drain
        case nil: throw .unknownKind(kind)
        }
    }

    public static func descriptorCount(kind: UInt8) -> Int { Kind(rawValue: kind) == .exchange ? 2 : 0 }
}

/// Everything an egress is told, once, before it seals itself.
public struct EgressSettings: Record {
    public var generation: UInt32 = 0
    public var seal = SealPlan()
    /// The longest request head a worker may frame, credential not included.
    public var headBytes: UInt32 = 0
    public var headerCount: UInt32 = 0
    public var upstreams: [EgressUpstream] = []
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&generation)
        try wire.field(&seal)
        try wire.field(&headBytes)
        try wire.field(&headerCount)
        try wire.field(&upstreams, atMost: MessageLimits.upstreams)
    }
}

/// A provider as an egress knows it: with its credential, without its address.
public struct EgressUpstream: Record {
    /// The value of Host that a request must carry.
    public var authority = ""
    /// The field line that presents the credential, ended by CRLF; empty when there is none.
    public var credentialLine = Secret.empty
    /// Whether a worker may forward a client's own credential.
    public var forwardsCredential = false
    /// Prefixes, base path included, one of which a request's path must begin with.
    public var paths: [PathPrefix] = []
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&authority, atMost: MessageLimits.hostBytes)
        try wire.field(&credentialLine, atMost: MessageLimits.credentialBytes)
        try wire.field(&forwardsCredential)
        try wire.field(&paths, atMost: MessageLimits.routes)
    }
}

/// The beginning of the paths that an upstream may be asked for.
public struct PathPrefix: Record {
    public var path = ""
    public init() {}
    public init(_ path: String) { self.path = path }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&path, atMost: 2 * MessageLimits.pathBytes)
    }
}

/// A connection to an upstream, to be pumped.
public struct Exchange: Record {
    public var id = ExchangeID()
    /// An index into the settings' upstreams.
    public var upstream: UInt16 = 0
    public init() {}
    public init(id: ExchangeID, upstream: UInt16) {
        self.id = id
        self.upstream = upstream
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&id)
        try wire.field(&upstream)
    }
}

/// Which rule a worker's framed request broke.
public enum ViolatedRule: UInt8, Sendable, CaseIterable {
    /// The frame's lengths are impossible.
    case frame = 1
    /// The head is no strict HTTP/1.1 request, or its length is not the frame's.
    case head
    case path
    case host
    /// A credential where the upstream has its own, or none may be forwarded.
    case credential
}

/// A worker broke a rule on the pipe of an exchange.
public struct ExchangeViolation: Record {
    public var exchange = ExchangeID()
    public var rule = ViolatedRule.frame
    public init() {}
    public init(exchange: ExchangeID, rule: ViolatedRule) {
        self.exchange = exchange
        self.rule = rule
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&exchange)
        try wire.field(&rule)
    }
}
