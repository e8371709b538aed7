import Glibc
import IPC
import TestSupport
import Testing

@testable import Keeper

/// What a worker in strangers' hands could say to the keeper.
enum HostileWorkerAct: String, CaseIterable, Codable, Sendable {
    case emptyKind, unknownKind, answersItself, truncated, trailing, badScheme, tooLong, oversized, descriptor
    case closes

    var datagram: (bytes: [UInt8], descriptors: Int) {
        var request = SignatureRequest()
        request.content = Handshakes.certificateVerify()
        var honest: [UInt8] = []
        try? SignatureQuestion.sign(request).encode(to: &honest)
        switch self {
        case .emptyKind: return ([0], 0)
        case .unknownKind: return ([200, 1, 2], 0)
        case .answersItself: return ([2, 1, 0, 0, 0, 1], 0)
        case .truncated: return (Array(honest.dropLast()), 0)
        case .trailing: return (honest + [0], 0)
        case .badScheme:
            // After the kind, the question and the key.
            honest[7] = 0xff
            return (honest, 0)
        case .tooLong:
            request.content = [UInt8](repeating: 0x20, count: MessageLimits.signedBytes)
            var bytes: [UInt8] = []
            try? SignatureQuestion.sign(request).encode(to: &bytes)
            // The count of the content's bytes says one more.
            bytes[9] += 1
            return (bytes + [0x20], 0)
        case .oversized: return ([UInt8](repeating: 1, count: SignatureQuestion.longestBytes + 1), 0)
        case .descriptor: return (honest, 1)
        case .closes: return ([], 0)
        }
    }
}

/// What a supervisor never says: the keeper trusts it, so it is not the one that it knows.
enum HostileSupervisorAct: String, CaseIterable, Codable, Sendable {
    case garbage, settingsTwice, workerWithoutChannel, unasked, cheapCost, dearCost, closes
}

@Suite struct HostileKeeperTests {
    @Test(arguments: HostileWorkerAct.allCases)
    func `a worker that breaks a rule loses its channel and nobody else anything`(act: HostileWorkerAct) async
    {
        await #expect(processExitsWith: .success) { [act = act as HostileWorkerAct] in
            onLoop {
                let (scene, _) = try await KeeperScene.ready(KeeperScene.settings([TestKey(.p256)]))
                let honest = try scene.worker(1)
                let hostile = try scene.rawWorker(2)
                if act == .closes {
                    close(hostile)
                } else {
                    KeeperScene.say(act.datagram.bytes, descriptors: act.datagram.descriptors, on: hostile)
                    guard try await scene.heard() == .misuse(KeeperMisuse(worker: 2, rule: .wire)) else {
                        return 1
                    }
                    var waiting = pollfd(fd: hostile, events: Int16(POLLIN), revents: 0)
                    guard poll(&waiting, 1, 20_000) == 1, waiting.revents & Int16(POLLHUP) != 0 else {
                        return 2
                    }
                    guard scene.words.contains("worker 2 broke the rule wire") else { return 3 }
                }
                honest.ask(Handshakes.certificateVerify(), by: .ecdsaSHA256)
                guard try await honest.signature() != nil else { return 4 }
                // Whoever merely leaves has done nothing wrong.
                scene.supervisor.send(.ping(Heartbeat(number: 1)))
                return try await scene.heard() == .pong(Heartbeat(number: 1)) ? 0 : 5
            }
        }
    }

    @Test func `a worker that reads nothing loses its channel`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (scene, _) = try await KeeperScene.ready(
                    KeeperScene.settings([TestKey(.p256)], perSecond: 1))
                let hostile = try scene.rawWorker(2)
                var request = SignatureRequest()
                request.key = 0
                request.content = Handshakes.certificateVerify()
                var bytes: [UInt8] = []
                try SignatureQuestion.sign(request).encode(to: &bytes)
                let tick = Wakeup()
                // Each question takes an answer, which is never taken: until there are too many.
                var waiting = pollfd(fd: hostile, events: Int16(POLLOUT), revents: 0)
                while waiting.revents & Int16(POLLHUP) == 0 {
                    KeeperScene.say(bytes, on: hostile)
                    if poll(&waiting, 1, 0) == 0 { try? await tick.wait(until: .now() + .milliseconds(1)) }
                }
                return try await scene.heard() == .misuse(KeeperMisuse(worker: 2, rule: .overwhelmed)) ? 0 : 1
            }
        }
    }

    @Test(arguments: HostileSupervisorAct.allCases)
    func `the keeper ends when its supervisor breaks a rule`(act: HostileSupervisorAct) async {
        await #expect(processExitsWith: .success) { [act = act as HostileSupervisorAct] in
            onLoop {
                let settings = KeeperScene.settings([TestKey(.p256)])
                let (scene, _) = try await KeeperScene.ready(settings)
                switch act {
                case .garbage: scene.say([250, 1, 2, 3])
                case .settingsTwice: scene.supervisor.sendSecret(.settings(settings))
                case .workerWithoutChannel: scene.say([3, 1, 0, 0, 0, 0, 0, 0, 0])
                case .unasked: scene.say([6], descriptors: 1)
                case .cheapCost, .dearCost:
                    scene.supervisor.sendSecret(
                        .hash(
                            PasswordHashing(
                                question: QuestionID(1), password: secret("p"),
                                cost: act == .cheapCost ? 3 : 32)))
                case .closes: scene.hangUp()
                }
                return try await scene.end() == .exited(code: ExitCode.supervisorBreach.rawValue) ? 0 : 1
            }
        }
    }

    @Test(arguments: [TestKey.Kind.rsa1024, .secp256k1])
    func `a keeper that cannot use a key says which, never what`(kind: TestKey.Kind) async {
        await #expect(processExitsWith: .success) { [kind = kind as TestKey.Kind] in
            onLoop {
                let scene = try KeeperScene()
                let weak = TestKey(kind)
                scene.supervisor.sendSecret(.settings(KeeperScene.settings([TestKey(.p256), weak])))
                guard try await scene.end() == .exited(code: ExitCode.configuration.rawValue) else {
                    return 1
                }
                let words = scene.words
                return words.hasPrefix("key 1: it is an ") && !words.contains("PRIVATE") ? 0 : 2
            }
        }
    }
}
