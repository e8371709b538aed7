import IPC

/// What follows from the end of a child beyond its replacement: whose fault it was, who is kept out for it, and what a
/// person has to look at. Shared by all generations, and journalled: the service's own death frees nobody.
@Loop final class Containment {
    private let audit: AuditLog
    private let stateDirectory: String
    private var journal: StateJournal
    private var state: ContainmentState
    private var rule: Configuration.Monitoring.CrashBan?
    private let bansChanged = Wakeup()
    private let journalBehind = Wakeup()
    /// Another process has the journal, and draws the consequences.
    private var heir: (@Loop (Consequence) -> Void)?

    /// - Throws: why what an earlier run has left cannot be used.
    init(stateDirectory: String, audit: AuditLog) throws(StartFailure) {
        (self.audit, self.stateDirectory) = (audit, stateDirectory)
        (journal, state) = try Self.read(stateDirectory)
        EventLoop.shared.start { await self.endBans() }
        EventLoop.shared.start { await self.keepJournal() }
    }

    private static func read(_ directory: String) throws(StartFailure) -> (StateJournal, ContainmentState) {
        var state = ContainmentState()
        let journal = try StateJournal.open(in: directory) { state.apply($0) }
        journal.rewrite(state.changes)
        return (journal, state)
    }

    /// Leaves the journal to another process, which is told from now on what would be done here.
    func release(to heir: @escaping @Loop (Consequence) -> Void) { self.heir = heir }

    /// Goes on with a journal that was left to another process.
    ///
    /// - Throws: why it cannot be read; what was known when it was left counts then.
    func resume() throws(StartFailure) {
        heir = nil
        defer {
            bansChanged.signal()
            journalBehind.signal()
        }
        (journal, state) = try Self.read(stateDirectory)
    }

    /// Follows a configuration from now on.
    func obey(_ monitoring: Configuration.Monitoring) {
        rule = monitoring.crashBan
        if rule == nil { lift { _ in true } }
    }

    // MARK: - What others ask

    func isBanned(_ network: ClientKey) -> Bool { state.bans.isBanned(network, at: .now) }

    var bans: Int { state.bans.count }
    var openIncidents: Int { state.incidents.openCount }
    var incidents: [Incident] { state.incidents.incidents }

    /// Until when the client is kept out that an incident is about.
    func endOfBan(for incident: Incident) -> AuditTime? {
        guard incident.kind == .workerCrashByClient else { return nil }
        return state.bans.all.first { $0.client == incident.client }?.until
    }

    // MARK: - What happens

    /// A child has ended.
    ///
    /// - Parameter suspect: the client that it worked for, if it may be that client's fault.
    func ended(_ child: ChildIdentity, _ ending: ChildEnding, suspect: Suspect?) {
        guard let consequence = Consequence(of: ending, of: child, suspect: suspect) else { return }
        draw(consequence)
    }

    func draw(_ consequence: Consequence) {
        if let heir { return heir(consequence) }
        let (pid, suspect) = (consequence.pid, consequence.suspect)
        if let alarm = consequence.alarm { open(alarm.kind, .critical, alarm.summary, pid, suspect?.client) }
        if let suspect { count(suspect, pid) }
    }

    private func count(_ suspect: Suspect, _ pid: Int32) {
        guard let rule, !isBanned(suspect.network) else { return }
        let now = AuditTime.now
        let crashes = state.tally.note(suspect.network, at: now, window: rule.window)
        guard crashes >= rule.after else {
            return save([
                .crash(CrashRecord(network: NetworkRecord(suspect.network), at: now.microseconds))
            ])
        }
        ban(suspect, crashes: crashes, until: now + rule.duration)
        open(
            .workerCrashByClient, .high, "workers came to their end while they worked for one client", pid,
            suspect.client)
    }

