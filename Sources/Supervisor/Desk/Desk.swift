import IPC

/// Answers the workers: may this request go on, and how did it end. It believes nothing that it can know itself, and ends
/// whoever breaks a rule.
@Loop final class Desk: CrewClient {
    private let register: ConnectionRegister
    private let dialler: Dialler
    private let audit: AuditLog
    let settings: DeskSettings
    let ledger: RequestLedger
    private let containment: Containment
    private var tickets: SlotTable<OpenRequest>
    private var withheld = WithheldAnswers()
    private(set) var isDraining = false

    /// An admitted request.
    private struct OpenRequest {
        let worker: Worker
        let connection: ConnectionID
        let client: AuditClient
        let slot: RequestSlot
        let route: Int
        let requestID: String
        /// Its number in the audit log.
        let admission: UInt64
        let since: MonotonicInstant
    }

    init(
        _ settings: DeskSettings, ledger: RequestLedger, register: ConnectionRegister, dialler: Dialler,
        audit: AuditLog, containment: Containment
    ) {
        self.settings = settings
        self.ledger = ledger
        self.register = register
        self.dialler = dialler
        self.audit = audit
        self.containment = containment
        tickets = SlotTable(capacity: Int(settings.totalRequests))
    }

    /// Requests in flight.
    var inFlight: Int { tickets.count }
    /// Their numbers in the audit log.
    var openAdmissions: [UInt64] { tickets.values.map(\.admission) }

    /// Refuses every further request: the service is about to leave.
    func drain() { isDraining = true }

    func receive(_ message: FromWorker, from worker: Worker) throws(ProtocolBreach) {
        switch message {
        // The crew has taken the report and the heartbeats.
        case .ready: throw .readyTwice
        case .pong: throw .heartbeat
        case .admit(let admission): try admit(admission, from: worker)
        case .settle(let settlement): try settle(settlement, from: worker)
        case .deny(let denial): try deny(denial, from: worker)
        case .dial(let request): try dialler.dial(request, for: worker)
        case .finished(let connection): try register.close(connection, of: worker)
        case .identified(let identification): try identify(identification, from: worker)
        }
    }

    /// A client has shown a certificate, its worker says. Only on a listener that demands one, and before its first request.
    private func identify(_ identification: Identification, from worker: Worker) throws(ProtocolBreach) {
        let entry = try register.entry(identification.connection, of: worker)
        guard settings.identifies.indices.contains(entry.listener), settings.identifies[entry.listener] else {
            throw .identity
        }
        try register.identify(identification.connection, of: worker, as: "cert:" + identification.name)
    }

    /// The audit log has come further: answers that waited for the disk go out.
    func auditProgressed() {
        withheld.release(upTo: audit.snapshot.committed) { $0.channel.send(.admitted($1)) }
    }

    // MARK: - admit

    private func admit(_ admission: Admission, from worker: Worker) throws(ProtocolBreach) {
        let entry = try register.entry(admission.connection, of: worker)
        guard entry.openTicket == nil else { throw .requestOpen }
        guard Int(admission.route) < settings.routes.count else { throw .unknownRoute }
        guard RequestIdentifier.isValid(admission.requestID) else { throw .requestID }
        worker.requestsTotal += 1
        if containment.isBanned(entry.network) { return refuse(admission, entry, .banned, 0, Quota()) }
        if isDraining { return refuse(admission, entry, .draining, DeskSettings.drainingRetry, Quota()) }
        guard audit.acceptsRequests else {
            return refuse(admission, entry, .auditUnavailable, DeskSettings.auditRetry, Quota())
        }
        let now = MonotonicInstant.now()
        switch ledger.limiter.admit(entry.network, limits: settings.limits, now: now.nanoseconds) {
        case .refused(let scope, let retry, let quota):
            refuse(admission, entry, RefusalReason(scope), retry, Quota(quota))
        case .admitted(let slot, let quota):
            open(admission, entry, slot, Quota(quota), at: now)
        }
    }

    private func open(
        _ admission: Admission, _ entry: ConnectionRegister.Entry, _ slot: RequestSlot, _ quota: Quota,
        at now: MonotonicInstant
    ) {
        let route = Int(admission.route)
        let request = OpenRequest(
            worker: entry.worker, connection: admission.connection, client: entry.client, slot: slot,
            route: route, requestID: admission.requestID, admission: ledger.admittedTotal + 1, since: now)
        guard let number = tickets.insert(request) else {
            ledger.limiter.finish(slot)
            return refuse(admission, entry, .overloaded, DeskSettings.overloadRetry, quota)
        }
        ledger.admittedTotal += 1
        let ticket = Ticket(number)
        register.setTicket(ticket, of: admission.connection)
        entry.worker.inFlight += 1
        let position = audit.append(
            AuditRecord(
                .requestAdmitted(
                    RequestAdmitted(admission: request.admission, route: settings.routes[route].path)),
                requestID: admission.requestID, client: entry.client))
        let answer = Admitted(question: admission.question, ticket: ticket, quota: quota)
        if settings.isStrict, let position, audit.snapshot.committed < position {
            withheld.append(answer, for: entry.worker, until: position)
        } else {
            entry.worker.channel.send(.admitted(answer))
        }
    }

