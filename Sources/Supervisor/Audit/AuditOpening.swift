import CLinux
import Glibc

/// Finds where the log ends when the service starts, mends what a crash left, and names what no crash leaves.
struct AuditOpening {
    /// Where the chain goes on.
    private(set) var end = AuditChainEnd.none
    /// What was found, for the first records.
    private(set) var recoveries: [AuditRecovery] = []
    /// The newest file's number, and how much of it is whole; `nil` when there is no file or it must be left
    /// as it is.
    private var continued: (number: UInt64, size: UInt64)?
    /// The log's files as they were found.
    private let numbers: [UInt64]
    private let directory: String
    private var newest: UInt64 { numbers.last ?? 0 }
    private var newestName: String { AuditFileName.name(newest) }

    /// - Throws: when the directories cannot be read; what is wrong with the log itself goes into `recoveries`.
    init(_ settings: AuditSettings, _ key: AuditPublicKey) throws(AuditLogError) {
        directory = settings.directory
        numbers = try AuditDirectory.files(in: directory)
        try readEnd()
        try compareWithHead(AuditStatementFile(stateDirectory: settings.stateDirectory, .head).read(key))
    }

    /// The file to write to: the newest, cut to its whole lines, or a new one when that cannot be trusted.
    func file(in directory: borrowing AuditFile) throws(AuditLogError) -> AuditLogFile {
        if let continued {
            return try AuditLogFile(continuing: continued.number, size: continued.size, in: directory)
        }
        return try AuditLogFile(creating: newest + 1, in: directory)
    }

    /// What the last run left open.
    func abandonedRequests() -> AbandonedRequests { AbandonedRequests(directory, numbers) }

    /// Tells of requests that were left open without being told singly.
    func recovery(unlisted: UInt64) -> AuditRecovery {
        AuditRecovery(cause: .unlistedRequests, file: newestName, bytes: 0, records: unlisted)
    }

    /// Looks at the newest file, and while files are empty at the one before.
    private mutating func readEnd() throws(AuditLogError) {
        for number in numbers.reversed() {
            let tail = try AuditFileTail(AuditDirectory.path(directory, number))
            let isNewest = number == newest
            if isNewest { continued = (number, tail.wholeBytes) }
            if tail.isForeign || tail.tornBytes > 0 && !isNewest
                || tail.wholeBytes > 0 && tail.lastLine == nil
            {
                return distrust(AuditFileName.name(number), .zero, seq: 0)
            }
            if tail.tornBytes > 0 {
                recoveries.append(
                    AuditRecovery(cause: .tornLine, file: newestName, bytes: tail.tornBytes, records: 0))
            }
            guard let line = tail.lastLine else { continue }
            return check(line, AuditFileName.name(number))
        }
    }

    private mutating func check(_ bytes: [UInt8], _ file: String) {
        let checked = CheckedLine(bytes.span, ChainHasher())
        let seq = checked.line?.seq ?? 0
        let isCountable = seq <= AuditLimits.recordNumber
        guard isCountable, let end = checked.end else {
            return distrust(file, checked.digest, seq: isCountable ? seq : 0)
        }
        self.end = end
    }

    /// The chain goes on behind a line that is wrong, in a new file; the line stays as evidence.
    private mutating func distrust(_ file: String, _ line: Digest, seq: UInt64) {
        continued = nil
        recoveries.append(AuditRecovery(cause: .unverifiableLine, file: file, bytes: 0, records: 0))
        end = AuditChainEnd(seq: seq, hash: .zero, line: line)
    }

    /// The signed head was on disk after the record it names, so a log that ends before it has lost records.
    /// Their numbers are not given again: the gap stays visible.
    private mutating func compareWithHead(_ head: AuditStatementFile.Contents) {
        switch head {
        case .missing where end == .none && recoveries.isEmpty && newest == 0: break
        case .missing, .unusable: missHead()
        case .stated(let head) where head.seq > AuditLimits.recordNumber: missHead()
        case .stated(let head) where head.seq > end.seq:
            continued = nil
            recoveries.append(
                AuditRecovery(
                    cause: .missingRecords, file: newestName, bytes: 0, records: head.seq - end.seq))
            end.seq = head.seq
        case .stated(let head) where head.seq == end.seq && head.hash != end.hash:
            if continued != nil { distrust(newestName, end.line, seq: end.seq) }
        case .stated: break
        }
    }

    private mutating func missHead() {
        recoveries.append(AuditRecovery(cause: .unusableHead, file: newestName, bytes: 0, records: 0))
    }
}
