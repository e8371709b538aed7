@testable import IPC

/// One message of every kind, with every field set to something that is not its default.
enum Samples {
    static let quota = Quota(limit: 60, remaining: 59, resetSeconds: 1)

    static var report: SealReport {
        var report = SealReport()
        report.user = 987
        report.group = 654
        report.threads = 1
        report.capabilities = CapabilitySets(
            effective: 0, permitted: 0, inheritable: 0, ambient: 0, bounding: 0)
        report.noNewPrivileges = true
        report.dumpable = false
        report.seccomp = .filter
        report.landlockABI = 7
        report.network = .none
        report.filesystem = .none
        report.changedRoot = true
        report.coreLimit = 0
        return report
    }

    static var plan: SealPlan {
        SealPlan(
            role: .egress, mode: .bestEffort, limits: SealLimits(descriptors: 64, memory: 1 << 20),
            privilegeDrop: SealPrivilegeDrop(identity: SealIdentity(user: 1, group: 2), emptyDirectory: "/e"))
    }

    static var admission: Admission {
        var admission = Admission()
        admission.question = QuestionID(7)
        admission.connection = ConnectionID(9)
        admission.route = 3
        admission.requestID = "req_1"
        return admission
    }

    static var settlement: Settlement {
        var finding = FindingCount()
        finding.detector = "pii"
        finding.category = "contact"
        finding.type = "EMAIL"
        finding.risk = .medium
        finding.count = 2
        finding.action = .redact
        finding.direction = .response
        var settlement = Settlement()
        settlement.ticket = Ticket(5)
        settlement.outcome = .clientGone
        settlement.status = 200
        settlement.reachedUpstream = true
        settlement.requestBytes = 100
        settlement.responseBytes = 200
        settlement.model = "m"
        settlement.promptTokens = 1
        settlement.completionTokens = 2
        settlement.overheadMicroseconds = 3
        settlement.uninspected.image = 4
        settlement.uninspected.other = 1
        settlement.findings = [finding]
        settlement.requestScores.promptInjection = 1000
        settlement.responseScores.harmful = 7
        return settlement
    }

    static var denial: Denial {
        var denial = Denial()
        denial.connection = ConnectionID(9)
        denial.requestID = "r"
        denial.cause = .unknownRoute
        denial.status = 404
        return denial
    }

    static var workerSettings: WorkerSettings {
        var route = RouteSettings()
        route.path = "/v1/"
        route.api = .openai
        route.inspection = 0
        var upstream = UpstreamSettings()
        upstream.name = "u"
        upstream.authority = "h:1"
        upstream.connections = 8
        var settings = WorkerSettings()
        settings.generation = 2
        settings.seal = plan
        settings.limits.headBytes = 1024
        settings.listeners = [listener]
        settings.routes = [route]
        settings.upstreams = [upstream]
        settings.responseFields = Array("a: b\r\n".utf8)
        settings.ratePolicy = "60;w=60;burst=20"
        settings.inspections = [inspection]
        settings.patterns = [pattern]
        var key = Array("key".utf8)
        settings.redactionKey = Secret(wiping: &key, keeping: 0..<key.count)
        return settings
    }

    static var listener: ListenerSettings {
        var listener = ListenerSettings()
        listener.name = "[::]:8443"
        listener.certificates = [CertificateSettings(chain: [1, 2], key: 3)]
        listener.minimumVersion = .tls13
        listener.ciphers = "A:B"
        listener.clientAuthorities = [4]
        return listener
    }

    static var ticketKey: TicketKey {
        var bytes = [UInt8](repeating: 7, count: MessageLimits.ticketKeyBytes)
        return TicketKey(Secret(wiping: &bytes, keeping: 0..<bytes.count))
    }

