import Glibc
import IPC
import TestSupport
import Testing

@testable import Supervisor

/// A real keeper with one key, and a worker that the test plays.
@Loop private struct KeepingScene {
    let desk: DeskScene
    let keeping = Keeping()
    let keepers: Crew<Keeping>
    let key = TestKey(.p256)

    init() throws {
        desk = try DeskScene()
        var settings = KeeperSettings()
        settings.seal = SealPlan(
            role: .keeper, mode: .bestEffort, limits: SealLimits(descriptors: 64, memory: 1 << 30),
            privilegeDrop: nil)
        settings.seal.threads = 2
        settings.hashThreads = 1
        settings.signaturesPerSecond = 1000
        settings.keys = [PrivateKeySettings(pem: key.pem())]
        let keeping = keeping
        keepers = Crew(
            Crew<Keeping>.Plan(
                role: .keeper, program: try builtPrograms().program(of: .keeper),
                count: 1, generation: 1, seal: settings.seal, patience: .seconds(60),
                settings: { [settings] in .settings(settings) },
                introduce: { keeping.introduce($0) }),
            client: keeping, audit: desk.audit, containment: desk.containment, changed: Notice())
        keeping.keepers = keepers
    }

    /// A worker that serves.
    func workerIsReady() async -> Bool {
        desk.ready()
        desk.begin()
        let desk = desk
        return await eventually { desk.worker.isReady }
    }

    func keeperIsReady() async -> Bool {
        let keepers = keepers
        return await eventually { keepers.isReady }
    }

    /// The one that works: who is ready first takes the place.
    var keeper: Keeper? { keepers.least(of: \.openQuestions) }

    /// The channel that the worker is given next.
    func channel() async throws -> Channel<SignatureAnswer, SignatureQuestion>? {
        guard var received = try await desk.stage.received(), received.message == .keeper,
            let descriptor = received.takeDescriptor()
        else { return nil }
        return try Channel(descriptor)
    }

    func isSigned(over channel: Channel<SignatureAnswer, SignatureQuestion>) async throws -> Bool {
        let content = handshake
        channel.send(.sign(request(content)))
        guard let answer = try await channel.next(until: .now() + .seconds(10)),
            case .signed(let signature) = answer.message
        else { return false }
        return key.verifies(signature.bytes, of: content, by: .ecdsaSHA256)
    }

    func request(_ content: [UInt8]) -> SignatureRequest {
        var request = SignatureRequest()
        request.content = content
        request.scheme = .ecdsaSHA256
        return request
    }

    private var handshake: [UInt8] {
        [UInt8](repeating: 0x20, count: 64) + Array("TLS 1.3, server CertificateVerify".utf8) + [0]
            + [UInt8](repeating: 3, count: 32)
    }
}

private func secret(_ text: String) -> Secret {
    var bytes = Array(text.utf8)
    return Secret(wiping: &bytes, keeping: 0..<bytes.count)
}

