/// Who a request or connection is counted against: an API key, else a session, else a network.
///
/// The 16 bytes are opaque here: a digest's first half, or an address. Two kinds never share a counter.
struct ClientKey: Hashable, Sendable {
    /// What the 16 bytes stand for.
    enum Kind: UInt8, Sendable {
        case address, session, apiKey, certificate
    }

    let high: UInt64
    let low: UInt64
    /// Last, so that a table entry can use the room behind it.
    let kind: Kind

    /// - Parameters:
    ///   - high: the first eight bytes, read as a big-endian number.
    ///   - low: the last eight bytes, read as a big-endian number.
    init(_ kind: Kind, high: UInt64, low: UInt64) {
        self.kind = kind
        self.high = high
        self.low = low
    }

    /// The network an address is counted by: IPv4 (given as IPv4-mapped IPv6, RFC 4291 section 2.5.5.2) whole,
    /// IPv6 by its prefix, because one subscriber usually has a whole /64 (RFC 6177).
    ///
    /// - Parameter ipv6Prefix: bits that count, 0 to 128; more is taken as 128.
    static func network(high: UInt64, low: UInt64, ipv6Prefix: UInt8) -> ClientKey {
        let isMappedIPv4 = high == 0 && low >> 32 == 0xFFFF
        if isMappedIPv4 || ipv6Prefix >= 128 { return ClientKey(.address, high: high, low: low) }
        let prefix = UInt64(ipv6Prefix)
        // Swift's smart shift gives zero when all 64 bits go.
        let highMask = prefix >= 64 ? UInt64.max : ~(UInt64.max >> prefix)
        let lowMask = prefix > 64 ? ~(UInt64.max >> (prefix - 64)) : 0
        return ClientKey(.address, high: high & highMask, low: low & lowMask)
    }
}
