import CLinux
import Glibc
import Testing

@testable import IPC

/// The kernel's filter machine, as far as compiled filters use it (linux/filter.h): what seccomp would decide.
struct FilterMachine {
    let instructions: [FilterInstruction]

    func decide(_ number: UInt32, architecture: UInt32, arguments: [UInt64]) -> UInt32? {
        let data = words(number, architecture, arguments)
        var accumulator: UInt32 = 0
        var position = 0
        while position < instructions.count {
            let instruction = instructions[position]
            position += 1
            switch instruction.code {
            case 0x20: accumulator = data[Int(instruction.operand) / 4]
            case 0x54: accumulator &= instruction.operand
            case 0x15: position += jump(instruction, accumulator == instruction.operand)
            case 0x35: position += jump(instruction, accumulator >= instruction.operand)
            case 0x06: return instruction.operand
            default: return nil
            }
        }
        return nil
    }

    private func jump(_ instruction: FilterInstruction, _ holds: Bool) -> Int {
        Int(holds ? instruction.whenTrue : instruction.whenFalse)
    }

    /// struct seccomp_data: number, architecture, instruction pointer, six arguments.
    private func words(_ number: UInt32, _ architecture: UInt32, _ arguments: [UInt64]) -> [UInt32] {
        let padded = arguments + Array(repeating: 0, count: 6 - arguments.count)
        return [number, architecture, 0, 0]
            + padded.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)] }
    }
}

@Suite struct SealFilterTests {
    static let process: Int32 = 4711

    static func decision(
        _ role: SealRole, _ number: Int32, _ arguments: [UInt64] = [],
        architecture: UInt32 = linux_audit_architecture
    ) -> UInt32? {
        let filter = SystemCallFilter(
            allowing: SystemCallTable.rules(for: role), architecture: linux_audit_architecture,
            process: process)
        return FilterMachine(instructions: filter.instructions)
            .decide(UInt32(bitPattern: number), architecture: architecture, arguments: arguments)
    }

    static let allow = UInt32(SECCOMP_RET_ALLOW)
    static let trap = UInt32(SECCOMP_RET_TRAP)
    static let kill = UInt32(SECCOMP_RET_KILL_PROCESS)

    @Test(arguments: SealRole.allCases)
    func `a call without a row traps whatever its arguments, a row without conditions allows`(role: SealRole)
    {
        let rules = SystemCallTable.rules(for: role)
        for number in Int32(0)...500 {
            let rule = rules.first { $0.number == UInt32(number) }
            if let rule, !rule.arguments.isEmpty { continue }
            for value in [0, 1, 0x22, UInt64(Self.process), 1 << 32, .max] {
                let decision = Self.decision(role, number, Array(repeating: value, count: 6))
                #expect(decision == (rule == nil ? Self.trap : Self.allow), "call \(number)")
            }
        }
    }

    static let readWrite = UInt64(PROT_READ | PROT_WRITE)
    static let executable = UInt64(PROT_READ | PROT_EXEC)
    static let heap = UInt64(MAP_PRIVATE | MAP_ANONYMOUS)
    static let fastOpen: UInt64 = 0x2000_0000

