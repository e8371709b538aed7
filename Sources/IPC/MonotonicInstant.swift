import CLinux
import Glibc

/// A point on CLOCK_MONOTONIC, in nanoseconds. It never goes backwards and has no relation to the calendar.
public struct MonotonicInstant: Comparable, Hashable, Sendable {
    public var nanoseconds: UInt64

    public init(nanoseconds: UInt64) { self.nanoseconds = nanoseconds }

    /// Later than anything that happens.
    public static let never = MonotonicInstant(nanoseconds: .max)

    /// Reads the clock (clock_gettime(2)).
    public static func now() -> MonotonicInstant {
        var time = timespec()
        // The kernel fills the struct that outlives the call.
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicInstant(nanoseconds: UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec))
    }

    public static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }

    /// Saturates at `never`; a negative duration is a programmer's error and traps.
    public static func + (instant: Self, duration: Duration) -> Self {
        let (sum, overflow) = instant.nanoseconds.addingReportingOverflow(duration.nanoseconds)
        return overflow ? .never : MonotonicInstant(nanoseconds: sum)
    }

    /// How long from `earlier` until here; zero when `earlier` is later.
    public func since(_ earlier: Self) -> Duration { .nanoseconds(nanoseconds(since: earlier)) }

    /// The same in nanoseconds: a `Duration` is 128 bits, which cost where it happens for every request.
    public func nanoseconds(since earlier: Self) -> UInt64 {
        nanoseconds > earlier.nanoseconds ? nanoseconds - earlier.nanoseconds : 0
    }
}

extension Duration {
    /// Whole nanoseconds, for durations that are not negative and shorter than 584 years.
    public var nanoseconds: UInt64 {
        UInt64(components.seconds) * 1_000_000_000 + UInt64(components.attoseconds / 1_000_000_000)
    }

    /// Whole milliseconds.
    public var milliseconds: UInt64 { nanoseconds / 1_000_000 }

    /// Whole microseconds.
    public var microseconds: UInt64 { nanoseconds / 1_000 }
}
