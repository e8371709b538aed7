import CLinux
import Glibc

/// A thread that runs one piece of work and is waited for.
struct AuditThread: Sendable {
    private let thread: pthread_t

    /// Starts it with all signals blocked: they belong to the event loop's thread.
    ///
    /// - Throws: `AuditLogError.system` with what pthread_create(3) said.
    init(_ work: sending @escaping () -> Void) throws(AuditLogError) {
        var all = sigset_t()
        var before = sigset_t()
        // Safe: the sets are locals that libc fills.
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        let box = unsafe Unmanaged.passRetained(Work(work))
        var thread = pthread_t()
        // Safe: the box is retained until the thread has taken it.
        let result = unsafe pthread_create(
            &thread, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, unsafe box.toOpaque())
        if result != 0 {
            unsafe box.release()
            throw .system(call: "pthread_create", path: "", errno: result)
        }
        self.thread = thread
    }

    /// Waits for its end; once.
    func join() {
        _ = pthread_join(thread, nil)
    }

    private final class Work {
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }
}
