/// What stands before a request on the pipe from a worker to an egress: the lengths of the head and of the body that follow.
///
/// The egress needs no other parser to know where a request ends, and what it pumps is never more than what was framed.
public struct RequestFrame: Equatable, Sendable {
    public var headBytes: Int
    public var bodyBytes: Int

    public init(headBytes: Int, bodyBytes: Int) {
        self.headBytes = headBytes
        self.bodyBytes = bodyBytes
    }

    /// Bytes of an encoded frame: a 32-bit and a 64-bit number, little-endian.
    public static let encodedBytes = 12
    /// No body is longer, whatever the configuration.
    public static let maximumBodyBytes = 1 << 40

    public func encode(to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: headBytes >> shift))
        }
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: bodyBytes >> shift))
        }
    }

    /// Reads the frame at `start`; nil while it is incomplete or when its lengths are impossible.
    public init?(decoding bytes: [UInt8], at start: Int) {
        guard bytes.count - start >= Self.encodedBytes else { return nil }
        headBytes = 0
        var body: UInt64 = 0
        for index in 0..<4 { headBytes |= Int(bytes[start + index]) << (8 * index) }
        for index in 0..<8 { body |= UInt64(bytes[start + 4 + index]) << (8 * UInt64(index)) }
        guard body <= UInt64(Self.maximumBodyBytes) else { return nil }
        bodyBytes = Int(body)
    }
}
