import IPC
import Testing

@testable import Supervisor

@Suite struct AuditChainTests {
    /// Hashes computed with another implementation of SHA-256 over these bytes.
    static let golden = [
        #"{"seq":1,"time":"2031-05-06T07:08:09.123456Z","event":"request.admitted","severity":"#
            + #""info","request_id":"req-0","client":{"id":"client-0","address":"192.0.2.0"},"admiss"#
            + #"ion":0,"route":"/openai/v1","model":"echo-0","reserved_tokens":512,"prev":"000000000"#
            + #"0000000000000000000000000000000000000000000000000000000","hash":"2456d7d199480f73d2e"#
            + #"6930603fa60d998432ffc7a06f213c1894181dea80419"}"#,
        #"{"seq":2,"time":"2031-05-06T07:08:09.123456Z","event":"request.settled","severity":""#
            + #"info","request_id":"req-1","client":{"id":"client-1","address":"192.0.2.1"},"admissi"#
            + #"on":1,"route":"/openai/v1","upstream":"echo","model":"echo-1","status":200,"outcome""#
            + #":"completed","request_bytes":1024,"response_bytes":2048,"prompt_tokens":20,"completi"#
            + #"on_tokens":30,"duration_us":1500,"overhead_us":250,"findings":[{"detector":"pii","ca"#
            + #"tegory":"contact","type":"EMAIL","risk":"medium","count":2,"action":"redact","direct"#
            + #"ion":"request"}],"prev":"3150add235a18acdc2d6fa0ef2b33c35b1acba98169252fa8abfb94cbdb"#
            + #"74e8a","hash":"bc770f5a441f36dcd295dda18b066dc4ee279a2d931013be347f13714af9d2e4"}"#,
    ]

    @Test func `two records make these bytes`() {
        var chain = AuditChain(after: .none)
        chain.append(admittedRecord(0))
        chain.append(makeRecord(1))
        let text = String(decoding: chain.pending.bytes, as: UTF8.self)
        #expect(text == Self.golden.map { $0 + "\n" }.joined())
        #expect(chain.seq == 2)
    }

