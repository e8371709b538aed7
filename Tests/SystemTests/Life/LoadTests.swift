import Glibc
import Testing

/// Many clients, slow clients, clients that take nothing: what they cost is bounded, and is given back.
@Suite(.serialized) struct LoadTests {
    @Test func `A client that reads nothing holds up the upstream, not memory`() throws {
        let service = try Service(
            {
                var settings = Settings()
                settings.workers = 1
                settings.limits = ["response_bytes": "'64MiB'"]
                return settings
            }())
        let worker = try #require(try service.processes("worker").first)
        let egress = try #require(try service.processes("egress").first)
        let before = (ProcessTable.residentBytes(of: worker), ProcessTable.residentBytes(of: egress))
        let clients = try (0..<4).map { _ in
            let client = try service.client(receiveBytes: 4096)
            try client.send(Requests.chat("word", streams: true, wishes: ";body=8000000"))
            return client
        }
        for client in clients { _ = try client.read(through: "word") }
        // Another client is served meanwhile, so the worker has had its turns.
        for _ in 0..<200 { try expectService(service) }
        let after = (ProcessTable.residentBytes(of: worker), ProcessTable.residentBytes(of: egress))
        #expect(after.0 - before.0 < 16 << 20, "the worker grew by \(after.0 - before.0)")
        #expect(after.1 - before.1 < 16 << 20, "the egress grew by \(after.1 - before.1)")
        for client in clients { client.resetOnClose() }
        _ = consume clients
        try waitUntil("the upstream is let go") { try service.echo.statistic("aborted") == 4 }
        #expect(try service.stop() == .exit(0))
        #expect(try service.audit().unaccounted == [])
    }

    @Test func `A slow reader gets every byte`() throws {
        let service = try Service()
        let client = try service.client(receiveBytes: 4096)
        try client.send(Requests.chat("word ", streams: true, wishes: ";body=100000"))
        usleep(200_000)
        let answer = try client.readAnswer()
        #expect(answer.isWhole)
        #expect(SaidText.of(answer).utf8.count == 100_000)
        #expect(try service.stop() == .exit(0))
    }

    @Test func `Three hundred streams at once, each with its own words`() throws {
        let service = try Service()
        let clients = try (0..<300).map { number in
            let client = try service.client(from: .number(number + 1))
            try client.send(Requests.chat("I am number \(number) here", streams: true, wishes: ";delay=50"))
            return client
        }
        for (number, client) in clients.enumerated() {
            let answer = try client.readAnswer()
            #expect(answer.isWhole)
            #expect(SaidText.of(answer) == "I am number \(number) here")
        }
        #expect(try service.stop() == .exit(0))
        #expect(try service.audit().unaccounted == [])
    }

    @Test func `Two thousand connections of all kinds leave no descriptor behind`() throws {
        let service = try Service(
            {
                var settings = Settings()
                settings.limits = [
                    "head_timeout": "'300ms'", "body_timeout": "'300ms'", "keep_alive": "'300ms'",
                ]
                settings.upstream = ["first_byte_timeout": "'1s'", "idle_timeout": "'1s'"]
                return settings
            }())
        for _ in 0..<20 { try expectService(service) }
        let processes = ([service.program.pid] + ProcessTable.children(of: service.program.pid)).map {
            (pid: $0, before: ProcessTable.descriptors(of: $0))
        }
        for round in 0..<250 { try visit(service, round) }
        try waitUntil("every connection is over") {
            let status = try service.status()["limits"]
            return status["connections"].number == 0 && status["requests_in_flight"].number == 0
        }
        // Idle connections to the upstream stay, at most as many as were in use at once.
        let allowance = 16
        let upstream = try service.echo.statistic("open")
        #expect(upstream <= allowance, "\(upstream) connections to the upstream")
        for (pid, before) in processes {
            let now = ProcessTable.descriptors(of: pid)
            #expect(now <= before + 2 * allowance, "process \(pid) has \(now) descriptors, and had \(before)")
        }
        #expect(try service.children("worker").allSatisfy { $0["restarts"].number == 0 })
        #expect(try service.stop() == .exit(0))
        #expect(try service.audit().unaccounted == [])
    }

    /// Eight clients, of whom one behaves.
    private func visit(_ service: Service, _ round: Int) throws {
        let requests = [
            "", "GET /v1/mod", "nonsense\r\n\r\n", Requests.post("/nowhere", "{}"),
            Requests.chat("hello", streams: true, wishes: ";fault=reset:1"),
            Requests.chat("hello", wishes: round % 50 == 0 ? ";think=50" : ""),
            String(Requests.chat("hello").dropLast(3)), Requests.chat("hello"),
        ]
        for (kind, request) in requests.enumerated() {
            let client = try service.client()
            try client.send(request)
            if kind == 7 { #expect(try client.readAnswer().status == 200) }
            if kind % 2 == 0 { client.resetOnClose() }
        }
    }
}
