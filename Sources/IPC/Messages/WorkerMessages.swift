/// Everything a worker may say to the supervisor.
public enum FromWorker: Message, Equatable {
    /// Sealed and waiting for connections. First, and once.
    case ready(SealReport)
    /// May this request go on? Answered by `admitted` or `refused`.
    case admit(Admission)
    /// How an admitted request ended. Once a ticket.
    case settle(Settlement)
    /// A request was refused before it was worth a question.
    case deny(Denial)
    /// A connection to an upstream is needed. Answered by `upstream` or `undialled`.
    case dial(DialRequest)
    /// A client's connection is closed.
    case finished(ConnectionID)
    /// Its loop turns.
    case pong(Heartbeat)
    /// A client has shown a certificate. Once a connection, before its first request.
    case identified(Identification)

    enum Kind: UInt8, CaseIterable { case ready = 1, admit, settle, deny, dial, finished, pong, identified }

    public var kind: UInt8 {
        switch self {
        case .ready: Kind.ready.rawValue
        case .admit: Kind.admit.rawValue
        case .settle: Kind.settle.rawValue
        case .deny: Kind.deny.rawValue
        case .dial: Kind.dial.rawValue
        case .finished: Kind.finished.rawValue
        case .pong: Kind.pong.rawValue
        case .identified: Kind.identified.rawValue
        }
    }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .ready(let record): try wire.write(record)
        case .admit(let record): try wire.write(record)
        case .settle(let record): try wire.write(record)
        case .deny(let record): try wire.write(record)
        case .dial(let record): try wire.write(record)
        case .finished(let record): try wire.write(record)
        case .pong(let record): try wire.write(record)
        case .identified(let record): try wire.write(record)
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .ready: self = .ready(try wire.record())
        case .admit: self = .admit(try wire.record())
        case .settle: self = .settle(try wire.record())
        case .deny: self = .deny(try wire.record())
        case .dial: self = .dial(try wire.record())
        case .finished: self = .finished(try wire.record())
        case .pong: self = .pong(try wire.record())
        case .identified: self = .identified(try wire.record())
        case nil: throw .unknownKind(kind)
        }
    }

    /// A worker sends no descriptor, ever.
    public static func descriptorCount(kind: UInt8) -> Int { 0 }
}

/// Everything the supervisor may say to a worker.
public enum ToWorker: Message, Equatable {
    /// First, and once.
    case settings(WorkerSettings)
    /// Second, and once: the descriptor is the page in which the worker notes whom it works for (`SharedNote`).
    case note
    /// A client; the descriptor is its socket.
    case connection(Client)
    case admitted(Admitted)
    case refused(Refused)
    /// A connection to an upstream; the descriptor is the pipe to the egress that holds it.
    case upstream(Dialled)
    case undialled(DialFailure)
    /// Is anybody there?
    case ping(Heartbeat)
    /// No more connections will come: finish what is open and leave.
    case drain(Drain)
    /// Who signs handshakes from now on; the descriptor is the channel to it (`SignatureQuestion`, `SignatureAnswer`). Comes
    /// before the first connection, and again whenever a keeper was replaced: what was asked of the one before is lost.
    case keeper
    /// What session tickets are made and read with from now on. Comes before the first connection, and at every rotation.
    case ticketKeys(TicketKeys)

    enum Kind: UInt8, CaseIterable {
        case settings = 1, connection, admitted, refused, upstream, undialled, ping, drain, keeper,
            ticketKeys, note
    }

    public var kind: UInt8 {
        switch self {
        case .settings: Kind.settings.rawValue
        case .connection: Kind.connection.rawValue
        case .admitted: Kind.admitted.rawValue
        case .refused: Kind.refused.rawValue
        case .upstream: Kind.upstream.rawValue
        case .undialled: Kind.undialled.rawValue
        case .ping: Kind.ping.rawValue
        case .drain: Kind.drain.rawValue
        case .keeper: Kind.keeper.rawValue
        case .ticketKeys: Kind.ticketKeys.rawValue
        case .note: Kind.note.rawValue
        }
    }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .note: break
        case .settings(let record): try wire.write(record)
        case .connection(let record): try wire.write(record)
        case .admitted(let record): try wire.write(record)
        case .refused(let record): try wire.write(record)
        case .upstream(let record): try wire.write(record)
        case .undialled(let record): try wire.write(record)
        case .ping(let record): try wire.write(record)
        case .drain(let record): try wire.write(record)
        case .keeper: break
        case .ticketKeys(let record): try wire.write(record)
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        switch Kind(rawValue: kind) {
        case .settings: self = .settings(try wire.record())
        case .connection: self = .connection(try wire.record())
        case .admitted: self = .admitted(try wire.record())
        case .refused: self = .refused(try wire.record())
        case .upstream: self = .upstream(try wire.record())
        case .undialled: self = .undialled(try wire.record())
        case .ping: self = .ping(try wire.record())
        case .drain: self = .drain(try wire.record())
        case .keeper: self = .keeper
        case .ticketKeys: self = .ticketKeys(try wire.record())
        case .note: self = .note
        case nil: throw .unknownKind(kind)
        }
    }

    public static func descriptorCount(kind: UInt8) -> Int {
        switch Kind(rawValue: kind) {
        case .connection, .upstream, .keeper, .note: 1
        default: 0
        }
    }
}

