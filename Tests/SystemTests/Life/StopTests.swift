import Glibc
import Testing

/// SIGTERM: what is open may finish, nobody new comes in, nothing is left.
struct StopTests {
    @Test(arguments: [SIGTERM, SIGINT])
    func `An open stream finishes, and nobody new comes in`(_ signal: Int32) throws {
        let service = try Service()
        let children = ProcessTable.children(of: service.program.pid)
        let idle = try service.client()
        let client = try service.client(from: .number(1))
        try client.send(Requests.chat("one two three four five six", streams: true, wishes: ";delay=100"))
        _ = try client.read(through: "one")
        service.program.signal(signal)
        #expect(idle.readToEnd().end == .finished, "an idle connection is closed")
        try waitUntil("the door is closed") {
            do throws(Client.ConnectError) { try Client.knock(service.port) } catch {
                return error.code == ECONNREFUSED
            }
            return false
        }
        #expect(service.program.poll() == nil, "the stream is still open")
        let text = try client.read(through: "\r\n0\r\n\r\n")
        #expect(text.contains("[DONE]"))
        #expect(client.readToEnd().end == .finished)
        #expect(service.program.wait(seconds: 10) == .exit(0))
        #expect(children.filter(ProcessTable.isAlive) == [])
        let audit = try service.audit()
        #expect(
            audit.story(of: .number(1)) == ["request.admitted", "request.settled 200 completed"])
        #expect(audit.events("service.stopped").count == 1)
        #expect(try service.verifiesAudit())
    }

    @Test func `A stream that outlasts the drain is cut and recorded`() throws {
        let service = try Service(
            {
                var settings = Settings()
                settings.drainTimeout = "300ms"
                return settings
            }())
        let children = ProcessTable.children(of: service.program.pid)
        let client = try service.client(from: .number(1))
        try client.send(Requests.chat("one two", streams: true, wishes: ";delay=60000"))
        _ = try client.read(through: "one")
        service.terminate()
        #expect(service.program.wait(seconds: 10) == .exit(0))
        let (rest, _) = client.readToEnd()
        #expect(!String(decoding: rest, as: UTF8.self).contains("[DONE]"))
        #expect(children.filter(ProcessTable.isAlive) == [])
        #expect(
            try service.audit().story(of: .number(1)) == [
                "request.admitted", "request.aborted drain_expired",
            ])
        #expect(try service.verifiesAudit())
    }

    @Test func `A second signal does not wait`() throws {
        let service = try Service()
        let client = try service.client(from: .number(1))
        try client.send(Requests.chat("one two", streams: true, wishes: ";delay=60000"))
        _ = try client.read(through: "one")
        service.terminate()
        try waitUntil("it has begun to stop") { service.log.contains("The service stops") }
        service.terminate()
        #expect(service.program.wait(seconds: 5) == .exit(0))
        #expect(try service.audit().unaccounted == [])
    }

    @Test func `A request on a connection that is draining is told to come again`() throws {
        let service = try Service()
        let client = try service.client(from: .number(1))
        let idle = try service.client()
        let stream = try service.client(from: .number(2))
        try stream.send(Requests.chat("one two three four five six", streams: true, wishes: ";delay=400"))
        _ = try stream.read(through: "one")
        // Its head is half here, so the connection is not idle and stays.
        let request = Requests.messages("hello")
        try client.send(String(request.prefix(30)))
        try waitUntil("the half head is read") { try service.status()["limits", "connections"].number == 3 }
        service.terminate()
        // Until then a client that was about to ask is served.
        #expect(idle.readToEnd().end == .finished)
        try waitUntil("the time for that is over") { service.log.contains("asked from now on is refused") }
        try client.send(String(request.dropFirst(30)))
        let answer = try client.readAnswer()
        #expect(answer.status == 529)
        #expect(try answer.json()["error", "type"].text == "overloaded_error")
        #expect(answer["retry-after"] != nil)
        #expect(answer["connection"] == "close")
        _ = try stream.read(through: "[DONE]")
        #expect(service.program.wait(seconds: 10) == .exit(0))
        #expect(try service.audit().story(of: .number(1)) == ["request.denied 529 draining"])
    }

    @Test func `The door is taken by another`() throws {
        let taken = try UnusedPort()
        let directory = try Directory()
        let path = try directory.write(
            "bulkhead.json5",
            Settings().text(echo: 1, dead: 1, directory: directory.path, runsAsRoot: geteuid() == 0)
                .replacing("127.0.0.1:0\"", with: "127.0.0.1:\(taken.port)\""))
        try directory.write("credential", "made-up")
        let (end, output) = try Program.run([
            "run", "--config", path, "--control", directory.path + "/control.sock", "--state-dir",
            directory.path + "/state",
        ])
        #expect(end == .exit(1))
        #expect(output.contains("127.0.0.1:\(taken.port)"))
    }
}
