import CLinux
import Glibc
import Testing

@testable import IPC

/// A raw end of a channel: says whatever it likes.
@Loop struct HostilePeer {
    let descriptor: Int32

    /// One datagram with so many copies of a descriptor.
    func say(_ bytes: [UInt8], descriptors: [Int32] = []) {
        var message = linux_message()
        message.length = UInt32(bytes.count)
        message.descriptor_count = UInt32(min(2, descriptors.count))
        if descriptors.count > 0 { message.descriptors.0 = descriptors[0] }
        if descriptors.count > 1 { message.descriptors.1 = descriptors[1] }
        _ = linux_send_messages(descriptor, bytes, &message, 1)
    }
}

@Loop func supervisorEnd() throws -> (Channel<FromWorker, ToWorker>, HostilePeer) {
    var raw: [Int32] = [-1, -1]
    guard linux_seqpacket_pair(&raw) == 0 else { throw SystemError("socketpair") }
    return (try Channel(FileDescriptor(owning: raw[0])), HostilePeer(descriptor: raw[1]))
}

@Loop func endOfNext(_ channel: Channel<FromWorker, ToWorker>) async -> ChannelEnd? {
    do {
        _ = try await channel.next(until: MonotonicInstant.now() + .seconds(5))
        return nil
    } catch { return error }
}

/// A pipe whose reading end tells when no writing end is open any more.
struct Witness {
    private let reading: Int32
    let writing: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemError("pipe") }
        reading = ends[0]
        writing = ends[1]
        _ = fcntl(reading, F_SETFL, O_NONBLOCK)
    }

    /// Whether the last writing end is closed, ours included.
    func isAlone() -> Bool {
        close(writing)
        var byte: UInt8 = 0
        return read(reading, &byte, 1) == 0
    }
}

