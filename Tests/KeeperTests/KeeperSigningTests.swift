import Glibc
import IPC
import TestSupport
import Testing

@testable import Keeper

@Suite struct KeeperSigningTests {
    static let schemes: [TestKey.Kind: SignatureScheme] = [
        .p256: .ecdsaSHA256, .p384: .ecdsaSHA384, .p521: .ecdsaSHA512, .rsa2048: .rsaPSSSHA256,
        .rsa3072: .rsaPSSSHA384, .rsa4096: .rsaPSSSHA512, .ed25519: .ed25519,
    ]

    @Test func `a sealed keeper signs with each of its keys`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let kinds = TestKey.Kind.usable
                let keys = kinds.map { TestKey($0) }
                if getuid() == 0 { becomeNobody() }
                let settings = KeeperScene.settings(keys, mode: .enforce)
                let (scene, report) = try await KeeperScene.ready(settings)
                guard report.shortfalls(demanded: settings.seal).isEmpty, report.threads == 3 else {
                    return 1
                }
                let worker = try scene.worker()
                for (place, kind) in kinds.enumerated() {
                    let scheme = KeeperSigningTests.schemes[kind] ?? .ed25519
                    let content = Handshakes.certificateVerify(hash: 48)
                    worker.ask(content, by: scheme, key: UInt16(place))
                    guard let signature = try await worker.signature() else { return 2 }
                    guard keys[place].verifies(signature, of: content, by: scheme) else { return 3 }
                }
                // The threads of the passwords live in the same seal.
                scene.supervisor.sendSecret(
                    .hash(PasswordHashing(question: QuestionID(1), password: secret("p"), cost: 4)))
                guard case .hashed(let hashed) = try await scene.heard(), hashed.outcome == .hashed else {
                    return 4
                }
                scene.supervisor.send(.drain)
                return try await scene.end() == .exited(code: 0) ? 0 : 5
            }
        }
    }

    static let refusals:
        [(content: [UInt8], scheme: SignatureScheme, key: UInt16, reason: SignatureRefusalReason)] =
            [
                ([UInt8](repeating: 1, count: 32), .ecdsaSHA256, 0, .content),
                ([], .ecdsaSHA256, 0, .content),
                (Handshakes.certificateVerify(), .ecdsaSHA256, 1, .unknownKey),
                (Handshakes.certificateVerify(), .ecdsaSHA256, .max, .unknownKey),
                (Handshakes.certificateVerify(), .rsaPSSSHA256, 0, .scheme),
                (Handshakes.certificateVerify(), .ecdsaSHA384, 0, .scheme),
            ]

    @Test(arguments: refusals.indices)
    func `what may not be signed is refused with its reason`(index: Int) async {
        await #expect(processExitsWith: .success) { [index = index as Int] in
            onLoop {
                let refusal = KeeperSigningTests.refusals[index]
                let (scene, _) = try await KeeperScene.ready(KeeperScene.settings([TestKey(.p256)]))
                let worker = try scene.worker(7)
                // Twice, and told of once.
                for _ in 0..<2 {
                    worker.ask(refusal.content, by: refusal.scheme, key: refusal.key)
                    guard try await worker.refusal() == refusal.reason else { return 1 }
                }
                worker.ask(Handshakes.x25519, by: .ecdsaSHA384)
                guard try await worker.signature() != nil else { return 2 }
                scene.supervisor.send(.ping(Heartbeat(number: 1)))
                let heard = try await scene.heard()
                switch refusal.reason {
                case .content:
                    guard heard == .misuse(KeeperMisuse(worker: 7, rule: .content)) else { return 3 }
                case .unknownKey:
                    guard heard == .misuse(KeeperMisuse(worker: 7, rule: .unknownKey)) else { return 4 }
                default: return heard == .pong(Heartbeat(number: 1)) ? 0 : 5
                }
                return try await scene.heard() == .pong(Heartbeat(number: 1)) ? 0 : 6
            }
        }
    }

    @Test func `who asks in a loop is refused, and another is not`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (scene, _) = try await KeeperScene.ready(
                    KeeperScene.settings([TestKey(.p256)], perSecond: 5))
                let hungry = try scene.worker(1)
                let modest = try scene.worker(2)
                // More than are earned before the test's patience ends.
                for _ in 0..<200 { hungry.ask(Handshakes.certificateVerify(), by: .ecdsaSHA256) }
                var (signed, refused) = (0, 0)
                for _ in 0..<200 {
                    switch try await hungry.answer() {
                    case .signed: signed += 1
                    case .refused(let refusal) where refusal.reason == .rate: refused += 1
                    default: return 1
                    }
                }
                guard signed >= 5, refused > 0 else { return 2 }
                modest.ask(Handshakes.certificateVerify(), by: .ecdsaSHA256)
                return try await modest.signature() != nil ? 0 : 3
            }
        }
    }

    @Test func `one worker's flood does not make another wait for all of it`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (scene, _) = try await KeeperScene.ready(
                    KeeperScene.settings([TestKey(.rsa4096), TestKey(.p256)]))
                let flooding = try scene.worker(1)
                let other = try scene.worker(2)
                let flood = 150
                for _ in 0..<flood { flooding.ask(Handshakes.certificateVerify(), by: .rsaPSSSHA256) }
                guard try await flooding.signature() != nil else { return 1 }
                other.ask(Handshakes.certificateVerify(), by: .ecdsaSHA256, key: 1)
                guard try await other.signature() != nil else { return 2 }
                var before = 0
                while try flooding.nextAlreadyHere() != nil { before += 1 }
                guard before < flood - 1 else { return 3 }
                // The flood is worked off all the same.
                for _ in before..<(flood - 1) {
                    guard try await flooding.signature() != nil else { return 4 }
                }
                return 0
            }
        }
    }
}

/// Takes root's privileges, so that the keeper is sealed as an ordinary user's.
func becomeNobody() {
    guard setgid(65_534) == 0, setuid(65_534) == 0 else { exit(97) }
}
