import COpenSSL
import IPC
import Testing

@testable import TLS

/// A key whose bytes are all the same.
private func ticketKey(_ byte: UInt8) -> TicketKey {
    var bytes = [UInt8](repeating: byte, count: MessageLimits.ticketKeyBytes)
    return TicketKey(Secret(wiping: &bytes, keeping: 0..<bytes.count))
}

/// A first and a second connection to two listeners, and whether the second resumed the first's session. Nil when a handshake
/// failed.
@Loop private func resumes(
    _ first: Scene, _ second: Scene, version: Int, certificate: TestCertificate? = nil, host: String? = nil
) async throws -> Bool? {
    let (server, client) = try first.connect(.init(version: version, host: host, certificate: certificate))
    guard try await client.shakeHands() == nil, case .success(let stream) = try await server.result() else {
        return nil
    }
    // The client takes its tickets with the first bytes.
    try await stream.send([1])
    guard try await client.read(1) == [1], let session = client.newestSession else { return nil }
    let options = TestClient.Options(version: version, host: host, certificate: certificate, session: session)
    let (again, other) = try second.connect(options)
    guard try await other.shakeHands() == nil, case .success = try await again.result() else { return nil }
    return other.isResumed
}

@Suite struct ResumptionTests {
    /// Keys of the first and of the second listener, and whether a session is resumed.
    static let rotations: [([UInt8], [UInt8], Bool)] = [
        ([1], [1], true),
        // After a rotation, for one more interval.
        ([1], [2, 1], true),
        // After two.
        ([1], [3, 2], false),
    ]

    @Test(arguments: rotations, HandshakeTests.versions)
    func `a session goes on in another worker that has its key`(
        row: ([UInt8], [UInt8], Bool), version: Int
    ) async {
        await #expect(processExitsWith: .success) {
            [
                first = row.0 as [UInt8], second = row.1 as [UInt8], expected = row.2 as Bool,
                version = version as Int
            ] in
            onLoop {
                let certificate = TestCertificate(TestKey(.p256), names: ["a.test"])
                let scenes = [try Scene([certificate]), try Scene([certificate])]
                scenes[0].ring.replace(with: TicketKeys(first.map(ticketKey)))
                scenes[1].ring.replace(with: TicketKeys(second.map(ticketKey)))
                guard let isResumed = try await resumes(scenes[0], scenes[1], version: version) else {
                    return 1
                }
                guard isResumed == expected else { return 2 }
                // What is resumed is not signed again.
                return scenes[1].keeper.requests.count == (expected ? 0 : 1) ? 0 : 3
            }
        }
    }

    /// What is different about the listener that a session is brought to.
    enum Difference: String, CaseIterable { case listener, authorities, host, nothing }

    @Test(arguments: Difference.allCases, HandshakeTests.versions)
    func `a session is of one listener, one set of hosts and one set of authorities`(
        difference: Difference, version: Int
    ) async {
        await #expect(processExitsWith: .success) {
            [difference = difference.rawValue as String, version = version as Int] in
            onLoop {
                let authority = TestCertificate(TestKey(.p256), commonName: "authority", isAuthority: true)
                let other = TestCertificate(TestKey(.p256), commonName: "other", isAuthority: true)
                let client = TestCertificate(TestKey(.p256), commonName: "client", issuer: authority)
                let certificate = TestCertificate(TestKey(.p256), names: ["a.test"])
                let elsewhere = TestCertificate(certificate.key, names: ["b.test"])
                let first = try Scene([certificate]) { $0.clientAuthorities = authority.pem }
                let second = try Scene([difference == "host" ? elsewhere : certificate]) {
                    $0.clientAuthorities = authority.pem
                    if difference == "listener" { $0.name = "127.0.0.1:9443" }
                    if difference == "authorities" { $0.clientAuthorities += other.pem }
                }
                for scene in [first, second] { scene.ring.replace(with: TicketKeys([ticketKey(1)])) }
                let isResumed = try await resumes(first, second, version: version, certificate: client)
                guard let isResumed else { return 1 }
                return isResumed == (difference == "nothing") ? 0 : 2
            }
        }
    }

    @Test(arguments: HandshakeTests.versions)
    func `without keys there are no tickets, and nothing breaks`(version: Int) async {
        await #expect(processExitsWith: .success) { [version = version as Int] in
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                let (server, client) = try scene.connect(.init(version: version))
                guard try await client.shakeHands() == nil, case .success = try await server.result() else {
                    return 1
                }
                return 0
            }
        }
    }
}