@Suite struct ChannelTests {
    @Test func `messages of a turn arrive in order with their descriptors`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                var raw: [Int32] = [-1, -1]
                guard linux_seqpacket_pair(&raw) == 0 else { return 1 }
                let supervisor = try Channel<FromWorker, ToWorker>(FileDescriptor(owning: raw[0]))
                let worker = try Channel<ToWorker, FromWorker>(FileDescriptor(owning: raw[1]))
                // What the socket does not take at once goes out when its owner, who always reads, sees it writable.
                EventLoop.shared.start { _ = try? await supervisor.next() }
                for number in 1...500 {
                    supervisor.send(
                        .connection(Client(connection: ConnectionID(UInt64(number)), address: [])),
                        FileDescriptor(owning: dup(2)))
                }
                for number in 1...500 {
                    guard var received = try await worker.next(until: MonotonicInstant.now() + .seconds(5))
                    else { return 2 }
                    guard case .connection(let client) = received.message,
                        client.connection.value == UInt64(number),
                        received.takeDescriptor() != nil, received.takeDescriptor() == nil
                    else { return 3 }
                }
                return 0
            }
        }
    }

    @Test func `a message with a secret leaves at once, before the turn ends`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                var raw: [Int32] = [-1, -1]
                guard linux_seqpacket_pair(&raw) == 0 else { return 1 }
                let supervisor = try Channel<FromEgress, ToEgress>(FileDescriptor(owning: raw[0]))
                let egress = try Channel<ToEgress, FromEgress>(FileDescriptor(owning: raw[1]))
                supervisor.sendSecret(.settings(Samples.egressSettings))
                guard let received = try egress.nextAlreadyHere() else { return 2 }
                return received.message == .settings(Samples.egressSettings) ? 0 : 3
            }
        }
    }

    @Test func `bytes that are no message end the peer`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (channel, peer) = try supervisorEnd()
                peer.say([200, 1, 2])
                return await endOfNext(channel) == .breach(.unknownKind(200)) ? 0 : 1
            }
        }
    }

    @Test func `a message after a broken one is never read`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (channel, peer) = try supervisorEnd()
                peer.say([5])
                peer.say([6, 9, 0, 0, 0, 0, 0, 0, 0])
                guard await endOfNext(channel) == .breach(.truncated) else { return 1 }
                return await endOfNext(channel) == .breach(.truncated) ? 0 : 2
            }
        }
    }

    @Test(arguments: [1, 2]) func `a worker that sends descriptors is ended and they are closed`(count: Int)
        async
    {
        await #expect(processExitsWith: .success) { [count = count as Int] in
            onLoop {
                let (channel, peer) = try supervisorEnd()
                let witness = try Witness()
                peer.say(
                    [6, 9, 0, 0, 0, 0, 0, 0, 0],
                    descriptors: [Int32](repeating: witness.writing, count: count))
                guard await endOfNext(channel) == .breach(.descriptors(count, expected: 0)) else { return 1 }
                return witness.isAlone() ? 0 : 2
            }
        }
    }

    @Test func `a supervisor that forgets the descriptor is ended`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                var raw: [Int32] = [-1, -1]
                guard linux_seqpacket_pair(&raw) == 0 else { return 1 }
                let worker = try Channel<ToWorker, FromWorker>(FileDescriptor(owning: raw[0]))
                var bytes: [UInt8] = []
                try ToWorker.connection(Client(connection: ConnectionID(1), address: [])).encode(to: &bytes)
                let peer = HostilePeer(descriptor: raw[1])
                peer.say(bytes)
                do throws(ChannelEnd) {
                    _ = try await worker.next()
                    return 2
                } catch { return error == .breach(.descriptors(0, expected: 1)) ? 0 : 3 }
            }
        }
    }

    @Test func `a datagram longer than any message ends the peer`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (channel, peer) = try supervisorEnd()
                peer.say([UInt8](repeating: 1, count: ChannelLimits.messageBytes + 1))
                return await endOfNext(channel) == .breach(.oversized) ? 0 : 1
            }
        }
    }

    @Test func `the peer's end is an ordinary end`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (channel, peer) = try supervisorEnd()
                close(peer.descriptor)
                return await endOfNext(channel) == .closed ? 0 : 1
            }
        }
    }

    /// A worker settles its last request and ends, while it is being told something.
    @Test(arguments: [0, 1], [0, 1])
    func `what a peer said before its end is read, whatever is said to it meanwhile`(before: Int, after: Int)
        async
    {
        await #expect(processExitsWith: .success) { [before = before as Int, after = after as Int] in
            onLoop {
                let (channel, peer) = try supervisorEnd()
                if before > 0 { channel.send(.drain(Drain())) }
                // At the end of a turn it leaves.
                try? await Wakeup().wait(until: .now() + .milliseconds(1))
                var bytes: [UInt8] = []
                try FromWorker.finished(ConnectionID(7)).encode(to: &bytes)
                for _ in 0..<100 { peer.say(bytes) }
                close(peer.descriptor)
                if after > 0 { channel.send(.drain(Drain())) }
                try? await Wakeup().wait(until: .now() + .milliseconds(1))
                for _ in 0..<100 {
                    let received = try await channel.next(until: .now() + .seconds(5))
                    guard let received, received.message == .finished(ConnectionID(7)) else { return 1 }
                }
                return await endOfNext(channel) == .closed ? 0 : 2
            }
        }
    }

    @Test func `a peer that reads nothing is given up at a bound`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (channel, _) = try supervisorEnd()
                for _ in 0...ChannelLimits.queuedMessages + 1000 { channel.send(.drain(Drain())) }
                return await endOfNext(channel) == .overwhelmed ? 0 : 1
            }
        }
    }

    @Test func `a peer that always leaves something unread does not make the queue grow`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                var raw: [Int32] = [-1, -1]
                guard linux_seqpacket_pair(&raw) == 0 else { return 1 }
                var queue = SendQueue()
                for _ in 0..<2_000 { _ = queue.append(nil, nil, expected: 0) { $0.append(7) } }
                var byte: UInt8 = 0
                for _ in 0..<1_000 {
                    // A new watch counts as writable, so no turn of the loop is needed.
                    let watch = try Watch(FileDescriptor(owning: dup(raw[0])), wakeup: Wakeup())
                    guard queue.flush(to: watch) == nil else { return 2 }
                    for _ in 0..<100 where recv(raw[1], &byte, 1, Int32(MSG_DONTWAIT)) == 1 {
                        guard byte == 7, queue.append(nil, nil, expected: 0, { $0.append(7) }) else {
                            return 3
                        }
                    }
                    guard !queue.isEmpty else { return 4 }
                }
                return queue.messagesKept <= 2 * ChannelLimits.queuedMessages ? 0 : 5
            }
        }
    }

    @Test func `descriptors that a peer has not taken are closed with its channel`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                var raw: [Int32] = [-1, -1]
                guard linux_seqpacket_pair(&raw) == 0 else { return 1 }
                let channel = try Channel<FromWorker, ToWorker>(FileDescriptor(owning: raw[0]))
                let witness = try Witness()
                // More than the socket takes from one that does not read.
                for number in 1...500 {
                    channel.send(
                        .connection(Client(connection: ConnectionID(UInt64(number)), address: [])),
                        FileDescriptor(owning: dup(witness.writing)))
                }
                await Task.yield()
                channel.close()
                close(raw[1])
                return witness.isAlone() ? 0 : 2
            }
        }
    }

    @Test func `a stream socket is no channel`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                var raw: [Int32] = [-1, -1]
                guard linux_stream_pair(&raw) == 0 else { return 1 }
                do throws(SystemError) {
                    _ = try Channel<FromWorker, ToWorker>(FileDescriptor(owning: raw[0]))
                    return 2
                } catch { return error.code == EPROTOTYPE ? 0 : 3 }
            }
        }
    }
}
