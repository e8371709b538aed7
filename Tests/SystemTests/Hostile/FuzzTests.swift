import Glibc
import TestSupport
import Testing

/// Bytes that nobody foresaw, from both sides, over real sockets. The seeds are fixed: a failure comes again.
struct FuzzTests {
    private static let rounds = 400

    @Test(arguments: [1, 2] as [UInt64])
    func `Hostile clients change nothing for others`(_ seed: UInt64) throws {
        let service = try Service(
            {
                var settings = Settings()
                settings.limits = [
                    "head_timeout": "'200ms'", "body_timeout": "'200ms'", "keep_alive": "'200ms'",
                    "request_bytes": "'64KiB'",
                ]
                settings.upstream = ["first_byte_timeout": "'1s'", "idle_timeout": "'1s'"]
                return settings
            }())
        var numbers = SeededGenerator(seed: seed)
        for round in 0..<Self.rounds {
            try attack(service, &numbers)
            if round % 50 == 0 { try expectStatus(service) }
        }
        try expectHealthyEnd(service)
    }

    private static let requests = [
        Requests.chat("I am a@example.org"), Requests.chat("one two", streams: true),
        Requests.messages("hello", streams: true), Requests.responses("hello"),
        Requests.chunked([#"{"model":"echo","#, #""messages":[]}"#], trailer: "x-late: 1\r\n"),
        "GET /v1/models HTTP/1.1\r\nhost: b\r\n\r\n" + Requests.chat("hello"),
    ].map { Array($0.utf8) }

    private func attack(_ service: Service, _ numbers: inout SeededGenerator) throws {
        let client = try service.client(seconds: 2)
        let bytes = (Self.requests.randomElement(using: &numbers) ?? []).mutated(using: &numbers)
        let cut = Int.random(in: 0...bytes.count, using: &numbers)
        // The service may have closed already, as it should.
        try? client.send(Array(bytes[..<cut]))
        try? client.send(Array(bytes[cut...]))
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: client.resetOnClose()
        case 1: break
        default:
            client.finishWriting()
            let (answer, end) = client.readToEnd()
            #expect(end != .silent, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            let text = String(decoding: answer, as: UTF8.self)
            #expect(answer.isEmpty || text.hasPrefix("HTTP/1.1 "), "\(text)")
            #expect(!text.contains(service.credential))
        }
    }

    @Test(arguments: [3, 4] as [UInt64])
    func `A hostile upstream is never believed`(_ seed: UInt64) throws {
        let upstream = try HostileUpstream()
        defer { upstream.close() }
        let service = try Service(
            {
                var settings = Settings()
                settings.upstreamURL = "http://127.0.0.1:\(upstream.port)"
                settings.upstream = [
                    "first_byte_timeout": "'500ms'", "idle_timeout": "'500ms'", "retries": "0",
                ]
                return settings
            }())
        var numbers = SeededGenerator(seed: seed)
        for _ in 0..<Self.rounds {
            let bytes = (Self.answers.randomElement(using: &numbers) ?? []).mutated(using: &numbers)
            upstream.answer(with: bytes)
            let client = try service.client()
            try client.send(Requests.chat("I am a@example.org", streams: Bool.random(using: &numbers)))
            let answer = try client.readAnswer()
            let story = "\(String(decoding: bytes, as: UTF8.self).debugDescription) → \(answer.text)"
            #expect((200..<600).contains(answer.status), "\(story)")
            if answer["content-type"] == "application/json" {
                #expect(answer.isWhole, "\(story)")
                #expect(answer.body.isEmpty || (try? answer.json()) != nil, "\(story)")
            }
            #expect(answer["server"] == nil && answer["set-cookie"] == nil, "\(story)")
        }
        upstream.answer(with: Self.answers[0])
        try expectHealthyEnd(service)
    }

    private static let answers: [[UInt8]] = {
        let json =
            #"{"id":"c","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"To [EMAIL_1]"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}"#
        let event = #"data: {"choices":[{"index":0,"delta":{"content":"To [EMAIL_1]"}}]}"# + "\n\n"
        let stream = event + event + "data: [DONE]\n\n"
        let typed = "HTTP/1.1 200 OK\r\nserver: x\r\nset-cookie: a=b\r\ncontent-type: "
        return [
            "\(typed)application/json\r\ncontent-length: \(json.utf8.count)\r\n\r\n\(json)",
            "\(typed)application/json\r\ntransfer-encoding: chunked\r\n\r\n\(String(json.utf8.count, radix: 16))\r\n\(json)\r\n0\r\n\r\n",
            "\(typed)text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n\(String(stream.utf8.count, radix: 16))\r\n\(stream)\r\n0\r\n\r\n",
            "\(typed)text/event-stream\r\nconnection: close\r\n\r\n\(stream)",
            "HTTP/1.1 100 Continue\r\n\r\n\(typed)application/json\r\ncontent-length: 2\r\n\r\n{}",
        ].map { Array($0.utf8) }
    }()

    @Test(arguments: ["", "data: [DONE]\n\n"])
    func `A stream that ends with its connection is whole only with its last event`(_ last: String) throws {
        let upstream = try HostileUpstream()
        defer { upstream.close() }
        let service = try Service(
            {
                var settings = Settings()
                settings.upstreamURL = "http://127.0.0.1:\(upstream.port)"
                return settings
            }())
        let event = #"data: {"choices":[{"index":0,"delta":{"content":"one"}}]}"#
        upstream.answer(
            with: Array("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n\(event)\n\n\(last)".utf8))
        let client = try service.client(from: .number(1))
        try client.send(Requests.chat("hello", streams: true))
        let end: Expectation.BodyRule = last.isEmpty ? .endsInError : .endsWell
        Expectation(status: 200, body: [.says("one"), end]).check(try client.readAnswer(), mark: "")
        #expect(try service.stop() == .exit(0))
        let outcome = last.isEmpty ? "upstream_invalid" : "completed"
        #expect(
            try service.audit().story(of: .number(1)) == [
                "request.admitted", "request.settled 200 \(outcome)",
            ])
    }

    private func expectHealthyEnd(_ service: Service) throws {
        try expectStatus(service)
        for child in try service.status()["children"].list {
            #expect(child["restarts"].number == 0, "\(service.log)")
        }
        try waitUntil("nothing is open") {
            try service.status()["limits", "requests_in_flight"].number == 0
        }
        #expect(try service.stop() == .exit(0))
        let audit = try service.audit()
        #expect(audit.unaccounted == [])
        #expect(audit.events("child.breach").isEmpty)
        #expect(try service.verifiesAudit())
    }

    /// Somebody is served, whatever the upstream says.
    private func expectStatus(_ service: Service) throws {
        let client = try service.client()
        try client.send(Requests.chat("hello"))
        #expect(try client.readAnswer().status == 200)
    }
}
