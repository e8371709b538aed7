/// An IPv4 or IPv6 address, as an identity that can be compared, hashed and counted.
///
/// An IPv4 address is kept as the IPv4-mapped IPv6 address that stands for it (RFC 4291, section 2.5.5.2), so one
/// client has one value whether it came in by an IPv4 or by a dual-stack socket.
public struct IPAddress: Hashable, Sendable {
    /// All 128 bits in the order of the wire: the first byte sent is the most significant.
    public let bits: UInt128

    /// The address whose 128 bits, most significant first, are `bits`.
    @inlinable
    public init(bits: UInt128) {
        self.bits = bits
    }

    /// The IPv4 address whose 32 bits, most significant first, are `ipv4`.
    @inlinable
    public init(ipv4: UInt32) {
        bits = Self.mappedPrefix << 32 | UInt128(ipv4)
    }

    /// The address in network byte order: 4 bytes for IPv4, 16 for IPv6; nil for any other count.
    public init?(networkBytes: Span<UInt8>) {
        guard networkBytes.count == 4 || networkBytes.count == 16 else { return nil }
        var value: UInt128 = networkBytes.count == 4 ? Self.mappedPrefix : 0
        for index in networkBytes.indices {
            value = value << 8 | UInt128(networkBytes[index])
        }
        bits = value
    }

    /// The first 96 bits of every IPv4-mapped address: ::ffff:0:0/96.
    @usableFromInline
    static let mappedPrefix: UInt128 = 0xffff

    /// The 32 bits of an IPv4 address, nil for IPv6.
    @inlinable
    public var ipv4: UInt32? {
        bits >> 32 == Self.mappedPrefix ? UInt32(truncatingIfNeeded: bits) : nil
    }

    /// The byte at `index` (0...15) of the 16 bytes in network order, IPv4 in its mapped form.
    @inlinable
    public subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < 16)
        return UInt8(truncatingIfNeeded: bits >> UInt128(8 * (15 - index)))
    }

    /// Whether only this machine can reach it: 127.0.0.0/8 (RFC 1122, section 3.2.1.3) and ::1 (RFC 4291, section 2.5.3).
    public var isLoopback: Bool {
        if let ipv4 { ipv4 >> 24 == 127 } else { bits == 1 }
    }

    /// Whether it stands for every local address when listened on: 0.0.0.0 and ::.
    public var isUnspecified: Bool {
        ipv4 == 0 || bits == 0
    }

    /// The key under which a client is counted: an IPv4 address itself, an IPv6 address cut to its first
    /// `ipv6PrefixLength` bits (0...128), because one subscriber is given a whole prefix (RFC 6177).
    @inlinable
    public func clientKey(ipv6PrefixLength: Int) -> IPAddress {
        precondition(ipv6PrefixLength >= 0 && ipv6PrefixLength <= 128)
        if ipv4 != nil { return self }
        return IPAddress(bits: bits & ~(UInt128.max >> UInt128(ipv6PrefixLength)))
    }
}
