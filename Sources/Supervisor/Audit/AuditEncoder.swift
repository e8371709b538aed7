/// Formats records as members of a JSON object, without what the chain adds. The order of members is part of the
/// format: the verifier finds them by it.
struct AuditEncoder {
    private var timestamp = AuditTimestamp()

    /// Appends a record from its opening brace up to where `prev` follows.
    mutating func encode(_ record: AuditRecord, seq: UInt64, to line: inout JSONBuffer) {
        line.literal("{\"seq\":")
        line.number(seq)
        line.literal(",\"time\":\"")
        timestamp.append(record.time, to: &line)
        line.byte(UInt8(ascii: "\""))
        if case .forwarded(let forwarded) = record.detail {
            line.bytes(forwarded.members.span)
        } else {
            encodeMembers(of: record, to: &line)
        }
    }

    /// What stands between the time and the chain's own members: from the comma before `event` on.
    func encodeMembers(of record: AuditRecord, to line: inout JSONBuffer) {
        line.literal(",\"event\":\"")
        line.name(record.detail.event.rawValue)
        line.literal("\",\"severity\":\"")
        line.name(record.severity.rawValue)
        line.byte(UInt8(ascii: "\""))
        line.member(",\"request_id\":", record.requestID)
        line.member(",\"session\":", record.session)
        if let client = record.client {
            line.literal(",\"client\":{\"id\":")
            line.string(client.id, atMost: AuditLimits.textBytes)
            line.member(",\"address\":", client.address)
            line.byte(UInt8(ascii: "}"))
        }
        line.detail(record.detail)
    }
}

extension JSONBuffer {
    /// The members that belong to the event.
    fileprivate mutating func detail(_ detail: AuditDetail) {
        switch detail {
        case .requestAdmitted(let admitted): members(of: admitted)
        case .requestSettled(let settled): members(of: settled)
        case .requestDenied(let denied): members(of: denied)
        case .requestAborted(let aborted): members(of: aborted)
        case .connectionDenied(let denied): members(of: denied)
        case .finding(let report): members(of: report)
        case .configurationLoaded(let loaded): members(of: loaded)
        case .configurationRefused(let path, let reason):
            member(",\"path\":", long: path)
            member(",\"reason\":", long: reason)
        case .childStarted(let child): members(of: child)
        case .childReady(let child, let seal):
            members(of: child)
            member(",\"seal\":", long: seal)
        case .childExited(let child, let exit):
            members(of: child)
            members(of: exit)
        case .childBreach(let child, let rule):
            members(of: child)
            member(",\"rule\":", long: rule)
        case .childPostponed(let role, let milliseconds):
            member(",\"role\":", enumeration: role.rawValue)
            member(",\"delay_ms\":", milliseconds)
        case .incidentOpened(let incident): members(of: incident)
        case .incidentAcknowledged(let id), .incidentResolved(let id): member(",\"incident\":", id)
        case .clientBanned(let ban): members(of: ban)
        case .clientUnbanned(let reason): member(",\"reason\":", enumeration: reason.rawValue)
        case .serviceStarted(let version, let pid):
            member(",\"version\":", version)
            member(",\"pid\":", pid)
        case .serviceSucceeded(let version, let pid, let predecessor):
            member(",\"version\":", version)
            member(",\"pid\":", pid)
            member(",\"predecessor\":", predecessor)
        case .serviceStopped(let reason): member(",\"reason\":", enumeration: reason.rawValue)
        case .upstreamRefused(let refused): members(of: refused)
        case .auditRecovered(let recovery): members(of: recovery)
        case .auditLost(let count): member(",\"count\":", count)
        case .checkpoint(let checkpoint, let endedBefore):
            member(",\"ended_before\":", endedBefore)
            members(of: checkpoint)
        // Its members were written by whom it came from.
        case .forwarded: break
        }
    }
}
