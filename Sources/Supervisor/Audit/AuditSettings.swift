/// The part of the configuration the audit log obeys.
struct AuditSettings: Sendable {
    /// Where the log's files are.
    var directory: String
    /// Where the signing key, the signed head and the anchor are.
    var stateDirectory: String
    var durability: AuditDurability = .batched
    /// A file at least this long is followed by a new one.
    var rotateBytes: UInt64 = 256 << 20
    /// Files whose last record is older are deleted.
    var retainSeconds: UInt64 = 400 * 86_400
    /// How often the chain's head is signed into the log.
    var checkpointSeconds: UInt64 = 60
    var onFailure: AuditFailurePolicy = .refuse
}

/// When a record is on disk.
enum AuditDurability: Sendable {
    /// Within a second.
    case batched
    /// As soon as the disk can; whoever must wait for it waits for the position that `append` gave.
    case strict
}

/// What happens to new requests while records cannot be written.
enum AuditFailurePolicy: Sendable {
    case refuse
    /// Requests go on; the records that find no room are counted, and the count is recorded.
    case `continue`
}
