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
}
