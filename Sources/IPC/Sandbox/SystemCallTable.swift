import CLinux

/// What a sealed process may ask the kernel for. Everything else ends it: there is no way to get a file, a socket,
/// a process, executable memory or another process's memory that was not handed over.
///
/// The kernel answers rows without argument rules from a bitmap, without running the filter, so the order of the
/// rows costs nothing.
public enum SystemCallTable {
    /// The rows of a role: those of every process and its own.
    public static func rules(for role: SealRole) -> [SystemCallRule] {
        switch role {
        case .worker, .egress: common + connections
        case .keeper: common + [descriptorKind]
        }
    }

    private static let common = channel + waiting + memory + runtime

    /// Messages and the event loop.
    private static let channel = [
        SystemCallRule(SYS_read, reason: "bytes of a pipe or a connection"),
        SystemCallRule(SYS_write, reason: "bytes of a pipe or a connection; last words on descriptor 2"),
        SystemCallRule(SYS_recvmsg, reason: "a message and the descriptor that comes with it"),
        SystemCallRule(SYS_recvmmsg, reason: "all waiting messages in one call"),
        SystemCallRule(SYS_sendmsg, .onlyBits(argument: 2, bits: sendingFlags), reason: "a message"),
        SystemCallRule(
            SYS_sendmmsg, .onlyBits(argument: 3, bits: sendingFlags), reason: "a turn's messages in one call"),
        SystemCallRule(SYS_epoll_ctl, reason: "the event loop learns of a descriptor"),
        SystemCallRule(SYS_close, reason: "a descriptor is done with"),
    ]

    #if arch(x86_64)
        private static let waiting = [
            SystemCallRule(SYS_epoll_wait, reason: "the event loop waits"),
            SystemCallRule(SYS_epoll_pwait, reason: "the event loop waits"),
        ]
    #else
        private static let waiting = [SystemCallRule(SYS_epoll_pwait, reason: "the event loop waits")]
    #endif

    /// malloc(3). RLIMIT_DATA counts private writable memory only, so there must be no other kind: shared, stack
    /// and file mappings, and anything executable, have no row.
    private static let memory = [
        SystemCallRule(SYS_brk, reason: "the heap grows and shrinks"),
        SystemCallRule(
            SYS_mmap, .onlyBits(argument: 2, bits: readAndWrite),
            .oneOf(argument: 3, values: [anonymous, anonymous | UInt32(MAP_NORESERVE)]),
            reason: "large allocations"),
        SystemCallRule(SYS_munmap, reason: "large allocations are given back"),
        SystemCallRule(
            SYS_mremap, .onlyBits(argument: 3, bits: mayMove), reason: "a large array grows without a copy"),
        SystemCallRule(
            SYS_madvise, .oneOf(argument: 2, values: [UInt32(MADV_DONTNEED), UInt32(MADV_FREE)]),
            reason: "unused pages are given back"),
        SystemCallRule(
            SYS_mprotect, .onlyBits(argument: 2, bits: readAndWrite), reason: "an arena of malloc grows"),
    ]

    /// The C library, the Swift runtime, and ending.
    private static let runtime = [
        SystemCallRule(
            SYS_futex, .oneOf(argument: 1, values: waitAndWake), reason: "locks and one-time initialisation"),
        SystemCallRule(SYS_sched_yield, reason: "a spinning lock of the Swift runtime gives way"),
        SystemCallRule(SYS_clock_gettime, reason: "time, when the vDSO cannot tell it"),
        SystemCallRule(SYS_getrandom, reason: "hash seeds and nonces"),
        SystemCallRule(SYS_getpid, reason: "OpenSSL notices a fork; abort(3)"),
        SystemCallRule(SYS_gettid, reason: "abort(3)"),
        SystemCallRule(
            SYS_tgkill, .ownProcess(argument: 0), reason: "abort(3) raises SIGABRT in the process itself"),
        SystemCallRule(SYS_rt_sigprocmask, reason: "abort(3)"),
        SystemCallRule(SYS_rt_sigreturn, reason: "return from a signal handler"),
        SystemCallRule(SYS_restart_syscall, reason: "the kernel resumes a wait after SIGSTOP and SIGCONT"),
        SystemCallRule(SYS_exit, reason: "a thread ends"),
        SystemCallRule(SYS_exit_group, reason: "the process ends"),
    ]

    /// What only a process that is handed connections needs.
    private static let connections = [
        SystemCallRule(SYS_readv, reason: "several buffers in one call"),
        SystemCallRule(SYS_writev, reason: "head and body in one call"),
        SystemCallRule(SYS_recvfrom, reason: "recv(2)"),
        SystemCallRule(
            SYS_sendto, .onlyBits(argument: 3, bits: sendingFlags), .oneOf(argument: 4, values: [0]),
            reason: "send(2), which names no address"),
        SystemCallRule(SYS_shutdown, reason: "the end of one direction of a connection"),
        descriptorKind,
        SystemCallRule(
            SYS_fcntl, .oneOf(argument: 1, values: gettingFlags),
            reason: "the flags of a received descriptor are checked"),
    ]

    /// What anybody needs who is handed a channel or a connection.
    private static let descriptorKind = SystemCallRule(
        SYS_getsockopt, .oneOf(argument: 1, values: [UInt32(SOL_SOCKET)]),
        .oneOf(argument: 2, values: askedOptions),
        reason: "the kind of a received descriptor is checked, the reason of a broken connection asked")

    private static let askedOptions = [SO_TYPE, SO_DOMAIN, SO_PROTOCOL, SO_ERROR].map { UInt32($0) }
    private static let gettingFlags = [UInt32(linux_get_descriptor_flags), UInt32(linux_get_status_flags)]

    /// MSG_FASTOPEN is what must be missing: with it a send connects, and that to any address (tcp(7)).
    private static let sendingFlags = UInt32(
        linux_message_dont_wait | linux_message_no_signal | linux_message_more
            | linux_message_end_of_record)

    private static let readAndWrite = UInt32(PROT_READ | PROT_WRITE)
    private static let anonymous = UInt32(MAP_PRIVATE | MAP_ANONYMOUS)
    private static let mayMove: UInt32 = 1  // MREMAP_MAYMOVE

    /// Private locks of one process, without the operations for priority inheritance and requeueing, in which the
    /// kernel had most of its futex faults (futex(2)).
    private static let waitAndWake: [UInt32] = [
        UInt32(FUTEX_WAIT | FUTEX_PRIVATE_FLAG), UInt32(FUTEX_WAKE | FUTEX_PRIVATE_FLAG),
        UInt32(FUTEX_WAIT_BITSET | FUTEX_PRIVATE_FLAG),
        UInt32(FUTEX_WAIT_BITSET | FUTEX_PRIVATE_FLAG | FUTEX_CLOCK_REALTIME),
    ]
}
