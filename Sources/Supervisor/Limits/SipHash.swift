/// The secret of a keyed hash; 128 random bits.
struct SipHashKey: Sendable {
    let first: UInt64
    let second: UInt64
}

/// SipHash-2-4 of a client key (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012): who does not
/// know the secret cannot choose addresses that meet in one place of a table.
struct SipHash {
    private var v0: UInt64
    private var v1: UInt64
    private var v2: UInt64
    private var v3: UInt64

    /// The hash of the 16 bytes and the kind, as a message of 17 bytes.
    static func hash(_ client: ClientKey, key: SipHashKey) -> UInt64 {
        var state = SipHash(key)
        state.absorb(client.high.byteSwapped)
        state.absorb(client.low.byteSwapped)
        state.absorb(17 << 56 | UInt64(client.kind.rawValue))
        return state.finish()
    }

    private init(_ key: SipHashKey) {
        v0 = key.first ^ 0x736f_6d65_7073_6575
        v1 = key.second ^ 0x646f_7261_6e64_6f6d
        v2 = key.first ^ 0x6c79_6765_6e65_7261
        v3 = key.second ^ 0x7465_6462_7974_6573
    }

    private mutating func absorb(_ word: UInt64) {
        v3 ^= word
        round()
        round()
        v0 ^= word
    }

    private mutating func finish() -> UInt64 {
        v2 ^= 0xff
        for _ in 0..<4 { round() }
        return v0 ^ v1 ^ v2 ^ v3
    }

    private mutating func round() {
        v0 &+= v1
        v1 = rotated(v1, by: 13) ^ v0
        v0 = rotated(v0, by: 32)
        v2 &+= v3
        v3 = rotated(v3, by: 16) ^ v2
        v0 &+= v3
        v3 = rotated(v3, by: 21) ^ v0
        v2 &+= v1
        v1 = rotated(v1, by: 17) ^ v2
        v2 = rotated(v2, by: 32)
    }

    private func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 { word &<< bits | word &>> (64 - bits) }
}
