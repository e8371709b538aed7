import CLinux
import Glibc

/// The file that is being written. What is known to be on disk and what was only written are kept apart: after a
/// failure everything that is not surely on disk is written again, from a clean end.
struct AuditLogFile: ~Copyable {
    let number: UInt64
    private let file: AuditFile
    /// Bytes on disk; always a whole number of lines.
    private(set) var size: UInt64
    /// Bytes of what is pending that were written behind them.
    private var written = 0
    /// The file may be longer than it should.
    private var isTorn = false

    /// Makes the file with this number; it must not exist.
    init(creating number: UInt64, in directory: borrowing AuditFile) throws(AuditLogError) {
        let path = AuditDirectory.path(directory.path, number)
        guard number <= AuditLimits.fileNumber else {
            throw .unusableFile(path: path, reason: "no file of the log can have this number")
        }
        let file = try AuditFile(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND, mode: 0o640)
        try file.setMode(0o640)
        try directory.synchronize()
        self.init(file, number, size: 0)
    }

    /// Continues the file with this number, whose first `size` bytes are whole lines.
    init(continuing number: UInt64, size: UInt64, in directory: borrowing AuditFile) throws(AuditLogError) {
        let file = try AuditFile(AuditDirectory.path(directory.path, number), O_WRONLY | O_APPEND)
        try file.truncate(to: size)
        try file.synchronize()
        self.init(file, number, size: size)
    }

    private init(_ file: consuming AuditFile, _ number: UInt64, size: UInt64) {
        self.file = file
        self.number = number
        self.size = size
    }

    /// Writes of `pending` what is not written yet. A failure leaves no part of a line behind, now or as soon as
    /// the file can be cut.
    mutating func write(_ pending: borrowing JSONBuffer) throws(AuditLogError) {
        if isTorn {
            try file.truncate(to: size + UInt64(written))
            isTorn = false
        }
        guard written < pending.count else { return }
        do throws(AuditLogError) {
            try pending.withBytes(from: written) { bytes throws(AuditLogError) in try file.write(bytes) }
            written = pending.count
        } catch {
            isTorn = true
            // When even that fails it is tried again before the next write.
            if (try? file.truncate(to: size + UInt64(written))) != nil { isTorn = false }
            throw error
        }
    }

    /// Brings what was written to the disk.
    mutating func synchronize() throws(AuditLogError) {
        do throws(AuditLogError) {
            try file.synchronizeData()
        } catch {
            // The kernel may have dropped the pages and report it only once (fsync(2)): all is written again.
            written = 0
            isTorn = true
            throw error
        }
        size += UInt64(written)
        written = 0
    }
}
