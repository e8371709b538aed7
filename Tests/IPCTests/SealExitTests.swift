import CLinux
import Glibc
import Testing

@testable import IPC

/// Calls that Swift's Glibc module lacks, or wraps in others, made as they are.
let rawSystemCall: @convention(c) (Int, Int, Int, Int, Int, Int, Int) -> Int = {
    typealias Call = @convention(c) (Int, Int, Int, Int, Int, Int, Int) -> Int
    guard let address = dlsym(nil, "syscall") else { fatalError("no syscall(2)") }
    return unsafeBitCast(address, to: Call.self)
}()

/// A system call with its arguments, for a process to try.
struct Attempt: Codable, Sendable, CustomTestStringConvertible {
    let what: String
    let number: Int32
    let arguments: [Int]

    init(_ what: String, _ number: Int32, _ arguments: Int...) {
        self.what = what
        self.number = number
        self.arguments = arguments
    }

    @discardableResult func make() -> Int {
        let padded = arguments + Array(repeating: 0, count: 6 - arguments.count)
        return rawSystemCall(Int(number), padded[0], padded[1], padded[2], padded[3], padded[4], padded[5])
    }

    var testDescription: String { what }
}

/// As whom the process starts that is sealed.
enum Start: String, Codable, CaseIterable, Sendable {
    /// With every privilege, so that all steps are taken.
    case root
    /// As an ordinary user, who can take the others only.
    case user

    /// Root can play both.
    static var possible: [Start] { getuid() == 0 ? [.root, .user] : [.user] }
}

/// Goes on in a copy of the process, which has one thread as sealed processes have; the original ends as the copy does.
///
/// The process of an exit test has threads of libdispatch besides, whose own system calls would be violations.
func goOnAlone() {
    let copy = fork()
    guard copy != 0 else {
        // As with SWIFT_BACKTRACE=enable=no, which every child of ours has: a crash starts no other program.
        for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT] { signal(number, SIG_DFL) }
        return
    }
    var status: Int32 = 0
    waitpid(copy, &status, 0)
    let number = status & 0x7f
    if number == 0 { _exit(status >> 8 & 0xff) }
    signal(number, SIG_DFL)
    kill(getpid(), number)
    while true { pause() }
}

/// Seals the process that runs an exit test; ends it with 99 if that fails.
@discardableResult
func sealed(
    from start: Start, role: SealRole = .worker, mode: SealMode = .enforce, memory: UInt64 = 1 << 32,
    descriptors: UInt64 = 64
) -> SealReport {
    let nobody: UInt32 = 65_534
    _ = (rawSystemCall, EmptyDirectory.path)
    goOnAlone()
    var drop: SealPrivilegeDrop?
    switch start {
    case .root:
        drop = SealPrivilegeDrop(
            identity: SealIdentity(user: nobody, group: nobody), emptyDirectory: EmptyDirectory.path)
    case .user where getuid() == 0:
        guard linux_leave_groups() == 0, linux_become_group(nobody) == 0, linux_become_user(nobody) == 0
        else { _exit(98) }
    case .user: break
    }
    let plan = SealPlan(
        role: role, mode: mode, limits: SealLimits(descriptors: descriptors, memory: memory),
        privilegeDrop: drop)
    do throws(SealError) {
        return try Seal.apply(plan)
    } catch {
        say("the seal failed at \(error.step), error \(error.code)\n")
        _exit(99)
    }
}

/// Why a plan cannot be carried out, nil if it could.
func sealError(_ plan: SealPlan) -> SealError? {
    do throws(SealError) {
        _ = try Seal.apply(plan)
        return nil
    } catch {
        return error
    }
}

/// Writes to descriptor 2 without stdio, which a sealed process cannot use.
func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(2, bytes, bytes.count)
}

/// The root directory of the sealed processes of these tests; empty, so one is enough for all.
enum EmptyDirectory {
    static let path = "/tmp/bulkhead-test-empty-\(getuid())"

    static func make() {
        _ = mkdir(path, 0o555)
    }
}

/// Tests in it need root's privileges; without them the others still show the seal of an ordinary user.
let whenRoot = ConditionTrait.enabled(if: getuid() == 0, "dropping privileges takes being root")

@Suite struct SealExitTests {
    init() { EmptyDirectory.make() }

