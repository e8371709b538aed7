import CLinux
import Glibc

/// The threads that a process has besides its loop's, for its whole life. They are made in the middle of the seal, when all
/// privilege is gone; each then closes files and network to itself, and none begins its work before the filter is there.
public final class SealedThreads: @unchecked Sendable {
    private enum Limits {
        /// For work without deep calls; it counts against the process's memory.
        static let stackBytes = 256 * 1024
    }

    private let work: @Sendable (Int) -> Void
    private let niceness: Int32
    private let threads: [Thread]

    /// What one thread and the sealing one tell each other; each field is written before the bell that tells of it.
    private final class Thread: @unchecked Sendable {
        let mayGoOn = Doorbell()
        let isDone = Doorbell()
        var isRestricted = false
    }

    /// - Parameters:
    ///   - niceness: how much they give way to the loop's thread (nice(2)).
    ///   - work: what each does, with its place; it does not return.
    public init(count: Int, niceness: Int32, work: @escaping @Sendable (Int) -> Void) {
        self.work = work
        self.niceness = niceness
        threads = (0..<count).map { _ in Thread() }
    }

    func start() throws(SystemError) {
        for index in threads.indices { try start(index) }
        // The first bell says that it is there.
        for thread in threads { thread.isDone.wait() }
    }

    /// Lets each close files and network to itself; whether all did.
    func restrict() -> Bool {
        for thread in threads {
            thread.mayGoOn.ring()
            thread.isDone.wait()
        }
        return threads.allSatisfy(\.isRestricted)
    }

    /// Lets each begin its work.
    func release() {
        isReleased = true
        for thread in threads { thread.mayGoOn.ring() }
    }

    /// Written before the bell that lets them go on.
    private var isReleased = false

    private func live(_ index: Int) {
        let thread = threads[index]
        // On Linux a thread's own (setpriority(2)).
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
        thread.isDone.ring()
        thread.mayGoOn.wait()
        if !isReleased {
            thread.isRestricted = linux_landlock_deny_all() > 0 && !Self.canOpenRoot
            thread.isDone.ring()
            thread.mayGoOn.wait()
        }
        work(index)
    }

    private static var canOpenRoot: Bool {
        // A constant path.
        let root = unsafe open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if root >= 0 { close(root) }
        return root >= 0
    }

    // MARK: - pthread_create(3)

    private final class Birth {
        let threads: SealedThreads
        let index: Int
        init(_ threads: SealedThreads, _ index: Int) {
            self.threads = threads
            self.index = index
        }
    }

    private func start(_ index: Int) throws(SystemError) {
        var attributes = pthread_attr_t()
        // The attributes and sets are locals that libc fills.
        unsafe pthread_attr_init(&attributes)
        defer { unsafe pthread_attr_destroy(&attributes) }
        unsafe pthread_attr_setstacksize(&attributes, Limits.stackBytes)
        var blocked = Self.otherThreadsSignals
        var before = sigset_t()
        unsafe pthread_sigmask(SIG_SETMASK, &blocked, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        let birth = unsafe Unmanaged.passRetained(Birth(self, index))
        var thread = pthread_t()
        // The birth is retained until the thread has taken it.
        let code = unsafe pthread_create(
            &thread, &attributes,
            { argument in
                guard let argument = unsafe argument else { return nil }
                let birth = unsafe Unmanaged<Birth>.fromOpaque(argument).takeRetainedValue()
                birth.threads.live(birth.index)
                return nil
            }, birth.toOpaque())
        guard code == 0 else {
            unsafe birth.release()
            throw SystemError("pthread_create", code: code)
        }
        pthread_detach(thread)
    }

    /// Signals are the loop's thread's, but for those that a thread causes itself: a violation that could not be delivered
    /// would end the process without a word.
    private static var otherThreadsSignals: sigset_t {
        var signals = sigset_t()
        // A local that libc fills.
        unsafe sigfillset(&signals)
        for own in [SIGSYS, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] {
            unsafe sigdelset(&signals, own)
        }
        return signals
    }
}