@Suite struct KeepingTests {
    @Test(arguments: [true, false])
    func `worker and keeper are joined, whichever is ready first`(keeperFirst: Bool) async {
        await #expect(processExitsWith: .success) { [keeperFirst = keeperFirst as Bool] in
            onLoop {
                let scene = try KeepingScene()
                if keeperFirst {
                    scene.keepers.start()
                    guard await scene.keeperIsReady() else { return 1 }
                }
                guard await scene.workerIsReady() else { return 2 }
                scene.keeping.introduce(scene.desk.worker)
                if !keeperFirst { scene.keepers.start() }
                guard let channel = try await scene.channel() else { return 3 }
                return try await scene.isSigned(over: channel) ? 0 : 4
            }
        }
    }

    @Test func `a killed keeper is replaced, and the worker is joined with its successor`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try KeepingScene()
                scene.keepers.start()
                guard await scene.workerIsReady(), await scene.keeperIsReady() else { return 1 }
                scene.keeping.introduce(scene.desk.worker)
                guard let first = try await scene.channel(), try await scene.isSigned(over: first) else {
                    return 2
                }
                guard let keeper = scene.keeper else { return 3 }
                kill(keeper.process.identity.pid, SIGKILL)
                guard let second = try await scene.channel() else { return 4 }
                guard try await scene.isSigned(over: second) else { return 5 }
                let heirs = scene.keepers.posts.filter { !$0.isSpare }
                guard heirs.count == 1, heirs[0].member?.clients == 1 else { return 7 }
                // The worker has lost nothing but the channel.
                return scene.desk.worker.isReady ? 0 : 6
            }
        }
    }

    @Test func `a worker that would have nonsense signed is ended for it`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try KeepingScene()
                scene.keepers.start()
                guard await scene.keeperIsReady() else { return 1 }
                scene.desk.ready()
                let desk = scene.desk
                async let ending = desk.perform()
                guard await eventually({ desk.worker.isReady }) else { return 2 }
                scene.keeping.introduce(desk.worker)
                guard let channel = try await scene.channel() else { return 3 }
                channel.send(.sign(scene.request([1, 2, 3])))
                guard case .killed(.breach(let breach)) = await ending else { return 4 }
                guard breach.rule == "signatures.content" else { return 5 }
                return scene.keepers.isReady ? 0 : 6
            }
        }
    }

    @Test func `the supervisor has passwords hashed and compared`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try KeepingScene()
                // Nobody is there to ask.
                guard await scene.keeping.hash(secret("one"), cost: 4).outcome == .busy else { return 1 }
                scene.keepers.start()
                guard await scene.keeperIsReady() else { return 2 }
                let hashed = await scene.keeping.hash(secret("one"), cost: 4)
                guard hashed.outcome == .hashed else { return 3 }
                let keeping = scene.keeping
                guard await keeping.check(secret("one"), against: hashed.hash, cost: 4).verdict == .matches,
                    await keeping.check(secret("two"), against: hashed.hash, cost: 4).verdict == .differs,
                    await keeping.check(secret("one"), against: .empty, cost: 4).verdict == .differs
                else { return 4 }
                let long = secret(String(repeating: "a", count: MessageLimits.passwordBytes + 1))
                guard await keeping.check(long, against: hashed.hash, cost: 4).verdict == .unusable,
                    await keeping.hash(long, cost: 4).outcome == .unusable
                else { return 5 }
                return scene.keeper?.openQuestions == 0 ? 0 : 6
            }
        }
    }

    @Test func `who waits for a password when the keeper dies is told to ask again`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let scene = try KeepingScene()
                scene.keepers.start()
                guard await scene.keeperIsReady(), let keeper = scene.keeper else {
                    return 1
                }
                let keeping = scene.keeping
                // An hour's work: it is not done before the end.
                async let answer = keeping.check(secret("one"), against: .empty, cost: 24)
                guard await eventually({ keeper.openQuestions == 1 }) else {
                    scene.keepers.stop()
                    return 2
                }
                kill(keeper.process.identity.pid, SIGKILL)
                guard await answer.verdict == .busy else { return 3 }
                return await eventually({ keeper.openQuestions == 0 }) ? 0 : 4
            }
        }
    }

    @Test(
        arguments: [
            FromKeeper.hashed(PasswordHashed()), .checked(PasswordChecked()),
            .misuse(KeeperMisuse(worker: 0, rule: .content)),
            .misuse(KeeperMisuse(worker: 9, rule: .content)),
        ].indices)
    func `a keeper that answers what nobody asked is ended`(index: Int) async {
        await #expect(processExitsWith: .success) { [index = index as Int] in
            onLoop {
                let messages: [FromKeeper] = [
                    .hashed(PasswordHashed()), .checked(PasswordChecked()),
                    .misuse(KeeperMisuse(worker: 0, rule: .content)),
                    .misuse(KeeperMisuse(worker: 9, rule: .content)),
                ]
                let scene = try KeepingScene()
                scene.keepers.start()
                guard await scene.workerIsReady(), await scene.keeperIsReady(),
                    let keeper = scene.keeper
                else { return 1 }
                scene.keeping.introduce(scene.desk.worker)
                do throws(ProtocolBreach) {
                    try scene.keeping.receive(messages[index], from: keeper)
                    return 2
                } catch {
                    return error == .keeping && scene.desk.worker.isReady ? 0 : 3
                }
            }
        }
    }
}