    private func ban(_ suspect: Suspect, crashes: Int, until: AuditTime) {
        let ban = Ban(
            network: suspect.network, id: suspect.client.id, address: suspect.client.address,
            crashes: UInt32(clamping: crashes), until: until)
        state.tally.forget(suspect.network)
        let displaced = state.bans.insert(ban)
        save([.ban(BanRecord(ban))])
        if let displaced { tell(displaced, isOver: .displaced) }
        audit.append(
            AuditRecord(
                .clientBanned(ClientBanned(crashes: ban.crashes, until: until)), severity: .high,
                client: suspect.client))
        Log.error(
            "A client is kept out: workers came to their end while they worked for it",
            ["client": .text(suspect.client.address), "crashes": .init(crashes)])
        bansChanged.signal()
    }

    private func open(
        _ kind: IncidentKind, _ severity: AuditSeverity, _ summary: String, _ pid: Int32,
        _ client: AuditClient?
    ) {
        let (incident, isNew) = state.incidents.note(
            kind, severity, summary: summary, client: client, pid: pid, at: .now)
        save([.incident(IncidentRecord(incident))])
        guard isNew else { return }
        let opened = IncidentOpened(id: incident.id, kind: kind, summary: summary, pid: pid)
        audit.append(AuditRecord(.incidentOpened(opened), severity: severity, client: client))
        Log.error(
            "An incident is open",
            ["incident": .init(incident.id), "kind": .text(kind.rawValue), "summary": .text(summary)])
    }

    /// Moves an incident on; nil when there is none of this number.
    func set(_ id: UInt64, to newState: Incident.State) -> Incident? {
        guard let before = state.incidents[id] else { return nil }
        // What is resolved stays so; should it happen again, that is another incident.
        guard before.state != .resolved, before.state != newState,
            let incident = state.incidents.set(id, to: newState)
        else { return before }
        save([.incident(IncidentRecord(incident))])
        switch newState {
        case .open: break
        case .acknowledged: audit.append(AuditRecord(.incidentAcknowledged(id: id), client: incident.client))
        case .resolved:
            audit.append(AuditRecord(.incidentResolved(id: id), client: incident.client))
            if incident.kind == .workerCrashByClient { lift { $0.client == incident.client } }
        }
        return incident
    }

    // MARK: - The end of bans

    private func endBans() async {
        while true {
            let now = AuditTime.now
            if heir == nil {
                for ban in state.bans.removeEnded(at: now) { tell(ban, isOver: .expired) }
            }
            // The wall clock may be set: it is looked at again now and then.
            let left = state.bans.nextEnd.map { Duration.microseconds($0.microseconds - now.microseconds) }
            let pause = min(left ?? Self.longestPause, Self.longestPause)
            do { try await bansChanged.wait(until: EventLoop.shared.now + pause) } catch .cancelled {
                return
            } catch {}
        }
    }

    private func lift(_ isMeant: (Ban) -> Bool) {
        guard heir == nil else { return }
        for ban in state.bans.all.filter(isMeant) {
            state.bans.remove(ban.network)
            tell(ban, isOver: .lifted)
            Log.info("A client is let in again", ["client": .text(ban.address)])
        }
    }

    private static let longestPause = Duration.seconds(60)

    private func tell(_ ban: Ban, isOver reason: UnbanReason) {
        save([.unban(NetworkRecord(ban.network))])
        audit.append(AuditRecord(.clientUnbanned(reason: reason), client: ban.client))
    }

    // MARK: - What is remembered

    private func save(_ changes: [StateChange]) {
        journal.append(changes) { state.changes }
        if journal.isBehind { journalBehind.signal() }
    }

    /// What a full disk did not take is offered again: the next change may come too late for it.
    private func keepJournal() async {
        let pause = Wakeup()
        while true {
            while journal.isBehind, heir == nil {
                try? await pause.wait(until: EventLoop.shared.now + Self.journalRetry)
                if journal.isBehind, heir == nil { journal.rewrite(state.changes) }
            }
            do { try await journalBehind.wait() } catch { return }
        }
    }

    private static let journalRetry = Duration.seconds(1)
}

extension AuditTime {
    static func + (time: AuditTime, duration: Duration) -> AuditTime {
        AuditTime(microsecondsSince1970: time.microseconds + Int64(clamping: duration.microseconds))
    }
}
