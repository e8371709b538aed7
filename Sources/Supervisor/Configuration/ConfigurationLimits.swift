import IPC

/// The least and the most of every number in a configuration, together in one place.
enum ConfigurationLimits {
    // How many of a kind: no more than the children can be told.
    static let listeners = 1...16
    /// In one listener.
    static let certificates = 16
    static let cipherListLength = 1...MessageLimits.cipherListBytes
    static let upstreams = 1...MessageLimits.upstreams
    static let routes = 1...MessageLimits.routes
    static let responseHeaders = 0...32

    // How long a text: where children are told it, no longer than they can be.
    static let upstreamNameLength = 1...MessageLimits.nameBytes
    static let urlLength = 1...2048
    static let pins = MessageLimits.pins
    /// Host and port of an upstream.
    static let authorityLength = 1...MessageLimits.hostBytes
    /// A route's path, or an upstream's base path.
    static let pathLength = 1...MessageLimits.pathBytes
    static let headerNameLength = 1...64
    static let headerValueLength = 1...2048
    /// All headers as they are sent, with their separators.
    static let headersLength = 0...MessageLimits.responseFieldsBytes
    /// PATH_MAX without its terminating zero (limits.h).
    static let filePathLength = 1...4095
    /// LOGIN_NAME_MAX on Linux is 256, useradd(8) allows 32.
    static let accountNameLength = 1...32
    /// FileDescriptorName= (systemd.socket(5)).
    static let socketNameLength = 1...255
    static let variableNameLength = 1...128
    /// NAME_MAX (limits.h).
    static let credentialNameLength = 1...255

    /// What a provider's key may be.
    static let secretLength = 1...4096

    // The worker pool.
    static let workerCount = 1...64
    static let workerConnections = 1...65_536
    static let workerMemory = ByteCount.mebibytes(64)...ByteCount.gibibytes(64)
    static let drainTimeout = Duration.milliseconds(100)...Duration.seconds(3600)
    /// Below it a busy machine would be taken for a hung child.
    static let hangTimeout = Duration.seconds(1)...Duration.seconds(600)
    /// A body may take this fraction of a worker's memory, since it is held whole while it is inspected.
    static let bodyFractionOfMemory = 2

    // Upstreams.
    static let connectTimeout = Duration.milliseconds(100)...Duration.seconds(300)
    static let firstByteTimeout = Duration.milliseconds(100)...Duration.seconds(3600)
    static let upstreamIdleTimeout = Duration.milliseconds(100)...Duration.seconds(3600)
    static let upstreamConnections = 1...16_384
    static let retries = 0...10

    // Clients.
    static let connectionsPerAddress = 1...1_000_000
    /// A shorter prefix would count whole providers as one client.
    static let ipv6PrefixLength = 32...128
    static let requestsPerMinute = 1...1_000_000
    static let burst = 1...1_000_000
    static let concurrentRequests = 1...65_536
    static let totalConcurrentRequests = 1...1_000_000

    // Messages.
    static let headSize = ByteCount.kibibytes(1)...ByteCount.mebibytes(1)
    static let headerCount = 8...1000
    static let uriSize = ByteCount(bytes: 128)...ByteCount.kibibytes(64)
    static let requestSize = ByteCount.kibibytes(1)...ByteCount.gibibytes(1)
    static let responseSize = ByteCount.kibibytes(1)...ByteCount.gibibytes(4)
    static let jsonDepth = 4...512
    static let messageCharacters = 1...100_000_000
    static let messages = 1...100_000
    static let headTimeout = Duration.milliseconds(100)...Duration.seconds(600)
    static let bodyTimeout = Duration.milliseconds(100)...Duration.seconds(3600)
    static let keepAlive = Duration.milliseconds(100)...Duration.seconds(3600)

    // What may be said.
    static let patterns = 64
    static let patternNameLength = 1...MessageLimits.nameBytes
    /// Words of a pattern, and how many of them a gap stands for.
    static let patternPlaces = 64
    static let patternGap = 8
    static let patternLength = 1...MessageLimits.patternBytes

    // The record.
    static let rotateSize = ByteCount.mebibytes(1)...ByteCount.gibibytes(16)
    static let retention = Duration.seconds(86_400)...Duration.seconds(3650 * 86_400)
    static let checkpointInterval = Duration.seconds(1)...Duration.seconds(86_400)

    // Who is kept out.
    static let crashBanAfter = 1...CrashTallyLimits.crashes
    static let crashBanWindow = Duration.seconds(1)...Duration.seconds(86_400)
    static let crashBanDuration = Duration.seconds(1)...Duration.seconds(30 * 86_400)
}
