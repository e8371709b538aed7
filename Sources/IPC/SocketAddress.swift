/// An address and a port: one end of a TCP connection.
public struct SocketAddress: Hashable, Sendable, CustomStringConvertible {
    /// The host's address.
    public var address: IPAddress
    /// The port in host byte order; 0 lets the kernel choose when listening.
    public var port: UInt16

    /// The end at `address` and `port` (host byte order).
    public init(address: IPAddress, port: UInt16) {
        self.address = address
        self.port = port
    }

    /// Reads "127.0.0.1:8080" or "[::1]:8080" (RFC 3986, section 3.2.2 has IPv6 in brackets): literal addresses only.
    public init?(_ text: String) {
        let span = text.utf8Span.span
        guard var colon = span.indices.last(where: { span[$0] == UInt8(ascii: ":") }) else { return nil }
        let bracketed = span[0] == UInt8(ascii: "[")
        if bracketed, colon == 0 || span[colon - 1] != UInt8(ascii: "]") { return nil }
        let host = bracketed ? span.extracting(1..<(colon - 1)) : span.extracting(..<colon)
        guard let address = IPAddress(text: host) else { return nil }
        guard bracketed == !host.indices.allSatisfy({ host[$0] != UInt8(ascii: ":") }) else { return nil }
        colon += 1
        guard let port = IPAddress.decimal(in: span, at: &colon, atMost: Int(UInt16.max)), colon == span.count
        else { return nil }
        self.init(address: address, port: UInt16(port))
    }

    /// "127.0.0.1:8080" or "[::1]:8080".
    public var description: String {
        address.ipv4 == nil ? "[\(address)]:\(port)" : "\(address):\(port)"
    }
}

/// The kernel's form: struct sockaddr_in (ip(7)) and struct sockaddr_in6 (ipv6(7)).
extension SocketAddress {
    private static let ipv4Family: UInt16 = 2
    private static let ipv6Family: UInt16 = 10
    private static let ipv4Size = 16
    private static let ipv6Size = 28

    /// Reads what accept(2) or getpeername(2) wrote: `systemBytes` holds exactly the length it reported. Nil for
    /// another family or a short structure. Flow and scope of IPv6 are dropped: they are no part of an identity.
    public init?(systemBytes: Span<UInt8>) {
        guard systemBytes.count >= 2 else { return nil }
        let family = UInt16(littleEndian: UInt16(systemBytes[0]) | UInt16(systemBytes[1]) << 8)
        let host: Range<Int>
        switch (family, systemBytes.count) {
        case (Self.ipv4Family, Self.ipv4Size): host = 4..<8
        case (Self.ipv6Family, Self.ipv6Size): host = 8..<24
        default: return nil
        }
        guard let address = IPAddress(networkBytes: systemBytes.extracting(host)) else { return nil }
        self.init(address: address, port: UInt16(systemBytes[2]) << 8 | UInt16(systemBytes[3]))
    }

    /// What bind(2) and connect(2) take: 16 bytes for IPv4, 28 for IPv6.
    public var systemBytes: [UInt8] {
        let isIPv4 = address.ipv4 != nil
        var bytes = [UInt8](repeating: 0, count: isIPv4 ? Self.ipv4Size : Self.ipv6Size)
        let family = (isIPv4 ? Self.ipv4Family : Self.ipv6Family).littleEndian
        bytes[0] = UInt8(truncatingIfNeeded: family)
        bytes[1] = UInt8(truncatingIfNeeded: family >> 8)
        bytes[2] = UInt8(truncatingIfNeeded: port >> 8)
        bytes[3] = UInt8(truncatingIfNeeded: port)
        let host = isIPv4 ? 12..<16 : 0..<16
        let start = isIPv4 ? 4 : 8
        for index in host { bytes[start + index - host.lowerBound] = address[index] }
        return bytes
    }
}
