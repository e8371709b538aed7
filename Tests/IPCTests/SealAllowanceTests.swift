import CLinux
import Glibc
import Testing

@testable import IPC

/// Where a system call of the table leads when a sealed process makes it as the row foresees.
enum Exercise: Sendable {
    /// It returns this, or fails with one of these errors; a trap would have ended the process.
    case answers(@Sendable (Workplace) -> Bool)
    /// It is made on the way to something else, which another test of this file or `SealExitTests` shows.
    case elsewhere
}

/// What the exercises work on, all made before the seal.
struct Workplace: Sendable {
    let near: Int
    let far: Int
    let epoll: Int
    let buffer: Int
    let closable: Int

    init() {
        var ends: [Int32] = [-1, -1]
        guard linux_stream_pair(&ends) == 0 else { _exit(90) }
        guard write(ends[0], "x", 1) == 1 else { _exit(91) }
        near = Int(ends[0])
        far = Int(ends[1])
        epoll = Int(linux_epoll_create())
        closable = Int(dup(2))
        // Never freed: it lives as long as the process. 4096 zero bytes, aligned like a page.
        let memory = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 4096)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: 4096)
        buffer = Int(bitPattern: memory)
    }

    func call(_ number: Int32, _ arguments: Int...) -> Int {
        let padded = arguments + Array(repeating: 0, count: 6 - arguments.count)
        return rawSystemCall(Int(number), padded[0], padded[1], padded[2], padded[3], padded[4], padded[5])
    }

    /// A mapping of two pages of its own.
    func pages() -> Int { call(SYS_mmap, 0, 8192, 3, 0x22, -1, 0) }
}

private let exercises: [Int32: Exercise] = {
    var exercises: [Int32: Exercise] = [
        SYS_write: .answers { $0.call(SYS_write, $0.near, $0.buffer, 1) == 1 },
        SYS_read: .answers { $0.call(SYS_read, $0.far, $0.buffer, 1) == 1 },
        SYS_sendmsg: .answers { $0.call(SYS_sendmsg, -1, $0.buffer, 0x4040) == -1 && errno == EBADF },
        SYS_recvmsg: .answers { $0.call(SYS_recvmsg, -1, $0.buffer, 0x40) == -1 && errno == EBADF },
        SYS_sendmmsg: .answers { $0.call(SYS_sendmmsg, -1, $0.buffer, 1, 0x4040) == -1 && errno == EBADF },
        SYS_recvmmsg: .answers { $0.call(SYS_recvmmsg, -1, $0.buffer, 1, 0x40, 0) == -1 && errno == EBADF },
        SYS_epoll_ctl: .answers { $0.call(SYS_epoll_ctl, $0.epoll, 1, $0.far, $0.buffer) == 0 },
        SYS_epoll_pwait: .answers { $0.call(SYS_epoll_pwait, $0.epoll, $0.buffer, 1, 0, 0, 8) >= 0 },
        SYS_close: .answers { $0.call(SYS_close, $0.closable) == 0 },
        SYS_brk: .answers { $0.call(SYS_brk, 0) > 0 },
        SYS_mmap: .answers { $0.pages() > 0 },
        SYS_munmap: .answers { $0.call(SYS_munmap, $0.pages(), 8192) == 0 },
        SYS_mremap: .answers { $0.call(SYS_mremap, $0.pages(), 8192, 1 << 20, 1) > 0 },
        SYS_madvise: .answers { $0.call(SYS_madvise, $0.pages(), 8192, 4) == 0 },
        SYS_mprotect: .answers { $0.call(SYS_mprotect, $0.pages(), 8192, 1) == 0 },
        SYS_futex: .answers { $0.call(SYS_futex, $0.buffer, 129, 1) == 0 },
        SYS_sched_yield: .answers { $0.call(SYS_sched_yield) == 0 },
        SYS_clock_gettime: .answers { $0.call(SYS_clock_gettime, 1, $0.buffer) == 0 },
        SYS_getrandom: .answers { $0.call(SYS_getrandom, $0.buffer, 16, 0) == 16 },
        SYS_getpid: .answers { $0.call(SYS_getpid) == Int(getpid()) },
        SYS_gettid: .answers { $0.call(SYS_gettid) > 0 },
        SYS_tgkill: .answers { $0.call(SYS_tgkill, $0.call(SYS_getpid), $0.call(SYS_gettid), 0) == 0 },
        SYS_rt_sigprocmask: .answers { $0.call(SYS_rt_sigprocmask, 0, 0, $0.buffer, 8) == 0 },
        SYS_restart_syscall: .answers { $0.call(SYS_restart_syscall) == -1 && errno == EINTR },
        SYS_rt_sigreturn: .answers { _ in linux_traps(SYS_socket) == 1 },
        SYS_readv: .answers { $0.call(SYS_readv, $0.far, $0.buffer, 0) == 0 },
        SYS_writev: .answers { $0.call(SYS_writev, $0.near, $0.buffer, 0) == 0 },
        SYS_sendto: .answers { $0.call(SYS_sendto, $0.near, $0.buffer, 1, 0x4040, 0, 0) == 1 },
        SYS_recvfrom: .answers {
            $0.call(SYS_recvfrom, $0.near, $0.buffer, 1, 0x40, 0, 0) == -1 && errno == EAGAIN
        },
        SYS_shutdown: .answers { $0.call(SYS_shutdown, $0.near, 1) == 0 },
        SYS_getsockopt: .answers { _ in linux_socket_type(-1) == -1 && errno == EBADF },
        SYS_fcntl: .answers { $0.call(SYS_fcntl, $0.near, 3) >= 0 },
        SYS_exit: .elsewhere,
        SYS_exit_group: .elsewhere,
    ]
    #if arch(x86_64)
        exercises[SYS_epoll_wait] = .answers { $0.call(SYS_epoll_wait, $0.epoll, $0.buffer, 1, 0) >= 0 }
    #endif
    return exercises
}()

