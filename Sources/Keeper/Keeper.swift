import COpenSSL
import Glibc
import IPC
import TLS

/// The process that holds the private keys of the certificates. It says nothing but signatures and answers about passwords.
@Loop final class Keeper {
    private enum Limits {
        /// How much the threads of the passwords give way to the signatures (nice(2)).
        static let hashNiceness: Int32 = 10
    }

    /// What is still needed of the settings, once the keys are read.
    private struct Settings {
        let seal: SealPlan
        let signaturesPerSecond: UInt32
        let hashThreads: Int

        init(_ settings: KeeperSettings) {
            seal = settings.seal
            signaturesPerSecond = settings.signaturesPerSecond
            hashThreads = Int(settings.hashThreads)
        }
    }

    private let supervisor: Channel<ToKeeper, FromKeeper>
    private let keys: [SigningKey]
    private let settings: Settings
    private let passwords: PasswordQueue
    private let answers: Watch
    /// Passwords that were asked about and are not answered.
    private var openQuestions = 0
    private var isDraining = false

    private init(
        _ supervisor: Channel<ToKeeper, FromKeeper>, _ settings: KeeperSettings
    ) throws(SystemError) {
        self.supervisor = supervisor
        // No file besides those of the settings has a say.
        OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
        keys = Self.keys(of: settings)
        self.settings = Settings(settings)
        passwords = try PasswordQueue()
        answers = try passwords.watch()
    }

    /// The whole life of the process.
    static func live() async {
        await ChildLife.run {
            let channel = try Channel<ToKeeper, FromKeeper>(FileDescriptor(owning: ChildDescriptor.channel))
            let keeper = try await told(on: channel)
            try channel.outnumber(keeper.settings.seal.limits.descriptors)
            let passwords = keeper.passwords
            let threads = SealedThreads(
                count: keeper.settings.hashThreads, niceness: Limits.hashNiceness
            ) { _ in passwords.work() }
            channel.send(.ready(try Seal.apply(keeper.settings.seal, threads: threads)))
            EventLoop.shared.start { await keeper.passAnswers() }
            try await keeper.serve()
        }
    }

    /// The text of the keys is gone when this returns.
    private static func told(on channel: Channel<ToKeeper, FromKeeper>) async throws -> Keeper {
        guard let first = try await channel.next(), case .settings(let settings) = first.message else {
            throw ChannelEnd.breach(.badValue)
        }
        channel.wipeReceived()
        return try Keeper(channel, settings)
    }

    /// The supervisor has looked at them; what it overlooked is told by the key's place, and no successor fares better.
    private static func keys(of settings: KeeperSettings) -> [SigningKey] {
        settings.keys.enumerated().map { place, settings in
            do throws(PrivateKeyError) { return try SigningKey(settings) } catch {
                ChildLog.write("key \(place): \(error)")
                exit(ExitCode.configuration.rawValue)
            }
        }
    }

    private func serve() async throws(ChannelEnd) {
        while true {
            guard var received = try await supervisor.next() else { continue }
            switch received.message {
            case .settings: exit(ExitCode.supervisorBreach.rawValue)
            case .ping(let heartbeat): supervisor.send(.pong(heartbeat))
            case .worker(let client): begin(client, received.takeDescriptor())
            case .hash(let question): ask(.hash(question), cost: question.cost)
            case .check(let question): ask(.check(question), cost: question.cost)
            case .drain:
                isDraining = true
                leaveIfDone()
            }
        }
    }

    // MARK: - Signatures

    private func begin(_ client: KeeperClient, _ descriptor: consuming FileDescriptor?) {
        guard let descriptor else { exit(ExitCode.supervisorBreach.rawValue) }
        let supervisor = supervisor
        do throws(SystemError) {
            let client = try SignatureClient(
                client, descriptor, keys: keys, perSecond: settings.signaturesPerSecond
            ) { supervisor.send(.misuse($0)) }
            EventLoop.shared.start { await client.serve() }
        } catch {
            ChildLog.write("worker \(client.worker): \(error)")
        }
    }

    // MARK: - Passwords

    private func ask(_ question: PasswordQuestion, cost: UInt8) {
        supervisor.wipeReceived()
        guard BcryptHash.costs.contains(cost) else { exit(ExitCode.supervisorBreach.rawValue) }
        guard passwords.add(question) else { return supervisor.send(question.refusal) }
        openQuestions += 1
    }

    private func passAnswers() async {
        while true {
            do { try await answers.wakeup.wait() } catch { return }
            for answer in passwords.takeAnswers() {
                openQuestions -= 1
                supervisor.send(answer)
            }
            leaveIfDone()
        }
    }

    private func leaveIfDone() {
        guard isDraining, openQuestions == 0 else { return }
        EventLoop.shared.stopAfterTurn(exitCode: .finished)
    }
}
