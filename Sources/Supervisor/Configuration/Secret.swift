import Glibc

/// The bytes of a credential: never printed, never compared by value, wiped when the last holder lets go.
@safe
final class Secret: Sendable, CustomStringConvertible, CustomReflectable {
    /// Allocated and written by the initialiser, only read until it is wiped and freed: safe to share.
    private nonisolated(unsafe) let storage: UnsafeMutableBufferPointer<UInt8>

    /// Copies the bytes in `range` of `buffer` and wipes the whole of it.
    init(wiping buffer: inout [UInt8], keeping range: Range<Int>) {
        // One allocation of exactly this size: it never grows, so no copy is left behind.
        unsafe storage = .allocate(capacity: range.count)
        _ = unsafe storage.initialize(fromContentsOf: buffer[range])
        Self.wipe(&buffer)
    }

    deinit {
        // The storage belongs to this object, which nobody holds any more.
        unsafe Self.wipe(storage)
        unsafe storage.deallocate()
    }

    var count: Int { unsafe storage.count }

    /// Lends the bytes for the time of `body`, which wipes whatever copy it makes.
    func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // A span cannot leave the closure, and the storage lives as long as self.
        try unsafe body(storage.span)
    }

    var description: String { "«secret»" }

    /// What `dump` and debuggers see: nothing.
    var customMirror: Mirror { Mirror(self, children: []) }

    /// Overwrites a buffer that held a secret, in a way that the optimiser must keep (explicit_bzero(3)).
    static func wipe(_ buffer: inout [UInt8]) {
        // The pointer and count are one buffer's.
        unsafe buffer.withUnsafeMutableBufferPointer { bytes in unsafe wipe(bytes) }
    }

    private static func wipe(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        // The pointer and count are one buffer's.
        unsafe explicit_bzero(start, bytes.count)
    }
}
