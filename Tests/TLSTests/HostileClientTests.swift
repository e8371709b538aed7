import CLinux
import COpenSSL
import Glibc
import IPC
import TestSupport
import Testing

@testable import TLS

/// A client's first flight, as OpenSSL makes it.
@Loop private func hello(_ version: Int) throws -> [UInt8] {
    var ends: [Int32] = [-1, -1]
    guard linux_stream_pair(&ends) == 0 else { throw SystemError("socketpair") }
    let client = try TestClient(FileDescriptor(owning: ends[0]), .init(version: version))
    _ = client.stream.handshake()
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(ends[1], &bytes, bytes.count)
    close(ends[1])
    return Array(bytes.prefix(max(0, count)))
}

/// A server's handshake, and the plain socket at its other end.
@Loop private func begin(_ scene: Scene) throws -> (PendingServer, Watch) {
    var ends: [Int32] = [-1, -1]
    guard linux_stream_pair(&ends) == 0 else { throw SystemError("socketpair") }
    let watch = try Watch(FileDescriptor(owning: ends[0]), wakeup: Wakeup())
    let server = PendingServer(watch, scene.line, scene.context, until: EventLoop.shared.now + scene.patience)
    return (server, try Watch(FileDescriptor(owning: ends[1]), wakeup: Wakeup()))
}

@Suite struct HostileClientTests {
    @Test(arguments: HandshakeTests.versions)
    func `a hello cut at any byte ends as abandoned`(version: Int) async {
        await #expect(processExitsWith: .success) { [version = version as Int] in
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                let bytes = try hello(version)
                for count in 0..<bytes.count {
                    let (server, socket) = try begin(scene)
                    _ = bytes.withUnsafeBytes { socket.write(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
                    socket.finishWriting()
                    guard case .failure(.abandoned) = try await server.result() else { return 1 }
                    socket.close()
                }
                return 0
            }
        }
    }

