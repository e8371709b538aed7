/// The bounds of the audit log, together.
enum AuditLimits {
    /// Records appended but not yet on disk; beyond it they are lost and counted.
    static let outstandingRecords: UInt64 = 65_536
    /// From here on new requests are refused, so that those in flight still find room for their end.
    static let outstandingRecordsForAdmission: UInt64 = 49_152
    /// Formatted bytes kept until they are on disk.
    static let pendingBytes = 4 << 20
    /// One line, its newline included. The bounds below keep every record under it.
    static let lineBytes = 64 << 10
    /// Bytes of UTF-8 of a text member: a route, a model, a client.
    static let textBytes = 256
    /// Of a path or a reason.
    static let longTextBytes = 1_024
    /// Of a detector's name or a finding's type.
    static let nameBytes = 64
    /// Finding summaries in one record.
    static let findings = 32
    /// The largest number of a file. Nothing that is written comes to it: somebody else may have named a file so.
    static let fileNumber: UInt64 = 999_999_999_999
    /// The largest number of a record behind which a chain goes on; from there it could be counted as far again.
    static let recordNumber: UInt64 = .max / 2
    /// Files of one log.
    static let files = 100_000
    /// Requests told singly that a crash left open, and numbers kept to find them.
    static let openRequests = ConfigurationLimits.totalConcurrentRequests.upperBound
    /// A key or signed statement in the state directory.
    static let stateFileBytes = 4_096
    /// Problems a verification lists; the rest is counted.
    static let listedProblems = 100

    /// How long a killed process's lock may outlive it, in the children that it was about to start.
    static let lockPatience: UInt64 = 1_000_000_000
    /// While records come one after the other, they are collected for this long before they are written.
    static let gatherNanoseconds: UInt64 = 10_000_000
    /// From the first write to its `fdatasync`, when batched: well inside the promised second.
    static let syncNanoseconds: UInt64 = 400_000_000
    /// Between two attempts of a disk that failed, and between two writes of the signed head.
    static let retryNanoseconds: UInt64 = 1_000_000_000
    /// Between two looks for files that are too old.
    static let retentionNanoseconds: UInt64 = 3_600_000_000_000
}
