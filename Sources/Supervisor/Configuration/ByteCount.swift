/// A number of bytes: a size that is not mistaken for a count of something else.
struct ByteCount: Hashable, Comparable, Sendable {
    /// Never negative.
    let bytes: Int

    init(bytes: Int) {
        precondition(bytes >= 0)
        self.bytes = bytes
    }

    static func kibibytes(_ count: Int) -> ByteCount { ByteCount(bytes: count << 10) }
    static func mebibytes(_ count: Int) -> ByteCount { ByteCount(bytes: count << 20) }
    static func gibibytes(_ count: Int) -> ByteCount { ByteCount(bytes: count << 30) }

    static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }
}