    static let conditions: [(name: String, number: Int32, arguments: [UInt64], allowed: Bool)] = [
        ("memory", SYS_mmap, [0, 4096, readWrite, heap], true),
        ("a reservation", SYS_mmap, [0, 4096, 0, heap | UInt64(MAP_NORESERVE)], true),
        ("executable memory", SYS_mmap, [0, 4096, executable, heap], false),
        (
            "executable memory hidden in the upper half", SYS_mmap, [0, 4096, readWrite | 1 << 32, heap],
            false
        ),
        ("shared memory", SYS_mmap, [0, 4096, readWrite, UInt64(MAP_SHARED | MAP_ANONYMOUS)], false),
        ("a file", SYS_mmap, [0, 4096, readWrite, UInt64(MAP_PRIVATE), 5], false),
        ("a mapping over another", SYS_mmap, [0, 4096, readWrite, heap | UInt64(MAP_FIXED)], false),
        ("a growing stack", SYS_mmap, [0, 4096, readWrite, heap | UInt64(MAP_GROWSDOWN)], false),
        ("protection", SYS_mprotect, [0, 4096, readWrite], true),
        ("no protection", SYS_mprotect, [0, 4096, 0], true),
        ("execution", SYS_mprotect, [0, 4096, executable], false),
        ("execution alone", SYS_mprotect, [0, 4096, UInt64(PROT_EXEC)], false),
        ("growing by moving", SYS_mremap, [0, 4096, 8192, 1], true),
        ("moving to a chosen place", SYS_mremap, [0, 4096, 8192, 3, 4096], false),
        ("giving pages back", SYS_madvise, [0, 4096, 4], true),
        ("poisoning a page", SYS_madvise, [0, 4096, 100], false),
        ("waking", SYS_futex, [0, 129, 1], true),
        ("requeueing", SYS_futex, [0, 131, 1], false),
        ("locking with priority inheritance", SYS_futex, [0, 134], false),
        ("a lock shared with others", SYS_futex, [0, 0], false),
        ("a signal to itself", SYS_tgkill, [UInt64(process), 1, 6], true),
        ("a signal to another", SYS_tgkill, [UInt64(process) + 1, 1, 6], false),
        ("a signal to every process", SYS_tgkill, [.max, 1, 9], false),
        ("a message", SYS_sendmsg, [3, 0, 0x4040], true),
        ("a message that connects", SYS_sendmsg, [3, 0, fastOpen], false),
        ("messages that connect", SYS_sendmmsg, [3, 0, 1, fastOpen], false),
        ("bytes", SYS_sendto, [3, 0, 1, 0x4040, 0, 0], true),
        ("bytes to an address", SYS_sendto, [3, 0, 1, 0, 0x7fff_0000_0000, 16], false),
        ("bytes that connect", SYS_sendto, [3, 0, 1, fastOpen, 0, 0], false),
        ("the type of a socket", SYS_getsockopt, [3, UInt64(SOL_SOCKET), UInt64(SO_TYPE)], true),
        ("the table of a packet filter", SYS_getsockopt, [3, 0, 64], false),
        ("the flags of a file", SYS_fcntl, [3, 3], true),
        ("a copy of a descriptor", SYS_fcntl, [3, 0, 9], false),
    ]

    @Test(arguments: conditions)
    func `arguments are told apart`(name: String, number: Int32, arguments: [UInt64], allowed: Bool) {
        #expect(Self.decision(.worker, number, arguments) == (allowed ? Self.allow : Self.trap), "\(name)")
    }

    @Test func `another architecture and the x32 numbers kill`() {
        #expect(Self.decision(.worker, SYS_read, architecture: 0x4000_0003) == Self.kill)
        #expect(Self.decision(.worker, SYS_read | 0x4000_0000) == Self.kill)
        #expect(Self.decision(.worker, -1) == Self.kill)
    }

    @Test(arguments: SealRole.allCases)
    func `every condition of every row is conclusive`(role: SealRole) {
        for rule in SystemCallTable.rules(for: role) where !rule.arguments.isEmpty {
            let allOnes = Self.decision(role, Int32(rule.number), Array(repeating: .max, count: 6))
            #expect(allOnes == Self.trap, "\(rule.name)")
        }
    }

    @Test(arguments: SealRole.allCases)
    func `every row has a name, a reason and no twin`(role: SealRole) {
        let rules = SystemCallTable.rules(for: role)
        #expect(Set(rules.map(\.number)).count == rules.count)
        for rule in rules {
            #expect(rule.name != "unknown")
            #expect(rule.reason.count >= 6, "\(rule.name)")
        }
    }

    @Test(arguments: SealRole.allCases)
    func `no role has a row for what leads out`(role: SealRole) {
        let forbidden = [
            SYS_socket, SYS_connect, SYS_bind, SYS_openat, SYS_execve, SYS_clone, SYS_clone3, SYS_ptrace,
            SYS_kill,
            SYS_setsockopt, SYS_ioctl, SYS_prctl, SYS_process_vm_readv, SYS_process_vm_writev,
            SYS_rt_sigaction,
        ]
        let numbers = Set(SystemCallTable.rules(for: role).map(\.number))
        #expect(numbers.isDisjoint(with: forbidden.map { UInt32($0) }))
    }

    @Test func `the keeper, which gets no connection, has fewer rows`() {
        let keeper = Set(SystemCallTable.rules(for: .keeper).map(\.number))
        let worker = Set(SystemCallTable.rules(for: .worker).map(\.number))
        #expect(keeper.isStrictSubset(of: worker))
    }
}