    static let attempts: [Attempt] = [
        Attempt("open a file", SYS_openat, -100, 0, 0),
        Attempt("make a socket", SYS_socket, 2, 1, 0),
        Attempt("make a pair of sockets", SYS_socketpair, 1, 1, 0, 0),
        Attempt("connect a descriptor it has", SYS_connect, 3, 0, 16),
        Attempt("accept on a descriptor it has", SYS_accept4, 3, 0, 0, 0),
        Attempt("set an option of a socket", SYS_setsockopt, 3, 1, 2, 0, 4),
        Attempt("connect by sending", SYS_sendto, 3, 0, 0, 0x2000_0000, 0, 0),
        Attempt("send to an address", SYS_sendto, 3, 0, 0, 0, 4096, 16),
        Attempt("execute a program", SYS_execve, 0, 0, 0),
        Attempt("fork", SYS_clone, 17, 0, 0, 0, 0),
        Attempt("fork the new way", SYS_clone3, 0, 0),
        Attempt("signal a process", SYS_kill, 0x7fff_fff0, 0),
        Attempt("signal a thread of another process", SYS_tgkill, 1, 1, 0),
        Attempt("trace its parent", SYS_ptrace, 0, 0, 0, 0),
        Attempt("map executable memory", SYS_mmap, 0, 4096, 7, 0x22, -1, 0),
        Attempt("map shared memory", SYS_mmap, 0, 4096, 3, 0x21, -1, 0),
        Attempt("make memory executable", SYS_mprotect, 0, 4096, 5),
        Attempt("become root", SYS_setuid, 0),
        Attempt("become dumpable", SYS_prctl, 4, 1, 0, 0, 0),
        Attempt("read another process's memory", SYS_process_vm_readv, 1, 0, 0, 0, 0, 0),
        Attempt("write another process's memory", SYS_process_vm_writev, 1, 0, 0, 0, 0, 0),
        Attempt("set up io_uring", SYS_io_uring_setup, 1, 0),
        Attempt("load a BPF program", SYS_bpf, 5, 0, 0),
        Attempt("handle page faults", SYS_userfaultfd, 0),
        Attempt("unshare a namespace", SYS_unshare, 0x1000_0000),
        Attempt("mount", SYS_mount, 0, 0, 0, 0, 0),
        Attempt("use a key ring", SYS_keyctl, 0, -1, 0),
        Attempt("change its limits", SYS_prlimit64, 0, 7, 0, 0),
        Attempt("change how it treats a signal", SYS_rt_sigaction, 31, 0, 0, 8),
        Attempt("control a device", SYS_ioctl, 2, 0x5401, 0),
        Attempt("copy a descriptor", SYS_fcntl, 0, 0, 0),
        Attempt("make an anonymous file", SYS_memfd_create, 0, 0),
        Attempt("change the personality", SYS_personality, 0x0400000),
    ]

