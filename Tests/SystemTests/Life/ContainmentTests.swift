import Glibc
import Testing

/// What the end of a child costs, and whom.
struct ContainmentTests {
    private static let endless = Requests.chat("word", streams: true, wishes: ";body=100000;delay=20")

    private static func oneWorker(_ change: (inout Settings) -> Void = { _ in }) throws -> Service {
        var settings = Settings()
        settings.workers = 1
        change(&settings)
        return try Service(settings)
    }

    @Test func `The only worker is killed: the next client is served by the spare`() throws {
        let service = try Self.oneWorker()
        let spare = try service.spare("worker")
        let worker = try #require(try service.processes("worker").first)
        let client = try service.client()
        try expectAnswer(client)
        kill(worker, SIGKILL)
        #expect(client.readToEnd().end != .silent)
        // At once: nobody waits until a process has started.
        try expectAnswer(try service.client())
        #expect(try service.processes("worker") == [spare])
        #expect(try service.spare("worker") != spare)
        #expect(try service.status()["limits", "connections_denied_total"].number == 0)
        #expect(try service.stop() == .exit(0))
    }

    @Test func `A worker that is stopped is found hung, and what it held is cut and recorded`() throws {
        let service = try Self.oneWorker { $0.hangTimeout = "3s" }
        let worker = try #require(try service.processes("worker").first)
        _ = try service.spare("worker")
        let address = LoopbackAddress.number(1)
        let client = try service.client(from: address)
        try client.send(Self.endless)
        _ = try client.read(through: "word")
        kill(worker, SIGSTOP)
        let (rest, end) = client.readToEnd()
        #expect(end != .silent)
        #expect(!String(decoding: rest, as: UTF8.self).contains("\r\n0\r\n"), "no last chunk")
        try expectAnswer(try service.client())
        // It may have been stopped while it worked for the client, and then its end is told as the client's as well.
        try waitUntil("the end is in the log") {
            try service.audit().story(of: address).filter { $0.hasPrefix("request.") } == [
                "request.admitted", "request.aborted worker_hung",
            ]
        }
        let exit = try soon("the worker's end is in the log") {
            try service.audit().events("child.exited").first { $0["pid"].number == Int(worker) }
        }
        #expect(exit["cause"].text == "hung")
        #expect(try service.stop() == .exit(0))
        #expect(try service.verifiesAudit())
    }

    @Test func `A worker that uses up its memory is told as that, and held against who filled it`() throws {
        let service = try Self.oneWorker {
            $0.memoryLimit = "64MiB"
            $0.limits = ["request_bytes": "'32MiB'", "response_bytes": "'1MiB'"]
        }
        _ = try service.spare("worker")
        let bystander = try service.client(from: .number(2))
        try expectAnswer(bystander)
        // Alone it may have what there is: less than this body, while it is read, and what is announced of it.
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
        let client = try service.client(from: .number(1))
        try client.send(
            "POST /v1/chat/completions HTTP/1.1\r\nhost: bulkhead\r\ncontent-type: application/json\r\n"
                + "content-length: \(31 << 20)\r\n\r\n{")
        // At some piece the worker is gone.
        for _ in 0..<30 { try? client.send(piece) }
        try waitUntil("the end is in the log") {
            try service.audit().story(of: .number(1)).contains("request.aborted worker_memory")
        }
        // Its own record is behind those of its requests.
        let exit = try soon("the worker's end is in the log") {
            try service.audit().events("child.exited").first { $0["cause"].text == "memory" }
        }
        #expect(exit["client", "address"].text == LoopbackAddress.number(1).description)
        try expectAnswer(try service.client(from: .number(2)))
        #expect(try service.stop() == .exit(0))
        #expect(try service.audit().unaccounted == [])
    }

    @Test func `Children of every kind that are stopped are replaced`() throws {
        let service = try Self.oneWorker { $0.hangTimeout = "3s" }
        for role in ["worker", "egress"] { _ = try service.spare(role) }
        let children = ProcessTable.children(of: service.program.pid)
        for child in children { kill(child, SIGSTOP) }
        try waitUntil("all are replaced") { !children.contains(where: ProcessTable.isAlive) }
        try expectAnswer(try service.client())
        #expect(try service.stop() == .exit(0))
    }

