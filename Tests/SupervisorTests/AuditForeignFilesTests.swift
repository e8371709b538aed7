import Glibc
import Testing

@testable import Supervisor

/// What somebody else put where the log's files belong.
@Suite struct AuditForeignFilesTests {
    static let kinds = ["fifo", "socket", "directory"]
    static let state = ["state/audit.head", "state/audit.key", "state/audit.pub"]
    static let newest = "log/audit-000002.jsonl"

    @Test(arguments: kinds, state + [newest])
    func `a start that finds no regular file ends with a sentence that names it`(
        kind: String, name: String
    ) async throws {
        let scene = AuditScene()
        try scene.write(1)
        try put(kind, at: scene.root + "/" + name)
        await #expect(processExitsWith: .success) {
            [root = scene.root as String, path = scene.root + "/" + name as String] in
            // What waits for a FIFO's other end is ended by the signal (alarm(2)).
            alarm(20)
            let settings = AuditSettings(directory: root + "/log", stateDirectory: root + "/state")
            do throws(AuditLogError) {
                _ = try AuditLog(settings) {}
                exit(2)
            } catch {
                exit(error.explanation == "\(path): it is not a regular file" ? 0 : 3)
            }
        }
    }

    @Test(arguments: kinds, ["state/audit.head", "state/audit.pub", "state/audit.anchor", newest])
    func `a verification that finds no regular file names it`(kind: String, name: String) async throws {
        let scene = AuditScene()
        try scene.write(1)
        try put(kind, at: scene.root + "/" + name)
        await #expect(processExitsWith: .success) {
            [root = scene.root as String, name = name as String] in
            alarm(20)
            let verdict = AuditVerifier.verify(directory: root + "/log", stateDirectory: root + "/state")
            let isNamed = verdict.problems.contains { problem in
                (root + "/log/" + problem.file).hasSuffix(name)
                    && problem.message.hasSuffix("cannot be read: it is not a regular file")
            }
            exit(isNamed ? 0 : 2)
        }
    }

    @Test(arguments: kinds)
    func `a tail that finds no regular file names it`(kind: String) async throws {
        let scene = AuditScene()
        try scene.write(1)
        try put(kind, at: scene.root + "/" + Self.newest)
        await #expect(processExitsWith: .success) { [log = scene.log as String] in
            alarm(20)
            var tail = AuditTail(directory: log, last: 10)
            do throws(AuditLogError) {
                try tail.read { _ in }
                exit(2)
            } catch {
                exit(error.explanation == "\(log)/audit-000002.jsonl: it is not a regular file" ? 0 : 3)
            }
        }
    }

    @Test(arguments: ["fifo", "socket", "link"])
    func `whatever is where a new head is written goes, and nothing is written through it`(
        kind: String
    ) async throws {
        let scene = AuditScene()
        try scene.write(1)
        try put(kind, at: scene.state + "/audit.head.new")
        await #expect(processExitsWith: .success) { [root = scene.root as String] in
            alarm(20)
            let log = try AuditLog(
                AuditSettings(directory: root + "/log", stateDirectory: root + "/state")
            ) {}
            log.append(makeRecord(0))
            log.close()
            exit(log.snapshot.state == .closed ? 0 : 2)
        }
        #expect(scene.verify().isSound, "\(scene.verify().text)")
        #expect(AuditScene.entries(scene.state) == ["audit.head", "audit.key", "audit.pub"])
    }

    private func put(_ kind: String, at path: String) throws {
        unlink(path)
        let isThere =
            switch kind {
            case "fifo": mkfifo(path, 0o600) == 0
            case "socket": mknod(path, S_IFSOCK | 0o600, 0) == 0
            case "link": symlink("elsewhere", path) == 0
            default: mkdir(path, 0o700) == 0
            }
        try #require(isThere)
    }
}
