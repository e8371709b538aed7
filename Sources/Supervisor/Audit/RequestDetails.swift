/// A request that may go on: `request.admitted`.
struct RequestAdmitted: Sendable {
    /// Counts the requests admitted since `service.started`, from 1, in the order in which they are appended. Its end
    /// names it: request ids are chosen by clients, and may repeat.
    var admission: UInt64
    /// The configured route's path prefix.
    var route: String
    var model: String?
    /// Tokens reserved until the upstream's usage is known.
    var reservedTokens: UInt64?
}

/// A request that was answered, whatever the answer: `request.settled`.
struct RequestSettled: Sendable {
    /// The number it was admitted with.
    var admission: UInt64
    var route: String
    /// The configured upstream's name; none when the request never left.
    var upstream: String?
    var model: String?
    /// The HTTP status the client saw; 0 when none was sent.
    var status: UInt16
    var outcome: RequestOutcome
    /// The detector and category for which it was blocked, as in `prompt_injection/system_override`.
    var blockedBy: String?
    var requestBytes: UInt64
    var responseBytes: UInt64
    var promptTokens: UInt64?
    var completionTokens: UInt64?
    /// From the request's first byte to the response's last.
    var durationMicroseconds: UInt64
    /// The part of it that was spent here.
    var overheadMicroseconds: UInt64
    /// At most `AuditLimits.findings`; more are left out and counted.
    var findings: [FindingSummary]
    /// Parts that no detector could read; nil when there were none.
    var uninspected: UninspectedSummary?
}

/// Parts that no detector could read, counted by kind.
struct UninspectedSummary: Sendable, Equatable {
    var image: UInt32
    var audio: UInt32
    var file: UInt32
    var other: UInt32

    var isEmpty: Bool { image | audio | file | other == 0 }
}

/// How an admitted request ended.
enum RequestOutcome: String, CaseIterable, Sendable {
    /// The answer was relayed whole.
    case completed
    /// Inspection refused the request or the answer.
    case blocked
    /// Ours to refuse after admission: malformed body, wrong schema, too large.
    case rejected
    case clientGone = "client_gone"
    case clientTimeout = "client_timeout"
    case upstreamUnreachable = "upstream_unreachable"
    case upstreamInvalid = "upstream_invalid"
    case upstreamTimeout = "upstream_timeout"
    /// A fault of the proxy itself.
    case failed
}

/// A request that was refused before it was admitted, or many that are only counted: `request.denied`.
struct RequestDenied: Sendable, Equatable {
    var reason: DenialReason
    /// The route, when one was found.
    var route: String?
    /// The HTTP status the client saw; 0 when this counts many, or is about a handshake.
    var status: UInt16
    /// How many requests this stands for, when it is not about one.
    var count: UInt64?
}

/// Why a request was refused; the raw values are the stable codes clients see, and the limits' scopes.
enum DenialReason: String, CaseIterable, Sendable {
    case badRequest = "bad_request"
    case invalidJSON = "invalid_json"
    case invalidValue = "invalid_value"
    case unsupportedMediaType = "unsupported_media_type"
    case requestTooLarge = "request_too_large"
    case requestTimeout = "request_timeout"
    case invalidCredential = "invalid_api_key"
    case accessDenied = "access_denied"
    case unknownRoute = "unknown_url"
    case requestLimit = "rate_limit_requests"
    case tokenLimit = "rate_limit_tokens"
    case concurrentLimit = "rate_limit_concurrent"
    case overloaded = "server_is_overloaded"
    case draining
    case auditUnavailable = "audit_unavailable"
    case plainHTTP = "plain_http"
    case tlsTimeout = "tls_timeout"
    case tlsAbandoned = "tls_abandoned"
    case tlsAlert = "tls_alert"
    case tlsVersion = "tls_version"
    case tlsAlgorithms = "tls_algorithms"
    case tlsProtocol = "tls_protocol"
    case tlsCertificate = "tls_certificate"
    case tlsSignature = "tls_signature"
    case tlsMalformed = "tls_malformed"
}

/// An admitted request that nobody could settle, since its worker or the service ended: `request.aborted`.
struct RequestAborted: Sendable {
    /// The number it was admitted with; of the run before, for `supervisorRestarted`.
    var admission: UInt64
    var route: String
    var cause: AbortCause
    /// The worker that held it; nobody knows after a restart.
    var pid: Int32?
}

/// Why a request was never settled by its worker.
enum AbortCause: String, CaseIterable, Sendable {
    case workerExited = "worker_exited"
    case workerKilled = "worker_killed"
    case workerCrashed = "worker_crashed"
    case workerMemory = "worker_memory"
    case workerHung = "worker_hung"
    case workerSandbox = "worker_sandbox"
    case workerBreach = "worker_breach"
    case drainExpired = "drain_expired"
    /// The supervisor found the request open in the log after its own death.
    case supervisorRestarted = "supervisor_restarted"
}

/// A connection turned away at the door: `connection.denied`.
struct ConnectionDenied: Sendable {
    var reason: ConnectionDenialReason
    /// How many like it since the last record: the door is not where a flood may fill a disk.
    var count: UInt64
}

/// Why a connection was not handed to a worker.
enum ConnectionDenialReason: String, CaseIterable, Sendable {
    case perAddressLimit = "connections_per_address"
    case totalLimit = "connections_total"
    case blockedAddress = "address_blocked"
    case draining
    case noWorker = "no_worker"
}
