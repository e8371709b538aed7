import CLinux
import Glibc

/// Deletes files that are older than they must be kept, so that `verify` can tell it from a deletion by others:
/// the first record that remains is signed into `audit.anchor` before anything goes.
struct AuditRetention {
    let settings: AuditSettings

    /// Deletes the oldest files whose last write was before `now` less the retention, never the file `current`.
    func expire(
        now: AuditTime, current: UInt64, directory: borrowing AuditFile, _ key: borrowing AuditSigningKey
    ) throws(AuditLogError) {
        let kept = now.microseconds / 1_000_000 - Int64(clamping: settings.retainSeconds)
        let numbers = try AuditDirectory.files(in: settings.directory).filter { $0 <= current }
        var expired: [UInt64] = []
        for number in numbers where number < current {
            guard try lastWrite(number) < kept else { break }
            expired.append(number)
        }
        guard !expired.isEmpty else { return }
        guard let first = try firstRecord(after: expired, of: numbers) else { return }
        try AuditStatementFile(stateDirectory: settings.stateDirectory, .anchor)
            .write(seq: first.seq, hash: first.hash, key)
        for number in expired { try delete(number) }
        try directory.synchronize()
    }

    /// Not opened for it: what is too old goes, whatever it is.
    private func lastWrite(_ number: UInt64) throws(AuditLogError) -> Int64 {
        let path = AuditDirectory.path(settings.directory, number)
        var status = stat()
        // Safe: the path is passed as a null-terminated string, and the kernel fills the struct whose address it gets.
        if unsafe lstat(path, &status) < 0 { throw .system(call: "lstat", path: path, errno: errno) }
        return Int64(status.st_mtim.tv_sec)
    }

    /// The record that will be the first. Nothing is deleted when that one is not what it should be.
    private func firstRecord(after expired: [UInt64], of numbers: [UInt64]) throws(AuditLogError)
        -> AuditChainEnd?
    {
        for number in numbers.dropFirst(expired.count) {
            let file = try AuditFile(AuditDirectory.path(settings.directory, number), O_RDONLY)
            let start = try file.read(at: 0, count: AuditLimits.lineBytes)
            if start.isEmpty { continue }
            guard let newline = start.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            return CheckedLine(start.span.extracting(0..<newline), ChainHasher()).end
        }
        return nil
    }

    private func delete(_ number: UInt64) throws(AuditLogError) {
        let path = AuditDirectory.path(settings.directory, number)
        // Safe: the path is passed as a null-terminated string for the time of the call.
        if unsafe unlink(path) < 0 { throw .system(call: "unlink", path: path, errno: errno) }
    }
}