    static var inspection: InspectionSettings {
        var settings = InspectionSettings()
        settings.sanitize.nullBytes = .remove
        settings.sanitize.controlCharacters = .log
        settings.sanitize.invisible = .block
        settings.sanitize.trims = true
        settings.request.personalData.action = .redact
        settings.request.personalData.types = ChoiceSet([.email, .urlCredentials])
        settings.request.personalData.replacement = .hash
        settings.request.personalData.restores = true
        settings.request.secrets.action = .redact
        settings.request.secrets.replacement = .mask
        settings.request.promptInjection.action = .block
        settings.request.promptInjection.threshold = .medium
        settings.response.harmful.action = .log
        settings.response.harmful.threshold = .critical
        settings.response.harmCategories = ChoiceSet([.violence, .drugs])
        settings.deny = [PatternReference(0)]
        settings.allow = [PatternReference(1)]
        return settings
    }

    static var pattern: PatternSettings {
        var pattern = PatternSettings()
        pattern.name = "n"
        pattern.pattern = "a * b"
        pattern.category = "c"
        pattern.risk = .critical
        return pattern
    }

    static var egressSettings: EgressSettings {
        var upstream = EgressUpstream()
        upstream.authority = "h:1"
        var line = Array("x: y\r\n".utf8)
        upstream.credentialLine = Secret(wiping: &line, keeping: 0..<line.count)
        upstream.forwardsCredential = true
        upstream.paths = [PathPrefix("/v1/")]
        var proof = UpstreamProof()
        proof.host = "h"
        proof.authorities = "/ca.pem"
        proof.pins = [KeyPin([1, 2, 3])]
        proof.certificates = [4, 5]
        var key = Array("k".utf8)
        proof.key = Secret(wiping: &key, keeping: 0..<1)
        upstream.proof = [proof]
        var settings = EgressSettings()
        settings.generation = 2
        settings.seal = plan
        settings.headBytes = 512
        settings.upstreams = [upstream]
        return settings
    }

    static var violation: ExchangeViolation {
        var violation = ExchangeViolation()
        violation.exchange = ExchangeID(4)
        violation.rule = .credential
        return violation
    }

    static let fromWorker: [FromWorker] = [
        .ready(report), .admit(admission), .settle(settlement), .deny(denial),
        .dial(DialRequest(question: QuestionID(1), upstream: 2)), .finished(ConnectionID(9)),
        .identified(Identification(connection: ConnectionID(9), name: "n")),
        .pong(Heartbeat(number: 7)),
    ]

    static let toWorker: [ToWorker] = [
        .settings(workerSettings),
        .connection(Client(connection: ConnectionID(1), address: [127, 0, 0, 1], listener: 1)),
        .admitted(Admitted(question: QuestionID(1), ticket: Ticket(2), quota: quota)),
        .refused(
            Refused(question: QuestionID(1), reason: .concurrent, retryAfterMilliseconds: 1500, quota: quota)),
        .upstream(Dialled(question: QuestionID(1))),
        .undialled(DialFailure(question: QuestionID(1), reason: .timedOut)),
        .ping(Heartbeat(number: 7)), .drain(Drain(idleMilliseconds: 1_500)), .keeper,
        .ticketKeys(TicketKeys([ticketKey])), .note,
    ]

    static let fromEgress: [FromEgress] = [
        .ready(report), .finished(ExchangeID(3)), .violation(violation), .connected(ExchangeID(4)),
        .refused(
            ExchangeRefusal(
                exchange: ExchangeID(5), refusal: HandshakeRefusal(.rule, rule: .commonName, code: 6))),
        .certificate(UpstreamCertificate(upstream: 2, expiresAt: 1_800_000_000)),
        .pong(Heartbeat(number: 9)),
    ]

    static let toEgress: [ToEgress] = [
        .settings(egressSettings),
        .exchange(Exchange(id: ExchangeID(3), upstream: 1, handshakeMilliseconds: 500)),
        .ping(Heartbeat(number: 8)), .drain,
    ]

    static var inspectSettings: InspectSettings {
        var settings = InspectSettings()
        settings.seal = plan
        settings.role = .tool
        settings.direction = .response
        settings.format = .jsonl
        settings.inspection = inspection
        settings.patterns = [pattern]
        return settings
    }

    static let toInspector: [ToInspector] = [.settings(inspectSettings)]
}
