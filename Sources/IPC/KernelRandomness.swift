import CLinux

/// Random bits from the kernel, taken a page at a time (getrandom(2)).
@Loop public final class KernelRandomness {
    private static let wordsPerPage = 512
    /// What is left of the page.
    private var page: [UInt64] = []

    public init() {}

    /// 64 bits that nobody else has or will have.
    public func next() -> UInt64 {
        if page.isEmpty { refill() }
        return page.removeLast()
    }

    private func refill() {
        page = [UInt64](repeating: 0, count: Self.wordsPerPage)
        let isFilled = unsafe page.withUnsafeMutableBytes { bytes in
            // The kernel writes exactly the page.
            unsafe linux_random(bytes.baseAddress, bytes.count) == 0
        }
        precondition(isFilled, "the kernel has no random bits")
    }
}
