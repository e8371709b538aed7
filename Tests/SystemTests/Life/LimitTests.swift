import Glibc
import Testing

/// Limits that hold across workers and at the door.
struct LimitTests {
    private func service(limits: [String: String] = [:], network: [String: String] = [:]) throws -> Service {
        var settings = Settings()
        (settings.limits, settings.network) = (limits, network)
        return try Service(settings)
    }

    @Test func `Five clients of one address over two workers are admitted exactly as often as allowed`()
        throws
    {
        let service = try service(limits: ["requests_per_minute": "30", "burst": "30"])
        let address = LoopbackAddress.number(1)
        let clients = try (0..<5).map { _ in try service.client(from: address) }
        for _ in 0..<10 {
            for client in clients { try client.send(Requests.chat("hello")) }
        }
        var statuses: [Int: Int] = [:]
        for client in clients {
            for _ in 0..<10 { statuses[try client.readAnswer().status, default: 0] += 1 }
        }
        #expect(statuses == [200: 30, 429: 20])
        #expect(try service.echo.statistic("requests") == 30)
        #expect(
            try service.children("worker").filter { $0["spare"].flag == false }
                .allSatisfy { ($0["requests_total"].number ?? 0) > 0 })
        let other = try service.client(from: .number(2))
        try other.send(Requests.chat("hello"))
        #expect(try other.readAnswer().status == 200, "another address has its own limit")
        #expect(try service.stop() == .exit(0))
        let story = try service.audit().story(of: address)
        #expect(story.filter { $0 == "request.admitted" }.count == 30)
        #expect(story.filter { $0 == "request.denied 429 rate_limit_requests" }.count == 20)
    }

    @Test func `Connections of one address are counted at the door`() throws {
        let service = try service(network: ["max_connections_per_ip": "3"])
        let address = LoopbackAddress.number(1)
        var clients = try (0..<3).map { _ in try service.client(from: address) }
        for client in clients { try expectHealth(client) }
        #expect(try service.client(from: address).readToEnd() == ([], .finished))
        try expectHealth(try service.client(from: .number(2)))
        for client in clients { try expectHealth(client) }
        clients.removeLast()
        try waitUntil("there is room again") {
            let client = try service.client(from: address)
            guard (try? client.send("GET /health HTTP/1.1\r\nhost: b\r\n\r\n")) != nil else { return false }
            return (try? client.readAnswer().status) == 200
        }
        #expect(try service.stop() == .exit(0))
        let denied = try service.audit().events("connection.denied")
        #expect(denied.allSatisfy { $0["reason"].text == "connections_per_address" })
        #expect(denied.reduce(0) { $0 + ($1["count"].number ?? 0) } >= 1)
    }

    @Test func `Requests at a time are counted for each client and for all`() throws {
        let service = try service(limits: ["concurrent_requests": "1", "total_concurrent_requests": "2"])
        let slow = Requests.chat("one two", streams: true, wishes: ";delay=60000")
        let first = try service.client(from: .number(1))
        try first.send(slow)
        _ = try first.read(through: "one")
        let again = try service.client(from: .number(1))
        try again.send(Requests.chat("hello"))
        let refused = try again.readAnswer()
        #expect(refused.status == 429)
        #expect(try refused.json()["error", "code"].text == "rate_limit_exceeded")
        #expect(refused["retry-after"].flatMap { Int($0) } ?? 0 >= 1)
        let second = try service.client(from: .number(2))
        try second.send(slow)
        _ = try second.read(through: "one")
        for (request, status, type) in [
            (Requests.chat("hello"), 503, "service_unavailable_error"),
            (Requests.messages("hello"), 529, "overloaded_error"),
        ] {
            let third = try service.client(from: .number(3))
            try third.send(request)
            let answer = try third.readAnswer()
            #expect(answer.status == status)
            #expect(try answer.json()["error", "type"].text == type)
            #expect(answer["retry-after"].flatMap { Int($0) } ?? 0 >= 1)
        }
        first.resetOnClose()
        _ = consume first
        try waitUntil("the place of a client that left is free") {
            try again.send(Requests.chat("hello"))
            return try again.readAnswer().status == 200
        }
        second.resetOnClose()
        _ = consume second
        #expect(try service.stop() == .exit(0))
        #expect(try service.audit().unaccounted == [])
    }

    private func expectHealth(_ client: Client) throws {
        try client.send("GET /health HTTP/1.1\r\nhost: b\r\n\r\n")
        #expect(try client.readAnswer().status == 200)
    }
}
