import COpenSSL
import IPC
import TestSupport
import Testing

@testable import TLS

@Loop private func joined(_ version: Int) async throws -> (TLSStream, TestClient)? {
    let scene = try Scene([TestCertificate(TestKey(.p256))])
    scene.ring.replace(with: TicketKeys([]))
    let (server, client) = try scene.connect(.init(version: version))
    guard try await client.shakeHands() == nil, case .success(let stream) = try await server.result() else {
        return nil
    }
    return (stream, client)
}

@Suite struct TLSStreamTests {
    @Test(arguments: HandshakeTests.versions)
    func `more than the socket takes arrives whole, in order`(version: Int) async {
        await #expect(processExitsWith: .success) { [version = version as Int] in
            onLoop {
                guard let (stream, client) = try await joined(version) else { return 1 }
                var random = SeededGenerator(seed: 5)
                let part = (0..<50_021).map { _ in UInt8.random(in: 0...255, using: &random) }
                let bytes = Array((0..<60).map { _ in part }.joined())
                EventLoop.shared.start { try? await stream.send(bytes) }
                return try await client.read(bytes.count) == bytes ? 0 : 2
            }
        }
    }

    @Test func `a head and its tail arrive as one, also when there is no room`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                guard let (stream, client) = try await joined(Int(TLS1_3_VERSION)) else { return 1 }
                let output = ByteStream(stream.watch, over: stream)
                var expected: [UInt8] = []
                // Until the socket is full, and beyond.
                for round in 0..<400 {
                    let head = [UInt8](repeating: UInt8(truncatingIfNeeded: round), count: 100)
                    let tail = [UInt8](
                        repeating: UInt8(truncatingIfNeeded: round &* 7), count: round * 37 % 20_000)
                    expected += head + tail
                    output.output.append(contentsOf: head)
                    guard output.flush(followedBy: tail) != .gone else { return 2 }
                }
                EventLoop.shared.start {
                    while output.flush() == .wouldBlock { try? await stream.watch.wakeup.wait() }
                }
                return try await client.read(expected.count) == expected ? 0 : 3
            }
        }
    }

    @Test(arguments: [true, false], HandshakeTests.versions)
    func `an end is whole with a goodbye and cut without`(isWhole: Bool, version: Int) async {
        await #expect(processExitsWith: .success) { [isWhole = isWhole as Bool, version = version as Int] in
            onLoop {
                guard let (stream, client) = try await joined(version) else { return 1 }
                try await stream.send([1, 2, 3])
                if isWhole { stream.finishWriting() } else { stream.watch.finishWriting() }
                guard try await client.read(4) == [1, 2, 3] else { return 2 }
                return client.stream.isTruncated == !isWhole ? 0 : 3
            }
        }
    }

    @Test func `what is deciphered and not yet read is not forgotten`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                guard let (stream, client) = try await joined(Int(TLS1_3_VERSION)) else { return 1 }
                let bytes = [UInt8](repeating: 9, count: 10_000)
                try await stream.send(bytes)
                // One record, read by a hundred bytes: the socket is empty after the first.
                var got = 0
                var buffer = [UInt8](repeating: 0, count: 100)
                while got < bytes.count {
                    switch buffer.withUnsafeMutableBytes({ client.stream.read(into: $0) }) {
                    case .moved(let count): got += count
                    case .wouldBlock where got == 0:
                        try await client.stream.watch.wakeup.wait(
                            until: MonotonicInstant.now() + .seconds(60))
                    default: return 2
                    }
                }
                return 0
            }
        }
    }
}
