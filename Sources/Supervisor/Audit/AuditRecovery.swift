/// What the last start found at the end of the log: `audit.recovered`.
struct AuditRecovery: Equatable, Sendable {
    /// What was found.
    enum Cause: String, CaseIterable, Sendable {
        /// The last line had no end; it was cut off. A crash leaves this.
        case tornLine = "torn_line"
        /// The last line's hash is wrong. The file is left as it is.
        case unverifiableLine = "unverifiable_line"
        /// The log ends before the record that the signed head names.
        case missingRecords = "missing_records"
        /// The signed head is missing or not signed by this log's key.
        case unusableHead = "unusable_head"
    }

    var cause: Cause
    /// The file it was found in.
    var file: String
    /// Bytes cut off, for `tornLine`.
    var bytes: UInt64
    /// Records known to be gone, for `missingRecords`.
    var records: UInt64
}