/// How a worker leaves.
public struct Drain: Record {
    /// How long a connection without a request is still kept: who sends one within that time is answered, and told that the
    /// connection ends with it (RFC 9112 9.6). A connection that is closed in the moment of its next request would lose it.
    public var idleMilliseconds: UInt64 = 0
    public init() {}
    public init(idleMilliseconds: UInt64) { self.idleMilliseconds = idleMilliseconds }

    public mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&idleMilliseconds) }
}

/// The supervisor accepted a client's connection.
public struct Client: Record {
    public var connection = ConnectionID()
    /// The peer's address as the kernel tells it, in network order; IPv4 in its mapped form (RFC 4291 2.5.5.2).
    public var address: [UInt8] = []
    /// An index into the settings' listeners: where it came in.
    public var listener: UInt16 = 0
    public init() {}
    public init(connection: ConnectionID, address: [UInt8], listener: UInt16 = 0) {
        self.connection = connection
        self.address = address
        self.listener = listener
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&connection)
        try wire.field(&address, atMost: 16)
        try wire.field(&listener)
    }
}

/// A request's question to the supervisor: who it is for is known by its connection.
public struct Admission: Record {
    public var question = QuestionID()
    public var connection = ConnectionID()
    /// An index into the settings' routes.
    public var route: UInt16 = 0
    public var requestID = ""
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&connection)
        try wire.field(&route)
        try wire.field(&requestID, atMost: MessageLimits.requestIDBytes)
    }
}

/// What the limit headers of a response say.
public struct Quota: Record {
    public var limit: UInt32 = 0
    public var remaining: UInt32 = 0
    /// Whole seconds until the window has room again.
    public var resetSeconds: UInt32 = 0
    public init() {}
    public init(limit: UInt32, remaining: UInt32, resetSeconds: UInt32) {
        self.limit = limit
        self.remaining = remaining
        self.resetSeconds = resetSeconds
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&limit)
        try wire.field(&remaining)
        try wire.field(&resetSeconds)
    }
}

/// The request may go on, under a ticket that must be settled.
public struct Admitted: Record {
    public var question = QuestionID()
    public var ticket = Ticket()
    public var quota = Quota()
    public init() {}
    public init(question: QuestionID, ticket: Ticket, quota: Quota) {
        self.question = question
        self.ticket = ticket
        self.quota = quota
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&ticket)
        try wire.field(&quota)
    }
}

/// Why the supervisor refuses a request.
public enum RefusalReason: UInt8, Sendable, CaseIterable {
    /// The client's sliding window or burst.
    case requests = 1
    /// The client's requests in flight.
    case concurrent
    /// Everybody's requests in flight.
    case overloaded
    case draining
    /// The audit log takes no records.
    case auditUnavailable
    /// The client is banned.
    case banned
}

/// The request may not go on.
public struct Refused: Record {
    public var question = QuestionID()
    public var reason = RefusalReason.requests
    /// At least 1.
    public var retryAfterMilliseconds: UInt64 = 0
    public var quota = Quota()
    public init() {}
    public init(question: QuestionID, reason: RefusalReason, retryAfterMilliseconds: UInt64, quota: Quota) {
        self.question = question
        self.reason = reason
        self.retryAfterMilliseconds = retryAfterMilliseconds
        self.quota = quota
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&reason)
        try wire.field(&retryAfterMilliseconds)
        try wire.field(&quota)
    }
}

/// Ask for a connection to an upstream.
public struct DialRequest: Record {
    public var question = QuestionID()
    /// An index into the settings' upstreams.
    public var upstream: UInt16 = 0
    public init() {}
    public init(question: QuestionID, upstream: UInt16) {
        self.question = question
        self.upstream = upstream
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&upstream)
    }
}

/// The connection that was asked for.
public struct Dialled: Record {
    public var question = QuestionID()
    public init() {}
    public init(question: QuestionID) { self.question = question }

    public mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&question) }
}

/// Why there is no connection to an upstream.
public enum DialFailureReason: UInt8, Sendable, CaseIterable {
    case unresolved = 1
    case unreachable
    case timedOut
    /// This worker has as many as it may, or no egress is ready.
    case exhausted
    /// The upstream did not prove who it is, in the time it has for it: another try would end the same way.
    case untrusted
}

/// The connection that was asked for cannot be had.
public struct DialFailure: Record {
    public var question = QuestionID()
    public var reason = DialFailureReason.unreachable
    public init() {}
    public init(question: QuestionID, reason: DialFailureReason) {
        self.question = question
        self.reason = reason
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&question)
        try wire.field(&reason)
    }
}
