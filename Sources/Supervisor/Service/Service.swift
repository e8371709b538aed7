import CLinux
import Glibc
import IPC

/// The running service: everything is made in `init`, before a child is started; then `run` is its life.
@Loop final class Service {
    /// What it runs, and where.
    struct Plan: Sendable {
        var generation: Generation.Plan
        var places: ServicePlaces
        /// Sentences for whoever starts it by hand, printed when it is ready.
        var greeting: String?
        /// Reads the configuration again, for the generation of this number.
        var reread: @Sendable (UInt32) throws(ReloadRefusal) -> Generation.Plan = { _ throws(ReloadRefusal) in
            throw ReloadRefusal("there is no configuration file to read again")
        }
        /// The process whose place this one takes, once it has given everything away.
        var predecessor: Predecessor?
    }

    let plan: Plan
    let startedAt = MonotonicInstant.now()
    let audit: AuditLog
    let door: Door
    let register: ConnectionRegister
    let ledger: RequestLedger
    let containment: Containment
    let surroundings: Generation.Surroundings
    /// The one that new clients are given to.
    var current: Generation
    /// Those before it, while they finish what they have begun; the oldest first.
    var retiring: [Generation] = []
    private(set) var phase = ServicePhase.starting
    /// Whether systemd hears this process (NotifyAccess=main): one that takes another's place has to wait until that gives way.
    private(set) var isMain: Bool
    /// A reload or an upgrade is under way: one at a time.
    var isChanging = false
    let listening: Listening
    /// As this process was started, for the one that takes its place.
    let program: ServiceProgram
    private(set) var control: ControlServer?
    /// The process that may take this one's place, until it does.
    var onTrial: Successor?
    /// The process that takes this one's place, once clients go there.
    var successor: Successor?
    /// The successor has everything that this process had to say.
    var isForwarded = false
    /// Signalled when a child of any generation, or what is asked of the service, has changed.
    let changed = Wakeup()
    /// How often it was asked to stop.
    private(set) var stopRequests = 0
    private let resolver: Resolver
    let ticketKeys: TicketKeyRotation
    private let signals: ServiceSignals
    private let auditProgress: Watch

    /// - Parameter signals: made before everything else.
    /// - Throws: why the service cannot start; nothing is left running then.
    init(_ plan: Plan, programs: ChildPrograms, signals: ServiceSignals) throws(StartFailure) {
        self.plan = plan
        self.signals = signals
        isMain = plan.predecessor == nil
        program = try ServiceProgram()
        listening = Listening(plan.predecessor?.sockets ?? [])
        let configuration = plan.generation.configuration
        try Self.makeDirectories(plan)
        (audit, auditProgress) = try Self.openAudit(
            configuration, inherited: plan.predecessor?.openAdmissions ?? [])
        do throws(SystemError) { resolver = try Resolver() } catch { throw StartFailure("\(error)") }
        containment = try Containment(stateDirectory: configuration.state.directory, audit: audit)
        ticketKeys = TicketKeyRotation(inherited: plan.predecessor?.ticketKeys)
        let key = Self.hashKey()
        register = ConnectionRegister(
            configuration.network, total: ChildSettings.connections(of: configuration), hashKey: key)
        ledger = RequestLedger(DeskSettings(configuration), hashKey: key)
        if let predecessor = plan.predecessor { ledger.goOn(after: predecessor) }
        surroundings = Generation.Surroundings(
            places: plan.places, programs: programs, audit: audit, register: register, ledger: ledger,
            containment: containment, resolver: resolver, ticketKeys: ticketKeys, changed: changed)
        current = try Generation(plan.generation, in: surroundings)
        door = Door(
            register: register, workers: current.workers, audit: audit, containment: containment,
            configuration: configuration)
        try listening.open(configuration.listeners.map(\.address), at: door)
        try listening.refusePlain(configuration, at: door)
        listening.forgetTheRest()
        try listenForControl()
    }

    /// Answers `bulkhead status` and its like.
    func listenForControl() throws(StartFailure) { control = try ControlServer(for: self) }

