import Glibc
import TestSupport
import Testing

@testable import Supervisor

@Suite struct AbandonedRequestsTests {
    static let histories: [AuditHistory] = [
        AuditHistory("nothing", [], leaves: []),
        AuditHistory("started only", [.started], leaves: []),
        AuditHistory("stopped", [.started, .admit(1), .settle(1), .stopped], leaves: []),
        AuditHistory(
            "stopped, with a checkpoint behind",
            [.started, .admit(1), .settle(1), .stopped, .checkpoint(endedBefore: 2)], leaves: []),
        AuditHistory(
            "killed with none open", [.started, .admit(1), .admit(2), .settle(2), .settle(1)], leaves: []),
        AuditHistory("killed with one open", [.started, .admit(1), .admit(2), .settle(1)], leaves: [2]),
        AuditHistory(
            "killed with many open", [.started] + AuditStep.admit(1...300) + AuditStep.settle(101...200),
            leaves: Array((201...300).reversed()) + Array((1...100).reversed())),
        AuditHistory("killed before anything else", [.started, .admit(1)], leaves: [1]),
        AuditHistory("ended twice", [.started, .admit(1), .admit(2), .abort(1), .settle(1)], leaves: [2]),
        AuditHistory(
            "open across rotations",
            [.started, .admit(1), .rotate, .admit(2), .rotate, .settle(1), .rotate], leaves: [2]),
        AuditHistory(
            "settled before a rotation, admitted before another",
            [.started, .admit(1), .rotate, .admit(2), .settle(1), .rotate, .admit(3), .settle(3)],
            leaves: [2]),
        AuditHistory("a torn end", [.started, .admit(1), .admit(2), .settle(2), .tear(1)], leaves: [1]),
        AuditHistory(
            "a crash before, accounted for, and a new run",
            [.started, .admit(1), .recovered, .abort(1), .started, .admit(1), .admit(2), .settle(1)],
            leaves: [2]),
        AuditHistory(
            "a crash while the one before was accounted for",
            [.started, .admit(1), .admit(2), .admit(3), .recovered, .abort(3)], leaves: [2, 1]),
        AuditHistory(
            "a crash after the one before was accounted for",
            [.started, .admit(1), .admit(2), .recovered, .abort(2), .abort(1), .checkpoint(endedBefore: 1)],
            leaves: []),
        AuditHistory(
            "a start killed early after a stop", [.started, .admit(1), .settle(1), .stopped, .recovered],
            leaves: []),
        AuditHistory(
            "a settlement behind the stop", [.started, .admit(1), .admit(2), .stopped, .settle(2)],
            leaves: [1]),
        AuditHistory("an admission that was lost", [.started, .settle(1), .admit(2), .lost], leaves: [2]),
        AuditHistory(
            "a settlement that was lost", [.started, .admit(1), .lost, .admit(2), .settle(2)], leaves: [1]),
        AuditHistory(
            "open at a checkpoint",
            [.started, .admit(1), .admit(2), .admit(3), .settle(1), .checkpoint(endedBefore: 2), .settle(3)],
            leaves: [2]),
        AuditHistory(
            "an older checkpoint knows less",
            [
                .started, .admit(1), .checkpoint(endedBefore: 1), .admit(2), .settle(1),
                .checkpoint(endedBefore: 2), .admit(3),
            ], leaves: [3, 2]),
        AuditHistory("a log whose beginning is gone", [.admit(7), .admit(8), .settle(7)], leaves: [8]),
    ]

    @Test(arguments: histories)
    func `what a killed run left open gets one end each, once`(history: AuditHistory) throws {
        let scene = AuditScene()
        try history.write(to: scene)
        let log = try scene.open()
        #expect(Self.abandoned(scene) == history.abandoned, "before anything else is written")
        log.append(AuditRecord(.serviceStarted(version: "1", pid: 8)))
        log.close()
        try scene.write(0)
        #expect(Self.abandoned(scene) == history.abandoned, "not again")
        let verdict = scene.verify()
        #expect(verdict.isSound, "\(verdict.text)")
    }

    /// The admissions that were given an end by a start, in the order of the log, without those of the history.
    private static func abandoned(_ scene: AuditScene) -> [Int] {
        scene.files.flatMap { scene.lines($0) }.compactMap { line in
            guard line.contains("\"cause\":\"supervisor_restarted\""),
                line.contains("\"severity\":\"medium\"")
            else { return nil }
            return number(",\"admission\":", in: line)
        }
    }

    /// The number behind a member's name.
    private static func number(_ name: String, in line: String) -> Int? {
        guard let range = line.firstRange(of: name) else { return nil }
        return Int(line[range.upperBound...].prefix { $0.isNumber })
    }

