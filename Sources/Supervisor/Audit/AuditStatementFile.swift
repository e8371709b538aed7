/// A signed statement kept in the state directory, `audit.head` or `audit.anchor`: one line of JSON.
struct AuditStatementFile {
    let path: String
    let kind: AuditStatement.Kind

    init(stateDirectory: String, _ kind: AuditStatement.Kind) {
        path = stateDirectory + "/audit." + kind.rawValue
        self.kind = kind
    }

    /// What the file says.
    enum Contents {
        case missing
        /// Malformed, or not signed by this key.
        case unusable
        case stated(AuditStatement)
    }

    /// Reads and checks it.
    func read(_ key: AuditPublicKey) throws(AuditLogError) -> Contents {
        guard let bytes = try AuditStateFile.read(path) else { return .missing }
        guard let checkpoint = parse(bytes.span) else { return .unusable }
        let statement = AuditStatement(kind: kind, seq: checkpoint.seq, hash: checkpoint.hash)
        return key.verifies(checkpoint.signature, of: statement) ? .stated(statement) : .unusable
    }

    /// Signs and writes it, in one step.
    func write(seq: UInt64, hash: Digest, _ key: borrowing AuditSigningKey) throws(AuditLogError) {
        let checkpoint = key.checkpoint(AuditStatement(kind: kind, seq: seq, hash: hash))
        var line = JSONBuffer()
        line.literal("{\"seq\":")
        line.number(seq)
        line.literal(",\"hash\":\"")
        line.digest(hash)
        line.literal("\",\"signature\":\"")
        line.name(checkpoint.signature)
        line.literal("\"}\n")
        try AuditStateFile.replace(path, with: line.bytes, mode: 0o644)
    }

    private func parse(_ bytes: Span<UInt8>) -> AuditCheckpoint? {
        var cursor = ByteCursor()
        guard cursor.skip("{\"seq\":", in: bytes), let seq = cursor.number(in: bytes),
            cursor.skip(",\"hash\":\"", in: bytes), let hash = cursor.digest(in: bytes),
            cursor.skip("\",\"signature\":\"", in: bytes), let signature = cursor.signature(in: bytes),
            cursor.skip("\"}\n", in: bytes), cursor.position == bytes.count
        else { return nil }
        return AuditCheckpoint(seq: seq, hash: hash, signature: signature)
    }
}