    /// Every generation that has children.
    var generations: [Generation] { retiring + [current] }

    // MARK: - Its life

    /// Starts, serves and stops.
    ///
    /// - Returns: why it ended; `failure` with a sentence already logged.
    func run() async -> StopReason {
        recordStart()
        record(current)
        for recovery in audit.recoveries { report(recovery) }
        containment.obey(current.plan.configuration.monitoring)
        signals.tell { self.handle($0) }
        EventLoop.shared.start { await self.resolver.deliver() }
        EventLoop.shared.start { await self.followAudit() }
        EventLoop.shared.start { await self.sampleLoad() }
        EventLoop.shared.start { await self.ticketKeys.run() }
        EventLoop.shared.start { await self.reportToManager() }
        EventLoop.shared.start { await self.feedWatchdog() }
        current.start()
        let reason = await serve()
        await endTrial()
        if successor == nil { await stop(reason) }
        control?.close()
        if !(audit.isReleased) { recordEnd(reason) }
        return reason
    }

    /// A service that ends leaves nobody in its place: what was given away is taken back before anything else.
    private func endTrial() async {
        onTrial?.end()
        while onTrial != nil { try? await changed.wait() }
    }

    private func recordStart() {
        if let inheritance = plan.predecessor?.inheritance {
            audit.append(
                AuditRecord(
                    .serviceSucceeded(version: Version.text, pid: getpid(), predecessor: inheritance.pid)))
        } else {
            audit.append(AuditRecord(.serviceStarted(version: Version.text, pid: getpid())))
        }
    }

    /// What a crash leaves is ordinary; more than that somebody should look at.
    private func report(_ recovery: AuditRecovery) {
        let fields: Log.Fields = [
            "what": .text(recovery.cause.rawValue), "file": .text(recovery.file),
            "records": .init(recovery.records),
        ]
        if recovery.severity == .critical {
            Log.error("The audit log is damaged: \"bulkhead audit verify\" says where", fields)
        } else {
            Log.warning("The audit log's end was mended after a crash", fields)
        }
    }

    private func recordEnd(_ reason: StopReason) {
        audit.append(AuditRecord(.serviceStopped(reason: reason)))
        audit.close()
    }

    private func serve() async -> StopReason {
        become(.starting)
        do throws(StartFailure) {
            try await current.ready(within: ServiceLimits.startTime) { self.stopRequests == 0 }
        } catch {
            if stopRequests > 0 { return .signal }
            Log.error("The service does not start: \(error)")
            return .failure
        }
        door.open()
        if await !takeOver() { return .failure }
        become(.serving)
        Log.info("The service is ready", ["listeners": .text(door.names.joined(separator: ", "))])
        if let greeting = plan.greeting { print(greeting) }
        fflush(nil)
        while stopRequests == 0 || successor != nil {
            if successor != nil {
                if isForwarded, retiring.isEmpty { return audit.isReleased ? .signal : .failure }
                if stopRequests > 1 { for generation in retiring { generation.stop() } }
                try? await changed.wait()
                continue
            }
            if current.isAbandoned {
                Log.error("The service stops: \(current.failure ?? "no child is left")")
                return .failure
            }
            try? await changed.wait()
        }
        return .signal
    }

    /// Clients come here now: the process before this one gives way, and its last records are taken.
    private func takeOver() async -> Bool {
        guard let predecessor = plan.predecessor else { return true }
        do throws(StartFailure) { try await predecessor.giveWay() } catch {
            guard predecessor.hasDied else {
                Log.error("The service does not start: \(error)")
                return false
            }
            // Everything is here, and nobody else is left to serve.
            Log.warning("The process before this one died before it gave way")
        }
        isMain = true
        // The time until this process's own first word is not the other's to grant.
        SystemdNotification.watchdog()
        EventLoop.shared.start { await predecessor.follow(into: self.audit, self.containment) }
        return true
    }

