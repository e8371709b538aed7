import CLinux
import Glibc
import IPC

extension StatusReport {
    /// The service as it is now.
    @Loop init(_ service: Service) {
        let now = EventLoop.shared.now
        let audit = service.audit.snapshot
        version = Version.text
        pid = getpid()
        phase = service.phase
        uptimeSeconds = now.since(service.startedAt).milliseconds / 1000
        generation = service.current.plan.number
        configurationPath = service.current.plan.configurationPath
        configurationLoadedAt = service.current.loadedAt.microseconds
        configurationFingerprint = service.current.plan.fingerprint
        listeners = service.door.names.map { ListenerStatus(name: $0) }
        stateDirectory = service.current.plan.configuration.state.directory
        auditSequence = audit.seq
        auditHead = audit.head
        auditLagMilliseconds = audit.lagMilliseconds
        auditLost = audit.lost
        isAuditWriting = audit.state == .writing
        inFlight = UInt32(clamping: service.ledger.limiter.inFlight)
        openConnections = UInt32(clamping: service.register.open)
        refusedRequests = service.ledger.refusedTotal
        deniedConnections = service.door.denied
        failedHandshakes = service.ledger.failedHandshakes
        failedDials = service.current.dialler.failedTotal
        refusedUpstreams = service.current.dialler.refusedTotal
        certificates = service.current.certificates
        openIncidents = UInt32(clamping: service.containment.openIncidents)
        bannedClients = UInt32(clamping: service.containment.bans)
        let children =
            service.generations.flatMap { $0.workers.statuses(as: .worker, at: now) }
            + service.generations.flatMap { $0.egresses.statuses(as: .egress, at: now) }
            + service.generations.flatMap { $0.keepers.statuses(as: .keeper, at: now) }
        self.children = Array(children.prefix(Limits.children))
    }
}

extension ChildStatus {
    @Loop fileprivate init(
        _ role: ChildStatusRole, _ member: (some CrewMember)?, _ restarts: UInt64, at now: MonotonicInstant
    ) {
        self.init()
        self.role = role
        self.restarts = restarts
        guard let member else { return }
        let process = member.process
        pid = process.identity.pid
        generation = process.identity.generation
        state = ChildStatusState(process.state)
        uptimeSeconds = now.since(process.bornAt).milliseconds / 1000
        isSealed = process.seal != nil
        seal = process.seal ?? SealReport()
        fillWork(member.load)
        fillSystem(process, requests: member.load.requestsTotal, at: now)
    }

    private mutating func fillWork(_ load: MemberLoad) {
        connections = load.connections
        requestsTotal = load.requestsTotal
        inFlight = load.inFlight
        guard let latency = load.latency else { return }
        settled = latency.total
        latencyMicroseconds50 = latency.microseconds(atQuantile: 0.5) ?? 0
        latencyMicroseconds90 = latency.microseconds(atQuantile: 0.9) ?? 0
        latencyMicroseconds99 = latency.microseconds(atQuantile: 0.99) ?? 0
    }

    @Loop private mutating func fillSystem(
        _ process: ChildProcess, requests: UInt64, at now: MonotonicInstant
    ) {
        let facts = process.window.facts
        residentBytes = facts.residentBytes
        descriptors = facts.descriptors ?? .max
        let rates = process.load.rates(
            now: ProcessLoad.Sample(at: now, requests: requests, processorSeconds: facts.processorSeconds),
            birth: process.bornAt)
        requestsPerSecondTimes100 = UInt64(rates.requestsPerSecond * 100)
        processorPercentTimes100 = UInt64(rates.processorPercent * 100)
    }
}

extension ChildStatusState {
    fileprivate init(_ state: ChildState) {
        self =
            switch state {
            case .starting: .starting
            case .ready: .ready
            case .draining: .draining
            case .leaving, .killed, .ended: .stopped
            }
    }
}

extension Crew {
    /// Every place: with its child, or empty for now. A crew whose children leave has no more places than children.
    fileprivate func statuses(as role: ChildStatusRole, at now: MonotonicInstant) -> [ChildStatus] {
        posts.filter { $0.member != nil || !isStopping }.map { post in
            var status = ChildStatus(role, post.member, post.restarts, at: now)
            status.isSpare = post.isSpare
            status.backoffMilliseconds = post.nextStart?.since(now).milliseconds ?? 0
            status.lastExit = post.lastEnding?.cause.rawValue ?? ""
            status.lastSystemCall = post.lastEnding?.systemCall ?? ""
            return status
        }
    }

    /// Remembers what each member has done so far, for the rates.
    func sample() {
        for member in posts.compactMap(\.member) {
            let facts = member.process.window.facts
            member.process.load.remember(
                ProcessLoad.Sample(
                    at: EventLoop.shared.now, requests: member.load.requestsTotal,
                    processorSeconds: facts.processorSeconds))
        }
    }
}
