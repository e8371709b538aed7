import CLinux
import Glibc

/// Nanoseconds that only grow, for deadlines.
enum MonotonicClock {
    static var now: UInt64 {
        var time = timespec()
        // Safe: the kernel fills the struct whose address it gets; CLOCK_MONOTONIC cannot fail.
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
