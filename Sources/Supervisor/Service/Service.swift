import CLinux
import Glibc
import IPC

/// The running service: everything is made in `init`, before a child is started; then `run` is its life.
@Loop final class Service {
    /// What it runs, and where.
    struct Plan: Sendable {
        var generation: Generation.Plan
        var places: ServicePlaces
        /// Whom children become; nil when the service is no root.
        var identity: SealIdentity?
        /// Sentences for whoever starts it by hand, printed when it is ready.
        var greeting: String?
    }

    let places: ServicePlaces
    let startedAt = MonotonicInstant.now()
    let audit: AuditLog
    let door: Door
    let register: ConnectionRegister
    let ledger: RequestLedger
    let containment: Containment
    /// The one that new clients are given to.
    private(set) var current: Generation
    private let greeting: String?
    private let resolver: Resolver
    private let signals: ServiceSignals
    private let auditProgress: Watch
    private let changed: Wakeup
    private var stopRequests = 0

    /// - Parameters:
    ///   - signals: made before everything else.
    ///   - sockets: those that systemd passed.
    /// - Throws: why the service cannot start; nothing is left running then.
    init(_ plan: Plan, programs: ChildPrograms, signals: ServiceSignals) throws(StartFailure) {
        places = plan.places
        greeting = plan.greeting
        self.signals = signals
        let configuration = plan.generation.configuration
        try Self.makeDirectories(plan)
        (audit, auditProgress) = try Self.openAudit(configuration)
        do throws(SystemError) { resolver = try Resolver() } catch { throw StartFailure("\(error)") }
        changed = Wakeup()
        containment = try Containment(stateDirectory: configuration.state.directory, audit: audit)
        let key = Self.hashKey()
        register = ConnectionRegister(
            configuration.network, total: ChildSettings.connections(of: configuration), hashKey: key)
        ledger = RequestLedger(DeskSettings(configuration), hashKey: key)
        current = try Generation(
            plan.generation,
            in: Generation.Surroundings(
                places: plan.places, identity: plan.identity, programs: programs, audit: audit,
                register: register, ledger: ledger, containment: containment, resolver: resolver,
                changed: changed))
        door = Door(
            register: register, workers: current.workers, audit: audit, containment: containment,
            limits: configuration.workers)
        try listen(plan.generation.configuration.listeners)
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
        current.start()
        let reason = await serve()
        await stop(reason)
        return reason
    }

    private func serve() async -> StopReason {
        SystemdNotification.status("starting")
        while !current.isReady {
            if let failure = current.failure {
                Log.error("The service does not start: \(failure)")
                return .failure
            }
            if stopRequests > 0 { return .signal }
            try? await changed.wait()
        }
        door.open()
        let status = "serving on \(door.names.joined(separator: ", "))"
        SystemdNotification.ready(status)
        Log.info("The service is ready", ["listeners": .text(door.names.joined(separator: ", "))])
        if let greeting { print(greeting) }
        fflush(nil)
        while stopRequests == 0 {
            if current.isAbandoned {
                Log.error("The service stops: \(current.failure ?? "no child is left")")
                return .failure
            }
            try? await changed.wait()
        }
        return .signal
    }

    /// No new client; what is open may finish; then nobody is left.
    private func stop(_ reason: StopReason) async {
        SystemdNotification.stopping("finishing what is open")
        Log.info("The service stops", ["connections": .init(register.open)])
        door.close()
        current.desk.drain()
        current.workers.drain(
            until: MonotonicInstant.now() + current.plan.configuration.workers.drainTimeout)
        await emptied(current.workers)
        current.egresses.drain(until: MonotonicInstant.now() + ServiceLimits.egressDrain)
        await emptied(current.egresses)
        current.dialler.stop()
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

    /// Whether every child's loop turns, as far as this one knows: what a watchdog of the whole service asks.
    var allChildrenAnswered: Bool { current.hasAnswered }

    // MARK: - Its audit log

    private func followAudit() async {
        var count: UInt64 = 0
        var state = AuditState.writing
        var retentionFailure: AuditLogError?
        while true {
            do { try await auditProgress.wakeup.wait() } catch { return }
            // Eight bytes of a local variable (eventfd(2)).
            _ = unsafe read(auditProgress.rawValue, &count, 8)
            current.desk.auditProgressed()
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
            current.workers.sample()
            current.egresses.sample()
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
                        path: current.plan.configurationPath, fingerprint: current.plan.fingerprint,
                        generation: current.plan.number))))
    }
}

/// Bounds of the service's own life.
enum ServiceLimits {
    /// Once no worker is left, an egress has nothing to finish but the closing of sockets.
    static let egressDrain = Duration.seconds(5)
    static let samplingInterval = Duration.seconds(5)
}

/// What this program is.
enum Version {
    static let text = "0.1.0"
}
