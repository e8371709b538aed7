import IPC

/// The children that one configuration made, and who answers them. A configuration never changes: a reload makes the next
/// generation, and the one before finishes what it has begun.
@Loop final class Generation {
    /// What it runs.
    struct Plan: Sendable {
        var configuration: Configuration
        /// As `status` and the audit log show it.
        var configurationPath: String
        var fingerprint: String
        /// Whom children become; nil when the service may not change users.
        var identity: SealIdentity?
        /// 1 for the first since the service was started.
        var number: UInt32 = 1
    }

    /// What all generations share.
    struct Surroundings {
        let places: ServicePlaces
        let programs: ChildPrograms
        let audit: AuditLog
        let register: ConnectionRegister
        let ledger: RequestLedger
        let containment: Containment
        let resolver: Resolver
        let ticketKeys: TicketKeyRotation
        /// Signalled whenever a child of any generation became ready or a place became empty.
        let changed: Wakeup
    }

    let plan: Plan
    let loadedAt = AuditTime.now
    let workers: Crew<Desk>
    let egresses: Crew<Dialler>
    /// Nobody, when there is nothing to keep.
    let keepers: Crew<Keeping>
    let keeping: Keeping
    let desk: Desk
    let dialler: Dialler
    /// Signalled whenever a child of this one became ready or a place became empty.
    private let changed = Wakeup()
    private let ownCertificates: [KnownCertificate]

    /// - Throws: why no child can be made of this configuration; none is started.
    init(_ plan: Plan, in surroundings: Surroundings) throws(StartFailure) {
        self.plan = plan
        let settings = try Self.settings(of: plan, in: surroundings)
        ownCertificates = settings.certificates
        let (audit, containment) = (surroundings.audit, surroundings.containment)
        let changed = Notice(to: [changed, surroundings.changed])
        let patience = plan.configuration.workers.hangTimeout
        dialler = Dialler(plan.configuration.upstreams, resolver: surroundings.resolver, audit: audit)
        egresses = Crew(
            Crew.Plan(
                role: .egress, program: try surroundings.programs.program(of: .egress),
                count: settings.workerCount, generation: plan.number, seal: settings.egressSeal,
                patience: patience, settings: { .settings(settings.egressSettings) }),
            client: dialler, audit: audit, containment: containment, changed: changed)
        dialler.egresses = egresses
        let keeping = Keeping()
        self.keeping = keeping
        keepers = Crew(
            Crew.Plan(
                role: .keeper, program: try surroundings.programs.program(of: .keeper),
                count: settings.keeperCount, generation: plan.number, seal: settings.keeperSeal,
                patience: patience, settings: { .settings(settings.keeperSettings) },
                introduce: { keeping.introduce($0) }),
            client: keeping, audit: audit, containment: containment, changed: changed)
        keeping.keepers = keepers
        desk = Desk(
            settings.desk, ledger: surroundings.ledger, register: surroundings.register, dialler: dialler,
            audit: audit, containment: containment)
        let ticketKeys = surroundings.ticketKeys
        workers = Crew(
            Crew.Plan(
                role: .worker, program: try surroundings.programs.program(of: .worker),
                count: settings.workerCount, generation: plan.number, seal: settings.workerSeal,
                patience: patience, settings: { .settings(settings.workerSettings) },
                introduce: {
                    keeping.introduce($0)
                    ticketKeys.introduce($0)
                }),
            client: desk, audit: audit, containment: containment, changed: changed)
    }

    private static func settings(
        of plan: Plan, in surroundings: Surroundings
    ) throws(StartFailure) -> ChildSettings {
        let drop = plan.identity.map {
            SealPrivilegeDrop(
                identity: $0,
                emptyDirectory: OwnPrivileges.canChangeRoot ? surroundings.places.emptyDirectory : nil)
        }
        return try ChildSettings(
            plan.configuration, credentials: try Credentials(for: plan.configuration.upstreams),
            redactionKey: try RedactionKey.ofState(of: plan.configuration),
            keys: try PrivateKeys(for: plan.configuration.listeners),
            chains: try CertificateFiles(for: plan.configuration.listeners), generation: plan.number,
            drop: drop)
    }

    // MARK: - Its life

    func start() {
        dialler.start()
        keepers.start()
        egresses.start()
        workers.start()
        EventLoop.shared.start { [weak self] in
            let tick = Wakeup()
            while self?.warnOfEnds() != nil {
                try? await tick.wait(until: EventLoop.shared.now + .seconds(KnownCertificate.Limits.day))
            }
        }
    }

    private func warnOfEnds() {
        for certificate in ownCertificates { certificate.warnIfItEndsSoon() }
    }

    /// What it shows to clients and has been shown by upstreams.
    var certificates: [KnownCertificate] { ownCertificates + dialler.certificates }

    /// Whether every child may be given work.
    var isReady: Bool { keepers.isReady && workers.isReady && egresses.isReady }
    /// Whether every child that serves has answered when it was last asked whether it is there.
    var hasAnswered: Bool { keepers.hasAnswered && workers.hasAnswered && egresses.hasAnswered }
    /// Why a place was given up.
    var failure: String? { workers.failure ?? egresses.failure ?? keepers.failure }
    /// No client can be served any more, and none will be.
    var isAbandoned: Bool { workers.isAbandoned || egresses.isAbandoned || keepers.isAbandoned }

    /// Waits until every child may be given work.
    ///
    /// - Parameter isWanted: looked at again whenever something changed.
    /// - Throws: why that will not be.
    func ready(within time: Duration, while isWanted: () -> Bool) async throws(StartFailure) {
        let deadline = EventLoop.shared.now + time
        while !isReady {
            if let failure { throw StartFailure(failure) }
            guard isWanted() else { throw StartFailure("the service is asked to stop") }
            do throws(Interruption) { try await changed.wait(until: deadline) } catch {
                throw StartFailure("its children are not ready after \(time.milliseconds / 1000) seconds")
            }
        }
    }

    /// Lets the children finish what they have begun, until nobody is left.
    ///
    /// - Parameters:
    ///   - idle: how long a client's connection without a request is kept.
    ///   - refusesAfterwards: whether a request that comes later than that is refused, where no successor takes it.
    func finish(within time: Duration, idle: Duration, refusesAfterwards: Bool) async {
        let now = MonotonicInstant.now()
        workers.drain(until: now + time, idle: idle)
        if refusesAfterwards { EventLoop.shared.start { await self.refuse(from: now + idle) } }
        await emptied { self.workers.isEmpty }
        egresses.drain(until: MonotonicInstant.now() + ServiceLimits.egressDrain)
        await emptied { self.egresses.isEmpty }
        keepers.drain(until: MonotonicInstant.now() + ServiceLimits.keeperDrain)
        await emptied { self.keepers.isEmpty }
        dialler.stop()
        changed.invalidate()
    }

    private func refuse(from instant: MonotonicInstant) async {
        try? await Wakeup().wait(until: instant)
        desk.drain()
        Log.info("What is asked from now on is refused")
    }

    private func emptied(_ isEmpty: () -> Bool) async {
        while !isEmpty() { try? await changed.wait() }
    }

    /// Ends every child at once.
    func stop() {
        workers.stop()
        egresses.stop()
        keepers.stop()
    }

    /// Lets those who wait for a change look again.
    func wake() { changed.signal() }
}
