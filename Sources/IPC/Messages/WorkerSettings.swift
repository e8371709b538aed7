/// Everything a worker is told, once, before it seals itself. It never changes: a new configuration is a new worker.
public struct WorkerSettings: Record {
    public var generation: UInt32 = 0
    public var seal = SealPlan()
    public var limits = ConnectionLimits()
    /// Where clients come in: connections name one of these.
    public var listeners: [ListenerSettings] = []
    public var routes: [RouteSettings] = []
    public var upstreams: [UpstreamSettings] = []
    /// Complete field lines, each ended by CRLF, that every response carries.
    public var responseFields: [UInt8] = []
    /// The value of `ratelimit-policy`.
    public var ratePolicy = ""
    /// What may be said: routes name one of these. What several routes share is told once.
    public var inspections: [InspectionSettings] = []
    /// The operator's own patterns: inspections name some of these.
    public var patterns: [PatternSettings] = []
    /// Keys the hashes that stand for values; empty where no value is hashed.
    public var redactionKey = Secret.empty
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&generation)
        try wire.field(&seal)
        try wire.field(&limits)
        try wire.field(&listeners, atMost: MessageLimits.listeners)
        try wire.field(&routes, atMost: MessageLimits.routes)
        try wire.field(&upstreams, atMost: MessageLimits.upstreams)
        try wire.field(&responseFields, atMost: MessageLimits.responseFieldsBytes)
        try wire.field(&ratePolicy, atMost: MessageLimits.policyBytes)
        try wire.field(&inspections, atMost: MessageLimits.routes)
        try wire.field(&patterns, atMost: MessageLimits.patterns)
        try wire.field(&redactionKey, atMost: MessageLimits.redactionKeyBytes)
    }
}

/// What a client's connection may cost. Sizes in bytes, times in milliseconds.
public struct ConnectionLimits: Record {
    public var connections: UInt32 = 0
    public var headBytes: UInt32 = 0
    public var headerCount: UInt32 = 0
    public var targetBytes: UInt32 = 0
    public var headMilliseconds: UInt64 = 0
    public var bodyMilliseconds: UInt64 = 0
    public var keepAliveMilliseconds: UInt64 = 0
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&connections)
        try wire.field(&headBytes)
        try wire.field(&headerCount)
        try wire.field(&targetBytes)
        try wire.field(&headMilliseconds)
        try wire.field(&bodyMilliseconds)
        try wire.field(&keepAliveMilliseconds)
    }
}

/// The shape of what passes on a route.
public enum RouteAPI: UInt8, Sendable, CaseIterable {
    case openai = 1
    case anthropic
    case json
    case opaque
    case gemini
}

/// What is done about a finding.
public enum RouteAction: UInt8, Sendable, CaseIterable {
    case off = 0
    case log
    case redact
    case block
}

/// Where requests whose path begins with `path` go, and what they may hold.
public struct RouteSettings: Record {
    public var path = ""
    public var api = RouteAPI.opaque
    /// An index into the settings' upstreams.
    public var upstream: UInt16 = 0
    public var requestBytes: UInt64 = 0
    public var responseBytes: UInt64 = 0
    public var jsonDepth: UInt32 = 0
    public var messageCharacters: UInt32 = 0
    public var messages: UInt32 = 0
    /// An index into the settings' inspections.
    public var inspection: UInt16 = 0
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&path, atMost: MessageLimits.pathBytes)
        try wire.field(&api)
        try wire.field(&upstream)
        try wire.field(&requestBytes)
        try wire.field(&responseBytes)
        try wire.field(&jsonDepth)
        try wire.field(&messageCharacters)
        try wire.field(&messages)
        try wire.field(&inspection)
    }
}

/// A provider as a worker knows it: no address and no credential.
public struct UpstreamSettings: Record {
    public var name = ""
    /// The value of Host.
    public var authority = ""
    /// Put before every path; empty or beginning with "/" and not ending with it.
    public var basePath = ""
    /// Whether the client's own credential is forwarded.
    public var forwardsCredential = false
    public var firstByteMilliseconds: UInt64 = 0
    public var idleMilliseconds: UInt64 = 0
    public var connections: UInt32 = 0
    public var retries: UInt8 = 0
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&name, atMost: MessageLimits.nameBytes)
        try wire.field(&authority, atMost: MessageLimits.hostBytes)
        try wire.field(&basePath, atMost: MessageLimits.pathBytes)
        try wire.field(&forwardsCredential)
        try wire.field(&firstByteMilliseconds)
        try wire.field(&idleMilliseconds)
        try wire.field(&connections)
        try wire.field(&retries)
    }
}
