/// What a peer can get wrong in a message. Any of these ends the peer.
public enum WireError: Error, Equatable, Sendable {
    case truncated
    case trailing(Int)
    case tooLong(Int, limit: Int)
    case badText
    case badValue
    case unknownKind(UInt8)
    case descriptors(Int, expected: Int)
    case wrongDescriptorKind
    /// The kernel cut the datagram or its descriptors.
    case oversized
}

/// One message being written or read. A record lists its fields once, in `fields(_:)`, and that list serves both directions,
/// so that the two ends cannot drift apart. Integers are little-endian; variable fields carry a 32-bit count.
@safe public struct Wire {
    private enum Direction { case writing, reading }
    private let direction: Direction
    /// What was written so far.
    @usableFromInline private(set) var bytes: [UInt8]
    /// Lent by whoever reads, for as long as the wire is used.
    private let source: UnsafeRawBufferPointer
    private var position = 0

    /// Writes behind `bytes`.
    @usableFromInline init(appendingTo bytes: consuming [UInt8]) {
        direction = .writing
        self.bytes = bytes
        unsafe source = UnsafeRawBufferPointer(start: nil, count: 0)
    }

    /// Reads one datagram, which outlives the wire.
    @usableFromInline init(reading source: UnsafeRawBufferPointer) {
        direction = .reading
        bytes = []
        unsafe self.source = source
    }

    public mutating func field<Integer: FixedWidthInteger>(_ value: inout Integer) throws(WireError) {
        let width = MemoryLayout<Integer>.size
        switch direction {
        case .writing:
            var little = value.littleEndian
            // An integer's own bytes.
            unsafe withUnsafeBytes(of: &little) {
                unsafe bytes.append(contentsOf: $0.assumingMemoryBound(to: UInt8.self))
            }
        case .reading:
            value = Integer(littleEndian: unsafe try take(width).loadUnaligned(as: Integer.self))
        }
    }

    public mutating func field(_ value: inout Bool) throws(WireError) {
        var raw: UInt8 = value ? 1 : 0
        try field(&raw)
        guard raw <= 1 else { throw .badValue }
        value = raw == 1
    }

    public mutating func field(_ value: inout [UInt8], atMost limit: Int) throws(WireError) {
        let count = try self.count(value.count, atMost: limit)
        switch direction {
        case .writing: bytes.append(contentsOf: value)
        case .reading: unsafe value = Array(try take(count))
        }
    }

    public mutating func field(_ value: inout String, atMost limit: Int) throws(WireError) {
        let count = try self.count(value.utf8.count, atMost: limit)
        switch direction {
        case .writing: bytes.append(contentsOf: value.utf8)
        case .reading:
            // Bytes are bytes, and outlive the span.
            let text = unsafe try take(count).assumingMemoryBound(to: UInt8.self).span
            do { value = String(copying: try UTF8Span(validating: text)) } catch { throw .badText }
        }
    }

    public mutating func field(_ value: inout Secret, atMost limit: Int) throws(WireError) {
        let count = try self.count(value.count, atMost: limit)
        switch direction {
        case .writing: value.append(to: &bytes)
        case .reading:
            let taken = unsafe try take(count)
            value = Secret(byteCount: count) { output in
                for index in taken.indices { output.append(unsafe taken[index]) }
            }
        }
    }

    public mutating func field<Choice: RawRepresentable>(_ value: inout Choice) throws(WireError)
    where Choice.RawValue: FixedWidthInteger {
        var raw = value.rawValue
        try field(&raw)
        guard let known = Choice(rawValue: raw) else { throw .badValue }
        value = known
    }

    /// A list of records, at most `limit` of them.
    public mutating func field<Element: Record>(_ value: inout [Element], atMost limit: Int) throws(WireError)
    {
        let count = try self.count(value.count, atMost: limit)
        switch direction {
        case .writing:
            for index in value.indices {
                var element = value[index]
                try element.fields(&self)
            }
        case .reading:
            value.removeAll()
            for _ in 0..<count {
                var element = Element()
                try element.fields(&self)
                value.append(element)
            }
        }
    }

    public mutating func field<Nested: Record>(_ value: inout Nested) throws(WireError) {
        try value.fields(&self)
    }

    /// Reads a record where the wire stands.
    public mutating func record<Content: Record>(_: Content.Type = Content.self) throws(WireError) -> Content
    {
        var content = Content()
        try content.fields(&self)
        return content
    }

    /// Writes a record where the wire stands.
    public mutating func write<Content: Record>(_ content: Content) throws(WireError) {
        var content = content
        try content.fields(&self)
    }

    /// Requires that everything was read.
    public func finish() throws(WireError) {
        let rest = unsafe source.count - position
        guard rest == 0 else { throw .trailing(rest) }
    }

    private mutating func count(_ count: Int, atMost limit: Int) throws(WireError) -> Int {
        var stated = UInt32(clamping: count)
        try field(&stated)
        guard stated <= limit else { throw .tooLong(Int(stated), limit: limit) }
        return Int(stated)
    }

    /// The next `count` bytes, which are there.
    @inline(__always) private mutating func take(_ count: Int) throws(WireError) -> UnsafeRawBufferPointer {
        guard unsafe count <= source.count - position else { throw .truncated }
        defer { position += count }
        return unsafe UnsafeRawBufferPointer(rebasing: source[position..<position + count])
    }
}

/// A value with a fixed list of fields.
public protocol Record: Sendable, Equatable {
    /// The value that reading fills in.
    init()
    /// Names every field once, in order.
    mutating func fields(_ wire: inout Wire) throws(WireError)
}

/// Everything one side may say to the other: a closed enum whose kind is the datagram's first byte.
public protocol Message: Sendable {
    /// Reads the payload of a kind.
    init(kind: UInt8, from wire: inout Wire) throws(WireError)
    var kind: UInt8 { get }
    func payload(_ wire: inout Wire) throws(WireError)
    /// How many descriptors a message of this kind carries.
    static func descriptorCount(kind: UInt8) -> Int
    /// More bytes than any message of this direction has; a longer datagram ends the channel.
    static var longestBytes: Int { get }
}

extension Message {
    public static var longestBytes: Int { ChannelLimits.messageBytes }
}

extension Message {
    /// Appends the message as one datagram's bytes.
    @inlinable public func encode(to bytes: inout [UInt8]) throws(WireError) {
        var wire = Wire(appendingTo: bytes)
        bytes = []
        var kind = kind
        try wire.field(&kind)
        try payload(&wire)
        bytes = wire.bytes
    }

    /// Reads exactly one message from the bytes of `range`, which must lie within `source`.
    public init(decoding source: [UInt8], _ range: Range<Int>) throws(WireError) {
        // The bytes outlive the decoding.
        self = try unsafe source.withUnsafeBufferPointer { bytes throws(WireError) in
            try unsafe Self(decoding: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range])))
        }
    }

    /// Reads exactly one message from all of `bytes`.
    @inlinable public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) {
        // The caller's bytes outlive the wire.
        var wire = unsafe Wire(reading: bytes)
        var kind: UInt8 = 0
        try wire.field(&kind)
        try self.init(kind: kind, from: &wire)
        try wire.finish()
    }
}
