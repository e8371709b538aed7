import Glibc
import Testing

@testable import Supervisor

@Suite struct AuditRecoveryTests {
    /// Forgets the signed end, as a crash before the head was refreshed would leave it.
    private func write(_ scene: AuditScene, _ chain: borrowing AuditChain, head: AuditChainEnd) throws {
        AuditScene.write(chain.pending.bytes, to: scene.path("audit-000001.jsonl"))
        let key = try AuditSigningKey.ofState(scene.state)
        try AuditStatementFile(stateDirectory: scene.state, .head).write(seq: head.seq, hash: head.hash, key)
    }

    @Test func `a last line torn at any length is cut off, recorded, and the chain goes on`() throws {
        let scene = AuditScene()
        var chain = AuditChain(after: .none)
        chain.append(makeRecord(0))
        let head = chain.end
        let whole = chain.pending.count
        chain.append(makeRecord(1))
        let bytes = chain.pending.bytes
        for length in whole..<bytes.count {
            try write(scene, chain, head: head)
            AuditScene.write(Array(bytes[..<length]), to: scene.path("audit-000001.jsonl"))
            try scene.write(1)
            let lines = scene.lines()
            let recovered = lines.count > 1 && lines[1].contains("\"event\":\"audit.recovered\"")
            let tells = lines.count > 1 && lines[1].contains("\"bytes\":\(length - whole),")
            #expect(length == whole || recovered && tells, "\(length - whole) bytes left")
            #expect(scene.files == ["audit-000001.jsonl"])
            #expect(scene.verify().isSound, "\(length - whole) bytes left")
        }
    }

    @Test func `a restart goes on with the same chain in the same file`() throws {
        let scene = AuditScene()
        for _ in 0..<3 { try scene.write(5) }
        #expect(scene.files == ["audit-000001.jsonl"])
        #expect(scene.verify().text.hasPrefix("sound: 18 records (1 to 18) in 1 files, 3 signed"))
    }

    @Test func `behind a last line that was changed a new file begins, and says so`() throws {
        let scene = AuditScene()
        try scene.write(3)
        var lines = scene.lines()
        lines[3] = lines[3].replacing("info", with: "high")
        scene.put(lines)
        try scene.write(2)
        #expect(scene.lines() == lines, "the evidence stays")
        let first = try #require(scene.lines("audit-000002.jsonl").first)
        #expect(first.contains("\"event\":\"audit.recovered\",\"severity\":\"critical\""))
        #expect(first.contains("unverifiable_line") && first.hasPrefix("{\"seq\":5,"))
        let problems = scene.verify().problems
        #expect(problems.map(\.kind) == [.changed, .recovered])
        #expect(problems.first?.seq == 4)
    }

    @Test func `a log that ends before its signed head goes on with a visible gap`() throws {
        let scene = AuditScene()
        try scene.write(5)
        scene.put(Array(scene.lines().prefix(2)))
        try scene.write(1)
        let first = try #require(scene.lines("audit-000002.jsonl").first)
        #expect(
            first.contains("missing_records") && first.contains("\"records\":4")
                && first.hasPrefix("{\"seq\":7,"))
        #expect(scene.verify().problems.map(\.kind) == [.missing, .recovered])
    }

    @Test func `a log whose head was taken away says so for ever`() throws {
        let scene = AuditScene()
        try scene.write(5)
        unlink(scene.state + "/audit.head")
        scene.put(Array(scene.lines().prefix(2)))
        try scene.write(1)
        #expect(scene.verify().problems.map(\.kind) == [.recovered])
    }

    @Test func `a file left empty by a crash is used`() throws {
        let scene = AuditScene()
        try scene.write(3)
        AuditScene.write([], to: scene.path("audit-000002.jsonl"))
        try scene.write(3)
        #expect(scene.lines("audit-000002.jsonl").count == 4)
        #expect(scene.verify().isSound)
    }

    @Test func `a file that is not ours is left alone`() throws {
        let scene = AuditScene()
        let foreign = [UInt8](repeating: UInt8(ascii: "x"), count: 3 * AuditLimits.lineBytes)
        AuditScene.write(foreign, to: scene.path("audit-000001.jsonl"))
        try scene.write(1)
        #expect(AuditScene.read(scene.path("audit-000001.jsonl")) == foreign)
        #expect(scene.files.count == 2)
        #expect(!scene.verify().isSound)
    }

    @Test func `a process killed while it appends loses nothing that was committed`() async throws {
        for _ in 0..<3 {
            let scene = AuditScene()
            let root = scene.root
            await #expect(processExitsWith: .signal(SIGKILL)) { [root = root as String] in
                let settings = AuditSettings(
                    directory: root + "/log", stateDirectory: root + "/state", durability: .strict,
                    rotateBytes: 50_000)
                let log = try AuditLog(settings) {}
                var number = 0
                while log.snapshot.committed.value < 500 {
                    log.append(makeRecord(number))
                    number += 1
                }
                let line = "\(log.snapshot.committed.value)"
                AuditScene.write(Array(line.utf8), to: root + "/committed")
                for number in 0..<5_000 { log.append(makeRecord(number)) }
                kill(getpid(), SIGKILL)
            }
            let committed = try #require(
                UInt64(String(decoding: AuditScene.read(root + "/committed"), as: UTF8.self)))
            try scene.write(1)
            let verdict = scene.verify()
            #expect(verdict.isSound, "\(verdict.text)")
            #expect(verdict.records >= committed)
        }
    }
}
