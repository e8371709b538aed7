import IPC
import Testing

@testable import Supervisor

@Suite struct `The status for people` {
    static let spans: [(UInt64, String)] = [
        (0, "0s"), (59, "59s"), (60, "1m 0s"), (3599, "59m 59s"), (3600, "1h 0m"), (86_399, "23h 59m"),
        (86_400, "1d 0h"), (1_000_000, "11d 13h"),
    ]

    @Test(arguments: spans) func `tells spans in two units`(seconds: UInt64, text: String) {
        #expect(StatusQuantity.span(seconds) == text)
    }

    static let sizes: [(UInt64, String)] = [
        (0, "0 B"), (1023, "1023 B"), (1024, "1.0 KiB"), (1536, "1.5 KiB"), (1_048_575, "1.0 MiB"),
        (18_425_446, "17.6 MiB"), (1 << 30, "1.0 GiB"), (1 << 62, "4194304.0 TiB"),
    ]

    @Test(arguments: sizes) func `tells sizes in the largest unit`(bytes: UInt64, text: String) {
        #expect(StatusQuantity.size(bytes) == text)
    }

    static let latencies: [(UInt64, String)] = [
        (0, "0 µs"), (999, "999 µs"), (1000, "1.0 ms"), (3455, "3.5 ms"), (9949, "9.9 ms"), (9950, "10 ms"),
        (42_499, "42 ms"), (999_499, "999 ms"), (999_500, "1.0 s"), (61_250_000, "61.3 s"),
    ]

    @Test(arguments: latencies) func `tells latencies in two digits or three`(
        microseconds: UInt64, text: String
    ) {
        #expect(StatusQuantity.latency(microseconds: microseconds) == text)
    }

    static let counts: [(UInt64, String)] = [
        (0, "0 dials"), (1, "1 dial"), (999, "999 dials"), (1000, "1,000 dials"),
        (1_042_007, "1,042,007 dials"),
    ]

    @Test(arguments: counts) func `groups the digits of counts`(number: UInt64, text: String) {
        #expect(StatusQuantity.count(number, "dial") == text)
    }

