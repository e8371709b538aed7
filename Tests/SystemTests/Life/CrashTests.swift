import Glibc
import Testing

/// Whatever is killed, the client is not told that all is well, nobody is left behind, and the log accounts for everything.
struct CrashTests {
    private static let endless = Requests.chat("word", streams: true, wishes: ";body=100000;delay=20")

    @Test func `A worker is killed in a stream: cut, recorded as aborted, replaced`() throws {
        let service = try Service(
            {
                var settings = Settings()
                settings.workers = 1
                return settings
            }())
        let worker = try #require(try service.processes("worker").first)
        let address = LoopbackAddress.number(1)
        let client = try service.client(from: address)
        try client.send(Self.endless)
        _ = try client.read(through: "word")
        kill(worker, SIGKILL)
        let (rest, end) = client.readToEnd()
        #expect(!String(decoding: rest, as: UTF8.self).contains("\r\n0\r\n"), "no last chunk")
        #expect(end != .silent)
        try waitUntil("a new worker serves") {
            try service.processes("worker").contains { $0 != worker }
        }
        try expectService(service)
        try waitUntil("the end is in the log") {
            try service.audit().story(of: address) == ["request.admitted", "request.aborted worker_killed"]
        }
        #expect(try service.audit().events("child.exited").contains { $0["pid"].number == Int(worker) })
        #expect(try service.stop() == .exit(0))
        #expect(try service.audit().unaccounted == [])
        #expect(try service.verifiesAudit())
    }

    @Test func `An egress is killed in a stream: an error event, and another serves`() throws {
        let service = try Service()
        let egresses = try service.processes("egress")
        #expect(!egresses.isEmpty)
        let address = LoopbackAddress.number(2)
        let client = try service.client(from: address)
        try client.send(Self.endless)
        _ = try client.read(through: "word")
        for egress in egresses { kill(egress, SIGKILL) }
        let text = try client.read(through: "\r\n0\r\n\r\n")
        #expect(text.contains(#"data: {"error":"#))
        #expect(!text.contains("[DONE]"))
        try waitUntil("an egress is ready") {
            try service.processes("egress").contains { !egresses.contains($0) }
        }
        try expectService(service)
        try waitUntil("the end is in the log") {
            try service.audit().story(of: address) == [
                "request.admitted", "request.settled 200 upstream_invalid",
            ]
        }
        #expect(try service.stop() == .exit(0))
    }

    @Test(arguments: ["close:2", "badchunk:2", "reset:2"])
    func `A stream that failed and says so leaves its connection to the next request`(_ fault: String) throws
    {
        let service = try Service()
        let client = try service.client()
        try client.send(Requests.chat("one two three four", streams: true, wishes: ";fault=\(fault)"))
        let failed = try client.readAnswer()
        #expect(failed.isWhole)
        #expect(SaidText.events(failed.text).last.map(SaidText.isError) == true)
        #expect(failed["connection"] == nil)
        try client.send(Requests.chat("hello"))
        #expect(SaidText.of(try client.readAnswer()) == "hello")
        #expect(try service.stop() == .exit(0))
    }

    @Test func `The supervisor is killed: nobody is left, and the next run accounts for what was open`()
        throws
    {
        let service = try Service()
        let address = LoopbackAddress.number(3)
        let client = try service.client(from: address)
        try client.send(Self.endless)
        _ = try client.read(through: "word")
        try waitUntil("the request is in the log") { try service.audit().story(of: address).count == 1 }
        let children = ProcessTable.children(of: service.program.pid)
        #expect(children.count >= 4)
        service.program.signal(SIGKILL)
        try waitUntil("nobody is left") { !children.contains(where: ProcessTable.isAlive) }
        let (rest, _) = client.readToEnd()
        #expect(!String(decoding: rest, as: UTF8.self).contains("\r\n0\r\n"), "no last chunk")
        #expect(service.program.wait(seconds: 5) == .signal(SIGKILL))
        try service.restart()
        try expectService(service)
        #expect(
            try service.audit().story(of: address) == [
                "request.admitted", "request.aborted supervisor_restarted",
            ])
        #expect(try service.stop() == .exit(0))
        #expect(try service.verifiesAudit())
    }

    @Test func `Every child killed at once comes back`() throws {
        let service = try Service()
        for role in ["worker", "egress"] { _ = try service.spare(role) }
        let children = ProcessTable.children(of: service.program.pid)
        for child in children { kill(child, SIGKILL) }
        try waitUntil("all are replaced") {
            let ready = try ["worker", "egress"].flatMap {
                try service.processes($0) + service.processes($0, spare: true)
            }
            return ready.count == children.count && Set(ready).isDisjoint(with: children)
        }
        try expectService(service)
        #expect(try service.stop() == .exit(0))
    }
}
