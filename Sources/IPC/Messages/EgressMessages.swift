/// Everything an egress may say to the supervisor.
public enum FromEgress: Message, Equatable {
    /// Sealed and waiting for exchanges. First, and once.
    case ready(SealReport)
    /// A connection to an upstream has ended.
    case finished(ExchangeID)
    /// The upstream has proved to be who it must be: requests may be sent. Of an exchange over TLS, once.
    case connected(ExchangeID)
    /// No request may be sent over a connection; the exchange has ended.
    case refused(ExchangeRefusal)
    /// When an upstream's certificate ends: with the first connection, and when it is another or a day has passed.
    case certificate(UpstreamCertificate)
    /// A worker asked for what its upstream does not allow; the exchange has ended.
    case violation(ExchangeViolation)
    /// Its loop turns.
    case pong(Heartbeat)

    enum Kind: UInt8, CaseIterable {
        case ready = 1, finished, violation, pong, connected, refused, certificate
    }

    public var kind: UInt8 {
        switch self {
        case .ready: Kind.ready.rawValue
        case .finished: Kind.finished.rawValue
        case .violation: Kind.violation.rawValue
        case .pong: Kind.pong.rawValue
        case .connected: Kind.connected.rawValue
        case .refused: Kind.refused.rawValue
        case .certificate: Kind.certificate.rawValue
        }
    }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .ready(let record): try wire.write(record)
        case .finished(let record): try wire.write(record)
        case .violation(let record): try wire.write(record)
        case .pong(let record): try wire.write(record)
        case .connected(let record): try wire.write(record)
        case .refused(let record): try wire.write(record)
        case .certificate(let record): try wire.write(record)
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .ready: self = .ready(try wire.record())
        case .finished: self = .finished(try wire.record())
        case .violation: self = .violation(try wire.record())
        case .pong: self = .pong(try wire.record())
        case .connected: self = .connected(try wire.record())
        case .refused: self = .refused(try wire.record())
        case .certificate: self = .certificate(try wire.record())
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
    /// One or none: how it proves who it is, where it is reached over TLS.
    public var proof: [UpstreamProof] = []
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&authority, atMost: MessageLimits.hostBytes)
        try wire.field(&credentialLine, atMost: MessageLimits.credentialBytes)
        try wire.field(&forwardsCredential)
        try wire.field(&paths, atMost: MessageLimits.routes)
        try wire.field(&proof, atMost: 1)
    }
}

/// What an upstream must prove before it is sent a request, and what it is shown.
public struct UpstreamProof: Record {
    /// A name, or the text of an address.
    public var host = ""
    /// A PEM file of authorities, read before the seal; empty for those that the system trusts.
    public var authorities = ""
    /// One of them must be in the chain; any chain will do where there are none.
    public var pins: [KeyPin] = []
    /// PEM: the egress's own certificate and those above it; empty when there is none.
    public var certificates: [UInt8] = []
    /// PEM.
    public var key = Secret.empty
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&host, atMost: MessageLimits.hostBytes)
        try wire.field(&authorities, atMost: MessageLimits.filePathBytes)
        try wire.field(&pins, atMost: MessageLimits.pins)
        try wire.field(&certificates, atMost: MessageLimits.certificateBytes)
        try wire.field(&key, atMost: MessageLimits.privateKeyBytes)
    }
}

/// The digest of a public key.
public struct KeyPin: Record {
    public var bytes: [UInt8] = []
    public init() {}
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&bytes, atMost: MessageLimits.digestBytes)
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
    /// What is left of the time to connect.
    public var handshakeMilliseconds: UInt32 = 0
    public init() {}
    public init(id: ExchangeID, upstream: UInt16, handshakeMilliseconds: UInt32 = 0) {
        self.id = id
        self.upstream = upstream
        self.handshakeMilliseconds = handshakeMilliseconds
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&id)
        try wire.field(&upstream)
        try wire.field(&handshakeMilliseconds)
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

/// Why nothing was sent on the pipe of an exchange.
public struct ExchangeRefusal: Record {
    public var exchange = ExchangeID()
    public var refusal = HandshakeRefusal()
    public init() {}
    public init(exchange: ExchangeID, refusal: HandshakeRefusal) {
        self.exchange = exchange
        self.refusal = refusal
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&exchange)
        try wire.field(&refusal)
    }
}

/// How long an upstream's certificate is good for.
public struct UpstreamCertificate: Record {
    /// An index into the settings' upstreams.
    public var upstream: UInt16 = 0
    /// Seconds since 1970.
    public var expiresAt: Int64 = 0
    public init() {}
    public init(upstream: UInt16, expiresAt: Int64) {
        self.upstream = upstream
        self.expiresAt = expiresAt
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&upstream)
        try wire.field(&expiresAt)
    }
}
