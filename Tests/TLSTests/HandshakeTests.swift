import COpenSSL
import IPC
import Testing

@testable import TLS

@Suite struct HandshakeTests {
    static let versions = [Int(TLS1_2_VERSION), Int(TLS1_3_VERSION)]

    @Test(arguments: TestKey.Kind.allCases, versions)
    func `a key that is elsewhere signs`(kind: TestKey.Kind, version: Int) async {
        await #expect(processExitsWith: .success) {
            [kind = kind.rawValue as String, version = version as Int] in
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.init(rawValue: kind)!))])
                let (server, client) = try scene.connect(.init(version: version))
                if let error = try await client.shakeHands() { ChildLog.write("\(error)"); return 1 }
                guard case .success(let stream) = try await server.result() else { return 2 }
                guard scene.keeper.requests.count == 1, stream.version == client.stream.version else {
                    return 3
                }
                try await stream.send(Array("hello".utf8))
                return try await client.read(5) == Array("hello".utf8) ? 0 : 4
            }
        }
    }

    /// A client, and what its handshake comes to at the server's.
    static let failures: [(HandshakeFailure, Int, String?, String?, [UInt8])] = [
        (.version, Int(TLS1_1_VERSION), nil, nil, []),
        (.algorithms, Int(TLS1_2_VERSION), "AES128-SHA", nil, []),
        (.algorithms, Int(TLS1_2_VERSION), "ECDHE-ECDSA-AES128-SHA256", nil, []),
        (.algorithms, Int(TLS1_3_VERSION), nil, "RSA+SHA256", []),
        (.applicationProtocol, Int(TLS1_3_VERSION), nil, nil, [2, 104, 50]),
        (.applicationProtocol, Int(TLS1_2_VERSION), nil, nil, [2, 104, 50]),
    ]

    @Test(arguments: failures)
    func `what is not in common ends the handshake, with its reason`(
        row: (HandshakeFailure, Int, String?, String?, [UInt8])
    ) async {
        await #expect(processExitsWith: .success) {
            [
                expected = "\(row.0)" as String, version = row.1 as Int, ciphers = row.2 as String?,
                signatures = row.3 as String?, protocols = row.4 as [UInt8]
            ] in
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                let (server, client) = try scene.connect(
                    .init(version: version, protocols: protocols, ciphers: ciphers, signatures: signatures))
                guard try await client.shakeHands() != nil else { return 1 }
                guard case .failure(let failure) = try await server.result() else { return 2 }
                return "\(failure)" == expected ? 0 : 3
            }
        }
    }

    /// The host that a client wants, its signature algorithms, and whose key signs.
    static let choices: [(String?, String?, UInt16)] = [
        ("a.test", nil, 0), ("a.test", "RSA-PSS+SHA256:RSA+SHA256", 1), ("a.test", "ECDSA+SHA256", 0),
        ("x.wild.test", nil, 2), ("elsewhere.test", nil, 0), (nil, "RSA-PSS+SHA256", 1),
    ]

    @Test(arguments: choices, versions)
    func `the certificate is the one for the host and the client's algorithms`(
        row: (String?, String?, UInt16), version: Int
    ) async {
        await #expect(processExitsWith: .success) {
            [
                host = row.0 as String?, signatures = row.1 as String?, expected = row.2 as UInt16,
                version = version as Int
            ] in
            onLoop {
                let scene = try Scene([
                    TestCertificate(TestKey(.p256), commonName: "0", names: ["a.test"]),
                    TestCertificate(TestKey(.rsa), commonName: "1", names: ["a.test"]),
                    TestCertificate(TestKey(.p384), commonName: "2", names: ["*.wild.test"]),
                ])
                let (server, client) = try scene.connect(
                    .init(version: version, host: host, signatures: signatures))
                guard try await client.shakeHands() == nil, case .success = try await server.result() else {
                    return 1
                }
                guard scene.keeper.requests.map(\.key) == [expected] else { return 2 }
                return client.peerName == "\(expected)" ? 0 : 3
            }
        }
    }

    @Test(arguments: versions)
    func `the keeper is shown a server's part of a handshake, and nothing else`(version: Int) async {
        await #expect(processExitsWith: .success) { [version = version as Int] in
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                let (_, client) = try scene.connect(.init(version: version))
                guard try await client.shakeHands() == nil else { return 1 }
                guard let content = scene.keeper.requests.first?.content else { return 2 }
                if version == Int(TLS1_2_VERSION) {
                    // Two randoms, then a named curve, its number and a point (RFC 8422 5.4).
                    return content.count == 64 + 4 + 32 && Array(content[64..<68]) == [3, 0, 29, 32] ? 0 : 3
                }
                // RFC 8446 4.4.3.
                let context =
                    [UInt8](repeating: 32, count: 64) + Array("TLS 1.3, server CertificateVerify\0".utf8)
                return content.starts(with: context) && content.count == context.count + 32 ? 0 : 4
            }
        }
    }

    @Test(arguments: versions)
    func `without a signature there is no handshake`(version: Int) async {
        await #expect(processExitsWith: .success) { [version = version as Int] in
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                scene.keeper.refuses = true
                let (server, client) = try scene.connect(.init(version: version))
                guard try await client.shakeHands() != nil else { return 1 }
                guard case .failure(.signature) = try await server.result() else { return 2 }
                return 0
            }
        }
    }

    @Test func `a keeper that is asked too much is asked again`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                scene.keeper.overloads = 60
                let pairs = try (0..<40).map { _ in try scene.connect() }
                for (_, client) in pairs { EventLoop.shared.start { _ = try? await client.shakeHands() } }
                for (server, _) in pairs {
                    guard case .success = try await server.result() else { return 1 }
                }
                return scene.keeper.requests.count == 100 ? 0 : 2
            }
        }
    }

    @Test func `more handshakes than may pause wait for their turn`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                scene.keeper.isSilent = true
                let count = TLSLibrary.waitingHandshakes + 20
                let pairs = try (0..<count).map { _ in try scene.connect() }
                for (_, client) in pairs { EventLoop.shared.start { _ = try? await client.shakeHands() } }
                while scene.keeper.requests.count < TLSLibrary.waitingHandshakes { await Task.yield() }
                for _ in 0..<100 { await Task.yield() }
                guard scene.keeper.requests.count == TLSLibrary.waitingHandshakes else { return 1 }
                // The next keeper answers all.
                scene.keeper.die()
                scene.keeper.isSilent = false
                try scene.line.adopt(scene.keeper.connect())
                for (server, _) in pairs {
                    guard case .success = try await server.result() else { return 2 }
                }
                return 0
            }
        }
    }

    @Test func `a keeper that is replaced is asked again`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                scene.keeper.isSilent = true
                let (server, client) = try scene.connect()
                EventLoop.shared.start { _ = try? await client.shakeHands() }
                while scene.keeper.requests.isEmpty { await Task.yield() }
                scene.keeper.die()
                scene.keeper.isSilent = false
                try scene.line.adopt(scene.keeper.connect())
                guard case .success = try await server.result() else { return 1 }
                return scene.keeper.requests.count == 2 ? 0 : 2
            }
        }
    }

    @Test func `a silent keeper costs the handshakes that wait for it and no other connection`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                let (first, client) = try scene.connect()
                guard try await client.shakeHands() == nil,
                    case .success(let stream) = try await first.result()
                else {
                    return 1
                }
                scene.keeper.isSilent = true
                scene.patience = .milliseconds(300)
                let (second, waiting) = try scene.connect()
                EventLoop.shared.start { _ = try? await waiting.shakeHands() }
                while scene.keeper.requests.count < 2 { await Task.yield() }
                try await stream.send([7])
                guard try await client.read(1) == [7] else { return 2 }
                guard case .failure(.timedOut) = try await second.result() else { return 3 }
                return 0
            }
        }
    }
}
