import Glibc
import Testing

@testable import Supervisor

/// Numbers that somebody else wrote into names and lines: none is so large that it ends the service.
@Suite struct AuditNumbersTests {
    private static let last = "audit-999999999999.jsonl"

    /// Opens the log, writes one record and closes it, in a process that may trap.
    private func start(_ scene: AuditScene) async {
        await #expect(processExitsWith: .success) { [root = scene.root as String] in
            let log = try AuditLog(
                AuditSettings(directory: root + "/log", stateDirectory: root + "/state")
            ) {}
            log.append(makeRecord(0))
            log.close()
            exit(log.snapshot.state == .closed ? 0 : 2)
        }
    }

    @Test(arguments: ["audit-18446744073709551615.jsonl", "audit-1000000000000.jsonl"])
    func `a name with a number that no file gets is none of the log's`(name: String) async throws {
        let scene = AuditScene()
        try scene.write(1)
        AuditScene.write(Array("garbage\n".utf8), to: scene.path(name))
        await start(scene)
        #expect(scene.files == ["audit-000001.jsonl", name])
        #expect(scene.lines().count == 4)
        #expect(scene.verify().isSound, "\(scene.verify().text)")
    }

    @Test func `behind the last file that there can be no other is made`() throws {
        let scene = AuditScene()
        try scene.write(1)
        rename(scene.path("audit-000001.jsonl"), scene.path(Self.last))
        try scene.write(40, scene.settings(rotateBytes: 5_000))
        #expect(scene.files == [Self.last])
        #expect(scene.verify().isSound, "\(scene.verify().text)")
        AuditScene.write(Array("garbage\n".utf8), to: scene.path(Self.last))
        #expect(throws: AuditLogError.self) { try scene.open() }
        #expect(scene.files == [Self.last])
    }

    @Test(arguments: [.max, .max - 1, .max / 2 + 1] as [UInt64], [false, true])
    func `a last line with a number beyond all counting is distrusted`(
        number: UInt64, isChanged: Bool
    ) async throws {
        let scene = AuditScene()
        try scene.write(3)
        var chain = AuditChain(after: AuditChainEnd(seq: number - 1, hash: .zero, line: .zero))
        chain.append(makeRecord(0))
        var line = String(decoding: chain.pending.bytes.dropLast(), as: UTF8.self)
        if isChanged { line = line.replacing("info", with: "high") }
        scene.put(scene.lines() + [line])
        await start(scene)
        let first = try #require(scene.lines("audit-000002.jsonl").first)
        #expect(first.contains("unverifiable_line"))
        // It goes on behind the signed head.
        #expect(first.hasPrefix("{\"seq\":5,"))
    }

    @Test func `a head with a number beyond all counting is no head`() async throws {
        let scene = AuditScene()
        try scene.write(3)
        let key = try AuditSigningKey.ofState(scene.state)
        try AuditStatementFile(stateDirectory: scene.state, .head).write(seq: .max, hash: .zero, key)
        await start(scene)
        let next = try #require(scene.lines().dropFirst(4).first)
        #expect(next.contains("unusable_head") && next.hasPrefix("{\"seq\":5,"))
    }

    @Test func `a verification takes any number`() async throws {
        for numbers in [[.max], [.max, 1], [1, .max], [.max, .max], [1, .max, .max - 1]] as [[UInt64]] {
            let scene = AuditScene()
            try scene.write(1)
            scene.put(numbers.map { Self.line($0) })
            await #expect(processExitsWith: .success) { [root = scene.root as String] in
                let verdict = AuditVerifier.verify(directory: root + "/log", stateDirectory: root + "/state")
                exit(verdict.isSound ? 2 : 0)
            }
        }
    }

    @Test func `a record without a number is out of order, and nothing is missing before it`() throws {
        let scene = AuditScene()
        try scene.write(1)
        let line = scene.lines()[0]
        scene.put([line.replacing("{\"seq\":1,", with: "{\"seq\":0,")] + scene.lines())
        #expect(scene.verify().problems.prefix(2).map(\.kind) == [.changed, .outOfOrder])
    }

    private static func line(_ number: UInt64) -> String {
        var chain = AuditChain(after: AuditChainEnd(seq: number - 1, hash: .zero, line: .zero))
        chain.append(makeRecord(0))
        return String(decoding: chain.pending.bytes.dropLast(), as: UTF8.self)
    }

    @Test func `an admission with the largest number is one of those that are open`() async {
        await #expect(processExitsWith: .success) {
            var open = OpenAdmissions(inherited: [.max])
            guard open.endedBefore == .max else { exit(2) }
            open.note(admittedRecord(5).detail)
            exit(open.endedBefore == 5 ? 0 : 3)
        }
    }

    @Test func `another process has no more on disk than it was given`() async {
        await #expect(processExitsWith: .success) {
            let queue = AuditQueue(AuditSettings(directory: "", stateDirectory: ""))
            for number in 0..<3 { _ = queue.append(makeRecord(number)) }
            queue.committed(more: 1)
            queue.committed(more: .max)
            exit(queue.snapshot.committed == AuditPosition(3) ? 0 : 2)
        }
    }
}