    private func refuse(
        _ admission: Admission, _ entry: ConnectionRegister.Entry, _ reason: RefusalReason,
        _ retryAfterMilliseconds: UInt64, _ quota: Quota
    ) {
        ledger.refusedTotal += 1
        entry.worker.channel.send(
            .refused(
                Refused(
                    question: admission.question, reason: reason,
                    retryAfterMilliseconds: max(1, retryAfterMilliseconds), quota: quota)))
        let route = settings.routes[Int(admission.route)]
        let denied = RequestDenied(
            reason: DenialReason(reason), route: route.path, status: reason.status(of: route.api))
        record(denied, requestID: admission.requestID, entry)
    }

    // MARK: - settle and deny

    private func settle(_ settlement: Settlement, from worker: Worker) throws(ProtocolBreach) {
        let number = settlement.ticket.value
        guard let request = tickets[number], request.worker === worker else { throw .ticket }
        tickets.remove(number)
        // An answer that waits for the disk must not follow its own settlement.
        if settings.isStrict { withheld.cancel(settlement.ticket) }
        close(request)
        let duration = MonotonicInstant.now().nanoseconds(since: request.since) / 1_000
        worker.latency.record(microseconds: duration)
        record(settlement, of: request, duration: duration)
    }

    private func record(_ settlement: Settlement, of request: OpenRequest, duration: UInt64) {
        let route = settings.routes[request.route]
        let findings = settlement.findings.map(FindingSummary.init)
        if !findings.isEmpty {
            audit.append(
                AuditRecord(
                    .finding(
                        FindingReport(
                            route: route.path, findings: findings, scores: DirectedScores(settlement))),
                    severity: settlement.severity, requestID: request.requestID, client: request.client))
        }
        audit.append(
            AuditRecord(
                .requestSettled(
                    RequestSettled(
                        settlement, admission: request.admission, route: route.path,
                        upstream: route.upstream, duration: duration, findings: findings)),
                severity: settlement.severity, requestID: request.requestID, client: request.client))
    }

    private func deny(_ denial: Denial, from worker: Worker) throws(ProtocolBreach) {
        let entry = try register.entry(denial.connection, of: worker)
        guard entry.openTicket == nil else { throw .requestOpen }
        // What could not be read as a request may have no identifier.
        let hasIdentifier = !denial.requestID.isEmpty
        guard !hasIdentifier || RequestIdentifier.isValid(denial.requestID) else { throw .requestID }
        // A handshake is no request.
        if denial.status > 0 {
            worker.requestsTotal += 1
            ledger.refusedTotal += 1
        } else {
            ledger.failedHandshakes += 1
        }
        let denied = RequestDenied(reason: DenialReason(denial.cause), route: nil, status: denial.status)
        record(denied, requestID: hasIdentifier ? denial.requestID : nil, entry)
    }

    // MARK: - Refusals in the log

    private func record(_ denied: RequestDenied, requestID: String?, _ entry: ConnectionRegister.Entry) {
        let worker = entry.worker
        let hadCounted = worker.denials.hasCounted
        if worker.denials.takesRecord(denied.reason, at: EventLoop.shared.now) {
            audit.append(
                AuditRecord(
                    .requestDenied(denied), severity: .low, requestID: requestID, client: entry.client))
        } else if !hadCounted {
            EventLoop.shared.start { await self.tellLater(of: worker) }
        }
    }

    private func tellLater(of worker: Worker) async {
        try? await Wakeup().wait(until: EventLoop.shared.now + RequestDenials.window)
        tellDenials(of: worker)
    }

    private func tellDenials(of worker: Worker) {
        for denied in worker.denials.report() {
            audit.append(AuditRecord(.requestDenied(denied), severity: .low))
        }
    }

    // MARK: - The end of a worker

    func lost(_ worker: Worker, by ending: ChildEnding) -> Loss {
        let suspect = suspect(in: worker, ending)
        withheld.cancel(all: worker)
        tellDenials(of: worker)
        for request in tickets.removeAll(where: { $0.worker === worker }) {
            ledger.limiter.finish(request.slot)
            let aborted = RequestAborted(
                admission: request.admission, route: settings.routes[request.route].path,
                cause: ending.abortCause,
                pid: worker.process.identity.pid)
            audit.append(
                AuditRecord(
                    .requestAborted(aborted), severity: .medium, requestID: request.requestID,
                    client: request.client))
        }
        worker.inFlight = 0
        return Loss(connections: register.closeAll(of: worker), suspect: suspect)
    }

    /// The client that the worker worked for when it ended. Only one that is its own: the note is the worker's word.
    private func suspect(in worker: Worker, _ ending: ChildEnding) -> Suspect? {
        guard ending.mayBeAClientsFault else { return nil }
        let noted = worker.note.map { ConnectionID($0.value) } ?? ConnectionID()
        let evidence = CrashEvidence(
            noted: noted, holdsNoted: (try? register.entry(noted, of: worker)) != nil,
            openRequests: openRequests(of: worker), cause: ending.cause)
        guard let connection = evidence.suspect,
            let entry = try? register.entry(connection, of: worker)
        else { return nil }
        return Suspect(network: entry.network, client: entry.client)
    }

    private func openRequests(of worker: Worker) -> [CrashEvidence.Request] {
        tickets.filter { $0.worker === worker }.compactMap { request in
            guard let entry = try? register.entry(request.connection, of: worker) else { return nil }
            return CrashEvidence.Request(connection: request.connection, network: entry.network)
        }
    }

    private func close(_ request: OpenRequest) {
        ledger.limiter.finish(request.slot)
        register.setTicket(nil, of: request.connection)
        request.worker.inFlight -= 1
    }
}
