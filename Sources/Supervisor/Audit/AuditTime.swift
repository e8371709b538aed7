import CLinux
import Glibc

/// A wall-clock instant in microseconds since 1970 (UTC).
struct AuditTime: Comparable, Sendable {
    let microseconds: Int64

    init(microsecondsSince1970 microseconds: Int64) { self.microseconds = microseconds }

    /// The kernel's clock, read without a system call (vdso(7)).
    static var now: AuditTime {
        var time = timespec()
        // Safe: the kernel fills the struct whose address it gets; CLOCK_REALTIME cannot fail.
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return AuditTime(microsecondsSince1970: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }

    static func < (left: AuditTime, right: AuditTime) -> Bool { left.microseconds < right.microseconds }
}
