import IPC

// What the workers' messages are called in the audit log. Each switch is whole, so that neither side can grow alone.

extension RefusalReason {
    init(_ scope: RefusalScope) {
        self =
            switch scope {
            case .requests: .requests
            case .concurrent: .concurrent
            case .total: .overloaded
            }
    }

    /// The status that the client sees: Anthropic has one of its own for an overloaded service.
    func status(of api: RouteAPI) -> UInt16 {
        switch self {
        case .requests, .concurrent: 429
        case .banned: 403
        case .overloaded, .draining, .auditUnavailable: api == .anthropic ? 529 : 503
        }
    }
}

extension DenialReason {
    init(_ reason: RefusalReason) {
        self =
            switch reason {
            case .requests: .requestLimit
            case .concurrent: .concurrentLimit
            case .overloaded: .overloaded
            case .draining: .draining
            case .auditUnavailable: .auditUnavailable
            case .banned: .accessDenied
            }
    }

    init(_ cause: DenialCause) {
        self =
            switch cause {
            case .badRequest: .badRequest
            case .requestTooLarge: .requestTooLarge
            case .requestTimeout: .requestTimeout
            case .unknownRoute: .unknownRoute
            case .unsupportedMediaType: .unsupportedMediaType
            case .accessDenied: .accessDenied
            case .invalidValue: .invalidValue
            case .plainHTTP: .plainHTTP
            case .tlsTimeout: .tlsTimeout
            case .tlsAbandoned: .tlsAbandoned
            case .tlsAlert: .tlsAlert
            case .tlsVersion: .tlsVersion
            case .tlsAlgorithms: .tlsAlgorithms
            case .tlsProtocol: .tlsProtocol
            case .tlsCertificate: .tlsCertificate
            case .tlsSignature: .tlsSignature
            case .tlsMalformed: .tlsMalformed
            }
    }
}

extension Quota {
    init(_ quota: RequestQuota) {
        self.init(limit: quota.limit, remaining: quota.remaining, resetSeconds: quota.resetSeconds)
    }
}

extension RequestOutcome {
    fileprivate init(_ outcome: SettledOutcome) {
        self =
            switch outcome {
            case .completed: .completed
            case .blocked: .blocked
            case .rejected: .rejected
            case .clientGone: .clientGone
            case .clientTimeout: .clientTimeout
            case .upstreamUnreachable: .upstreamUnreachable
            case .upstreamInvalid: .upstreamInvalid
            case .upstreamTimeout: .upstreamTimeout
            case .failed: .failed
            }
    }
}

extension UninspectedSummary {
    init?(_ count: UninspectedCount) {
        self.init(image: count.image, audio: count.audio, file: count.file, other: count.other)
        if isEmpty { return nil }
    }
}

extension FindingSummary {
    init(_ finding: FindingCount) {
        self.init(
            detector: finding.detector, category: finding.category, type: finding.type,
            risk: FindingRisk(finding.risk), count: finding.count,
            action: FindingAction(finding.action),
            direction: finding.direction == .request ? .request : .response)
    }
}

extension FindingRisk {
    fileprivate init(_ risk: RiskLevel) {
        self =
            switch risk {
            case .none: .none
            case .low: .low
            case .medium: .medium
            case .high: .high
            case .critical: .critical
            }
    }
}

extension DirectedScores {
    init(_ settlement: Settlement) {
        self.init(
            request: TextScores(settlement.requestScores), response: TextScores(settlement.responseScores))
    }
}

extension DirectedScores.TextScores {
    fileprivate init(_ scores: ReportedScores) {
        self.init(promptInjection: scores.promptInjection, harmful: scores.harmful)
    }
}

extension FindingAction {
    fileprivate init(_ action: RouteAction) {
        self =
            switch action {
            // Nothing is found where nothing is looked for; a worker that says so only logged it.
            case .off, .log: .log
            case .redact: .redact
            case .block: .block
            }
    }
}

extension Settlement {
    /// How much it matters to security.
    var severity: AuditSeverity {
        if outcome == .blocked { return .medium }
        return findings.isEmpty ? .info : .low
    }

    /// Of what called for it, the worst.
    fileprivate var blockedBy: String? {
        guard outcome == .blocked else { return nil }
        let cause = findings.filter { $0.action == .block }.max { $0.risk.rawValue < $1.risk.rawValue }
        return cause.map { "\($0.detector)/\($0.category)" }
    }
}

extension RequestSettled {
    /// - Parameter duration: the supervisor's own measure, in microseconds.
    init(
        _ settlement: Settlement, admission: UInt64, route: String, upstream: String, duration: UInt64,
        findings: [FindingSummary]
    ) {
        self.init(
            admission: admission, route: route, upstream: settlement.reachedUpstream ? upstream : nil,
            model: settlement.model.isEmpty ? nil : settlement.model, status: settlement.status,
            outcome: RequestOutcome(settlement.outcome), blockedBy: settlement.blockedBy,
            requestBytes: settlement.requestBytes,
            responseBytes: settlement.responseBytes,
            promptTokens: settlement.promptTokens == 0 ? nil : settlement.promptTokens,
            completionTokens: settlement.completionTokens == 0 ? nil : settlement.completionTokens,
            durationMicroseconds: duration, overheadMicroseconds: settlement.overheadMicroseconds,
            findings: findings, uninspected: UninspectedSummary(settlement.uninspected))
    }
}