    @Test func `has columns as wide as their widest cell, numbers to the right`() {
        let table = StatusTable(
            columns: [.init(title: "A"), .init(title: "NUMBER", isNumber: true), .init(title: "LAST")],
            rows: [
                [.init(text: "wide one"), .init(text: "7"), .init(text: "x")],
                [.init(text: "µ"), .init(text: "1,000,000"), .init(text: "no blanks after this")],
            ])
        #expect(
            table.lines(inColour: false) == [
                "A            NUMBER  LAST",
                "wide one          7  x",
                "µ         1,000,000  no blanks after this",
            ])
    }

    @Test func `is as wide in colours as without`() {
        let table = StatusTable(
            columns: [.init(title: "STATE"), .init(title: "N", isNumber: true)],
            rows: [[.init(text: "ready", tone: .good), .init(text: "1", tone: .warning)]])
        #expect(
            table.lines(inColour: true) == [
                "\u{1b}[1mSTATE\u{1b}[0m  \u{1b}[1mN\u{1b}[0m",
                "\u{1b}[32mready\u{1b}[0m  \u{1b}[33m1\u{1b}[0m",
            ])
    }

    /// A service with a worker at work and an egress that is not there.
    static var report: StatusReport {
        var report = StatusReport()
        report.version = "9.9"
        report.pid = 42
        report.uptimeSeconds = 93_784
        report.generation = 3
        report.configurationPath = "/etc/bulkhead/bulkhead.json5"
        report.configurationLoadedAt = 1_000_000
        report.configurationFingerprint = "0123456789abcdef0123"
        report.listeners = [ListenerStatus(name: "127.0.0.1:8080"), ListenerStatus(name: "systemd:bulkhead")]
        report.auditSequence = 12_345
        report.isAuditWriting = true
        report.inFlight = 1
        report.openConnections = 2
        var worker = ChildStatus()
        worker.pid = 43
        worker.generation = 3
        worker.state = .ready
        worker.uptimeSeconds = 61
        worker.requestsTotal = 1_000
        worker.requestsPerSecondTimes100 = 133
        worker.settled = 9
        worker.latencyMicroseconds50 = 850
        worker.latencyMicroseconds90 = 3_455
        worker.latencyMicroseconds99 = 42_000
        worker.residentBytes = 18_425_446
        worker.processorPercentTimes100 = 834
        worker.descriptors = 5
        worker.isSealed = true
        worker.seal = sealed
        var egress = ChildStatus()
        egress.role = .egress
        egress.restarts = 2
        report.children = [worker, egress]
        return report
    }

    static let sealed = SealReport(
        user: 994, group: 994, supplementaryGroups: 0, threads: 1,
        capabilities: CapabilitySets(effective: 0, permitted: 0, inheritable: 0, ambient: 0, bounding: 0),
        noNewPrivileges: true, dumpable: false, seccomp: .filter, landlockABI: 7, network: .none,
        filesystem: .none, changedRoot: true, coreLimit: 0, fileSizeLimit: 0, processLimit: 0,
        descriptorLimit: 64, memoryLimit: 1000)

    @Test func `says it all on one screen`() {
        #expect(
            Self.report.text() == """
                bulkhead 9.9  up 1d 2h, generation 3, pid 42
                  configuration  /etc/bulkhead/bulkhead.json5 (0123456789ab), loaded 1970-01-01 00:00:01 UTC
                  listening      127.0.0.1:8080, systemd:bulkhead
                  audit          record 12,345, 0 ms behind
                  now            1 request in flight, 2 connections
                  refused        0 requests, 0 connections, 0 handshakes, 0 dials failed, 0 of them for what the upstream is
                  incidents      none open, 0 clients kept out

                ROLE    PID  GEN  STATE    UPTIME  RESTARTS  CONN  REQUESTS  REQ/S     P50     P90    P99       RSS    CPU  FDS  SANDBOX
                worker   43    3  ready     1m 1s         0     0     1,000    1.3  850 µs  3.5 ms  42 ms  17.6 MiB  8.3 %    5  uid 994, sealed, landlock 7
                egress    -    -  stopped       -         2     -         -      -       -       -      -         -      -    -  -

                """)
    }

    static let troubles: [(String, @Sendable (inout StatusReport) -> Void)] = [
        ("\u{1b}[1;31mNOT WRITTEN\u{1b}[0m", { $0.isAuditWriting = false }),
        (
            "\u{1b}[1;31mNOT WRITTEN, 3 records lost\u{1b}[0m",
            { ($0.isAuditWriting, $0.auditLost) = (false, 3) }
        ),
        ("\u{1b}[1;31m2 open, 0 clients kept out\u{1b}[0m", { $0.openIncidents = 2 }),
        ("\u{1b}[33m1\u{1b}[0m", { $0.children[0].restarts = 1 }),
        ("\u{1b}[33mdraining\u{1b}[0m", { $0.children[0].state = .draining }),
        ("\u{1b}[1;31muid 994, NO SECCOMP\u{1b}[0m", { $0.children[0].seal.seccomp = .disabled }),
        ("\u{1b}[1;31muid 994, CAPABILITIES\u{1b}[0m", { $0.children[0].seal.capabilities.ambient = 1 }),
        (
            "\u{1b}[1;31muid 0, NEW PRIVILEGES, NO LANDLOCK, NETWORK, FILES\u{1b}[0m",
            {
                $0.children[0].seal.user = 0
                $0.children[0].seal.noNewPrivileges = false
                $0.children[0].seal.landlockABI = 0
                $0.children[0].seal.network = .any
                $0.children[0].seal.filesystem = .any
            }
        ),
    ]

    @Test(arguments: troubles.indices) func `shows trouble in a colour of its own`(index: Int) {
        let (text, trouble) = Self.troubles[index]
        var report = Self.report
        #expect(!report.text(inColour: true).contains(text))
        trouble(&report)
        #expect(report.text(inColour: true).contains(text))
        #expect(!report.text().contains("\u{1b}"))
    }

    @Test func `says first what the service is about, when it does not just serve`() {
        var report = StatusReport()
        report.version = "9.9"
        #expect(report.text().hasPrefix("bulkhead 9.9  up 0s"))
        report.phase = .stopping
        #expect(report.text().hasPrefix("bulkhead 9.9  stopping, up 0s"))
        #expect(String(decoding: report.json, as: UTF8.self).contains("\"phase\":\"stopping\""))
    }

    @Test func `tells no requests of a keeper`() throws {
        var child = ChildStatus()
        (child.role, child.state) = (.keeper, .ready)
        var report = StatusReport()
        report.children = [child]
        let row = try #require(report.lines(inColour: false).last).split(separator: " ")
        #expect(row[6...8].allSatisfy { $0 == "-" })
    }
}