    @Test(arguments: attempts, Start.possible)
    func `a sealed process that tries it is ended, and says at what`(attempt: Attempt, start: Start)
        async throws
    {
        let result = await #expect(
            processExitsWith: .exitCode(ExitCode.sandboxViolation.rawValue),
            observing: [\.standardErrorContent]
        ) { [attempt = attempt as Attempt, start = start as Start] in
            sealed(from: start)
            attempt.make()
            _exit(0)
        }
        let name = unsafe String(cString: linux_system_call_name(attempt.number))
        let said = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(said.contains("sandbox: blocked system call \(attempt.number) (\(name))\n"))
    }

    @Test(arguments: SealRole.allCases)
    func `every call that has no row traps`(role: SealRole) async {
        await #expect(processExitsWith: .exitCode(42)) { [role = role.rawValue as UInt8] in
            guard let role = SealRole(rawValue: role) else { _exit(1) }
            let allowed = Set(SystemCallTable.rules(for: role).map { Int32($0.number) })
            sealed(from: .possible[0], role: role)
            // uretprobe and uprobe pass every filter since Linux 6.13; outside of the kernel's own trampolines they
            // do nothing but raise SIGILL (kernel/seccomp.c, arch/x86/kernel/uprobes.c).
            let unfiltered: ClosedRange<Int32> = 335...336
            for number in Int32(0)..<500 where !allowed.contains(number) && !unfiltered.contains(number) {
                guard linux_traps(number) == 1 else {
                    say("call \(number) did not trap\n")
                    _exit(1)
                }
            }
            _exit(42)
        }
    }

    @Test(arguments: Start.possible, SealRole.allCases)
    func `the report is what the plan demanded`(start: Start, role: SealRole) async {
        await #expect(processExitsWith: .exitCode(42)) {
            [start = start as Start, role = role.rawValue as UInt8] in
            guard let role = SealRole(rawValue: role) else { _exit(1) }
            let report = sealed(from: start, role: role, memory: 1 << 30, descriptors: 50)
            let nobody = SealIdentity(user: 65_534, group: 65_534)
            let drop = SealPrivilegeDrop(identity: nobody, emptyDirectory: EmptyDirectory.path)
            let plan = SealPlan(
                role: role, mode: .enforce, limits: SealLimits(descriptors: 50, memory: 1 << 30),
                privilegeDrop: start == .root ? drop : nil)
            _exit(
                report.shortfalls(demanded: plan).isEmpty && report.landlockABI > 0
                    && report.seccomp == .filter ? 42 : 1)
        }
    }

    @Test(whenRoot) func `a supervisor that is no root seals its children as completely`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            _ = (rawSystemCall, EmptyDirectory.path)
            goOnAlone()
            let supervisor: UInt32 = 65_533
            let kept = [
                linux_capability_set_user, linux_capability_set_group, linux_capability_set_bounding,
                linux_capability_change_root,
            ].reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
            guard linux_become_service(supervisor, supervisor, kept) == 0, geteuid() == supervisor,
                getgroups(0, nil) == 0, linux_has_capability(UInt32(linux_capability_set_user)) == 1
            else { _exit(1) }
            // What it has besides: nothing that it was not given, such as CAP_SYS_ADMIN.
            guard linux_has_capability(21) == 0 else { _exit(2) }
            let drop = SealPrivilegeDrop(
                identity: SealIdentity(user: 65_534, group: 65_534), emptyDirectory: EmptyDirectory.path)
            let plan = SealPlan(
                role: .worker, mode: .enforce, limits: SealLimits(descriptors: 50, memory: 1 << 32),
                privilegeDrop: drop)
            guard let report = try? Seal.apply(plan) else { _exit(4) }
            _exit(report.shortfalls(demanded: plan).isEmpty && report.user == 65_534 ? 42 : 5)
        }
    }

    @Test func `a process that was not sealed has every shortfall`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            let plan = SealPlan(
                role: .worker, mode: .off, limits: SealLimits(descriptors: 1, memory: 1), privilegeDrop: nil)
            guard let report = try? Seal.apply(plan) else { _exit(1) }
            let shortfalls = Set(report.shortfalls(demanded: plan))
            let expected: Set<SealShortfall> = [
                .noNewPrivileges, .dumpable, .seccomp, .landlock, .network, .filesystem, .fileSizeLimit,
                .processLimit, .descriptorLimit, .memoryLimit,
            ]
            _exit(shortfalls.isSuperset(of: expected) ? 42 : 1)
        }
    }

    @Test(whenRoot) func `root that becomes nobody else is not sealed`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            let plan = SealPlan(
                role: .worker, mode: .enforce, limits: SealLimits(descriptors: 64, memory: 1 << 32),
                privilegeDrop: nil)
            _exit(sealError(plan)?.step == .identity ? 42 : 1)
        }
    }

    @Test(whenRoot, arguments: [("/etc", ENOTEMPTY), ("/does/not/exist", ENOENT), ("/tmp", EPERM)])
    func `a directory that is not empty, not there or not only root's does not become the root`(
        path: String, code: Int32
    ) async {
        await #expect(processExitsWith: .exitCode(42)) { [path = path as String, code = code as Int32] in
            let plan = SealPlan(
                role: .worker, mode: .enforce, limits: SealLimits(descriptors: 64, memory: 1 << 32),
                privilegeDrop: SealPrivilegeDrop(
                    identity: SealIdentity(user: 65_534, group: 65_534), emptyDirectory: path))
            _exit(sealError(plan) == SealError(step: .root, code: code) ? 42 : 1)
        }
    }

    @Test func `an ordinary user cannot become another, and best effort says so`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            if getuid() == 0 { guard linux_become_user(65_534) == 0 else { _exit(1) } }
            let plan = SealPlan(
                role: .worker, mode: .bestEffort, limits: SealLimits(descriptors: 64, memory: 1 << 32),
                privilegeDrop: SealPrivilegeDrop(
                    identity: SealIdentity(user: 65_533, group: 65_533), emptyDirectory: EmptyDirectory.path))
            guard let report = try? Seal.apply(plan) else { _exit(2) }
            let shortfalls = Set(report.shortfalls(demanded: plan))
            _exit(shortfalls.isSuperset(of: [.user, .root]) && report.seccomp == .filter ? 42 : 3)
        }
    }

    @Test func `a blocked SIGSYS does not hide a violation`() async {
        await #expect(processExitsWith: .signal(SIGSYS)) {
            sealed(from: .possible[0])
            var all = sigset_t()
            sigfillset(&all)
            sigprocmask(SIG_SETMASK, &all, nil)
            Attempt("make a socket", SYS_socket, 2, 1, 0).make()
            _exit(0)
        }
    }

    @Test func `Landlock alone refuses files and ports`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            guard linux_forbid_new_privileges() == 0, linux_landlock_deny_all() > 0 else { _exit(1) }
            guard open("/etc/passwd", O_RDONLY) == -1, errno == EACCES else { _exit(2) }
            guard open("/tmp/bulkhead-test-never", O_WRONLY | O_CREAT, 0o600) == -1 else { _exit(3) }
            _exit(linux_landlock_deny_all() < 4 || linux_binding_is_refused() == 1 ? 42 : 4)
        }
    }

    @Test(arguments: Start.possible)
    func `more descriptors than allowed are refused`(start: Start) async {
        await #expect(processExitsWith: .exitCode(42)) { [start = start as Start] in
            // Receiving is the only way to get descriptors, so one end sends copies of itself to the other.
            var ends: [Int32] = [-1, -1]
            guard linux_seqpacket_pair(&ends) == 0 else { _exit(1) }
            sealed(from: start, descriptors: 40)
            var byte: UInt8 = 0
            var received = 0
            for _ in 0..<100 {
                var message = linux_message(
                    offset: 0, length: 1, descriptors: (ends[0], 0), descriptor_count: 1, truncated: 0)
                guard linux_send_messages(ends[0], &byte, &message, 1) == 1 else { _exit(2) }
                guard linux_receive_messages(ends[1], &byte, 1, &message, 1) == 1 else { _exit(3) }
                received += Int(message.descriptor_count)
                if message.truncated != 0 { break }
            }
            _exit((1...40).contains(received) ? 42 : 4)
        }
    }

    @Test func `more memory than allowed ends as what it is`() async throws {
        await #expect(processExitsWith: .exitCode(ExitCode.memoryExhausted.rawValue)) {
            sealed(from: .possible[0], memory: 64 << 20)
            var kept: [[UInt8]] = []
            for _ in 0..<64 { kept.append([UInt8](repeating: 1, count: 1 << 20)) }
            _exit(Int32(kept.count))
        }
    }

    @Test func `an allocation that is too large for all there is ends as what it is`() async throws {
        await #expect(processExitsWith: .exitCode(ExitCode.memoryExhausted.rawValue)) {
            sealed(from: .possible[0], memory: 64 << 20)
            let size = 1 << 30
            _exit([UInt8](repeating: 1, count: size).count > 0 ? 0 : 1)
        }
    }

    @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV])
    func `a crash for another reason ends by its signal, also in a sealed process`(_ number: Int32)
        async throws
    {
        await #expect(processExitsWith: .signal(number)) { [number = number as Int32] in
            sealed(from: .possible[0])
            errno = 0
            raise(number)
            _exit(0)
        }
    }

    @Test func `abort ends by its signal in a sealed process`() async throws {
        await #expect(processExitsWith: .signal(SIGABRT)) {
            sealed(from: .possible[0])
            errno = EAGAIN
            abort()
        }
    }

    @Test func `abort ends as a crash and leaves no core`() async {
        await #expect(processExitsWith: .signal(SIGABRT)) {
            sealed(from: .possible[0])
            abort()
        }
    }

    @Test func `a trap of Swift says its message and ends as a crash`() async throws {
        let result = try #require(
            await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                sealed(from: .possible[0])
                fatalError("a sentence of the test")
            })
        guard case .signal(let number) = result.exitStatus else {
            Issue.record(
                "ended by \(result.exitStatus): \(String(decoding: result.standardErrorContent, as: UTF8.self))"
            )
            return
        }
        #expect(ProcessEnd.signalled(number: number).cause == .crashed)
        let said = String(decoding: result.standardErrorContent, as: UTF8.self)
        #expect(said.contains("a sentence of the test"))
    }
}
