import Glibc
import Testing

@testable import Supervisor

@Suite struct AuditFailureTests {
    /// A disk that is full is made with the limit on file sizes (setrlimit(2)), in a process of its own.
    @Test(arguments: [AuditDurability.batched, .strict])
    func `a full disk tears no line, stops admission, and everything is written when there is room again`(
        durability: AuditDurability
    ) async throws {
        let scene = AuditScene()
        let root = scene.root
        let strict = durability == .strict
        await #expect(processExitsWith: .success) { [root = root as String, strict = strict as Bool] in
            let settings = AuditSettings(
                directory: root + "/log", stateDirectory: root + "/state",
                durability: strict ? .strict : .batched)
            let semaphore = Semaphore()
            let log = try AuditLog(settings) { semaphore.signal() }
            try limitFiles(to: 20_000)
            for number in 0..<100 { log.append(makeRecord(number)) }
            while log.snapshot.state == .writing { semaphore.wait() }
            guard log.snapshot.state == .failing(errno: EFBIG), !log.acceptsRequests else { exit(2) }
            guard wholeLines(root + "/log/audit-000001.jsonl") else { exit(3) }
            for number in 100..<200 { log.append(makeRecord(number)) }
            try limitFiles(to: 1 << 30)
            while log.snapshot.committed < AuditPosition(200) { semaphore.wait() }
            while log.snapshot.state != .writing { semaphore.wait() }
            guard log.acceptsRequests else { exit(4) }
            log.close()
            exit(0)
        }
        let verdict = scene.verify()
        #expect(verdict.isSound, "\(verdict.text)")
        #expect(verdict.records == 201)
    }

    @Test func `what a full disk and a full queue lost is counted in the log`() async throws {
        let scene = AuditScene()
        let root = scene.root
        await #expect(processExitsWith: .success) { [root = root as String] in
            var settings = AuditSettings(directory: root + "/log", stateDirectory: root + "/state")
            settings.onFailure = .continue
            let semaphore = Semaphore()
            let log = try AuditLog(settings) { semaphore.signal() }
            try limitFiles(to: 2_000)
            for number in 0..<100 { log.append(makeRecord(number)) }
            while log.snapshot.state == .writing { semaphore.wait() }
            var accepted: UInt64 = 100
            while log.append(makeRecord(0)) != nil { accepted += 1 }
            for _ in 0..<9 { log.append(makeRecord(0)) }
            guard log.acceptsRequests, log.snapshot.lost == 10 else { exit(2) }
            try limitFiles(to: 1 << 30)
            while log.snapshot.committed < AuditPosition(accepted) { semaphore.wait() }
            log.close()
            exit(0)
        }
        #expect(scene.verify().isSound)
        let lost = scene.lines().filter { $0.contains("\"event\":\"audit.lost\"") }
        #expect(lost.count == 1)
        #expect(lost.first?.contains("\"severity\":\"critical\",\"count\":10,") == true)
    }

    /// ENOSPC from a real file system, where the test may mount one.
    @Test(.enabled(if: geteuid() == 0))
    func `a file system without room is survived`() async throws {
        let scene = AuditScene()
        let root = scene.root
        await #expect(processExitsWith: .success) { [root = root as String] in
            guard mount("none", root + "/log", "tmpfs", 0, "size=64k") == 0 else { exit(0) }
            let settings = AuditSettings(
                directory: root + "/log", stateDirectory: root + "/state", rotateBytes: 16_384)
            let semaphore = Semaphore()
            let log = try AuditLog(settings) { semaphore.signal() }
            for number in 0..<400 { log.append(makeRecord(number)) }
            while log.snapshot.state == .writing { semaphore.wait() }
            let failed = log.snapshot.state == .failing(errno: ENOSPC)
            mount("none", root + "/log", "tmpfs", UInt(MS_REMOUNT), "size=4m")
            while log.snapshot.committed < AuditPosition(400) { semaphore.wait() }
            log.close()
            let verdict = AuditVerifier.verify(directory: root + "/log", stateDirectory: root + "/state")
            umount2(root + "/log", Int32(MNT_DETACH))
            exit(failed && verdict.isSound && verdict.records == 401 ? 0 : 3)
        }
    }
}

/// Writing beyond this size fails with EFBIG.
private func limitFiles(to bytes: rlim_t) throws {
    var limit = rlimit(rlim_cur: bytes, rlim_max: .max)
    guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { throw Unavailable() }
}

private struct Unavailable: Error {}

private func wholeLines(_ path: String) -> Bool {
    let bytes = AuditScene.read(path)
    return bytes.isEmpty || bytes.last == UInt8(ascii: "\n")
}
