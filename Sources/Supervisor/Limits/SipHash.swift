/// The secret of a keyed hash; 128 random bits.
struct SipHashKey: Sendable {
    let first: UInt64
    let second: UInt64
}