@Suite struct SealAllowanceTests {
    init() { EmptyDirectory.make() }

    @Test func `every row of the table is exercised`() {
        let numbers = SealRole.allCases.flatMap { SystemCallTable.rules(for: $0) }.map { Int32($0.number) }
        #expect(Set(numbers) == Set(exercises.keys))
    }

    @Test(arguments: SealRole.allCases, Start.possible)
    func `every row allows what it is there for`(role: SealRole, start: Start) async {
        await #expect(processExitsWith: .exitCode(42)) {
            [role = role.rawValue as UInt8, start = start as Start] in
            guard let role = SealRole(rawValue: role) else { _exit(1) }
            let place = Workplace()
            let prepared = exercises
            sealed(from: start, role: role)
            for rule in SystemCallTable.rules(for: role) {
                guard case .answers(let answers)? = prepared[Int32(rule.number)] else { continue }
                if !answers(place) {
                    say("\(rule.name) answered otherwise, error \(errno)\n")
                    _exit(2)
                }
            }
            _exit(42)
        }
    }

    @Test(arguments: Start.possible)
    func `an array grows to 100 MiB and memory comes back, again and again`(start: Start) async {
        await #expect(processExitsWith: .exitCode(42)) { [start = start as Start] in
            // Three times 100 MiB would not fit: what is freed must be given back.
            sealed(from: start, memory: 420 << 20)
            let chunk = [UInt8](repeating: 1, count: 1 << 20)
            var sum = 0
            for _ in 0..<5 {
                var bytes: [UInt8] = []
                while bytes.count < 100 << 20 { bytes += chunk }
                bytes.removeLast(99 << 20)
                sum += bytes.count
            }
            _exit(sum == 5 << 20 ? 42 : 1)
        }
    }

    @Test(arguments: Start.possible)
    func `text, dictionaries, clocks and randomness work`(start: Start) async {
        await #expect(processExitsWith: .exitCode(42)) { [start = start as Start] in
            sealed(from: start)
            var lines: [String: Double] = [:]
            for index in 0..<10_000 {
                lines["line \(index) \(Double(index) / 3)"] = Double(index).squareRoot()
            }
            let random = UInt64.random(in: 0 ... .max)
            let before = ContinuousClock.now
            let text = lines.keys.sorted().joined(separator: ", ").uppercased() + String(random, radix: 16)
            _exit(text.utf8.count > 100_000 && ContinuousClock.now >= before ? 42 : 1)
        }
    }

    @Test(arguments: Start.possible)
    func `tasks run on an executor of one's own`(start: Start) async {
        await #expect(processExitsWith: .exitCode(42)) { [start = start as Start] in
            sealed(from: start)
            let executor = QueueExecutor()
            let result = Task(executorPreference: executor) {
                await withTaskGroup(of: Int.self) { group in
                    for number in 1...100 { group.addTask { await doubled(number) } }
                    return await group.reduce(0, +)
                }
            }
            Task(executorPreference: executor) { _exit(await result.value == 10_100 ? 42 : 1) }
            executor.run()
            _exit(2)
        }
    }
}

@concurrent private func doubled(_ number: Int) async -> Int {
    await Task.yield()
    return number * 2
}

/// Runs tasks one after the other on the thread that calls `run`.
private final class QueueExecutor: TaskExecutor, @unchecked Sendable {
    private var jobs: [UnownedJob] = []

    func enqueue(_ job: consuming ExecutorJob) { jobs.append(UnownedJob(job)) }

    func run() {
        while !jobs.isEmpty { jobs.removeFirst().runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
