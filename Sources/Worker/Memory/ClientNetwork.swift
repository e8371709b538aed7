/// Whom memory is counted for: an IPv4 address, or the first half of an IPv6 address (RFC 4291 2.5.4), since a subscriber is
/// given at least that much.
struct ClientNetwork: Hashable {
    private let high: UInt64
    private let low: UInt64

    /// - Parameter address: in network order; IPv4 in its mapped form.
    init(_ address: [UInt8]) {
        let halves = [address.prefix(8), address.dropFirst(8)].map {
            $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        high = halves[0]
        low = halves[0] == 0 && halves[1] >> 32 == 0xffff ? halves[1] : 0
    }
}
