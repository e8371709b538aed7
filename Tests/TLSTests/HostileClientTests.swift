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
