import Glibc
import IPC
import TestSupport
import Testing

@testable import Keeper

extension KeeperScene {
    fileprivate func ask(_ number: UInt32, _ password: String, _ hash: Secret, cost: UInt8) {
        supervisor.sendSecret(
            .check(
                PasswordCheck(
                    question: QuestionID(number), password: secret(password), hash: hash, cost: cost)))
    }

    fileprivate func verdict() async throws -> PasswordChecked? {
        if case .checked(let answer) = try await heard() { answer } else { nil }
    }
}

@Suite struct KeeperPasswordTests {
    @Test func `a password is hashed, matched and renewed`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (scene, _) = try await KeeperScene.ready(KeeperScene.settings([]))
                scene.supervisor.sendSecret(
                    .hash(PasswordHashing(question: QuestionID(8), password: secret("one"), cost: 4)))
                guard case .hashed(let hashed) = try await scene.heard(), hashed.question == QuestionID(8),
                    hashed.outcome == .hashed
                else { return 1 }
                scene.ask(9, "one", hashed.hash, cost: 5)
                guard let match = try await scene.verdict(), match.verdict == .matches,
                    match.renewed.count == 60
                else { return 2 }
                scene.ask(10, "two", match.renewed, cost: 5)
                guard let other = try await scene.verdict(), other.question == QuestionID(10),
                    other.verdict == .differs, other.renewed.count == 0
                else { return 3 }
                scene.ask(11, "one", .empty, cost: 5)
                return try await scene.verdict()?.verdict == .differs ? 0 : 4
            }
        }
    }

    /// Ordering, not time: the threads have seconds of work before them when the signature is asked for.
    @Test func `a signature does not wait for passwords`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let key = TestKey(.p256)
                let (scene, _) = try await KeeperScene.ready(KeeperScene.settings([key]))
                let worker = try scene.worker()
                for number in 0..<8 { scene.ask(UInt32(number), "any", .empty, cost: 14) }
                for _ in 0..<16 {
                    worker.ask(Handshakes.certificateVerify(), by: .ecdsaSHA256)
                    guard try await worker.signature() != nil else { return 1 }
                }
                // Eight are asked about and a few at most are answered.
                var answered = 0
                while try scene.heardAlready() != nil { answered += 1 }
                return answered < 8 ? 0 : 2
            }
        }
    }

    @Test func `when too many wait, one is told to come again, and the others are answered`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (scene, _) = try await KeeperScene.ready(KeeperScene.settings([], threads: 1))
                let count = PasswordQueue.Limits.waiting + 20
                // The first keeps the one thread busy while the others come.
                scene.ask(0, "any", .empty, cost: 12)
                for number in 1..<count { scene.ask(UInt32(number), "any", .empty, cost: 5) }
                var verdicts: [PasswordVerdict: Int] = [:]
                for _ in 0..<count {
                    guard let answer = try await scene.verdict() else { return 1 }
                    verdicts[answer.verdict, default: 0] += 1
                }
                guard verdicts[.busy, default: 0] >= 10 else { return 2 }
                guard verdicts[.differs, default: 0] >= PasswordQueue.Limits.waiting else { return 3 }
                return verdicts.count == 2 ? 0 : 4
            }
        }
    }

    @Test func `asked to leave, it finishes the passwords it has`() async {
        await #expect(processExitsWith: .success) {
            onLoop {
                let (scene, _) = try await KeeperScene.ready(KeeperScene.settings([], threads: 2))
                for number in 0..<4 { scene.ask(UInt32(number), "any", .empty, cost: 8) }
                scene.supervisor.send(.drain)
                for _ in 0..<4 {
                    guard try await scene.verdict()?.verdict == .differs else { return 1 }
                }
                return try await scene.end() == .exited(code: 0) ? 0 : 2
            }
        }
    }
}
