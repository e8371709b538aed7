import CLinux
import Glibc
import IPC

/// The running service: everything is made in `init`, before a child is started; then `run` is its life.
@Loop final class Service {
    /// What it runs, and where.
    struct Plan: Sendable {
        var configuration: Configuration
        /// As `status` and the audit log show it.
        var configurationPath: String
        var fingerprint: String
        var places: ServicePlaces
        /// Whom children become; nil when the service may not change users.
        var identity: SealIdentity?
        /// Sentences for whoever starts it by hand, printed when it is ready.
        var greeting: String?
        var generation: UInt32 = 1
    }

    let plan: Plan
    let startedAt = MonotonicInstant.now()
    let loadedAt = AuditTime.now
    let audit: AuditLog
    let workers: Crew<Desk>
    let egresses: Crew<Dialler>
    let door: Door
    let desk: Desk
    let register: ConnectionRegister
    let dialler: Dialler
    private let resolver: Resolver
    private let signals: ServiceSignals
    private let auditProgress: Watch
    private let changed: Wakeup
    private(set) var phase = ServicePhase.starting
    private var stopRequests = 0

    /// - Parameters:
    ///   - signals: made before everything else.
    ///   - sockets: those that systemd passed.
    /// - Throws: why the service cannot start; nothing is left running then.
    init(_ plan: Plan, programs: ChildPrograms, signals: ServiceSignals) throws(StartFailure) {
        self.plan = plan
        self.signals = signals
        let configuration = plan.configuration
        let drop = plan.identity.map {
            SealPrivilegeDrop(
                identity: $0,
                emptyDirectory: OwnPrivileges.canChangeRoot ? plan.places.emptyDirectory : nil)
        }
        let credentials = try Credentials(for: configuration.upstreams)
        try Self.makeDirectories(plan)
        let settings = try ChildSettings(
            configuration, credentials: credentials,
            redactionKey: try RedactionKey.ofState(of: configuration), generation: plan.generation,
            drop: drop)
        (audit, auditProgress) = try Self.openAudit(configuration)
        do throws(SystemError) { resolver = try Resolver() } catch { throw StartFailure("\(error)") }
        dialler = Dialler(configuration.upstreams, resolver: resolver)
        changed = Wakeup()
        egresses = Crew(
            Crew.Plan(
                role: .egress, program: Program(path: try programs.path(of: "bulkhead-egress")),
                count: settings.workerCount, generation: plan.generation, seal: settings.egressSeal,
                settings: { .settings(settings.egressSettings) }),
            client: dialler, audit: audit, changed: changed)
        dialler.egresses = egresses
        let key = Self.hashKey()
        register = ConnectionRegister(
            configuration.network, total: settings.workerCount * configuration.workers.maximumConnections,
            hashKey: key)
        desk = Desk(settings.desk, register: register, dialler: dialler, audit: audit, hashKey: key)
        workers = Crew(
            Crew.Plan(
                role: .worker, program: Program(path: try programs.path(of: "bulkhead-worker")),
                count: settings.workerCount, generation: plan.generation, seal: settings.workerSeal,
                settings: { .settings(settings.workerSettings) }),
            client: desk, audit: audit, changed: changed)
        door = Door(register: register, workers: workers, audit: audit, limits: configuration.workers)
        try listen()
    }

    // MARK: - Its life

    /// Starts, serves and stops.
    ///
    /// - Returns: why it ended; `failure` with a sentence already logged.
    func run() async -> StopReason {
        recordStart()
        EventLoop.shared.start { await self.signals.follow { self.handle($0) } }
        EventLoop.shared.start { await self.resolver.deliver() }
        EventLoop.shared.start { await self.followAudit() }
        EventLoop.shared.start { await self.sampleLoad() }
        EventLoop.shared.start { await self.reportToManager() }
        EventLoop.shared.start { await self.feedWatchdog() }
        dialler.start()
        egresses.start()
        workers.start()
        let reason = await serve()
        await stop(reason)
        return reason
    }

