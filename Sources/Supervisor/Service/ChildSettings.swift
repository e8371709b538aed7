import CLinux
import Glibc
import IPC

/// What the children of one generation are told, made of the configuration.
struct ChildSettings: Sendable {
    private let configuration: Configuration
    private let credentials: Credentials
    private let redactionKey: Secret
    private let keys: PrivateKeys
    private let chains: CertificateFiles
    private let generation: UInt32
    let workerCount: Int
    let workerSeal: SealPlan
    let egressSeal: SealPlan
    let keeperSeal: SealPlan

    /// Descriptors that a child needs besides those of its connections.
    private static let ownDescriptors = 64

    /// - Parameter drop: whom the children become; nil when the service is no root.
    /// - Throws: when the configuration is too large for what children can be told.
    init(
        _ configuration: Configuration, credentials: Credentials, redactionKey: Secret = .empty,
        keys: PrivateKeys, chains: CertificateFiles, generation: UInt32, drop: SealPrivilegeDrop?
    ) throws(StartFailure) {
        self.configuration = configuration
        self.credentials = credentials
        self.redactionKey = redactionKey
        self.keys = keys
        self.chains = chains
        self.generation = generation
        workerCount = Self.workerCount(of: configuration)
        let pipes = configuration.upstreams.reduce(0) { $0 + $1.maximumConnections }
        let seal = { (role: SealRole, descriptors: Int) in
            SealPlan(
                role: role, mode: SealMode(configuration.workers.sandbox),
                limits: SealLimits(
                    descriptors: Self.allowed(descriptors: descriptors + Self.ownDescriptors),
                    memory: UInt64(configuration.workers.memoryLimit.bytes)),
                privilegeDrop: drop)
        }
        workerSeal = seal(.worker, configuration.workers.maximumConnections + pipes)
        // In the worst case all workers' exchanges are one egress's, each with a socket and a pipe.
        egressSeal = seal(.egress, 2 * workerCount * pipes)
        // A channel for each worker, and for those that are being replaced.
        var keeperSeal = seal(.keeper, 4 * workerCount)
        keeperSeal.threads = 1 + UInt32(KeeperBounds.hashThreads)
        self.keeperSeal = keeperSeal
        try check(ToWorker.settings(workerSettings))
        try check(ToEgress.settings(egressSettings))
        try check(ToKeeper.settings(keeperSettings))
    }

    private static func workerCount(of configuration: Configuration) -> Int {
        configuration.workers.count.resolved(cores: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Clients' connections that all workers of a generation can have together.
    static func connections(of configuration: Configuration) -> Int {
        workerCount(of: configuration) * configuration.workers.maximumConnections
    }

    private func check(_ message: some Message) throws(StartFailure) {
        var bytes: [UInt8] = []
        // It never grows beyond, so no copy of a credential is left behind.
        bytes.reserveCapacity(2 * ChannelLimits.messageBytes)
        defer { Secret.wipe(&bytes) }
        do throws(WireError) { try message.encode(to: &bytes) } catch {
            throw StartFailure(
                "the configuration has a value that is longer than a child can be told: \(error)")
        }
        guard bytes.count <= ChannelLimits.messageBytes else {
            throw StartFailure("the configuration is larger than a child can be told")
        }
    }

    /// No process can be promised more descriptors than this one might have (getrlimit(2)).
    private static func allowed(descriptors: Int) -> UInt64 {
        min(UInt64(descriptors), linux_descriptor_limit())
    }

    /// What the desk needs of the same, in the same order.
    var desk: DeskSettings { DeskSettings(configuration) }

    var workerSettings: WorkerSettings {
        var settings = WorkerSettings()
        settings.generation = generation
        settings.seal = workerSeal
        settings.limits = ConnectionLimits(configuration)
        settings.listeners = chains.settings(of: configuration.listeners, keys: keys)
        var table = InspectionTable()
        settings.routes = configuration.routes.map {
            RouteSettings($0, upstream: place(of: $0.upstream), inspection: table.place(of: $0.inspection))
        }
        settings.inspections = table.inspections
        settings.patterns = table.patterns
        settings.redactionKey = redactionKey
        settings.upstreams = configuration.upstreams.map(UpstreamSettings.init)
        settings.responseFields = configuration.headers.flatMap { Array("\($0.name): \($0.value)\r\n".utf8) }
        settings.ratePolicy = RequestLimits(configuration).policy
        return settings
    }

    /// What clients are shown.
    var certificates: [KnownCertificate] { chains.known(of: configuration.listeners) }

    var egressSettings: EgressSettings {
        var settings = EgressSettings()
        settings.generation = generation
        settings.seal = egressSeal
        settings.headBytes = UInt32(clamping: configuration.limits.headSize.bytes)
        settings.headerCount = UInt32(clamping: configuration.limits.headerCount)
        settings.upstreams = configuration.upstreams.indices.map(egressUpstream)
        return settings
    }

    /// One, when there is anything to keep.
    var keeperCount: Int { keys.isEmpty ? 0 : 1 }

    var keeperSettings: KeeperSettings {
        var settings = KeeperSettings()
        settings.generation = generation
        settings.seal = keeperSeal
        settings.signaturesPerSecond = KeeperBounds.signaturesPerSecond
        settings.hashThreads = KeeperBounds.hashThreads
        settings.keys = keys.settings
        return settings
    }

    private func egressUpstream(at index: Int) -> EgressUpstream {
        let upstream = configuration.upstreams[index]
        var settings = EgressUpstream()
        settings.authority = upstream.url.authority
        settings.credentialLine = credentials.line(at: index)
        settings.forwardsCredential = credentials.forwards(at: index)
        settings.paths = configuration.routes.filter { $0.upstream == upstream.name }.map {
            PathPrefix(upstream.url.pathPrefix + $0.path)
        }
        settings.proof = credentials.proof(at: index).map { [$0] } ?? []
        return settings
    }

    /// Routes name upstreams that exist: the configuration is checked.
    private func place(of upstream: String) -> UInt16 {
        UInt16(configuration.upstreams.firstIndex { $0.name == upstream } ?? 0)
    }
}

/// What a keeper does at most.
enum KeeperBounds {
    /// Of one worker, in signatures of the cheapest kind: more handshakes than a worker does on a core of its own. What costs
    /// the keeper more counts for more, so that this is about all the time it has.
    static let signaturesPerSecond: UInt32 = 2_000
    /// Passwords that are hashed at a time.
    static let hashThreads: UInt8 = 2
}