    /// Enters a phase and tells systemd. Who stops does nothing else any more.
    func become(_ next: ServicePhase) {
        guard phase != .stopping else { return }
        phase = next
        guard isMain else { return }
        switch next {
        case .starting: SystemdNotification.status(summary.text)
        case .serving:
            listening.keep(door)
            SystemdNotification.ready(summary.text)
        case .reloading: SystemdNotification.reloading(summary.text)
        case .stopping: SystemdNotification.stopping(summary.text)
        }
    }

    func record(_ generation: Generation) {
        let plan = generation.plan
        let loaded = ConfigurationLoaded(
            path: plan.configurationPath, fingerprint: plan.fingerprint, generation: plan.number)
        audit.append(AuditRecord(.configurationLoaded(loaded)))
    }

    // MARK: - Its end

    /// No new client; what is open may finish; then nobody is left.
    private func stop(_ reason: StopReason) async {
        become(.stopping)
        Log.info("The service stops", ["connections": .init(register.open)])
        door.close()
        retire(current, idle: ServiceLimits.idleAtStop, refusesAfterwards: true)
        while !retiring.isEmpty {
            if stopRequests > 1 { for generation in retiring { generation.stop() } }
            try? await changed.wait()
        }
        await plan.predecessor?.gone { self.stopRequests > 1 }
    }

    /// Lets a generation finish what it has begun.
    ///
    /// - Parameter idle: how long a client's connection without a request is kept.
    func retire(_ generation: Generation, idle: Duration, refusesAfterwards: Bool = false) {
        retiring.append(generation)
        let time = generation.plan.configuration.workers.drainTimeout
        EventLoop.shared.start {
            await generation.finish(
                within: time, idle: min(idle, time), refusesAfterwards: refusesAfterwards)
            self.retiring.removeAll { $0 === generation }
            self.changed.signal()
            self.successor?.wake()
        }
    }

    /// Asks the service to stop; asked again, it waits for nobody.
    func askToStop() {
        stopRequests += 1
        for generation in generations { generation.wake() }
        plan.predecessor?.wake()
        successor?.wake()
        changed.signal()
    }

    /// Whether every child's loop turns, as far as this one knows: what a watchdog of the whole service asks.
    var allChildrenAnswered: Bool { generations.allSatisfy(\.hasAnswered) }

    private func handle(_ request: ServiceSignals.Request) {
        switch request {
        case .stop: askToStop()
        case .reload: EventLoop.shared.start { _ = await self.reload() }
        case .upgrade: EventLoop.shared.start { await self.upgrade() }
        }
    }

    // MARK: - What it looks at

    private func followAudit() async {
        var news = AuditNews()
        var count: UInt64 = 0
        while true {
            do { try await auditProgress.wakeup.wait() } catch { return }
            // Eight bytes of a local variable (eventfd(2)).
            _ = unsafe read(auditProgress.rawValue, &count, 8)
            for generation in generations { generation.desk.auditProgressed() }
            plan.predecessor?.auditProgressed(to: audit.snapshot.committed)
            news.report(audit.snapshot)
        }
    }

    /// So that `status` can tell rates.
    private func sampleLoad() async {
        let tick = Wakeup()
        while true {
            try? await tick.wait(until: EventLoop.shared.now + ServiceLimits.samplingInterval)
            for generation in generations {
                generation.workers.sample()
                generation.egresses.sample()
                generation.keepers.sample()
            }
        }
    }
}

/// Bounds of the service's own life.
enum ServiceLimits {
    /// From the start of a generation's children to their readiness.
    static let startTime = Duration.seconds(30)
    /// Once no worker is left, an egress has nothing to finish but the closing of sockets.
    static let egressDrain = Duration.seconds(5)
    /// A keeper finishes the passwords that it has begun.
    static let keeperDrain = Duration.seconds(5)
    static let samplingInterval = Duration.seconds(5)
    /// How long an idle connection is kept when the service stops: a client that is about to use it gets its answer.
    static let idleAtStop = Duration.milliseconds(500)
    /// Generations that finish what they have begun. A reload waits until there are fewer.
    static let retiringGenerations = 8
    /// How old the line may be that systemd shows.
    static let reportInterval = Duration.seconds(2)
}

/// What this program is.
enum Version {
    static let text = "0.1.0"
}
