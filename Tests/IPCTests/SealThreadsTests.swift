import CLinux
import Glibc
import Testing

@testable import IPC

/// What a thread says of itself in /proc, as the loop's thread of a sealed process does.
private func status(replacing line: String = "", by other: String = "") -> ProcessFacts {
    ProcessFacts(
        status: """
            Uid:\t987\t987\t987\t987
            Gid:\t654\t654\t654\t654
            Groups:\t
            Threads:\t2
            CapInh:\t0000000000000000
            CapPrm:\t0000000000000000
            CapEff:\t0000000000000000
            CapBnd:\t0000000000000000
            CapAmb:\t0000000000000000
            NoNewPrivs:\t1
            Seccomp:\t2
            """.split(separator: "\n").map { $0.hasPrefix(line + ":") ? "\(line):\t\(other)" : $0 }
                .joined(separator: "\n"))
}

private let limits = ProcessFacts(
    limits: """
        Limit                     Soft Limit           Hard Limit           Units
        Max core file size        0                    0                    bytes
        Max file size             0                    0                    bytes
        Max processes             0                    0                    processes
        Max open files            64                   64                   files
        Max data size             1048576              1048576              bytes
        """)

private func report(_ threads: [ProcessFacts]) throws -> SealReport? {
    var witness = try SealWitness()
    _ = try witness.openThreads()
    return SealReport(threads: threads, limits: limits, probes: SealProbes(landlockABI: 7, witness))
}

@Suite struct SealThreadsTests {
    init() { EmptyDirectory.make() }

    private static func plan(_ start: Start, threads: UInt32) -> SealPlan {
        var plan = SealPlan(
            role: .keeper, mode: .enforce, limits: SealLimits(descriptors: 64, memory: 1 << 30),
            privilegeDrop: start == .root
                ? SealPrivilegeDrop(
                    identity: SealIdentity(user: 65_534, group: 65_534), emptyDirectory: EmptyDirectory.path)
                : nil)
        plan.threads = threads
        return plan
    }

    /// In a copy of the process, so that the only threads are ours.
    private static func alone(_ start: Start) {
        _ = (rawSystemCall, EmptyDirectory.path)
        goOnAlone()
        guard start == .user, getuid() == 0 else { return }
        guard linux_leave_groups() == 0, linux_become_group(65_534) == 0, linux_become_user(65_534) == 0
        else { _exit(98) }
    }

    @Test(arguments: Start.possible)
    func `threads are sealed like the process, work, and report no less`(start: Start) async {
        await #expect(processExitsWith: .exitCode(42)) { [start = start as Start] in
            SealThreadsTests.alone(start)
            let plan = SealThreadsTests.plan(start, threads: 4)
            let done = Doorbell()
            let threads = SealedThreads(count: 3, niceness: 5) { index in
                if index == 2 { done.ring() }
                while true { Doorbell().wait() }
            }
            guard let report = try? Seal.apply(plan, threads: threads) else { _exit(1) }
            guard report.shortfalls(demanded: plan).isEmpty, report.threads == 4 else { _exit(2) }
            done.wait()
            _exit(42)
        }
    }

    @Test(arguments: Start.possible)
    func `a thread that tries what is forbidden ends the process, and says at what`(start: Start) async throws
    {
        let result = await #expect(
            processExitsWith: .exitCode(ExitCode.sandboxViolation.rawValue),
            observing: [\.standardErrorContent]
        ) { [start = start as Start] in
            SealThreadsTests.alone(start)
            let threads = SealedThreads(count: 2, niceness: 0) { index in
                if index == 1 { Attempt("make a socket", SYS_socket, 2, 1, 0).make() }
                while true { Doorbell().wait() }
            }
            _ = try? Seal.apply(SealThreadsTests.plan(start, threads: 3), threads: threads)
            Doorbell().wait()
        }
        let said = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(said.contains("sandbox: blocked system call \(SYS_socket) (socket)\n"))
    }

    @Test func `each thread closes the files to itself`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            SealThreadsTests.alone(.possible[0])
            let opened = Doorbell()
            let threads = SealedThreads(count: 1, niceness: 0) { _ in
                let file = open("/etc/passwd", O_RDONLY)
                guard file == -1, errno == EACCES else { _exit(1) }
                opened.ring()
                while true { Doorbell().wait() }
            }
            guard linux_forbid_new_privileges() == 0 else { _exit(2) }
            do { try threads.start() } catch { _exit(3) }
            guard threads.restrict() else { _exit(4) }
            threads.release()
            opened.wait()
            // Only the thread did: what is not inherited has to be asked for by each.
            _exit(open("/etc/passwd", O_RDONLY) >= 0 ? 42 : 5)
        }
    }

    @Test(arguments: [UInt32(1), 2, 4]) func `another number of threads than planned is no seal`(
        planned: UInt32
    ) async {
        await #expect(processExitsWith: .exitCode(42)) { [planned = planned as UInt32] in
            SealThreadsTests.alone(.possible[0])
            let threads = SealedThreads(count: 2, niceness: 0) { _ in }
            do throws(SealError) {
                _ = try Seal.apply(SealThreadsTests.plan(.possible[0], threads: planned), threads: threads)
                _exit(1)
            } catch {
                _exit(error == SealError(step: .threads, code: 0) ? 42 : 2)
            }
        }
    }

    @Test func `threads that are alike are reported as one`() throws {
        let found = try #require(try report([status(), status()]))
        #expect(found.threads == 2 && found.user == 987 && found.group == 654 && found.capabilities.isEmpty)
        #expect(found.noNewPrivileges && found.seccomp == .filter && found.supplementaryGroups == 0)
    }

    static let weaker: [(line: String, value: String, shortfall: SealShortfall)] = [
        ("Uid", "987\t0\t987\t987", .user), ("Groups", "4 5", .supplementaryGroups),
        ("Gid", "654\t654\t0\t654", .group), ("CapEff", "0000000000000001", .capabilities),
        ("CapPrm", "8000000000000000", .capabilities), ("CapInh", "0000000000000002", .capabilities),
        ("CapAmb", "0000000000000004", .capabilities), ("CapBnd", "0000000000000008", .boundingSet),
        ("NoNewPrivs", "0", .noNewPrivileges), ("Seccomp", "0", .seccomp),
    ]

    @Test(arguments: weaker.indices, [0, 1])
    func `one thread that is less sealed shows`(index: Int, place: Int) throws {
        let (line, value, shortfall) = Self.weaker[index]
        var threads = [status(), status()]
        threads[place] = status(replacing: line, by: value)
        var plan = SealPlan(
            role: .keeper, mode: .enforce, limits: SealLimits(descriptors: 64, memory: 1 << 20),
            privilegeDrop: SealPrivilegeDrop(
                identity: SealIdentity(user: 987, group: 654), emptyDirectory: "/e"))
        plan.threads = 2
        let sealed = try #require(try report([status(), status()]))
        let found = try #require(try report(threads))
        #expect(found.shortfalls(demanded: plan).contains(shortfall))
        #expect(!sealed.shortfalls(demanded: plan).contains(shortfall))
    }

    @Test func `a thread that was not looked at is no report`() throws {
        #expect(try report([status()]) == nil)
        #expect(try report([status(), status(), status()]) == nil)
        #expect(try report([]) == nil)
        #expect(try report([status(), status(replacing: "Seccomp", by: "")]) == nil)
    }
}
