import Glibc
import Testing

/// SIGUSR2, and what was to follow does not.
@Suite(.serialized) struct FailedUpgradeTests {
    /// A service that has given everything to a successor whose workers never get ready.
    private final class Trial: Sendable {
        let service: Service
        let successor: pid_t
        /// As many as the successor could ever start.
        private static let acts = [String](repeating: "sleepAtBirth", count: 64)

        init(_ monitoring: String = "{}", before: (Service) throws -> Void = { _ in }) throws {
            let programs = try HostilePrograms(isReplaced: false)
            var settings = Settings()
            settings.monitoring = monitoring
            let service = try Service(settings, programs: programs.path)
            try before(service)
            try programs.replace(acts: Self.acts)
            service.program.signal(SIGUSR2)
            self.service = service
            successor = try soon("the successor has started its children") {
                ProcessTable.children(of: service.program.pid).first { child in
                    ProcessTable.name(of: child) == "bulkhead" && !ProcessTable.children(of: child).isEmpty
                }
            }
        }

        /// The successor fails.
        func fail() throws {
            kill(successor, SIGKILL)
            try waitUntil("the service has everything back") {
                service.log.contains("The service goes on as it is")
            }
        }
    }

    @Test func `While a successor gets ready clients are served, and each request has one end`() throws {
        let begun = LoopbackAddress.number(1)
        var streams: [Client] = []
        let trial = try Trial { service in
            let stream = try service.client(from: begun)
            try stream.send(Requests.chat("one two three four five six", streams: true, wishes: ";delay=200"))
            _ = try stream.read(through: "one")
            streams.append(stream)
        }
        // Ends while the log is the successor's; and one begins and ends.
        _ = try streams[0].read(through: "\r\n0\r\n\r\n")
        try expectAnswer(try trial.service.client(from: .number(2)))
        try trial.fail()
        try expectAnswer(try trial.service.client(from: .number(3)))
        #expect(try trial.service.status()["pid"].number == Int(trial.service.program.pid))
        #expect(try trial.service.stop() == .exit(0))
        let audit = try trial.service.audit()
        for client in 1...3 {
            #expect(
                audit.story(of: .number(client)) == ["request.admitted", "request.settled 200 completed"])
        }
        #expect(audit.unaccountedInAnyRun == [])
        #expect(try trial.service.verifiesAudit())
    }

    @Test func `A stop while a successor gets ready is the end of both`() throws {
        let trial = try Trial()
        let service = trial.service
        #expect(try service.stop() == .exit(0))
        #expect(!ProcessTable.isAlive(trial.successor))
        #expect(throws: (any Error).self) { try service.client() }
        #expect(try service.audit().events("service.stopped").count == 1)
        #expect(try service.verifiesAudit())
    }

    @Test func `Who crashes workers while a successor gets ready is kept out`() throws {
        let hostile = LoopbackAddress.number(1)
        let trial = try Trial("{ crash_ban: { after: 2 } }")
        for _ in 1...2 {
            try waitUntil("a worker serves") {
                (try? trial.service.client(from: .number(2)).isServed()) == true
            }
            let client = try trial.service.client(from: hostile)
            try client.send(Requests.chat("word", streams: true, wishes: ";body=100000;delay=20"))
            _ = try client.read(through: "word")
            for child in ProcessTable.children(of: trial.service.program.pid)
            where ProcessTable.name(of: child) == "bulkhead-worker" { kill(child, SIGSEGV) }
            #expect(client.readToEnd().end != .silent)
        }
        try trial.fail()
        try waitUntil("it is kept out") { try !trial.service.audit().events("client.banned").isEmpty }
        #expect(try trial.service.client(from: hostile).readToEnd() == ([], .finished))
        #expect(try trial.service.stop() == .exit(0))
        #expect(try trial.service.verifiesAudit())
    }

    @Test func `A successor without the one before it serves, whenever that died`() throws {
        let service = try Service()
        let previous = service.program
        previous.signal(SIGUSR2)
        let successor = try soon("the successor has started its children") {
            ProcessTable.children(of: previous.pid).first { child in
                ProcessTable.name(of: child) == "bulkhead" && !ProcessTable.children(of: child).isEmpty
            }
        }
        previous.signal(SIGKILL)
        #expect(previous.wait(seconds: 10) == .signal(SIGKILL))
        try waitUntil("the successor is the service") {
            try service.status()["pid"].number == Int(successor)
                && service.log.split(separator: "\n").count { $0.contains("The service is ready") } == 2
        }
        try expectAnswer(try service.client())
        kill(successor, SIGTERM)
        try waitUntil("it has ended") { !ProcessTable.isAlive(successor) }
        #expect(try service.audit().unaccountedInAnyRun == [])
        #expect(try service.verifiesAudit())
    }

    @Test func `The control socket's place is gone, and clients are served all the same`() throws {
        let trial = try Trial()
        // The socket itself is the successor's now; what stands in its place cannot be replaced.
        let path = "\(trial.service.directory.path)/control.sock"
        unlink(path)
        mkdir(path, 0o700)
        kill(trial.successor, SIGKILL)
        try waitUntil("the service has taken back what it could") {
            trial.service.log.contains("The service goes on as it is")
        }
        try expectAnswer(try trial.service.client())
        #expect(try trial.service.stop() == .exit(0))
        #expect(try trial.service.verifiesAudit())
    }
}