    @Test func `A client in whose name workers crash is kept out, also after the service was killed`() throws
    {
        let service = try Self.oneWorker()
        let (hostile, other) = (LoopbackAddress.number(1), LoopbackAddress.number(2))
        let bystander = try service.client(from: other)
        for crash in 1...3 {
            _ = try service.spare("worker")
            let worker = try #require(try service.processes("worker").first)
            let client = try service.client(from: hostile)
            try client.send(Self.endless)
            _ = try client.read(through: "word")
            kill(worker, SIGSEGV)
            #expect(client.readToEnd().end != .silent)
            try waitUntil("the end is in the log") {
                try service.audit().story(of: hostile).count { $0 == "request.aborted worker_crashed" }
                    == crash
            }
        }
        try waitUntil("the client is banned") {
            try service.status()["incidents", "banned_clients"].number == 1
        }
        #expect(try service.client(from: hostile).readToEnd() == ([], .finished))
        try expectAnswer(try service.client(from: other))
        #expect(bystander.readToEnd().end != .silent, "it was in the same worker once")
        #expect(
            try service.audit().events("incident.opened").map { $0["kind"].text } == [
                "worker_crash_by_client"
            ])
        #expect(try service.audit().events("client.banned").count == 1)
        service.program.signal(SIGKILL)
        #expect(service.program.wait(seconds: 5) == .signal(SIGKILL))
        try service.restart()
        #expect(try service.status()["incidents", "open"].number == 1)
        #expect(
            try incident(service, "list")["incidents", 0, "client", "address"].text == hostile.description)
        #expect(try incident(service, "ack", "1")["incidents", 0, "state"].text == "acknowledged")
        #expect(try incident(service, "resolve", "1")["incidents", 0, "state"].text == "resolved")
        #expect(try service.status()["incidents", "open"].number == 0)
        #expect(try service.client(from: hostile).readToEnd() == ([], .finished))
        try expectAnswer(try service.client(from: other))
        #expect(try service.stop() == .exit(0))
        #expect(try service.verifiesAudit())
    }

    @Test func `The supervisor is killed: no spare and no successor of one is left`() throws {
        let service = try Self.oneWorker()
        let spare = try service.spare("worker")
        kill(try #require(try service.processes("worker").first), SIGKILL)
        try waitUntil("the spare works") { try service.processes("worker") == [spare] }
        _ = try service.spare("worker")
        let children = ProcessTable.children(of: service.program.pid)
        #expect(children.count >= 4)
        service.program.signal(SIGKILL)
        try waitUntil("nobody is left") { !children.contains(where: ProcessTable.isAlive) }
    }

    @Test func `A client that knows no chunks sees its stream end, and not the stream's own end`() throws {
        let service = try Self.oneWorker()
        let worker = try #require(try service.processes("worker").first)
        let client = try service.client()
        let request = Self.endless.replacing("HTTP/1.1", with: "HTTP/1.0")
        try client.send(request)
        _ = try client.read(through: "word")
        kill(worker, SIGKILL)
        let (rest, end) = client.readToEnd()
        #expect(end != .silent)
        #expect(!String(decoding: rest, as: UTF8.self).contains("[DONE]"))
    }

    @Test func `A child that dies again and again is started later and later, and the status says so`() throws
    {
        let service = try Self.oneWorker()
        for _ in 0..<2 { kill(try service.spare("worker"), SIGKILL) }
        try waitUntil("the place is empty for a while") {
            try service.children("worker").contains {
                ($0["backoff_ms"].number ?? 0) > 0 && $0["last_exit", "cause"].text == "killed"
            }
        }
        #expect(try !service.audit().events("child.postponed").isEmpty)
        try expectAnswer(try service.client())
        #expect(try service.stop() == .exit(0))
    }

    private func incident(_ service: Service, _ words: String...) throws -> JSON {
        let (end, output) = try Program.run(
            ["incident"] + words + ["--json", "--control", "\(service.directory.path)/control.sock"])
        #expect(end == .exit(0))
        return try JSON(output)
    }
}
