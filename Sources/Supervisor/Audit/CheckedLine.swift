/// One line with its hashes computed.
struct CheckedLine {
    /// What stands in it; `nil` when it is no line of the log.
    let line: AuditLine?
    /// Whether its `hash` is that of its content.
    let isIntact: Bool
    /// The SHA-256 of the line, for the next one's `prev`.
    let digest: Digest

    /// - Parameter bytes: without the newline.
    init(_ bytes: Span<UInt8>, _ hasher: borrowing ChainHasher) {
        line = AuditLine(bytes)
        let contentEnd = line?.contentEnd ?? bytes.count
        let hash = hasher.begin(bytes.extracting(0..<contentEnd))
        digest = hasher.end(bytes.extracting(contentEnd..<bytes.count))
        isIntact = line?.hash == hash
    }

    /// The end of a chain that ends here; `nil` when the line is not intact.
    var end: AuditChainEnd? {
        guard isIntact, let line else { return nil }
        return AuditChainEnd(seq: line.seq, hash: line.hash, line: digest)
    }
}
