import IPC

/// What became of a reload.
enum ReloadOutcome: Equatable, Sendable {
    /// The generation of this number serves now.
    case done(generation: UInt32)
    case refused(ReloadRefusal)
}

/// Why the configuration stays as it is: sentences for whoever changed it.
struct ReloadRefusal: Error, Equatable, Sendable {
    let reasons: [String]

    init(_ reasons: [String]) { self.reasons = reasons }
    init(_ reason: String) { self.init([reason]) }
}

// A reload: everything is validated and made before anything is given up.
extension Service {
    /// Reads the configuration again, starts its children beside those that serve, and once they are ready lets new clients
    /// go to them. Whatever is wrong leaves everything as it was.
    func reload() async -> ReloadOutcome {
        guard !isChanging, phase == .serving else {
            Log.warning("A request to reload is ignored", ["reason": .text(reasonToStay)])
            return .refused(ReloadRefusal(reasonToStay))
        }
        isChanging = true
        defer {
            isChanging = false
            become(.serving)
        }
        become(.reloading)
        Log.info("The configuration is read again")
        do throws(ReloadRefusal) {
            try await roomForAnother()
            let next = try await successor()
            take(next)
            return .done(generation: next.plan.number)
        } catch {
            refuse(error)
            return .refused(error)
        }
    }

    /// Why nothing can be changed now.
    var reasonToStay: String {
        switch phase {
        case .starting: "the service starts"
        case .serving, .reloading: "another change is under way"
        case .stopping: "the service stops"
        }
    }

    /// Generations that finish are bounded: many reloads in a row wait for the first of them.
    private func roomForAnother() async throws(ReloadRefusal) {
        let wakeup = Wakeup()
        while retiring.count >= ServiceLimits.retiringGenerations {
            guard stopRequests == 0 else { throw ReloadRefusal("the service is asked to stop") }
            try? await wakeup.wait(until: EventLoop.shared.now + ServiceLimits.retiringPoll)
        }
    }

    /// The next generation, ready, with its new listeners bound and nobody let in yet.
    private func successor() async throws(ReloadRefusal) -> Generation {
        let plan = try plan.reread(current.plan.number + 1)
        try refuseWhatStays(plan.configuration)
        let added = plan.configuration.listeners.map(\.address).filter { !door.addresses.contains($0) }
        do throws(StartFailure) {
            try listening.open(added, at: door)
            try listening.refusePlain(plan.configuration, at: door)
            return try await started(plan)
        } catch {
            door.remove(added)
            throw ReloadRefusal(error.description)
        }
    }

    private func started(_ plan: Generation.Plan) async throws(StartFailure) -> Generation {
        let next = try Generation(plan, in: surroundings)
        next.start()
        do throws(StartFailure) {
            try await next.ready(within: ServiceLimits.startTime) { self.stopRequests == 0 }
        } catch {
            next.stop()
            // Its children are buried like all others.
            retire(next, idle: .zero)
            throw error
        }
        return next
    }

    /// What a running service cannot change.
    private func refuseWhatStays(_ configuration: Configuration) throws(ReloadRefusal) {
        let now = current.plan.configuration
        var reasons: [String] = []
        if configuration.state.directory != now.state.directory { reasons.append("state.directory") }
        if configuration.audit.directory != now.audit.directory { reasons.append("audit.directory") }
        guard !reasons.isEmpty else { return }
        throw ReloadRefusal(reasons.map { "\($0) cannot change while the service runs: restart it" })
    }

    /// From here on nothing can fail.
    private func take(_ next: Generation) {
        let configuration = next.plan.configuration
        let previous = current
        current = next
        register.become(configuration.network, total: ChildSettings.connections(of: configuration))
        ledger.become(next.desk.settings)
        audit.become(AuditSettings(configuration))
        containment.obey(configuration.monitoring)
        // Who came to a listener that is no more is served by those who know it.
        let wanted = configuration.listeners.map(\.address)
        door.remove(door.addresses.filter { !wanted.contains($0) })
        door.give(to: next.workers, of: configuration)
        door.open()
        record(next)
        // Later than this it is closed only because nobody has used it for as long as everything else may take.
        let time = previous.plan.configuration.workers.drainTimeout
        retire(previous, idle: time - min(ServiceLimits.closingTime, time / 2))
        Log.info("The new configuration serves", ["generation": .init(next.plan.number)])
    }

    private func refuse(_ refusal: ReloadRefusal) {
        for reason in refusal.reasons {
            Log.error("The configuration stays as it was", ["reason": .text(reason)])
        }
        audit.append(
            AuditRecord(
                .configurationRefused(
                    path: current.plan.configurationPath, reason: refusal.reasons.joined(separator: "; ")),
                severity: .medium))
    }
}

extension ServiceLimits {
    /// What a leaving worker has for closing the connections that nobody used.
    static let closingTime = Duration.seconds(2)
    static let retiringPoll = Duration.milliseconds(100)
}
