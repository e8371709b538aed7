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
        /// 1 for the first since the service was started.
        var number: UInt32 = 1
    }

    /// What all generations share.
    struct Surroundings {
        let places: ServicePlaces
        /// Whom children become; nil when the service is no root.
        let identity: SealIdentity?
        let programs: ChildPrograms
        let audit: AuditLog
        let register: ConnectionRegister
        let ledger: RequestLedger
        let resolver: Resolver
        let ticketKeys: TicketKeyRotation
        /// Signalled whenever a child became ready or a place became empty.
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
    private let ownCertificates: [KnownCertificate]

    /// - Throws: why no child can be made of this configuration; none is started.
    init(_ plan: Plan, in surroundings: Surroundings) throws(StartFailure) {
        self.plan = plan
        let settings = try Self.settings(of: plan, in: surroundings)
        ownCertificates = settings.certificates
        let (audit, changed) = (surroundings.audit, surroundings.changed)
        dialler = Dialler(
            plan.configuration.upstreams, resolver: surroundings.resolver, audit: surroundings.audit)
        egresses = Crew(
            Crew.Plan(
                role: .egress, program: Program(path: try surroundings.programs.path(of: "bulkhead-egress")),
                count: settings.workerCount, generation: plan.number, seal: settings.egressSeal,
                settings: { .settings(settings.egressSettings) }),
            client: dialler, audit: audit, changed: changed)
        dialler.egresses = egresses
        let keeping = Keeping()
        self.keeping = keeping
        keepers = Crew(
            Crew.Plan(
                role: .keeper, program: Program(path: try surroundings.programs.path(of: "bulkhead-keeper")),
                count: settings.keeperCount, generation: plan.number, seal: settings.keeperSeal,
                settings: { .settings(settings.keeperSettings) }, introduce: { keeping.introduce($0) }),
            client: keeping, audit: audit, changed: changed)
        keeping.keepers = keepers
        desk = Desk(
            settings.desk, ledger: surroundings.ledger, register: surroundings.register, dialler: dialler,
            audit: audit)
        let ticketKeys = surroundings.ticketKeys
        workers = Crew(
            Crew.Plan(
                role: .worker, program: Program(path: try surroundings.programs.path(of: "bulkhead-worker")),
                count: settings.workerCount, generation: plan.number, seal: settings.workerSeal,
                settings: { .settings(settings.workerSettings) },
                introduce: {
                    keeping.introduce($0)
                    ticketKeys.introduce($0)
                }),
            client: desk, audit: audit, changed: changed)
    }

    private static func settings(
        of plan: Plan, in surroundings: Surroundings
    ) throws(StartFailure) -> ChildSettings {
        let drop = surroundings.identity.map {
            SealPrivilegeDrop(identity: $0, emptyDirectory: surroundings.places.emptyDirectory)
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
    /// Why a place was given up.
    var failure: String? { workers.failure ?? egresses.failure ?? keepers.failure }
    /// No client can be served any more, and none will be.
    var isAbandoned: Bool { workers.isAbandoned || egresses.isAbandoned || keepers.isAbandoned }
}
