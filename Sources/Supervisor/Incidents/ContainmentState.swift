import IPC

/// What containment remembers, all of it and nothing else: every change is a `StateChange`, so that what the journal
/// holds makes the same state again. Pure.
struct ContainmentState: Sendable {
    var tally = CrashTally()
    var bans = BanTable()
    var incidents = IncidentBook()

    /// Makes a change that was journalled.
    mutating func apply(_ change: StateChange) {
        switch change {
        case .crash(let crash):
            // The window is applied when the next one is counted; here everything within its greatest length counts.
            _ = tally.note(
                crash.network.key, at: AuditTime(microsecondsSince1970: crash.at),
                window: ConfigurationLimits.crashBanWindow.upperBound)
        case .ban(let record):
            tally.forget(record.network.key)
            _ = bans.insert(record.ban)
        case .unban(let network): bans.remove(network.key)
        case .incident(let record):
            if let incident = record.incident { incidents.put(incident) }
        }
    }

    /// The changes that make this state out of none.
    var changes: [StateChange] {
        tally.all.map { .crash(CrashRecord(network: NetworkRecord($0.client), at: $0.at.microseconds)) }
            + bans.all.map { .ban(BanRecord($0)) } + incidents.incidents.map { .incident(IncidentRecord($0)) }
    }
}
