import Glibc
import Testing

/// SIGUSR2: another process takes the place of this one, and nobody notices.
@Suite(.serialized) struct UpgradeTests {
    @Test func `A stream goes on in the process before, new clients are served by the next`() throws {
        let service = try Service()
        let stream = try service.client(from: .number(1))
        try stream.send(Requests.chat("one two three four five six", streams: true, wishes: ";delay=300"))
        _ = try stream.read(through: "one")
        let idle = try service.client(from: .number(3))
        try expectAnswer(idle)
        let previous = try service.upgrade()
        #expect(previous.poll() == nil, "the stream is still open")
        try expectAnswer(try service.client(from: .number(2)))
        // A connection to the process before is served once more, and told to come again elsewhere.
        try expectAnswer(idle)
        #expect(idle.readToEnd().end == .finished)
        #expect(try stream.read(through: "\r\n0\r\n\r\n").contains("[DONE]"))
        #expect(previous.wait(seconds: 15) == .exit(0), "\(service.log)")
        try waitUntil("its last records are here") {
            try service.audit().story(of: .number(1)) == [
                "request.admitted", "request.settled 200 completed",
            ]
        }
        let succession = try #require(try service.audit().events("service.succeeded").first)
        #expect(succession["predecessor"].number == Int(previous.pid))
        #expect(succession["pid"].number == Int(service.program.pid))
        #expect(try service.status()["generation"].number == 2)
        #expect(try service.stop() == .gone)
        #expect(try service.audit().unaccounted == [])
        #expect(try service.verifiesAudit())
    }

    @Test func `A new configuration comes with the new process, and a wrong one leaves the old`() throws {
        let service = try Service()
        try service.directory.write("bulkhead.json5", "{ surprise: 1 }")
        service.program.signal(SIGUSR2)
        try waitUntil("it is refused") { service.log.contains("The service goes on as it is") }
        try expectAnswer(try service.client())
        #expect(try service.status()["pid"].number == Int(service.program.pid))
        try service.configure { $0.limits = ["request_bytes": "'2KiB'"] }
        let previous = try service.upgrade()
        let client = try service.client()
        try client.send(Requests.chat(String(repeating: "word ", count: 600)))
        #expect(try client.readAnswer().status == 413)
        #expect(previous.wait(seconds: 15) == .exit(0))
        #expect(try service.stop() == .gone)
        #expect(try service.verifiesAudit())
    }

    @Test func `A process that took over and dies leaves the one before it to finish what is open`() throws {
        let service = try Service()
        let stream = try service.client(from: .number(1))
        try stream.send(Requests.chat("one two three four five six", streams: true, wishes: ";delay=300"))
        _ = try stream.read(through: "one")
        let previous = try service.upgrade()
        service.program.signal(SIGKILL)
        let rest = stream.readToEnd().bytes
        #expect(String(decoding: rest, as: UTF8.self).hasSuffix("\r\n0\r\n\r\n"), "\(service.log)")
        #expect(previous.wait(seconds: 15) != nil)
        #expect(
            try service.audit().story(of: .number(1)) == [
                "request.admitted", "request.settled 200 completed",
            ])
        try service.restart()
        try expectAnswer(try service.client())
        #expect(try service.stop() == .exit(0))
        #expect(try service.verifiesAudit())
    }

    @Test func `A process that dies before it has finished has its requests ended by the next`() throws {
        let service = try Service()
        let stream = try service.client(from: .number(1))
        try stream.send(Requests.chat("one two", streams: true, wishes: ";delay=60000"))
        _ = try stream.read(through: "one")
        let previous = try service.upgrade()
        previous.signal(SIGKILL)
        #expect(stream.readToEnd().end != .silent)
        try waitUntil("the request has its end") {
            try service.audit().story(of: .number(1)).last?.hasPrefix("request.aborted") == true
        }
        try expectAnswer(try service.client())
        #expect(try service.stop() == .gone)
        #expect(try service.verifiesAudit())
    }

    @Test func `What a client has had of its limits counts on`() throws {
        var settings = Settings()
        settings.limits = ["requests_per_minute": "30", "burst": "30"]
        let service = try Service(settings)
        let client = try service.client(from: .number(1))
        for _ in 0..<30 {
            try client.send(Requests.chat("word"))
            #expect(try client.readAnswer().status == 200)
        }
        let previous = try service.upgrade()
        let again = try service.client(from: .number(1))
        try again.send(Requests.chat("word"))
        #expect(try again.readAnswer().status == 429)
        try expectAnswer(try service.client(from: .number(2)))
        #expect(previous.wait(seconds: 15) == .exit(0))
        #expect(try service.stop() == .gone)
        #expect(try service.verifiesAudit())
    }

    @Test func `Incidents, bans and session tickets outlive the process`() throws {
        let service = try Service()
        let hostile = LoopbackAddress.number(1)
        for _ in 1...3 {
            _ = try service.spare("worker")
            let client = try service.client(from: hostile)
            try client.send(Requests.chat("word", streams: true, wishes: ";body=100000;delay=20"))
            _ = try client.read(through: "word")
            for worker in try service.processes("worker") { kill(worker, SIGSEGV) }
            #expect(client.readToEnd().end != .silent)
        }
        try waitUntil("it is kept out") { try !service.audit().events("client.banned").isEmpty }
        let previous = try service.upgrade()
        #expect(try service.client(from: hostile).readToEnd() == ([], .finished))
        #expect(try service.status()["incidents", "banned_clients"].number == 1)
        try expectAnswer(try service.client(from: .number(2)))
        #expect(previous.wait(seconds: 15) == .exit(0))
        #expect(try service.stop() == .gone)
        #expect(try service.verifiesAudit())
    }
}
