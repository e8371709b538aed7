/// A signed statement that the chain holds a record: `checkpoint` in the log, and the head and anchor beside it.
struct AuditCheckpoint: Equatable, Sendable {
    /// The record it speaks of.
    var seq: UInt64
    /// That record's `hash`.
    var hash: Digest
    /// Ed25519 (RFC 8032) over `AuditStatement.bytes`, base64.
    var signature: String
}

/// What is signed. The kind is part of it, so that no statement passes for another.
struct AuditStatement {
    /// What the statement is for.
    enum Kind: String {
        /// A record of the log speaks of the record before it.
        case checkpoint
        /// The end of the log, kept in the state directory: the log may not end before it.
        case head
        /// The first record after files were deleted for their age: the log may not begin after it.
        case anchor
    }

    var kind: Kind
    var seq: UInt64
    var hash: Digest

    /// `bulkhead audit KIND 1`, the number and the hash in hex, each with a newline.
    var bytes: [UInt8] { Array("bulkhead audit \(kind.rawValue) 1\n\(seq)\n\(hash.text)\n".utf8) }
}