    private func serve() async -> StopReason {
        SystemdNotification.status(summary.text)
        while !(workers.isReady && egresses.isReady) {
            if let failure = workers.failure ?? egresses.failure {
                Log.error("The service does not start: \(failure)")
                return .failure
            }
            if stopRequests > 0 { return .signal }
            try? await changed.wait()
        }
        door.open()
        phase = .serving
        SystemdNotification.ready(summary.text)
        Log.info("The service is ready", ["listeners": .text(door.names.joined(separator: ", "))])
        if let greeting = plan.greeting { print(greeting) }
        fflush(nil)
        while stopRequests == 0 {
            if workers.isAbandoned || egresses.isAbandoned {
                Log.error("The service stops: \(workers.failure ?? egresses.failure ?? "no child is left")")
                return .failure
            }
            try? await changed.wait()
        }
        return .signal
    }

    /// No new client; what is open may finish; then nobody is left.
    private func stop(_ reason: StopReason) async {
        phase = .stopping
        SystemdNotification.stopping(summary.text)
        Log.info("The service stops", ["connections": .init(register.open)])
        door.close()
        desk.drain()
        workers.drain(until: MonotonicInstant.now() + plan.configuration.workers.drainTimeout)
        await emptied(workers)
        egresses.drain(until: MonotonicInstant.now() + ServiceLimits.egressDrain)
        await emptied(egresses)
        dialler.stop()
        audit.append(AuditRecord(.serviceStopped(reason: reason)))
        audit.close()
    }

    /// Waits until nobody is left; a further request to stop ends everybody at once.
    private func emptied<Client>(_ crew: Crew<Client>) async {
        while !crew.isEmpty {
            if stopRequests > 1 { crew.stop() }
            try? await changed.wait()
        }
    }

    private func handle(_ request: ServiceSignals.Request) {
        switch request {
        case .stop:
            stopRequests += 1
            changed.signal()
        case .reload:
            Log.warning("SIGHUP is ignored: this version cannot reload its configuration")
        }
    }

    // MARK: - Its audit log

    private func followAudit() async {
        var count: UInt64 = 0
        var state = AuditState.writing
        var retentionFailure: AuditLogError?
        while true {
            do { try await auditProgress.wakeup.wait() } catch { return }
            // Eight bytes of a local variable (eventfd(2)).
            _ = unsafe read(auditProgress.rawValue, &count, 8)
            desk.auditProgressed()
            let now = audit.snapshot
            if now.state != state { report(now.state) }
            if let failure = now.retentionFailure, failure != retentionFailure { report(failure) }
            (state, retentionFailure) = (now.state, now.retentionFailure)
        }
    }

    /// So that `status` can tell rates.
    private func sampleLoad() async {
        let tick = Wakeup()
        while true {
            try? await tick.wait(until: EventLoop.shared.now + ServiceLimits.samplingInterval)
            workers.sample()
            egresses.sample()
        }
    }

    private func report(_ state: AuditState) {
        switch state {
        case .writing: Log.info("The audit log is written again")
        case .failing(let errno):
            Log.error(
                "The audit log cannot be written", ["reason": .text("\(SystemError("write", code: errno))")])
        case .closed: break
        }
    }

    private func report(_ failure: AuditLogError) {
        Log.error(
            "Audit files that are too old cannot be deleted", ["reason": .text(failure.explanation)])
    }

    private func recordStart() {
        audit.append(AuditRecord(.serviceStarted(version: Version.text, pid: getpid())))
        audit.append(
            AuditRecord(
                .configurationLoaded(
                    ConfigurationLoaded(
                        path: plan.configurationPath, fingerprint: plan.fingerprint,
                        generation: plan.generation))))
    }
}

/// Bounds of the service's own life.
enum ServiceLimits {
    /// Once no worker is left, an egress has nothing to finish but the closing of sockets.
    static let egressDrain = Duration.seconds(5)
    static let samplingInterval = Duration.seconds(5)
    /// How old the line may be that systemd shows.
    static let reportInterval = Duration.seconds(2)
}

/// What this program is.
enum Version {
    static let text = "0.1.0"
}
