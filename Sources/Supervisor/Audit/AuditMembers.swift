import IPC

/// The members of each event's details, in the order of the format. Names come with their comma and colon.
extension JSONBuffer {
    /// A text member, left out when there is none.
    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        literal(name)
        string(text, atMost: AuditLimits.textBytes)
    }

    /// A path, a reason or a rule.
    mutating func member(_ name: StaticString, long text: String) {
        literal(name)
        string(text, atMost: AuditLimits.longTextBytes)
    }

    /// One of our own names.
    mutating func member(_ name: StaticString, enumeration: String) {
        literal(name)
        byte(UInt8(ascii: "\""))
        self.name(enumeration)
        byte(UInt8(ascii: "\""))
    }

    /// A number, left out when there is none.
    mutating func member(_ name: StaticString, _ value: UInt64?) {
        guard let value else { return }
        literal(name)
        number(value)
    }

    mutating func member(_ name: StaticString, _ value: Int32?) {
        guard let value else { return }
        literal(name)
        number(value)
    }

    mutating func members(of admitted: RequestAdmitted) {
        member(",\"admission\":", admitted.admission)
        member(",\"route\":", admitted.route)
        member(",\"model\":", admitted.model)
        member(",\"reserved_tokens\":", admitted.reservedTokens)
    }

    mutating func members(of settled: RequestSettled) {
        member(",\"admission\":", settled.admission)
        member(",\"route\":", settled.route)
        member(",\"upstream\":", settled.upstream)
        member(",\"model\":", settled.model)
        member(",\"status\":", UInt64(settled.status))
        member(",\"outcome\":", enumeration: settled.outcome.rawValue)
        member(",\"blocked_by\":", settled.blockedBy)
        member(",\"request_bytes\":", settled.requestBytes)
        member(",\"response_bytes\":", settled.responseBytes)
        member(",\"prompt_tokens\":", settled.promptTokens)
        member(",\"completion_tokens\":", settled.completionTokens)
        member(",\"duration_us\":", settled.durationMicroseconds)
        member(",\"overhead_us\":", settled.overheadMicroseconds)
        if let uninspected = settled.uninspected { members(of: uninspected) }
        if !settled.findings.isEmpty { members(of: settled.findings) }
    }

    private mutating func members(of uninspected: UninspectedSummary) {
        literal(",\"uninspected\":{")
        member("\"image\":", UInt64(uninspected.image))
        member(",\"audio\":", UInt64(uninspected.audio))
        member(",\"file\":", UInt64(uninspected.file))
        member(",\"other\":", UInt64(uninspected.other))
        byte(UInt8(ascii: "}"))
    }

    mutating func members(of denied: RequestDenied) {
        member(",\"reason\":", enumeration: denied.reason.rawValue)
        member(",\"route\":", denied.route)
        member(",\"status\":", UInt64(denied.status))
        member(",\"count\":", denied.count)
    }

    mutating func members(of aborted: RequestAborted) {
        member(",\"admission\":", aborted.admission)
        member(",\"route\":", aborted.route)
        member(",\"cause\":", enumeration: aborted.cause.rawValue)
        member(",\"pid\":", aborted.pid)
    }

    mutating func members(of denied: ConnectionDenied) {
        member(",\"reason\":", enumeration: denied.reason.rawValue)
        member(",\"count\":", denied.count)
    }

    mutating func members(of report: FindingReport) {
        member(",\"route\":", report.route)
        members(of: report.findings)
        literal(",\"scores\":{\"request\":")
        object(of: report.scores.request)
        literal(",\"response\":")
        object(of: report.scores.response)
        byte(UInt8(ascii: "}"))
    }

    private mutating func object(of scores: DirectedScores.TextScores) {
        member("{\"prompt_injection\":", UInt64(scores.promptInjection))
        member(",\"harmful\":", UInt64(scores.harmful))
        byte(UInt8(ascii: "}"))
    }

    private mutating func members(of findings: [FindingSummary]) {
        literal(",\"findings\":[")
        for (index, finding) in findings.prefix(AuditLimits.findings).enumerated() {
            literal(index > 0 ? ",{\"detector\":" : "{\"detector\":")
            string(finding.detector, atMost: AuditLimits.nameBytes)
            literal(",\"category\":")
            string(finding.category, atMost: AuditLimits.nameBytes)
            literal(",\"type\":")
            string(finding.type, atMost: AuditLimits.nameBytes)
            member(",\"risk\":", enumeration: finding.risk.rawValue)
            member(",\"count\":", UInt64(finding.count))
            member(",\"action\":", enumeration: finding.action.rawValue)
            member(",\"direction\":", enumeration: finding.direction.rawValue)
            byte(UInt8(ascii: "}"))
        }
        byte(UInt8(ascii: "]"))
        if findings.count > AuditLimits.findings {
            member(",\"findings_omitted\":", UInt64(findings.count - AuditLimits.findings))
        }
    }

    mutating func members(of refused: UpstreamRefused) {
        member(",\"upstream\":", refused.upstream)
        member(",\"reason\":", enumeration: refused.reason.name)
        if refused.rule != .none { member(",\"rule\":", enumeration: refused.rule.name) }
        member(",\"detail\":", refused.text)
        member(",\"count\":", refused.count)
    }

    mutating func members(of loaded: ConfigurationLoaded) {
        member(",\"path\":", long: loaded.path)
        member(",\"fingerprint\":", loaded.fingerprint)
        member(",\"generation\":", UInt64(loaded.generation))
    }

    mutating func members(of child: ChildIdentity) {
        member(",\"role\":", enumeration: child.role.rawValue)
        member(",\"pid\":", child.pid)
        member(",\"generation\":", UInt64(child.generation))
    }

    mutating func members(of exit: ChildExit) {
        member(",\"cause\":", enumeration: exit.cause.rawValue)
        member(",\"code\":", exit.code)
        member(",\"system_call\":", exit.systemCall)
        member(",\"connections\":", UInt64(exit.connections))
    }

    mutating func members(of recovery: AuditRecovery) {
        member(",\"cause\":", enumeration: recovery.cause.rawValue)
        member(",\"file\":", recovery.file)
        member(",\"bytes\":", recovery.bytes)
        member(",\"records\":", recovery.records)
    }

    mutating func members(of checkpoint: AuditCheckpoint) {
        literal(",\"of\":{\"seq\":")
        number(checkpoint.seq)
        literal(",\"hash\":\"")
        digest(checkpoint.hash)
        literal("\"},\"signature\":\"")
        name(checkpoint.signature)
        byte(UInt8(ascii: "\""))
    }
}
