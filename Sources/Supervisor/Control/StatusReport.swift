import IPC

/// What `bulkhead status` tells of the service.
struct StatusReport: Record {
    enum Limits {
        static let textBytes = 4096
        static let listeners = 64
        /// Of listeners and upstreams.
        static let certificates = 4096
        /// Of all generations together.
        static let children = 4096
    }

    var version = ""
    var pid: Int32 = 0
    var phase = ServicePhase.serving
    var uptimeSeconds: UInt64 = 0
    var generation: UInt32 = 0
    var configurationPath = ""
    /// Microseconds since 1970.
    var configurationLoadedAt: Int64 = 0
    var configurationFingerprint = ""
    var listeners: [ListenerStatus] = []
    var stateDirectory = ""
    var auditSequence: UInt64 = 0
    var auditHead = ""
    var auditLagMilliseconds: UInt64 = 0
    var auditLost: UInt64 = 0
    var isAuditWriting = false
    var inFlight: UInt32 = 0
    var openConnections: UInt32 = 0
    var refusedRequests: UInt64 = 0
    var deniedConnections: UInt64 = 0
    var failedHandshakes: UInt64 = 0
    var failedDials: UInt64 = 0
    var refusedUpstreams: UInt64 = 0
    var certificates: [KnownCertificate] = []
    /// Incidents that nobody has resolved, and clients that are kept out.
    var openIncidents: UInt32 = 0
    var bannedClients: UInt32 = 0
    var children: [ChildStatus] = []

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&version, atMost: Limits.textBytes)
        try wire.field(&pid)
        try wire.field(&phase)
        try wire.field(&uptimeSeconds)
        try wire.field(&generation)
        try wire.field(&configurationPath, atMost: Limits.textBytes)
        try wire.field(&configurationLoadedAt)
        try wire.field(&configurationFingerprint, atMost: Limits.textBytes)
        try wire.field(&listeners, atMost: Limits.listeners)
        try wire.field(&stateDirectory, atMost: Limits.textBytes)
        try wire.field(&auditSequence)
        try wire.field(&auditHead, atMost: Limits.textBytes)
        try wire.field(&auditLagMilliseconds)
        try wire.field(&auditLost)
        try wire.field(&isAuditWriting)
        try wire.field(&inFlight)
        try wire.field(&openConnections)
        try wire.field(&refusedRequests)
        try wire.field(&deniedConnections)
        try wire.field(&failedHandshakes)
        try wire.field(&failedDials)
        try wire.field(&refusedUpstreams)
        try wire.field(&certificates, atMost: Limits.certificates)
        try wire.field(&openIncidents)
        try wire.field(&bannedClients)
        try wire.field(&children, atMost: Limits.children)
    }
}

struct ListenerStatus: Record {
    var name = ""

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&name, atMost: StatusReport.Limits.textBytes)
    }
}

enum ChildStatusRole: UInt8, CaseIterable, Sendable {
    case worker = 1
    case egress
    case keeper
}

enum ChildStatusState: UInt8, CaseIterable, Sendable {
    case starting = 1
    case ready
    case draining
    /// There is none in this place now.
    case stopped
}

/// One place of a child. Of a stopped one only the role and the restarts are known.
struct ChildStatus: Record {
    var role = ChildStatusRole.worker
    var pid: Int32 = 0
    var generation: UInt32 = 0
    var state = ChildStatusState.stopped
    /// Ready, and without work until another one dies.
    var isSpare = false
    /// Of a stopped one: when a successor is started; 0 when that is now, or never.
    var backoffMilliseconds: UInt64 = 0
    /// How its predecessor ended; empty when there was none.
    var lastExit = ""
    /// The system call it tried, where its seal was what ended it.
    var lastSystemCall = ""
    var uptimeSeconds: UInt64 = 0
    var restarts: UInt64 = 0
    var connections: UInt32 = 0
    var requestsTotal: UInt64 = 0
    var requestsPerSecondTimes100: UInt64 = 0
    var inFlight: UInt32 = 0
    /// Of the settled requests; 0 where there is none.
    var settled: UInt64 = 0
    var latencyMicroseconds50: UInt64 = 0
    var latencyMicroseconds90: UInt64 = 0
    var latencyMicroseconds99: UInt64 = 0
    var residentBytes: UInt64 = 0
    var processorPercentTimes100: UInt64 = 0
    /// `UInt32.max` where the system does not tell.
    var descriptors: UInt32 = .max
    /// Whether it has reported its seal.
    var isSealed = false
    var seal = SealReport()
    init() {}

    mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&role)
        try wire.field(&pid)
        try wire.field(&generation)
        try wire.field(&state)
        try wire.field(&isSpare)
        try wire.field(&backoffMilliseconds)
        try wire.field(&lastExit, atMost: StatusReport.Limits.textBytes)
        try wire.field(&lastSystemCall, atMost: StatusReport.Limits.textBytes)
        try wire.field(&uptimeSeconds)
        try wire.field(&restarts)
        try wire.field(&connections)
        try wire.field(&requestsTotal)
        try wire.field(&requestsPerSecondTimes100)
        try wire.field(&inFlight)
        try wire.field(&settled)
        try wire.field(&latencyMicroseconds50)
        try wire.field(&latencyMicroseconds90)
        try wire.field(&latencyMicroseconds99)
        try wire.field(&residentBytes)
        try wire.field(&processorPercentTimes100)
        try wire.field(&descriptors)
        try wire.field(&isSealed)
        try wire.field(&seal)
    }
}
