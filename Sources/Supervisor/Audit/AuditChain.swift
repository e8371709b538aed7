/// The end of the chain and the bytes that are not yet on disk.
struct AuditChain: ~Copyable {
    /// The last record's number; 0 before the first.
    private(set) var seq: UInt64
    /// The last record's `hash`.
    private(set) var hash: Digest
    /// The SHA-256 of the last line, which the next record names as `prev`.
    private var line: Digest
    /// Whole lines.
    private(set) var pending = JSONBuffer()
    private let hasher = ChainHasher()
    private var encoder = AuditEncoder()

    /// Continues after `end`.
    init(after end: AuditChainEnd) {
        seq = end.seq
        hash = end.hash
        line = end.line
    }

    /// Where it ends now, pending lines included.
    var end: AuditChainEnd { AuditChainEnd(seq: seq, hash: hash, line: line) }

    /// Adds one line to what is pending.
    mutating func append(_ record: AuditRecord) {
        let start = pending.count
        encoder.encode(record, seq: seq + 1, to: &pending)
        pending.literal(",\"prev\":\"")
        pending.digest(line)
        pending.byte(UInt8(ascii: "\""))
        let end = pending.count
        hash = pending.withBytes(from: start) { hasher.begin($0) }
        pending.literal(",\"hash\":\"")
        pending.digest(hash)
        pending.literal("\"}")
        line = pending.withBytes(from: end) { hasher.end($0) }
        pending.byte(UInt8(ascii: "\n"))
        seq += 1
    }

    /// What was pending is on disk.
    mutating func committed() { pending.clear() }
}

/// Where a chain ends: what the next record must name.
struct AuditChainEnd: Equatable, Sendable {
    var seq: UInt64
    var hash: Digest
    var line: Digest

    /// Before the first record.
    static let none = AuditChainEnd(seq: 0, hash: .zero, line: .zero)
}
