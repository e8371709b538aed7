import TLS

/// What holds where a configuration file says nothing.
extension Configuration.Workers {
    static let standard = Self(
        count: .automatic, user: "bulkhead", sandbox: .enforce, maximumConnections: 4096,
        memoryLimit: .mebibytes(512), drainTimeout: .seconds(30), hangTimeout: .seconds(10))
}

extension Configuration.Upstream {
    static let standardConnectTimeout = Duration.seconds(5)
    static let standardFirstByteTimeout = Duration.seconds(120)
    static let standardIdleTimeout = Duration.seconds(60)
    static let standardMaximumConnections = 256
    static let standardRetries = 2

    /// The upstream of this name with everything but its place at its default.
    static func standard(name: String, url: UpstreamURL) -> Self {
        Self(
            name: name, url: url, credential: .none, proof: .standard, connectTimeout: standardConnectTimeout,
            firstByteTimeout: standardFirstByteTimeout, idleTimeout: standardIdleTimeout,
            maximumConnections: standardMaximumConnections, retries: standardRetries)
    }
}

extension Configuration.Upstream.Proof {
    static let standard = Self(authorities: .system, pins: [], identity: nil)
}

extension Configuration.Network {
    static let standard = Self(maximumConnectionsPerAddress: 128, ipv6PrefixLength: 64)
}

extension Configuration.Limits {
    static let standard = Self(
        requestsPerMinute: 60, burst: 20, concurrentRequests: 16, totalConcurrentRequests: 2048,
        headSize: .kibibytes(32), headerCount: 100, uriSize: .kibibytes(8), content: .standard,
        headTimeout: .seconds(10), bodyTimeout: .seconds(60), keepAlive: .seconds(75))
}

extension Configuration.ContentLimits {
    static let standard = Self(
        requestSize: .mebibytes(10), responseSize: .mebibytes(32), jsonDepth: 64,
        messageCharacters: 400_000, messages: 2048)
}

extension Configuration.ResponseHeader {
    static let standard = [
        Self(name: "cache-control", value: "no-store"),
        Self(name: "content-security-policy", value: "default-src 'none'; frame-ancestors 'none'"),
        Self(name: "cross-origin-resource-policy", value: "same-origin"),
        Self(name: "permissions-policy", value: "interest-cohort=()"),
        Self(name: "referrer-policy", value: "no-referrer"),
        Self(name: "strict-transport-security", value: "max-age=63072000; includeSubDomains; preload"),
        Self(name: "x-content-type-options", value: "nosniff"),
        Self(name: "x-frame-options", value: "DENY"),
        Self(name: "x-xss-protection", value: "0"),
    ]
}

extension Configuration.State {
    static let standard = Self(directory: "/var/lib/bulkhead")
}

extension Configuration.Audit {
    static let standard = Self(
        directory: "/var/log/bulkhead", durability: .batched, rotateSize: .mebibytes(256),
        retention: .seconds(400 * 86_400), checkpointInterval: .seconds(60), onFailure: .refuse)
}

extension Configuration.Monitoring {
    static let standard = Self(crashBan: .standard)
}

extension Configuration.Monitoring.CrashBan {
    static let standard = Self(after: 3, window: .seconds(600), duration: .seconds(3600))
}
