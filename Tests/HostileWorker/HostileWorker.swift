import CLinux
import Glibc
import IPC

/// A worker that was born and sealed like any other, and does its worst from then on: what is left to whoever takes one over.
/// Clients that say anything but the word are told that they are in the wrong place.
@Loop final class HostileWorker {
    let act: Act
    let supervisor: Channel<ToWorker, FromWorker>
    let settings: WorkerSettings
    let note: SharedNote
    /// Signalled when an upstream was dialled.
    private let news = Wakeup()
    /// The channel to the keeper.
    var keeper: FileDescriptor?
    private(set) var pipe: FileDescriptor?

    private static let word = Array("attack".utf8)
    private static let wrongPlace = Array("HTTP/1.1 418 Wrong place\r\ncontent-length: 0\r\n\r\n".utf8)

    private init(
        _ act: Act, _ supervisor: Channel<ToWorker, FromWorker>, _ settings: WorkerSettings,
        _ note: SharedNote
    ) {
        (self.act, self.supervisor, self.settings, self.note) = (act, supervisor, settings, note)
    }

    static func live(_ act: Act) async {
        await ChildLife.run {
            let channel = try Channel<ToWorker, FromWorker>(FileDescriptor(owning: ChildDescriptor.channel))
            guard let first = try await channel.next(), case .settings(let settings) = first.message,
                var second = try await channel.next(), case .note = second.message,
                let writing = second.takeDescriptor()
            else { throw ChannelEnd.breach(.badValue) }
            let worker = HostileWorker(act, channel, settings, try SharedNote(writing: writing))
            channel.send(.ready(try Seal.apply(settings.seal)))
            try await worker.serve()
        }
    }

    private func serve() async throws {
        while true {
            guard var received = try await supervisor.next() else { continue }
            switch received.message {
            case .ping(let heartbeat): supervisor.send(.pong(heartbeat))
            case .connection(let client):
                if let socket = received.takeDescriptor() { attend(client.connection, socket) }
            case .keeper: keeper = received.takeDescriptor()
            case .upstream:
                pipe = received.takeDescriptor()
                news.signal()
            default: break
            }
        }
    }

    /// Waits for a connection to an upstream.
    func dialled() async -> FileDescriptor? {
        while pipe == nil { guard (try? await news.wait()) != nil else { return nil } }
        return pipe.take()
    }

    private func attend(_ connection: ConnectionID, _ socket: consuming FileDescriptor) {
        guard let watch = try? Watch(socket, wakeup: Wakeup()) else { return }
        let stream = ByteStream(watch)
        EventLoop.shared.start { [self] in
            while true {
                switch stream.fill() {
                case .wouldBlock: guard (try? await watch.wakeup.wait()) != nil else { return }
                case .ended: return supervisor.send(.finished(connection))
                case .more:
                    let said = stream.input.take(stream.input.count)
                    if said.starts(with: Self.word) {
                        await play(for: connection)
                    } else {
                        _ = stream.flush(followedBy: Self.wrongPlace)
                    }
                }
            }
        }
    }

    /// Any bytes as one datagram to the supervisor or to whoever is at the other end of `socket`, with as many copies of a
    /// descriptor. False when it is not taken now.
    @discardableResult func say(
        _ bytes: [UInt8], descriptors: Int = 0, to socket: Int32 = ChildDescriptor.channel
    ) -> Bool {
        var message = linux_message()
        message.length = UInt32(bytes.count)
        message.descriptor_count = UInt32(descriptors)
        message.descriptors = (ChildDescriptor.log, ChildDescriptor.log)
        return linux_send_messages(socket, bytes, &message, 1) == 1
    }

    /// Gives the channel a turn, so that what was queued leaves.
    func pause() async { await news.giveWay() }

    func pause(for time: Duration) async { try? await Wakeup().wait(until: EventLoop.shared.now + time) }
}
