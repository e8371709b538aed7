import Testing

/// Real processes before an upstream over TLS.
@Suite struct SecureUpstreamTests {
    private let authority: Identity

    init() throws { authority = try Identity("authority.test") }

    private func service(
        _ upstream: SecureUpstream, members: [String: String] = [:], files: [String: String] = [:]
    ) throws -> Service {
        var settings = Settings()
        settings.workers = 1
        settings.upstreamURL = "https://localhost:\(upstream.port)"
        settings.files = files.merging(["roots.pem": authority.certificateText]) { $1 }
        settings.upstream = members.merging(["ca": "'DIRECTORY/roots.pem'"]) { $1 }
        return try Service(settings)
    }

    private static func ask(_ service: Service) throws -> Answer {
        let client = try service.client()
        try client.send("GET /v1/models HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n")
        return try client.readAnswer()
    }

    @Test func `a proven upstream is asked, and the next connection goes on with its session`() throws {
        let upstream = try SecureUpstream(try Identity("localhost", issuer: authority))
        defer { upstream.close() }
        let service = try service(upstream)
        for _ in 0..<3 { #expect(try Self.ask(service).json()["said"].text == "all") }
        #expect(upstream.counts.requests == 3)
        #expect(upstream.counts.resumed == 2)
        let known = try service.status()["certificates", 0]
        #expect(known["name"].text == "model")
        #expect(known["kind"].text == "upstream")
        // Made for a day.
        #expect((0...1).contains(known["days"].number ?? -1))
        #expect(service.log.contains("A certificate ends soon"))
        #expect(try service.stop() == .exit(0))
    }

    @Test func `one that cannot prove who it is is asked nothing, and the operator alone learns why`() throws
    {
        let upstream = try SecureUpstream(try Identity("other.test", issuer: authority))
        defer { upstream.close() }
        let service = try service(upstream)
        let answer = try Self.ask(service)
        #expect(answer.status == 502)
        #expect(try answer.json()["error", "code"].text == "upstream_unreachable")
        let text = String(decoding: answer.body, as: UTF8.self)
        for word in ["certificate", "mismatch", "localhost", "model"] {
            #expect(!text.contains(word), "\(word)")
        }
        // Another try would end the same way.
        #expect(upstream.counts.connections == 1)
        #expect(upstream.counts.requests == 0)
        #expect(try service.status()["limits", "upstreams_refused_total"].number == 1)
        #expect(try service.stop() == .exit(0))
        let events = try service.audit().events("upstream.refused")
        #expect(events.map { $0["reason"].text } == ["name_mismatch"])
        #expect(events.map { $0["upstream"].text } == ["model"])
        #expect(events.map { $0["severity"].text } == ["high"])
        #expect(service.log.contains("hostname mismatch"))
    }

    @Test(arguments: [true, false])
    func `an answer of no announced length is whole only with a goodbye`(saysGoodbye: Bool) throws {
        let upstream = try SecureUpstream(
            try Identity("localhost", issuer: authority), saysGoodbye: saysGoodbye)
        defer { upstream.close() }
        let service = try service(upstream)
        #expect(try Self.ask(service).status == (saysGoodbye ? 200 : 502))
        #expect(try service.stop() == .exit(0))
    }

    @Test func `an upstream that asks is shown the certificate, whose key no worker has`() throws {
        let upstream = try SecureUpstream(
            try Identity("localhost", issuer: authority), clients: authority)
        defer { upstream.close() }
        let own = try Identity("bulkhead.test", issuer: authority)
        let service = try service(
            upstream,
            members: [
                "client_certificate": "'DIRECTORY/own.crt'", "client_key": "'file:DIRECTORY/own.key'",
            ], files: ["own.crt": own.certificateText, "own.key": own.keyText])
        #expect(try Self.ask(service).status == 200)
        #expect(upstream.counts.client?.contains("bulkhead.test") == true)
        let secret = Array(own.keyText.split(separator: "\n")[1].utf8)
        for worker in try service.processes("worker") {
            #expect(try !ProcessTable.holds(secret, in: worker))
        }
        #expect(try service.stop() == .exit(0))
    }
}
