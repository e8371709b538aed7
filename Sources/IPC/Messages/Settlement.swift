/// How an admitted request ended.
public enum SettledOutcome: UInt8, Sendable, CaseIterable {
    /// The answer was relayed whole.
    case completed = 1
    /// Inspection refused the request or the answer.
    case blocked
    /// The request was not acceptable: malformed, wrong in form, too large.
    case rejected
    case clientGone
    case clientTimeout
    case upstreamUnreachable
    case upstreamInvalid
    case upstreamTimeout
    /// A fault of the proxy itself.
    case failed
}

/// Which way the text was going.
public enum TextDirection: UInt8, Sendable, CaseIterable {
    case request = 1
    case response
}

/// Findings of one kind, counted; never the value.
public struct FindingCount: Record {
    public var detector = ""
    public var category = ""
    public var type = ""
    public var risk = RiskLevel.none
    public var count: UInt32 = 0
    public var action = RouteAction.log
    public var direction = TextDirection.request
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&detector, atMost: MessageLimits.nameBytes)
        try wire.field(&category, atMost: MessageLimits.nameBytes)
        try wire.field(&type, atMost: MessageLimits.nameBytes)
        try wire.field(&risk)
        try wire.field(&count)
        try wire.field(&action)
        try wire.field(&direction)
    }
}

/// Parts that no detector can read, counted by kind.
public struct UninspectedCount: Record {
    public var image: UInt32 = 0
    public var audio: UInt32 = 0
    public var file: UInt32 = 0
    public var other: UInt32 = 0
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&image)
        try wire.field(&audio)
        try wire.field(&file)
        try wire.field(&other)
    }
}

/// How much the texts of one direction looked like something nobody should send: thousandths, the worst of all texts.
public struct ReportedScores: Record {
    public var promptInjection: UInt16 = 0
    public var harmful: UInt16 = 0
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&promptInjection)
        try wire.field(&harmful)
        guard max(promptInjection, harmful) <= 1000 else { throw .badValue }
    }
}

/// What became of an admitted request. The supervisor adds what it knows itself: client, route, duration.
public struct Settlement: Record {
    public var ticket = Ticket()
    public var outcome = SettledOutcome.failed
    /// The HTTP status the client saw; 0 when none was sent.
    public var status: UInt16 = 0
    /// Whether the request went to the upstream.
    public var reachedUpstream = false
    public var requestBytes: UInt64 = 0
    public var responseBytes: UInt64 = 0
    public var model = ""
    /// As the upstream reported them; 0 when it reported none.
    public var promptTokens: UInt64 = 0
    public var completionTokens: UInt64 = 0
    /// Time spent in the worker, without waiting for client or upstream.
    public var overheadMicroseconds: UInt64 = 0
    public var uninspected = UninspectedCount()
    public var findings: [FindingCount] = []
    public var requestScores = ReportedScores()
    public var responseScores = ReportedScores()
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&ticket)
        try wire.field(&outcome)
        try wire.field(&status)
        try wire.field(&reachedUpstream)
        try wire.field(&requestBytes)
        try wire.field(&responseBytes)
        try wire.field(&model, atMost: MessageLimits.modelBytes)
        try wire.field(&promptTokens)
        try wire.field(&completionTokens)
        try wire.field(&overheadMicroseconds)
        try wire.field(&uninspected)
        try wire.field(&findings, atMost: MessageLimits.findingKinds)
        try wire.field(&requestScores)
        try wire.field(&responseScores)
    }
}

/// Why a worker refused a request without asking.
public enum DenialCause: UInt8, Sendable, CaseIterable {
    case badRequest = 1
    case requestTooLarge
    case requestTimeout
    case unknownRoute
    case unsupportedMediaType
    case accessDenied
    case invalidValue
    /// Plain HTTP where TLS is spoken.
    case plainHTTP
    // Handshakes that came to nothing.
    case tlsTimeout
    /// The client left in the middle.
    case tlsAbandoned
    /// The client refused, most of the time the certificate.
    case tlsAlert
    case tlsVersion
    /// No suite, group or signature algorithm in common.
    case tlsAlgorithms
    /// The client does not speak HTTP/1.1.
    case tlsProtocol
    /// The client's certificate is missing or not accepted.
    case tlsCertificate
    /// The keeper gave no signature.
    case tlsSignature
    case tlsMalformed
}

/// A request that got its refusal from the worker alone.
public struct Denial: Record {
    public var connection = ConnectionID()
    public var requestID = ""
    public var cause = DenialCause.badRequest
    /// The HTTP status the client saw; 0 when there was no request to answer.
    public var status: UInt16 = 0
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&connection)
        try wire.field(&requestID, atMost: MessageLimits.requestIDBytes)
        try wire.field(&cause)
        try wire.field(&status)
    }
}