    @Test(arguments: [
        "plain", "a\"b\\c\n\r\t", "\0\u{1F}\u{7F}", "\u{80}\u{9B}2J\u{9F}\u{A0}", "grüße 你好 🦀", "",
        #"","admission":9,"route":"/"#, String(repeating: "é", count: 200),
        "a" + String(repeating: "é", count: 200), String(repeating: "\u{1}\\", count: 200),
    ])
    func `the end carries what the admission said, whatever the client made it say`(text: String) throws {
        let scene = AuditScene()
        let admitted = RequestAdmitted(admission: 5, route: text, model: nil, reservedTokens: nil)
        var chain = AuditChain(after: .none)
        chain.append(
            AuditRecord(
                .requestAdmitted(admitted), requestID: text, session: text,
                client: AuditClient(id: text, address: text)))
        AuditScene.write(chain.pending.bytes, to: scene.path("audit-000001.jsonl"))
        try AuditStatementFile(stateDirectory: scene.state, .head)
            .write(seq: 1, hash: chain.hash, AuditSigningKey.ofState(scene.state))
        try scene.write(0)
        let lines = scene.lines()
        let said = try Self.members(lines[0], from: ",\"request_id\":", to: ",\"prev\":")
        let carried = try Self.members(lines[1], from: ",\"request_id\":", to: ",\"cause\":")
        #expect(said == carried)
        #expect(lines[1].contains(",\"cause\":\"supervisor_restarted\",\"prev\":"))
    }

    private static func members(_ line: String, from start: String, to end: String) throws -> String {
        let start = try #require(line.firstRange(of: start))
        let end = try #require(line[start.upperBound...].ranges(of: end).last)
        return String(line[start.lowerBound..<end.lowerBound])
    }

    @Test func `beyond the limit they are counted`() throws {
        let scene = AuditScene()
        try AuditHistory("", [.started] + AuditStep.admit(1...9) + AuditStep.settle(4...5), leaves: []).write(
            to: scene)
        var abandoned = AbandonedRequests(scene.log, [1], limit: 3)
        var found: [UInt64] = []
        while let request = try abandoned.next() { found.append(request.admission) }
        #expect(found == [9, 8, 7])
        #expect(abandoned.unlisted == 4)
    }

    /// The first file cannot be opened: reading it would fail.
    @Test(arguments: [
        AuditHistory(
            "stopped", [.started, .rotate, .admit(4), .stopped, .checkpoint(endedBefore: 5)], leaves: []),
        AuditHistory("started", [.admit(9), .rotate, .started, .admit(1)], leaves: [1]),
        AuditHistory(
            "known to a checkpoint",
            [.started, .admit(1), .settle(1), .rotate, .admit(2), .checkpoint(endedBefore: 3), .admit(3)],
            leaves: [3]),
    ])
    func `no more is read than must be`(history: AuditHistory) throws {
        let scene = AuditScene()
        try history.write(to: scene)
        unlink(scene.path("audit-000001.jsonl"))
        symlink("nowhere", scene.path("audit-000001.jsonl"))
        var abandoned = AbandonedRequests(scene.log, [1, 2])
        var found: [Int] = []
        while let request = try abandoned.next() { found.append(Int(request.admission)) }
        #expect(found == history.abandoned)
    }

    @Test func `damaged lines tell nothing and end nothing`() throws {
        let scene = AuditScene()
        try AuditHistory("", [.started] + AuditStep.admit(1...4) + AuditStep.settle(2...3), leaves: []).write(
            to: scene)
        let path = scene.path("audit-000001.jsonl")
        let original = AuditScene.read(path)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
            AuditScene.write(bytes, to: path)
            var abandoned = AbandonedRequests(scene.log, [1])
            var count = 0
            while try abandoned.next() != nil { count += 1 }
            #expect(count <= 4)
        }
    }

    @Test(arguments: [AuditDurability.batched, .strict])
    func `after a kill every admission has exactly one end`(durability: AuditDurability) async throws {
        let scene = AuditScene()
        let root = scene.root
        let strict = durability == .strict
        for _ in 0..<3 {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [root = root as String, strict = strict as Bool] in
                let settings = AuditSettings(
                    directory: root + "/log", stateDirectory: root + "/state",
                    durability: strict ? .strict : .batched, rotateBytes: 50_000, checkpointSeconds: 1)
                let semaphore = Semaphore()
                let log = try AuditLog(settings) { semaphore.signal() }
                log.append(AuditRecord(.serviceStarted(version: "1", pid: getpid())))
                for number in 1...500 {
                    log.append(admittedRecord(number, requestID: "same"))
                    if number > 20, number % 50 != 0 {
                        log.append(settledRecord(number - 20, requestID: "same"))
                    }
                }
                while log.snapshot.committed < AuditPosition(800) { semaphore.wait() }
                for number in 501...2_000 { log.append(admittedRecord(number)) }
                kill(getpid(), SIGKILL)
            }
        }
        try scene.write(0)
        let verdict = scene.verify()
        #expect(verdict.isSound, "\(verdict.text)")
        Self.expectOneEndEach(scene.files.flatMap { scene.lines($0) })
    }

    /// Goes over the log as a reader would, run by run.
    private static func expectOneEndEach(_ lines: [String]) {
        var open: Set<Int> = []
        var runs = 0
        for line in lines {
            let admission = number(",\"admission\":", in: line)
            if line.contains("\"event\":\"service.started\"") {
                #expect(open.isEmpty, "all of the run before have ended")
                runs += 1
            } else if line.contains("\"event\":\"request.admitted\"") {
                #expect(open.insert(admission ?? 0).inserted)
            } else if let admission {
                #expect(open.remove(admission) != nil, "\(line)")
            }
        }
        #expect(open.isEmpty)
        #expect(runs == 3)
    }
}
