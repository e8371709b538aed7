import Glibc

/// Bytes that are zeroed before their storage is given back, when they grow and when they end.
///
/// Safe: the buffer never leaves this type, and every index into it is checked.
@safe struct WipedBytes: ~Copyable {
    /// The room of the first allocation; there is none before the first byte.
    private static let leastCapacity = 64

    // Safe: the allocation is owned by this value alone and freed in `deinit`.
    private var storage = unsafe UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    /// How many bytes are in use.
    private(set) var count = 0

    deinit { unsafe Self.wipe(storage) }

    /// Appends `range` of `bytes`; returns where it stands.
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        grow(by: range.count)
        let start = count
        for position in range {
            // Safe: `grow` made room for `range.count` bytes.
            unsafe storage[count] = bytes[position]
            count += 1
        }
        return start..<count
    }

    /// Appends one byte.
    mutating func append(_ byte: UInt8) {
        grow(by: 1)
        // Safe: `grow` made room.
        unsafe storage[count] = byte
        count += 1
    }

    /// The byte at `position`.
    subscript(_ position: Int) -> UInt8 {
        precondition(position < count)
        // Safe: checked above.
        return unsafe storage[position]
    }

    /// Reads the bytes in use.
    func withSpan<Result>(_ read: (Span<UInt8>) -> Result) -> Result {
        // Safe: the storage outlives the call.
        read(unsafe Span(_unsafeElements: UnsafeBufferPointer(storage).extracting(0..<count)))
    }

    /// Forgets and zeroes what stands after the first `count` bytes.
    mutating func removeAll(after count: Int) {
        while self.count > count {
            self.count -= 1
            // Safe: below the count before.
            unsafe storage[self.count] = 0
        }
    }

    private mutating func grow(by additional: Int) {
        guard unsafe count + additional > storage.count else { return }
        let larger = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(
            capacity: max(count + additional, storage.count * 2, Self.leastCapacity))
        // Safe: both buffers hold at least `count` bytes.
        for position in 0..<count { unsafe larger[position] = storage[position] }
        unsafe Self.wipe(storage)
        unsafe storage = larger
    }

    private static func wipe(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        guard let base = buffer.baseAddress else { return }
        // Safe: the buffer is allocated and about to be freed. explicit_bzero(3) is not optimised away.
        unsafe explicit_bzero(base, buffer.count)
        unsafe buffer.deallocate()
    }
}
