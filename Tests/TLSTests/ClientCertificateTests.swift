import COpenSSL
import IPC
import Testing

@testable import TLS

@Suite struct ClientCertificateTests {
    enum Shown: String, CaseIterable { case good, none, stranger, expired, selfSigned }

    @Test(arguments: Shown.allCases, HandshakeTests.versions)
    func `only a certificate of the authorities lets a client in`(shown: Shown, version: Int) async {
        await #expect(processExitsWith: .success) {
            [shown = shown.rawValue as String, version = version as Int] in
            onLoop {
                let authority = TestCertificate(TestKey(.p256), commonName: "authority", isAuthority: true)
                let stranger = TestCertificate(TestKey(.p256), commonName: "authority", isAuthority: true)
                let key = TestKey(.p256)
                let certificate: TestCertificate? =
                    switch shown {
                    case "good": TestCertificate(key, commonName: "alice é", issuer: authority)
                    case "stranger": TestCertificate(key, commonName: "alice é", issuer: stranger)
                    case "expired": TestCertificate(key, commonName: "alice é", issuer: authority, days: -1)
                    case "selfSigned": TestCertificate(key, commonName: "alice é")
                    default: nil
                    }
                let scene = try Scene([TestCertificate(TestKey(.p256))]) {
                    $0.clientAuthorities = authority.pem
                }
                let (server, client) = try scene.connect(.init(version: version, certificate: certificate))
                _ = try await client.shakeHands()
                switch try await server.result() {
                case .success(let stream):
                    return shown == "good" && stream.clientName(atMost: 64) == "alice %c3%a9" ? 0 : 1
                case .failure(let failure): return shown != "good" && failure == .certificate ? 0 : 2
                }
            }
        }
    }

    @Test(arguments: HandshakeTests.versions)
    func `a chain that is too long is a certificate that is not accepted`(version: Int) async {
        await #expect(processExitsWith: .success) { [version = version as Int] in
            onLoop {
                let authority = TestCertificate(TestKey(.p256), commonName: "authority", isAuthority: true)
                let certificate = TestCertificate(TestKey(.p256), commonName: "alice", issuer: authority)
                let scene = try Scene([TestCertificate(TestKey(.p256))]) {
                    $0.clientAuthorities = authority.pem
                }
                let options = TestClient.Options(
                    version: version, certificate: certificate,
                    chain: Array(repeating: authority, count: 200))
                let (server, client) = try scene.connect(options)
                _ = try await client.shakeHands()
                guard case .failure(let failure) = try await server.result() else { return 1 }
                return failure == .certificate ? 0 : 2
            }
        }
    }

    @Test func `a name that is too long becomes the certificate's digest`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let authority = TestCertificate(TestKey(.p256), commonName: "authority", isAuthority: true)
                let certificate = TestCertificate(TestKey(.p256), commonName: "alice", issuer: authority)
                let scene = try Scene([TestCertificate(TestKey(.p256))]) {
                    $0.clientAuthorities = authority.pem
                }
                let (server, client) = try scene.connect(.init(certificate: certificate))
                _ = try await client.shakeHands()
                guard case .success(let stream) = try await server.result() else { return 1 }
                guard let name = stream.clientName(atMost: 4) else { return 2 }
                return name.hasPrefix("sha256:") && name.utf8.count == 7 + 64 ? 0 : 3
            }
        }
    }
}
