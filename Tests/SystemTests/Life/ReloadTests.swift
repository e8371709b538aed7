import Glibc
import Testing

/// SIGHUP and `bulkhead reload`: another configuration, and nobody notices.
struct ReloadTests {
    @Test func `A stream goes on under the old configuration while new clients have the new one`() throws {
        let service = try Service()
        let stream = try service.client(from: .number(1))
        try stream.send(Requests.chat("one two three four five six", streams: true, wishes: ";delay=200"))
        _ = try stream.read(through: "one")
        try service.configure { $0.limits = ["request_bytes": "'2KiB'"] }
        #expect(try service.reload().end == .exit(0))
        #expect(try service.status()["generation"].number == 2)
        #expect(try service.status()["children"].list.contains { $0["generation"].number == 1 })

        let client = try service.client(from: .number(2))
        try client.send(Requests.chat(String(repeating: "word ", count: 600)))
        #expect(try client.readAnswer().status == 413)
        #expect(try stream.read(through: "\r\n0\r\n\r\n").contains("[DONE]"))
        try waitUntil("the old children are gone") {
            try service.status()["children"].list.allSatisfy { $0["generation"].number == 2 }
        }
        #expect(try service.stop() == .exit(0))
        #expect(
            try service.audit().story(of: .number(1)) == [
                "request.admitted", "request.settled 200 completed",
            ])
        #expect(try service.audit().events("config.loaded").compactMap { $0["generation"].number } == [1, 2])
        #expect(try service.verifiesAudit())
    }

    @Test func `A connection that is kept alive is served again after a reload`() throws {
        let service = try Service()
        let client = try service.client()
        try expectAnswer(client)
        #expect(try service.reload().end == .exit(0))
        // The worker that holds it leaves: it says so with its last answer.
        try client.send(Requests.chat("hello"))
        let answer = try client.readAnswer()
        #expect(answer.status == 200)
        #expect(answer["connection"] == "close")
        #expect(client.readToEnd().end == .finished)
        try expectAnswer(try service.client())
        #expect(try service.stop() == .exit(0))
    }

    @Test(arguments: [
        ("{ listeners: ", "bulkhead.json5"),
        ("{ listeners: [{ address: '127.0.0.1:0' }], surprise: 1 }", "surprise"),
    ])
    func `A wrong file changes nothing, and says why`(file: String, word: String) throws {
        let service = try Service()
        let children = ProcessTable.children(of: service.program.pid)
        let client = try service.client()
        try expectAnswer(client)
        try service.directory.write("bulkhead.json5", file)
        let (end, output) = try service.reload()
        #expect(end == .exit(1))
        #expect(output.contains(word), "\(output)")
        try expectAnswer(client)
        #expect(Set(ProcessTable.children(of: service.program.pid)) == Set(children))
        #expect(try service.status()["generation"].number == 1)
        // The signal does the same, and tells the log.
        let refusals = try service.audit().events("config.refused").count
        #expect(refusals == 1)
        service.program.signal(SIGHUP)
        try waitUntil("it is refused again") { try service.audit().events("config.refused").count == 2 }
        try expectAnswer(client)
        #expect(try service.stop() == .exit(0))
    }

    @Test func `A listener comes and another goes, and who had come to it is served`() throws {
        let service = try Service()
        let first = service.port
        let other = try UnusedPort()
        close(other.socket)
        try service.configure { $0.address = "127.0.0.1:\(other.port)" }
        let early = try service.client()
        try early.send(Requests.chat("one two three four five", streams: true, wishes: ";delay=150"))
        _ = try early.read(through: "one")
        #expect(try service.reload().end == .exit(0))
        try expectAnswer(try Client(other.port))
        #expect(throws: Client.ConnectError.self) { try Client.knock(first) }
        #expect(try early.read(through: "\r\n0\r\n\r\n").contains("[DONE]"))
        #expect(try service.stop() == .exit(0))
    }

    @Test func `A directory cannot change while the service runs`() throws {
        let service = try Service()
        try service.configure { $0.auditDirectory = "elsewhere" }
        let (end, output) = try service.reload()
        #expect(end == .exit(1))
        #expect(output.contains("audit.directory"))
        try expectAnswer(try service.client())
        #expect(try service.stop() == .exit(0))
    }

    @Test func `Stopping does not wait for a reload`() throws {
        let service = try Service()
        for _ in 0..<5 { service.program.signal(SIGHUP) }
        service.terminate()
        #expect(service.program.wait(seconds: 10) == .exit(0))
        #expect(try service.audit().unaccounted == [])
    }
}