    @Test func `every event is a line the verifier knows, with its name`() {
        var chain = AuditChain(after: .none)
        for detail in Self.everyDetail { chain.append(AuditRecord(detail, time: auditInstant)) }
        let lines = chain.pending.bytes.split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == AuditEvent.allCases.count)
        for (bytes, detail) in zip(lines, Self.everyDetail) {
            let checked = CheckedLine(Array(bytes).span, ChainHasher())
            #expect(checked.isIntact)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("\"event\":\"\(detail.event.rawValue)\""))
        }
        #expect(Set(Self.everyDetail.map(\.event)) == Set(AuditEvent.allCases))
    }

    @Test func `the published schema names every event and every value of our enums`() {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let schema = String(
            decoding: AuditScene.read("/" + root + "/docs/audit-record.schema.json"), as: UTF8.self)
        let names =
            AuditEvent.allCases.map(\.rawValue) + AuditSeverity.allCases.map(\.rawValue)
            + RequestOutcome.allCases.map(\.rawValue) + DenialReason.allCases.map(\.rawValue)
            + AbortCause.allCases.map(\.rawValue) + ConnectionDenialReason.allCases.map(\.rawValue)
            + FindingAction.allCases.map(\.rawValue) + FindingDirection.allCases.map(\.rawValue)
            + FindingRisk.allCases.map(\.rawValue)
            + ChildRole.allCases.map(\.rawValue) + ChildExitCause.allCases.map(\.rawValue)
            + IncidentKind.allCases.map(\.rawValue) + UnbanReason.allCases.map(\.rawValue)
            + StopReason.allCases.map(\.rawValue) + AuditRecovery.Cause.allCases.map(\.rawValue)
        let refusals =
            ProofFailure.allCases.map(\.name) + CertificateRule.allCases.filter { $0 != .none }.map(\.name)
        for name in names + refusals { #expect(schema.contains("\"\(name)\""), "\(name)") }
    }

    @Test func `a finding says what, how bad and how sure, and no more`() {
        let summary = FindingSummary(
            detector: "prompt_injection", category: "system_override", type: "SYSTEM_OVERRIDE", risk: .high,
            count: 1, action: .block, direction: .request)
        var scores = DirectedScores()
        scores.request.promptInjection = 973
        var chain = AuditChain(after: .none)
        chain.append(
            AuditRecord(.finding(FindingReport(route: "/v1/", findings: [summary], scores: scores))))
        let line = String(decoding: chain.pending.bytes, as: UTF8.self)
        #expect(
            line.contains(
                """
                "route":"/v1/","findings":[{"detector":"prompt_injection","category":"system_override",\
                "type":"SYSTEM_OVERRIDE","risk":"high","count":1,"action":"block","direction":"request"}],\
                "scores":{"request":{"prompt_injection":973,"harmful":0},"response":{"prompt_injection":0,"harmful":0}}
                """))
    }

    static let everyDetail: [AuditDetail] = [
        admittedRecord(0).detail, settledRecord(1).detail,
        .requestDenied(RequestDenied(reason: .requestLimit, route: "/a", status: 429)),
        .requestAborted(RequestAborted(admission: 1, route: "/a", cause: .workerExited, pid: 7)),
        .connectionDenied(ConnectionDenied(reason: .perAddressLimit, count: 3)),
        .finding(FindingReport(route: "/a", findings: [], scores: DirectedScores())),
        .configurationLoaded(ConfigurationLoaded(path: "/etc/x", fingerprint: "ab", generation: 1)),
        .configurationRefused(path: "/etc/x", reason: "1:2: unknown key"),
        .childStarted(child), .childReady(child, seal: "seccomp"),
        .childExited(child, ChildExit(cause: .sandbox, code: 159, systemCall: "socket", connections: 2)),
        .childPostponed(.worker, milliseconds: 900),
        .incidentOpened(IncidentOpened(id: 1, kind: .sandboxViolation, summary: "a worker", pid: 7)),
        .incidentAcknowledged(id: 1), .incidentResolved(id: 1),
        .clientBanned(ClientBanned(crashes: 3, until: auditInstant)), .clientUnbanned(reason: .expired),
        .childBreach(child, rule: "unknown message"), .serviceStarted(version: "1.0", pid: 1),
        .serviceSucceeded(version: "1.1", pid: 2, predecessor: 1),
        .serviceStopped(reason: .signal),
        .upstreamRefused(
            UpstreamRefused(upstream: "a", reason: .rule, rule: .commonName, text: "t", count: 2)),
        .auditRecovered(AuditRecovery(cause: .tornLine, file: "audit-000001.jsonl", bytes: 5, records: 0)),
        .auditLost(count: 4),
        .checkpoint(
            AuditCheckpoint(seq: 1, hash: .zero, signature: String(repeating: "A", count: 88)),
            endedBefore: 1),
    ]
    static let child = ChildIdentity(role: .worker, pid: 12, generation: 3)

    @Test(arguments: [
        ("plain", "\"plain\""), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
        ("\0\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
        ("\u{80}\u{9B}2J\u{9F}\u{A0}", "\"\\u0080\\u009b2J\\u009f\u{A0}\""),
        ("grüße 你好 🦀", "\"grüße 你好 🦀\""), ("", "\"\""),
    ])
    func `text is escaped for JSON and for terminals`(text: String, json: String) {
        var buffer = JSONBuffer()
        buffer.string(text, atMost: 100)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == json)
    }

    @Test(arguments: ["\"", "\\", "\u{1}", "\u{1F}", "\u{7F}", "\u{85}", "\u{A0}", "ÿ", "€", " ", "~"])
    func `a scalar is escaped or not wherever it stands`(scalar: String) {
        var alone = JSONBuffer()
        alone.string(scalar, atMost: 100)
        let written = String(decoding: alone.bytes, as: UTF8.self).dropFirst().dropLast()
        for before in 0...17 {
            for after in 0...17 {
                let (front, back) = (
                    String(repeating: "a", count: before), String(repeating: "z", count: after)
                )
                var buffer = JSONBuffer()
                buffer.string(front + scalar + back, atMost: 100)
                #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\"\(front)\(written)\(back)\"")
            }
        }
    }

    @Test(arguments: [0, 9, 10, 99, 100, 12_345, .max / 10, 9_999_999_999_999_999_999, .max] as [UInt64])
    func `numbers are written in full`(number: UInt64) {
        var buffer = JSONBuffer(capacity: 1)
        buffer.number(number)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == String(number))
    }

    @Test(arguments: 0...12)
    func `text that is too long is cut between scalars`(limit: Int) {
        var buffer = JSONBuffer()
        buffer.string("aé你🦀z", atMost: limit)
        let expected = [
            "…", "a…", "a…", "aé…", "aé…", "aé…", "aé你…", "aé你…", "aé你…", "aé你…", "aé你🦀…", "aé你🦀z", "aé你🦀z",
        ]
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\"\(expected[limit])\"")
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000000Z"), (951_782_400_000_001, "2000-02-29T00:00:00.000001Z"),
            (1_935_817_689_123_456, "2031-05-06T07:08:09.123456Z"), (-5, "1970-01-01T00:00:00.000000Z"),
            (4_107_542_399_999_999, "2100-02-28T23:59:59.999999Z"),
            (4_107_542_400_000_000, "2100-03-01T00:00:00.000000Z"),
            (Int64.max, "9999-12-31T23:59:59.999999Z"),
            (1_735_689_599_500_000, "2024-12-31T23:59:59.500000Z"),
        ] as [(Int64, String)])
    func `times are RFC 3339 with microseconds`(microseconds: Int64, text: String) {
        var timestamp = AuditTimestamp()
        var buffer = JSONBuffer()
        timestamp.append(AuditTime(microsecondsSince1970: microseconds), to: &buffer)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == text)
    }

    @Test func `a record with everything at its bound is shorter than a line may be`() {
        let text = String(repeating: "\u{1}", count: 5_000)
        let summary = FindingSummary(
            detector: text, category: text, type: text, risk: .critical, count: .max, action: .redact,
            direction: .response)
        let settled = RequestSettled(
            admission: .max, route: text, upstream: text, model: text, status: .max,
            outcome: .upstreamUnreachable, blockedBy: text,
            requestBytes: .max, responseBytes: .max, promptTokens: .max, completionTokens: .max,
            durationMicroseconds: .max, overheadMicroseconds: .max,
            findings: Array(repeating: summary, count: 1_000))
        var chain = AuditChain(after: .none)
        chain.append(
            AuditRecord(
                .requestSettled(settled), requestID: text, session: text,
                client: AuditClient(id: text, address: text)))
        #expect(chain.pending.count < AuditLimits.lineBytes)
        #expect(String(decoding: chain.pending.bytes, as: UTF8.self).contains("\"findings_omitted\":968"))
    }

    @Test(arguments: [
        "", "0", "00", "ab", String(repeating: "g", count: 64), String(repeating: "A", count: 64),
    ])
    func `what is not 64 lower-case hexadecimal digits is no digest`(text: String) {
        #expect(Digest(hex: Array(text.utf8).span, at: 0) == nil)
    }
}
