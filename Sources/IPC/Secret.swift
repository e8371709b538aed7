import CLinux
import Glibc

/// The bytes of a credential: never printed, wiped when the last holder lets go.
@safe
public final class Secret: Sendable, CustomStringConvertible, CustomReflectable {
    /// Allocated and written by the initialiser, only read until it is wiped and freed: safe to share.
    private nonisolated(unsafe) let storage: UnsafeMutableBufferPointer<UInt8>

    /// No bytes.
    public static let empty = Secret(byteCount: 0) { _ in }

    /// - Parameters:
    ///   - byteCount: how many bytes it has. One allocation of this size: it never grows, so no copy is left behind.
    ///   - fill: writes as many.
    public init(byteCount: Int, _ fill: (inout OutputSpan<UInt8>) -> Void) {
        unsafe storage = .allocate(capacity: byteCount)
        // The span writes within the allocation, and says how far it came.
        var output = unsafe OutputSpan(buffer: storage, initializedCount: 0)
        fill(&output)
        let written = unsafe output.finalize(for: storage)
        precondition(written == byteCount, "a secret is written whole")
    }

    /// Copies the bytes in `range` of `buffer` and wipes the whole of it.
    public convenience init(wiping buffer: inout [UInt8], keeping range: Range<Int>) {
        self.init(byteCount: range.count) { output in
            for index in range { output.append(buffer[index]) }
        }
        Self.wipe(&buffer)
    }

    deinit {
        // The storage belongs to this object, which nobody holds any more.
        unsafe Self.wipe(UnsafeMutableRawBufferPointer(storage))
        unsafe storage.deallocate()
    }

    /// How many bytes it has.
    public var count: Int { unsafe storage.count }

    /// Lends the bytes for the time of `body`, which wipes whatever copy it makes.
    public func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // A span cannot leave the closure, and the storage lives as long as self.
        try unsafe body(storage.span)
    }

    /// Appends the bytes to what its owner wipes, or gives to whom the secret is for.
    public func append(to bytes: inout [UInt8]) {
        // The pointer is used within the closure only.
        unsafe bytes.append(contentsOf: storage)
    }

    /// What is printed instead.
    public var description: String { "«secret»" }

    /// What `dump` and debuggers see: nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Overwrites a buffer that held a secret, in a way that the optimiser must keep (explicit_bzero(3)).
    public static func wipe(_ buffer: inout [UInt8]) {
        // The pointer and count are one buffer's.
        unsafe buffer.withUnsafeMutableBytes { bytes in unsafe wipe(bytes) }
    }

    static func wipe(_ bytes: UnsafeMutableRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        // The pointer and count are one buffer's.
        unsafe explicit_bzero(start, bytes.count)
    }
}

/// So that records that hold one can be compared. Nothing decides on it whom to trust, so it need not take constant time.
extension Secret: Equatable {
    public static func == (left: Secret, right: Secret) -> Bool {
        left.withBytes { left in
            right.withBytes { right in
                left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
            }
        }
    }
}