    @Test(arguments: HandshakeTests.versions)
    func `a hello byte by byte is a hello`(version: Int) async {
        await #expect(processExitsWith: .success) { [version = version as Int] in
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                let (server, socket) = try begin(scene)
                for byte in try hello(version) {
                    _ = withUnsafeBytes(of: byte) { socket.write($0) }
                    for _ in 0..<3 { await Task.yield() }
                }
                // It is answered, and its keeper asked; the client then leaves.
                while scene.keeper.requests.isEmpty { await Task.yield() }
                socket.finishWriting()
                guard case .failure(.abandoned) = try await server.result() else { return 1 }
                return 0
            }
        }
    }

    @Test func `garbage and damaged hellos end the handshake, never the process`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                let hellos = [try hello(Int(TLS1_2_VERSION)), try hello(Int(TLS1_3_VERSION))]
                var random = SeededGenerator(seed: 4)
                for round in 0..<600 {
                    var bytes = hellos[round % 2]
                    for _ in 0...Int.random(in: 0...3, using: &random) {
                        bytes[Int.random(in: 5..<bytes.count, using: &random)] = .random(
                            in: 0...255, using: &random)
                    }
                    let (server, socket) = try begin(scene)
                    _ = bytes.withUnsafeBytes { socket.write($0) }
                    socket.finishWriting()
                    guard case .failure = try await server.result() else { return 1 }
                    socket.close()
                }
                return 0
            }
        }
    }

    /// A listener that asks for certificates calls it no other.
    @Test(arguments: [false, true])
    func `a hello that is too long is no handshake`(asksForCertificate: Bool) async {
        await #expect(processExitsWith: .success) { [asksForCertificate = asksForCertificate as Bool] in
            onLoop {
                let authority = TestCertificate(TestKey(.p256), commonName: "authority", isAuthority: true)
                let scene = try Scene([TestCertificate(TestKey(.p256))]) {
                    if asksForCertificate { $0.clientAuthorities = authority.pem }
                }
                let (server, socket) = try begin(scene)
                // A record with the head of a ClientHello of 262143 bytes (RFC 8446 4).
                let bytes: [UInt8] = [22, 3, 1, 0, 8, 1, 3, 255, 255, 3, 3, 0, 0]
                _ = bytes.withUnsafeBytes { socket.write($0) }
                guard case .failure(let failure) = try await server.result() else { return 1 }
                return failure == .malformed ? 0 : 2
            }
        }
    }

    @Test func `a hello without any suite is no handshake`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                let (server, socket) = try begin(scene)
                // Version and random, no session, no suite, no compression but none (RFC 5246 7.4.1.2).
                let body = [3, 3] + [UInt8](repeating: 7, count: 32) + [0, 0, 0, 1, 0]
                let count = UInt8(body.count)
                let bytes = [22, 3, 1, 0, count + 4, 1, 0, 0, count] + body
                _ = bytes.withUnsafeBytes { socket.write($0) }
                guard case .failure(let failure) = try await server.result() else { return 1 }
                return failure == .malformed ? 0 : 2
            }
        }
    }

    /// Without a list of signature algorithms a client of TLS 1.2 means SHA-1 (RFC 5246 7.4.1.4.1).
    @Test func `a hello that leaves SHA-1 alone has no algorithm in common`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                let (server, socket) = try begin(scene)
                // One suite, ECDHE-ECDSA-AES128-GCM-SHA256, with P-256 and uncompressed points (RFC 8422 5.1).
                let extensions: [UInt8] = [0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0]
                let body =
                    [3, 3] + [UInt8](repeating: 7, count: 32) + [0, 0, 2, 0xC0, 0x2B, 1, 0]
                    + [0, UInt8(extensions.count)] + extensions
                let count = UInt8(body.count)
                let bytes = [22, 3, 1, 0, count + 4, 1, 0, 0, count] + body
                _ = bytes.withUnsafeBytes { socket.write($0) }
                guard case .failure(let failure) = try await server.result() else { return 1 }
                return failure == .algorithms ? 0 : 2
            }
        }
    }

    @Test(arguments: HandshakeTests.versions)
    func `a client that hangs up on the answer is one that left`(version: Int) async {
        await #expect(processExitsWith: .success) { [version = version as Int] in
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                let (server, socket) = try begin(scene)
                _ = try hello(version).withUnsafeBytes { socket.write($0) }
                // Something came that is never read: the server's next read fails (ECONNRESET).
                while case .wouldBlock = socket.peek() {
                    try await socket.wakeup.wait(until: MonotonicInstant.now() + .seconds(60))
                }
                socket.close()
                guard case .failure(let failure) = try await server.result() else { return 1 }
                return failure == .abandoned ? 0 : 2
            }
        }
    }

    @Test func `a client that stays silent is left at the deadline`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try Scene([TestCertificate(TestKey(.p256))])
                scene.patience = .milliseconds(50)
                let (server, _) = try begin(scene)
                guard case .failure(.timedOut) = try await server.result() else { return 1 }
                return 0
            }
        }
    }

    /// What comes first, and what it is taken for.
    static let openings: [([UInt8], String)] = [
        ([22, 3, 1], "tls"), (Array("GET /".utf8), "plain"), ([0], "plain"), ([128], "plain"), ([], "nobody"),
    ]

    @Test(arguments: openings)
    func `the first byte says what is spoken, and stays`(bytes: [UInt8], expected: String) async {
        await #expect(processExitsWith: .success) {
            [bytes = bytes as [UInt8], expected = expected as String] in
            onLoop {
                var ends: [Int32] = [-1, -1]
                guard linux_stream_pair(&ends) == 0 else { return 9 }
                let watch = try Watch(FileDescriptor(owning: ends[0]), wakeup: Wakeup())
                let socket = try Watch(FileDescriptor(owning: ends[1]), wakeup: Wakeup())
                EventLoop.shared.start {
                    _ = bytes.withUnsafeBytes { socket.write($0) }
                    socket.finishWriting()
                }
                let handshake = ServerHandshake(
                    watch, line: SignatureLine(), until: MonotonicInstant.now() + .seconds(60))
                let opening = await handshake.opening().map { "\($0)" } ?? "nobody"
                guard opening == expected else { return 1 }
                let stream = ByteStream(watch)
                _ = stream.fill()
                return stream.input.take(stream.input.count) == bytes ? 0 : 2
            }
        }
    }
}
