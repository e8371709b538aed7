import Glibc
import IPC
import Synchronization
import Testing

@testable import Supervisor

@Suite struct AuditLogTests {
    @Test func `what is appended is on disk within a second, and said to be`() throws {
        let scene = AuditScene()
        let semaphore = Semaphore()
        let log = try AuditLog(scene.settings()) { semaphore.signal() }
        let position = try #require(log.append(makeRecord(0)))
        let start = MonotonicClock.now
        while log.snapshot.committed < position { semaphore.wait() }
        #expect(MonotonicClock.now - start < 1_000_000_000)
        #expect(scene.lines().count == 1)
        #expect(log.snapshot.lagMilliseconds == 0)
        #expect(log.snapshot.seq == 1)
        #expect(scene.lines()[0].hasSuffix("\"hash\":\"\(log.snapshot.head)\"}"))
    }

    @Test func `when strict, a record is in the file before its position is committed`() throws {
        let scene = AuditScene()
        let semaphore = Semaphore()
        let log = try AuditLog(scene.settings(.strict)) { semaphore.signal() }
        for number in 0..<50 {
            let position = try #require(log.append(makeRecord(number)))
            #expect(position == AuditPosition(UInt64(number + 1)))
            while log.snapshot.committed < position { semaphore.wait() }
            #expect(scene.lines().count == number + 1)
        }
        log.close()
        #expect(scene.verify().isSound)
    }

    @Test func `files are rotated between lines and have mode 0640, the key 0600`() throws {
        let scene = AuditScene()
        umask(0)
        try scene.write(200, scene.settings(rotateBytes: 10_000))
        #expect(scene.files.count > 5)
        for file in scene.files {
            #expect(mode(scene.path(file)) == 0o640)
            #expect(AuditScene.read(scene.path(file)).count < 11_000)
            #expect(AuditScene.read(scene.path(file)).last == UInt8(ascii: "\n"))
        }
        #expect(mode(scene.state + "/audit.key") == 0o600)
        #expect(scene.verify().text.hasPrefix("sound: 201 records"))
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        stat(path, &status)
        return status.st_mode & 0o7777
    }

    @Test func `two processes never write the same chain`() throws {
        let scene = AuditScene()
        let log = try scene.open()
        #expect(throws: AuditLogError.locked(directory: scene.log)) { try scene.open() }
        log.close()
        _ = consume log
        #expect(throws: Never.self) { try scene.open() }
    }

    @Test func `a key that others can read, that is gone, or that is another, is refused`() throws {
        let scene = AuditScene()
        try scene.write(1)
        chmod(scene.state + "/audit.key", 0o644)
        #expect(throws: AuditLogError.self) { try scene.open() }
        unlink(scene.state + "/audit.key")
        #expect(throws: AuditLogError.self) { try scene.open() }
        let other = AuditScene()
        try other.write(1)
        AuditScene.write(AuditScene.read(other.state + "/audit.key"), to: scene.state + "/audit.key")
        chmod(scene.state + "/audit.key", 0o600)
        #expect(throws: AuditLogError.self) { try scene.open() }
    }

    @Test func `appending from many tasks gives every record one place`() async throws {
        let scene = AuditScene()
        let log = try scene.open()
        await withTaskGroup { group in
            for task in 0..<4 {
                group.addTask { for number in 0..<1_000 { log.append(makeRecord(task * 1_000 + number)) } }
            }
        }
        log.close()
        let verdict = scene.verify()
        #expect(verdict.isSound)
        #expect(verdict.records == 4_001)
        #expect(log.snapshot.committed == AuditPosition(4_000))
    }

    @Test func `a full queue loses what comes and counts it, and admission ends before that`() throws {
        var settings = AuditSettings(directory: "", stateDirectory: "")
        let queue = AuditQueue(settings)
        var appended: UInt64 = 0
        while queue.acceptsRequests {
            #expect(queue.append(makeRecord(0)) != nil)
            appended += 1
        }
        #expect(appended == AuditLimits.outstandingRecordsForAdmission)
        while queue.append(makeRecord(0)) != nil { appended += 1 }
        #expect(appended == AuditLimits.outstandingRecords)
        #expect(queue.snapshot.lost == 1)
        settings.onFailure = .continue
        queue.become(settings)
        #expect(queue.acceptsRequests)
    }

    @Test func `files older than the retention go, and the log stays sound`() throws {
        let scene = AuditScene()
        try scene.write(60, scene.settings(rotateBytes: 5_000))
        let before = scene.files
        let past = timeval(tv_sec: time(nil) - 90 * 86_400, tv_usec: 0)
        for file in before.prefix(3) { utimes(scene.path(file), [past, past]) }
        var settings = scene.settings(rotateBytes: 5_000)
        settings.retainSeconds = 30 * 86_400
        try scene.write(1, settings)
        #expect(Array(scene.files.prefix(before.count - 3)) == Array(before.dropFirst(3)))
        #expect(scene.verify().isSound, "\(scene.verify().text)")
        unlink(scene.path(before[3]))
        #expect(scene.verify().problems.map(\.kind) == [.missingBeginning])
    }

    @Test func `an old file that cannot be deleted is told, and recording goes on`() throws {
        let scene = AuditScene()
        let log = try scene.open(scene.settings(rotateBytes: 5_000))
        for number in 0..<40 { log.append(makeRecord(number)) }
        log.append(AuditRecord(.serviceStopped(reason: .signal)))
        log.close()
        #expect(log.snapshot.retentionFailure == nil)
        let oldest = scene.path("audit-000001.jsonl")
        unlink(oldest)
        mkdir(oldest, 0o750)
        let past = timeval(tv_sec: time(nil) - 90 * 86_400, tv_usec: 0)
        utimes(oldest, [past, past])
        var settings = scene.settings()
        settings.retainSeconds = 30 * 86_400
        let semaphore = Semaphore()
        let next = try AuditLog(settings) { semaphore.signal() }
        while next.snapshot.retentionFailure == nil { semaphore.wait() }
        #expect(next.snapshot.retentionFailure?.errno == EISDIR)
        let position = try #require(next.append(makeRecord(0)))
        while next.snapshot.committed < position { semaphore.wait() }
        #expect(next.acceptsRequests)
    }

    @Test func `the tail gives the last records and follows across files`() throws {
        let scene = AuditScene()
        try scene.write(30, scene.settings(rotateBytes: 5_000))
        let all = scene.files.flatMap { scene.lines($0) }
        for count in [0, 1, 5, 12, 31, 100] {
            var tail = AuditTail(directory: scene.log, last: count)
            #expect(try lines(&tail) == Array(all.suffix(count)), "last \(count)")
        }
        var tail = AuditTail(directory: scene.log, last: 1)
        _ = try lines(&tail)
        try scene.write(30, scene.settings(rotateBytes: 5_000))
        let now = scene.files.flatMap { scene.lines($0) }
        #expect(try lines(&tail) == Array(now.dropFirst(all.count)))
    }

    private func lines(_ tail: inout AuditTail) throws -> [String] {
        var bytes: [UInt8] = []
        try tail.read { bytes += $0 }
        return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Lets the writer's thread wake a test.
final class Semaphore: Sendable {
    private let doorbell = Doorbell()
    func signal() { doorbell.ring() }
    /// Waits for a signal, at most 10 s.
    func wait() { doorbell.wait(until: MonotonicClock.now + 10_000_000_000) }
}
