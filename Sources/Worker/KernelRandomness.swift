import Glibc

/// Random bits from the kernel, taken a page at a time (getrandom(2)).
@Loop final class KernelRandomness {
    private var page = [UInt64](repeating: 0, count: 512)
    private var used = 512

    /// 64 bits that nobody else has or will have.
    func next() -> UInt64 {
        if used == page.count { refill() }
        defer {
            page[used] = 0
            used += 1
        }
        return page[used]
    }

    private func refill() {
        unsafe page.withUnsafeMutableBytes { bytes in
            // The kernel fills the whole page: requests up to 256 bytes never come short, so it is asked piecewise.
            for start in stride(from: 0, to: bytes.count, by: 256) {
                let count = unsafe getrandom(bytes.baseAddress.unsafelyUnwrapped + start, 256, 0)
                precondition(count == 256, "the kernel has no random bits")
            }
        }
        used = 0
    }
}
