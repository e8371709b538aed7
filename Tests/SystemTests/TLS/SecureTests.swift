import COpenSSL
import Testing

/// Real processes, real handshakes: the worker has the certificate, the keeper the key.
@Suite struct SecureTests {
    private let authority: Identity
    private let server: Identity

    init() throws {
        authority = try Identity("authority.test")
        server = try Identity("bulkhead.test", issuer: authority)
    }

    private func service(_ members: String = "") throws -> Service {
        var settings = Settings()
        settings.listener =
            "tls: { certificate: 'DIRECTORY/server.crt', key: 'file:DIRECTORY/server.key', \(members) }"
        settings.files = [
            "server.crt": server.certificateText, "server.key": server.keyText,
            "authority.crt": authority.certificateText,
        ]
        return try Service(settings)
    }

    private func client(
        of service: Service, identity: Identity? = nil, version: Int32 = TLS1_3_VERSION,
        resuming: SecureClient.Session? = nil
    ) throws -> SecureClient {
        try SecureClient(
            service.port, host: "bulkhead.test", trust: authority, identity: identity, version: version,
            resuming: resuming)
    }

    private static let body = #"{"model":"m","messages":[{"role":"user","content":"over the wire"}]}"#
    private static let request =
        "POST /v1/chat/completions HTTP/1.1\r\nhost: bulkhead.test\r\ncontent-type: application/json\r\n"
        + "connection: close\r\ncontent-length: \(body.utf8.count)\r\n\r\n\(body)"

    @Test(arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func `a request over TLS is answered, and its connection ends with a goodbye`(version: Int32) throws {
        let service = try service()
        let answer = try client(of: service, version: version).exchange(Self.request)
        #expect(answer.hasPrefix("HTTP/1.1 200 "))
        #expect(answer.contains("over the wire"))
        #expect(try service.stop() == .exit(0))
        #expect(try service.verifiesAudit())
    }

    @Test(arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func `a session is resumed by either worker`(version: Int32) throws {
        let service = try service()
        let first = try client(of: service, version: version)
        _ = try first.exchange(Self.request)
        let session = try #require(first.resumption)
        // Each goes to the worker with fewer connections: those that stay open are spread over both.
        let others = try (0..<4).map { _ in try client(of: service, version: version, resuming: session) }
        #expect(others.map(\.isResumed) == [true, true, true, true])
    }

    @Test func `a new certificate comes with a reload, and sessions go on through it and through an upgrade`()
        throws
    {
        let service = try service()
        let first = try client(of: service)
        _ = try first.exchange(Self.request)
        let session = try #require(first.resumption)
        let next = try Identity("bulkhead.test", issuer: authority)
        try service.directory.write("server.crt", next.certificateText)
        try service.directory.write("server.key", next.keyText)
        #expect(try client(of: service).serverSerial == first.serverSerial, "until it is told")
        #expect(try service.reload().end == .exit(0))
        #expect(try client(of: service).serverSerial == next.serial)
        for change in ["a reload", "an upgrade"] {
            let resumed = try client(of: service, resuming: session)
            #expect(resumed.isResumed, "after \(change)")
            #expect(try resumed.exchange(Self.request).hasPrefix("HTTP/1.1 200 "))
            if change == "a reload" { #expect(try service.upgrade().wait(seconds: 20) == .exit(0)) }
        }
        // A key that does not belong to the certificate is found before anything changes.
        try service.directory.write("server.key", server.keyText)
        let (end, output) = try service.reload()
        #expect(end == .exit(1))
        #expect(output.contains("server.key"))
        #expect(try client(of: service).serverSerial == next.serial)
        #expect(try service.stop() == .gone)
    }

    @Test func `plain HTTP is told that this is HTTPS`() throws {
        let service = try service()
        let client = try service.client()
        try client.send("GET /v1/models HTTP/1.1\r\nhost: a\r\n\r\n")
        let (bytes, end) = client.readToEnd()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("HTTP/1.1 400 "))
        #expect(text.contains("https://"))
        #expect(end == .finished)
    }

    @Test func `a hello where plain HTTP is spoken is a bad request`() throws {
        let service = try Service()
        let client = try service.client()
        try client.send([22, 3, 1, 0, 4, 1, 0, 0, 0])
        client.finishWriting()
        #expect(String(decoding: client.readToEnd().bytes, as: UTF8.self).hasPrefix("HTTP/1.1 400 "))
    }

    @Test func `a certificate says who is asking, and without one nobody is`() throws {
        let service = try service("client_ca: 'DIRECTORY/authority.crt'")
        let alice = try client(of: service, identity: try Identity("alice", issuer: authority))
        #expect(try alice.exchange(Self.request).hasPrefix("HTTP/1.1 200 "))
        let stranger = try? client(of: service).exchange(Self.request)
        #expect(stranger == nil)
        #expect(try service.stop() == .exit(0))
        let audit = try service.audit()
        #expect(audit.events("request.admitted").map { $0["client", "id"].text } == ["cert:alice"])
        #expect(audit.events("request.denied").map { $0["reason"].text } == ["tls_certificate"])
    }
}
