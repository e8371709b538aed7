/// JSON written piece by piece into memory of its own: no tree, no `String` a field, and for a piece of known length no
/// more than the check that it fits.
@safe struct JSONBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    /// - Parameter capacity: bytes to begin with; it grows as it must, and keeps what it has.
    init(capacity: Int = 512) {
        self.capacity = capacity
        // Safe: freed in deinit, or when it has grown out of it.
        unsafe start = .allocate(capacity: capacity)
    }

    deinit { unsafe start.deallocate() }

    /// A copy of what was written.
    var bytes: [UInt8] {
        // Safe: `count` bytes are initialized.
        unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// Lends what was written from `position` on, for the time of `body`.
    func withBytes<Result, Failure: Error>(
        from position: Int = 0, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(position >= 0 && position <= count, "only what was written is read")
        // Safe: a span cannot leave the closure, and `count` bytes are initialized.
        return try unsafe body(UnsafeBufferPointer(start: start + position, count: count - position).span)
    }

    /// Empties it and keeps its memory.
    mutating func clear() { count = 0 }

    /// Text that is JSON as it stands. Inlined, so that its length is known where it is copied.
    @inline(__always) mutating func literal(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        // Safe: a static string of more than one scalar points to its constant bytes; there is room for them.
        unsafe room(for: length).initialize(from: text.utf8Start, count: length)
        count += length
    }

    @inline(__always) mutating func byte(_ byte: UInt8) {
        // Safe: there is room for it.
        unsafe room(for: 1).initialize(to: byte)
        count += 1
    }

    /// JSON that was written before.
    mutating func bytes(_ bytes: Span<UInt8>) {
        // Safe: the pointer is used within the closure only.
        unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
    }

    /// Text from one of our enums, which needs no escapes.
    mutating func name(_ text: String) {
        var text = text
        // Safe: the pointer is used within the closure only.
        text.withUTF8 { unsafe append($0) }
    }

    mutating func number(_ value: UInt64) {
        var digits = 1
        var bound: UInt64 = 10
        while digits < 20, value >= bound {
            digits += 1
            bound = bound &* 10
        }
        number(value, digits: digits)
    }

    /// The last `digits` decimal digits, with zeros in front.
    @inline(__always) mutating func number(_ value: UInt64, digits: Int) {
        let place = unsafe room(for: digits)
        var rest = value
        for index in (0..<digits).reversed() {
            // Safe: there is room for as many.
            unsafe (place + index).initialize(to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        count += digits
    }

    mutating func number(_ value: Int32) {
        if value < 0 { byte(UInt8(ascii: "-")) }
        number(UInt64(value.magnitude))
    }

    mutating func digest(_ digest: Digest) {
        let digits = digest.hex
        // Safe: the pointer is used within the closure only, and is to whole words of digits.
        unsafe digits.span.withUnsafeBytes { unsafe append($0.assumingMemoryBound(to: UInt8.self)) }
    }

    /// Bytes that are JSON as they stand.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard let source = text.baseAddress else { return }
        // Safe: there is room for them, and they are not ours.
        unsafe room(for: text.count).initialize(from: source, count: text.count)
        count += text.count
    }

    /// Where the next `length` bytes go.
    @inline(__always) private mutating func room(for length: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity - count < length { grow(by: length) }
        // Safe: within the capacity.
        return unsafe start + count
    }

    @inline(never) private mutating func grow(by length: Int) {
        let larger = max(2 * capacity, count + length)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        // Safe: what was written moves; the old memory is not used again.
        unsafe memory.moveInitialize(from: start, count: count)
        unsafe start.deallocate()
        unsafe start = memory
        capacity = larger
    }
}
