import Glibc
import IPC

/// The process that holds the private keys of the certificates. It says nothing but signatures and answers about passwords.
@Loop final class Keeper {
    private let supervisor: Channel<ToKeeper, FromKeeper>

    private init(_ supervisor: Channel<ToKeeper, FromKeeper>, _ settings: KeeperSettings) {
        self.supervisor = supervisor
    }

    /// The whole life of the process.
    static func live() async {
        await ChildLife.run {
            let channel = try Channel<ToKeeper, FromKeeper>(FileDescriptor(owning: ChildDescriptor.channel))
            guard let first = try await channel.next(), case .settings(let settings) = first.message else {
                throw ChannelEnd.breach(.badValue)
            }
            let keeper = Keeper(channel, settings)
            channel.send(.ready(try Seal.apply(settings.seal)))
            try await keeper.serve()
        }
    }

    private func serve() async throws(ChannelEnd) {
        while true {
            guard let received = try await supervisor.next() else { continue }
            switch received.message {
            case .settings, .worker, .hash, .check: exit(ExitCode.supervisorBreach.rawValue)
            case .ping(let heartbeat): supervisor.send(.pong(heartbeat))
            case .drain: EventLoop.shared.stopAfterTurn(exitCode: .finished)
            }
        }
    }
}
