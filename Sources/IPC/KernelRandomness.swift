import CLinux

/// Random bits from the kernel, taken a page at a time (getrandom(2)).
@Loop public final class KernelRandomness {
    private var page = [UInt64](repeating: 0, count: 512)
    private var used = 512

    public init() {}

    /// 64 bits that nobody else has or will have.
    public func next() -> UInt64 {
        if used == page.count { refill() }
        defer {
            page[used] = 0
            used += 1
        }
        return page[used]
    }

    private func refill() {
        let isFilled = unsafe page.withUnsafeMutableBytes { bytes in
            // The kernel writes exactly the page.
            unsafe linux_random(bytes.baseAddress, bytes.count) == 0
        }
        precondition(isFilled, "the kernel has no random bits")
        used = 0
    }
}
