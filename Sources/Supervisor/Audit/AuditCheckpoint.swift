/// A signed statement about the chain: `checkpoint`.
struct AuditCheckpoint: Equatable, Sendable {
    /// The record it speaks of.
    var seq: UInt64
    /// That record's `hash`.
    var hash: String
    /// Ed25519 over the statement, base64.
    var signature: String
}
