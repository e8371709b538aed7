import CLinux
import Glibc

/// An open file or directory of the log or of its state; closed when it goes.
struct AuditFile: ~Copyable {
    let path: String
    private let descriptor: Int32
    private var isLocked = false

    /// Opens a regular file, not inherited by children, without following a symbolic link and without waiting for
    /// what is no regular file.
    ///
    /// - Throws: `AuditLogError.system` with what open(2) said, or `unusableFile`.
    init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(AuditLogError) {
        self.path = path
        do throws(RegularFileError) {
            descriptor = try RegularFile.open(path, flags | O_NOFOLLOW, mode: mode).descriptor
        } catch {
            switch error {
            case .failed(let errno): throw .system(call: "open", path: path, errno: errno)
            case .notRegular: throw .unusableFile(path: path, reason: "it is \(error)")
            }
        }
    }

    /// Opens a directory, not inherited by children. It may be behind a symbolic link: the operator, or systemd's
    /// LogsDirectory=, put it there.
    init(directory path: String) throws(AuditLogError) {
        self.path = path
        // Safe: the path is passed as a null-terminated string for the time of the call.
        descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { throw .system(call: "open", path: path, errno: errno) }
    }

    deinit {
        // Not left to close(2): a child between fork and execve has the descriptor, and with it the lock (flock(2)).
        if isLocked { flock(descriptor, LOCK_UN) }
        close(descriptor)
    }

    /// What fstat(2) tells.
    func status() throws(AuditLogError) -> stat {
        var status = stat()
        // Safe: the kernel fills the struct whose address it gets.
        try check(unsafe fstat(descriptor, &status), "fstat")
        return status
    }

    /// Takes the lock that only one process can hold (flock(2)), or throws `locked`. Of a process that was killed a child may
    /// have it yet, which is between fork and execve and dies in a moment: blocks for so long.
    mutating func lock() throws(AuditLogError) {
        let deadline = MonotonicClock.now + AuditLimits.lockPatience
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK else { throw .system(call: "flock", path: path, errno: errno) }
            guard MonotonicClock.now < deadline else { throw .locked(directory: path) }
            // No descriptor: it only waits, for a millisecond.
            _ = poll(nil, 0, 1)
        }
        isLocked = true
    }

    /// Writes the bytes at the file's end or position. A failure may leave a part written.
    func write(_ bytes: Span<UInt8>) throws(AuditLogError) {
        var position = 0
        while position < bytes.count {
            // Safe: the pointer and count lie within the span, and are used within the closure only.
            let written = unsafe bytes.withUnsafeBufferPointer {
                unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: position), $0.count - position)
            }
            if written < 0 && errno == EINTR { continue }
            try check(written < 0 ? -1 : 0, "write")
            position += written
        }
    }

    /// At most `count` bytes from `offset`; fewer at the end of the file only.
    func read(at offset: UInt64, count: Int) throws(AuditLogError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let filled = try read(into: &bytes, from: 0, at: offset)
        bytes.removeLast(count - filled)
        return bytes
    }

    /// Fills `bytes` from index `start` with what is at `offset` in the file.
    ///
    /// - Returns: how many bytes there were; fewer than there is room for at the end of the file only.
    func read(into bytes: inout [UInt8], from start: Int, at offset: UInt64) throws(AuditLogError) -> Int {
        var position = start
        while position < bytes.count {
            let place = off_t(clamping: offset) + off_t(position - start)
            // Safe: the pointer and count lie within the array, and are used within the closure only.
            let got = unsafe bytes.withUnsafeMutableBytes {
                unsafe pread(descriptor, $0.baseAddress?.advanced(by: position), $0.count - position, place)
            }
            if got < 0 && errno == EINTR { continue }
            try check(got < 0 ? -1 : 0, "pread")
            if got == 0 { break }
            position += got
        }
        return position - start
    }

    func truncate(to size: UInt64) throws(AuditLogError) {
        try check(ftruncate(descriptor, off_t(clamping: size)), "ftruncate")
    }

    /// Brings the contents to the disk (fdatasync(2)).
    func synchronizeData() throws(AuditLogError) { try check(fdatasync(descriptor), "fdatasync") }

    /// Brings contents and attributes, or a directory's entries, to the disk (fsync(2)).
    func synchronize() throws(AuditLogError) { try check(fsync(descriptor), "fsync") }

    /// Sets the mode whatever the umask was.
    func setMode(_ mode: mode_t) throws(AuditLogError) { try check(fchmod(descriptor, mode), "fchmod") }

    private func check(_ result: Int32, _ call: String) throws(AuditLogError) {
        if result < 0 { throw .system(call: call, path: path, errno: errno) }
    }
}
