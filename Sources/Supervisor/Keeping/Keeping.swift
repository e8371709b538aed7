import IPC

/// Brings workers and keeper together: each worker has a channel to the keeper that is there now. And asks the keeper about
/// passwords, for the supervisor itself.
@Loop final class Keeping: CrewClient {
    /// By the numbers that the keeper knows them by. One that has ended stays until the next is introduced: its successor.
    private var workers: [UInt64: Worker] = [:]
    private var lastNumber: UInt64 = 0
    private let passwords = PasswordQuestions()
    /// Set once, before the first worker.
    weak var keepers: Crew<Keeping>?

    /// The keeper that answers, if one is there.
    private var keeper: Keeper? { keepers?.least(of: \.openQuestions) }

    // MARK: - Workers

    /// A worker is ready: it learns of the keeper before it is given a connection.
    func introduce(_ worker: Worker) {
        forgetThoseThatEnded()
        lastNumber += 1
        workers[lastNumber] = worker
        if let keeper { join(worker, lastNumber, keeper) }
    }

    /// A keeper is ready: every worker learns of it.
    func introduce(_ keeper: Keeper) {
        forgetThoseThatEnded()
        for (number, worker) in workers where worker.process.state.isServing { join(worker, number, keeper) }
    }

    private func forgetThoseThatEnded() { workers = workers.filter { !$0.value.process.state.isOver } }

    private func join(_ worker: Worker, _ number: UInt64, _ keeper: Keeper) {
        do throws(SystemError) {
            let pair = try DescriptorPair.sequencedPackets()
            keeper.clients = UInt32(clamping: workers.count)
            keeper.process.wasUsed = true
            keeper.channel.send(.worker(KeeperClient(worker: number)), pair.first)
            worker.channel.send(.keeper, pair.second)
        } catch {
            Log.error(
                "A worker cannot be joined with the keeper, and so serves nobody over TLS",
                ["pid": .init(worker.process.identity.pid), "reason": .text(error.description)])
        }
    }

    // MARK: - Passwords

    /// Hashes a password at `cost`, the logarithm of the rounds.
    func hash(_ password: Secret, cost: UInt8) async -> PasswordHashed {
        await passwords.hash(password, cost: cost, by: keeper)
    }

    /// Compares a password with a hash; an empty hash stands for nobody. It takes as long as one hash at `cost`.
    func check(_ password: Secret, against hash: Secret, cost: UInt8) async -> PasswordChecked {
        await passwords.check(password, against: hash, cost: cost, by: keeper)
    }

    // MARK: - What a keeper says

    func receive(_ message: FromKeeper, from keeper: Keeper) throws(ProtocolBreach) {
        switch message {
        // The crew has taken the report and the heartbeats.
        case .ready: throw .readyTwice
        case .pong: throw .heartbeat
        case .hashed(let answer): try passwords.take(answer, from: keeper)
        case .checked(let answer): try passwords.take(answer, from: keeper)
        case .misuse(let misuse): try end(misuse)
        }
    }

    /// The worker is ended as for any other rule. One that is gone already needs nothing more.
    private func end(_ misuse: KeeperMisuse) throws(ProtocolBreach) {
        guard (1...max(1, lastNumber)).contains(misuse.worker) else { throw .keeping }
        guard let worker = workers[misuse.worker], worker.process.state.isServing else { return }
        worker.on(.broke(.signatures(misuse.rule)))
    }

    func lost(_ keeper: Keeper, by ending: ChildEnding) -> Loss {
        passwords.giveUp(keeper)
        return Loss()
    }
}

extension ChildState {
    /// Whether nothing more will come of it.
    fileprivate var isOver: Bool {
        switch self {
        case .killed, .ended: true
        case .starting, .ready, .draining, .leaving: false
        }
    }
}
