import CLinux
import Glibc

/// Wakes one waiting thread, or lets it sleep until an instant. A ring while nobody waits is kept.
@safe public final class Doorbell: Sendable {
    /// In memory of their own, since neither may move while in use (pthread_mutex_init(3)).
    private nonisolated(unsafe) let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private nonisolated(unsafe) let condition: UnsafeMutablePointer<pthread_cond_t>
    /// Touched with the mutex held only.
    private nonisolated(unsafe) let rung: UnsafeMutablePointer<Bool>

    /// A bell that nobody has rung.
    public init() {
        // Safe: each is initialized here, once, and outlives every use.
        unsafe mutex = .allocate(capacity: 1)
        unsafe condition = .allocate(capacity: 1)
        unsafe rung = .allocate(capacity: 1)
        unsafe rung.initialize(to: false)
        unsafe pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        unsafe pthread_condattr_init(&attributes)
        // A wall clock that is set must not hold the disk back.
        unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        unsafe pthread_cond_init(condition, &attributes)
        unsafe pthread_condattr_destroy(&attributes)
    }

    deinit {
        unsafe pthread_cond_destroy(condition)
        unsafe pthread_mutex_destroy(mutex)
        unsafe condition.deallocate()
        unsafe mutex.deallocate()
        unsafe rung.deallocate()
    }

    /// Lets the waiting thread go on.
    public func ring() {
        // Safe: initialized in init; the flag is touched under the mutex.
        unsafe pthread_mutex_lock(mutex)
        unsafe rung.pointee = true
        unsafe pthread_cond_signal(condition)
        unsafe pthread_mutex_unlock(mutex)
    }

    /// Waits for a ring.
    ///
    /// - Parameter deadline: monotonic nanoseconds after which not to wait any longer.
    public func wait(until deadline: UInt64 = .max) {
        var time = timespec(
            tv_sec: Int(deadline / 1_000_000_000), tv_nsec: Int(deadline % 1_000_000_000))
        // Safe: initialized in init; the flag is touched under the mutex, which the wait gives back.
        unsafe pthread_mutex_lock(mutex)
        var result: Int32 = 0
        while unsafe !rung.pointee, result == 0 {
            result = unsafe pthread_cond_timedwait(condition, mutex, &time)
        }
        unsafe rung.pointee = false
        unsafe pthread_mutex_unlock(mutex)
    }
}
