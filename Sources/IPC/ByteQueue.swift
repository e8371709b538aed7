/// Bytes that wait: appended at the end, dropped at the front. The storage is kept while it is small, without what was in
/// it: an idle connection holds no text.
public struct ByteQueue: Sendable {
    /// All bytes, dropped ones included; valid from `start`.
    public private(set) var bytes: [UInt8] = []
    public private(set) var start = 0

    private enum Limits {
        /// Above it, an emptied queue gives its memory back, so that an idle connection is small.
        static let keptBytes = 4096
    }

    public init() {}

    public var count: Int { bytes.count - start }
    public var isEmpty: Bool { bytes.count == start }
    /// Where the waiting bytes are in `bytes`.
    public var range: Range<Int> { start..<bytes.count }

    public mutating func append(_ more: UnsafeRawBufferPointer) { unsafe bytes.append(contentsOf: more) }

    public mutating func append(contentsOf more: [UInt8]) { bytes.append(contentsOf: more) }

    /// Lets a writer append in place.
    public mutating func withBytes<Result>(_ write: (inout [UInt8]) -> Result) -> Result { write(&bytes) }

    /// Drops `count` bytes at the front; there must be as many.
    public mutating func drop(_ count: Int) {
        precondition(count <= self.count, "more is dropped than waits")
        start += count
        guard start == bytes.count else { return }
        start = 0
        Secret.wipe(&bytes)
        if bytes.capacity > Limits.keptBytes { bytes = [] } else { bytes.removeAll(keepingCapacity: true) }
    }

    /// Removes and returns `count` bytes from the front.
    public mutating func take(_ count: Int) -> [UInt8] {
        let taken = Array(bytes[start..<start + count])
        drop(count)
        return taken
    }

    public mutating func removeAll() { drop(count) }
}
