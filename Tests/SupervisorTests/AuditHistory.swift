import Testing

@testable import Supervisor

/// What happens to a log before it is opened again.
enum AuditStep {
    case started, stopped, recovered
    case admit(Int)
    case settle(Int)
    case abort(Int)
    case checkpoint(endedBefore: UInt64)
    case lost
    case rotate
    /// Part of the line of a settlement.
    case tear(Int)

    static func admit(_ numbers: ClosedRange<Int>) -> [AuditStep] { numbers.map { .admit($0) } }
    static func settle(_ numbers: ClosedRange<Int>) -> [AuditStep] { numbers.map { .settle($0) } }

    var record: AuditRecord? {
        switch self {
        case .started: AuditRecord(.serviceStarted(version: "1", pid: 7))
        case .stopped: AuditRecord(.serviceStopped(reason: .signal))
        case .recovered:
            AuditRecord(
                .auditRecovered(AuditRecovery(cause: .tornLine, file: "", bytes: 1, records: 0)))
        case .admit(let number): admittedRecord(number, requestID: "same")
        case .settle(let number), .tear(let number): settledRecord(number, requestID: "same")
        case .abort(let number):
            AuditRecord(
                .requestAborted(
                    RequestAborted(
                        admission: UInt64(number), route: "/", cause: .supervisorRestarted, pid: nil)))
        case .checkpoint, .lost, .rotate: nil
        }
    }
}

/// A log as its last run left it.
struct AuditHistory: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let steps: [AuditStep]
    /// The admissions that get an end, newest first.
    let abandoned: [Int]

    init(_ name: String, _ steps: [AuditStep], leaves abandoned: [Int]) {
        testDescription = name
        self.steps = steps
        self.abandoned = abandoned
    }

    /// Writes the files and the head as a service would have.
    func write(to scene: AuditScene) throws {
        let key = try AuditSigningKey.ofState(scene.state)
        var chain = AuditChain(after: .none)
        var number: UInt64 = 1
        var head = AuditChainEnd.none
        var torn = 0
        for step in steps {
            head = chain.end
            if let record = step.record { chain.append(record) }
            switch step {
            case .lost: chain.append(AuditRecord(.auditLost(count: 1), severity: .critical))
            case .checkpoint(let endedBefore):
                let statement = AuditStatement(kind: .checkpoint, seq: chain.seq, hash: chain.hash)
                chain.append(AuditRecord(.checkpoint(key.checkpoint(statement), endedBefore: endedBefore)))
            case .rotate:
                AuditScene.write(chain.pending.bytes, to: scene.path(AuditFileName.name(number)))
                chain.committed()
                number += 1
            case .tear: torn = 20
            default: break
            }
        }
        let bytes = Array(chain.pending.bytes.dropLast(torn))
        AuditScene.write(bytes, to: scene.path(AuditFileName.name(number)))
        try AuditStatementFile(stateDirectory: scene.state, .head).write(seq: head.seq, hash: head.hash, key)
    }
}
