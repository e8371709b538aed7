/// The addresses that share a prefix (CIDR, RFC 4632 section 3.1), of one family: no IPv6 range holds an IPv4 address.
public struct AddressRange: Hashable, Sendable, CustomStringConvertible {
    /// The first address of the range.
    public let network: IPAddress
    /// How many leading bits are shared: 0...32 for IPv4, 0...128 for IPv6.
    public let prefixLength: Int
    private let mask: UInt128

    /// Nil when the length is outside the family's, or when bits behind the prefix are set: such a range says two
    /// things at once, and guessing which was meant would open or close more than its author thought.
    public init?(network: IPAddress, prefixLength: Int) {
        let familyOffset = network.ipv4 == nil ? 0 : Self.mappedPrefixLength
        guard prefixLength >= 0, prefixLength <= 128 - familyOffset else { return nil }
        mask = ~(UInt128.max >> UInt128(prefixLength + familyOffset))
        guard network.bits & ~mask == 0 else { return nil }
        self.network = network
        self.prefixLength = prefixLength
    }

    /// Reads "address/length", or an address alone for the range that holds only it. A range inside ::ffff:0:0/96 is
    /// the IPv4 range it stands for.
    public init?(_ text: String) {
        let span = text.utf8Span.span
        var slash = 0
        while slash < span.count, span[slash] != UInt8(ascii: "/") { slash += 1 }
        guard let network = IPAddress(text: span.extracting(..<slash)) else { return nil }
        let writtenAsIPv6 = Self.hasColon(span.extracting(..<slash))
        var length = writtenAsIPv6 ? 128 : 32
        if slash < span.count {
            var position = slash + 1
            guard let written = IPAddress.decimal(in: span, at: &position, atMost: length),
                position == span.count
            else { return nil }
            length = written
        }
        if writtenAsIPv6, network.ipv4 != nil { length -= Self.mappedPrefixLength }
        self.init(network: network, prefixLength: length)
    }

    /// Whether `address` is of this family and begins with the prefix.
    public func contains(_ address: IPAddress) -> Bool {
        (address.ipv4 == nil) == (network.ipv4 == nil) && address.bits & mask == network.bits
    }

    /// The canonical "address/length".
    public var description: String {
        "\(network)/\(prefixLength)"
    }

    /// The length of ::ffff:0:0/96, under which IPv4 addresses are kept.
    private static let mappedPrefixLength = 96

    private static func hasColon(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where text[index] == UInt8(ascii: ":") { return true }
        return false
    }
}
