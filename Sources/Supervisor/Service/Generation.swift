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
        let containment: Containment
        let resolver: Resolver
        /// Signalled whenever a child became ready or a place became empty.
        let changed: Wakeup
    }

    let plan: Plan
    let loadedAt = AuditTime.now
    let workers: Crew<Desk>
    let egresses: Crew<Dialler>
    let desk: Desk
    let dialler: Dialler
    private let containment: Containment

    /// - Throws: why no child can be made of this configuration; none is started.
    init(_ plan: Plan, in surroundings: Surroundings) throws(StartFailure) {
        self.plan = plan
        let settings = try Self.settings(of: plan, in: surroundings)
        let (audit, changed) = (surroundings.audit, surroundings.changed)
        containment = surroundings.containment
        let patience = plan.configuration.workers.hangTimeout
        dialler = Dialler(plan.configuration.upstreams, resolver: surroundings.resolver)
        egresses = Crew(
            Crew.Plan(
                role: .egress, program: Program(path: try surroundings.programs.path(of: "bulkhead-egress")),
                count: settings.workerCount, generation: plan.number, seal: settings.egressSeal,
                patience: patience, settings: { .settings(settings.egressSettings) }),
            client: dialler, audit: audit, containment: containment, changed: changed)
        dialler.egresses = egresses
        desk = Desk(
            settings.desk, ledger: surroundings.ledger, register: surroundings.register, dialler: dialler,
            audit: audit, containment: containment)
        workers = Crew(
            Crew.Plan(
                role: .worker, program: Program(path: try surroundings.programs.path(of: "bulkhead-worker")),
                count: settings.workerCount, generation: plan.number, seal: settings.workerSeal,
                patience: patience, settings: { .settings(settings.workerSettings) }),
            client: desk, audit: audit, containment: containment, changed: changed)
    }

    private static func settings(
        of plan: Plan, in surroundings: Surroundings
    ) throws(StartFailure) -> ChildSettings {
        let drop = surroundings.identity.map {
            SealPrivilegeDrop(identity: $0, emptyDirectory: surroundings.places.emptyDirectory)
        }
        return try ChildSettings(
            plan.configuration, credentials: try Credentials(for: plan.configuration.upstreams),
            redactionKey: try RedactionKey.ofState(of: plan.configuration), generation: plan.number,
            drop: drop)
    }

    // MARK: - Its life

    func start() {
        containment.obey(plan.configuration.monitoring)
        dialler.start()
        egresses.start()
        workers.start()
    }

    /// Whether every child may be given work.
    var isReady: Bool { workers.isReady && egresses.isReady }
    /// Whether every child that serves has answered when it was last asked whether it is there.
    var hasAnswered: Bool { workers.hasAnswered && egresses.hasAnswered }
    /// Why a place was given up.
    var failure: String? { workers.failure ?? egresses.failure }
    /// No client can be served any more, and none will be.
    var isAbandoned: Bool { workers.isAbandoned || egresses.isAbandoned }
}
