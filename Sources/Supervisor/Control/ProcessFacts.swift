import CLinux
import Glibc

/// What the kernel tells of a process (proc_pid_stat(5)).
struct ProcessFacts {
    var residentBytes: UInt64 = 0
    /// User and system time used so far.
    var processorSeconds: Double = 0
    /// Nil when the kernel does not tell us: it hides another user's, and a protected process's.
    var descriptors: UInt32?

    init(pid: Int32) {
        readStat(pid)
        descriptors = Self.descriptorCount(pid)
    }

    /// The program's name, in parentheses, may hold anything: fields are counted from the last one on.
    private mutating func readStat(_ pid: Int32) {
        guard let text = Self.contents(of: "/proc/\(pid)/stat"), let name = text.lastIndex(of: ")") else {
            return
        }
        let fields = text[text.index(after: name)...].split(separator: " ")
        // utime, stime and rss are fields 14, 15 and 24; the first here is field 3.
        guard fields.count > 21, let user = UInt64(fields[11]), let system = UInt64(fields[12]),
            let pages = UInt64(fields[21])
        else { return }
        processorSeconds = Double(user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
        residentBytes = pages * UInt64(sysconf(Int32(_SC_PAGESIZE)))
    }

    private static func contents(of path: String) -> String? {
        // The string outlives the call.
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        // read(2) writes at most the buffer's count.
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }

    private static func descriptorCount(_ pid: Int32) -> UInt32? {
        let path = "/proc/\(pid)/fd"
        // The string outlives the call.
        guard let directory = unsafe opendir(path) else { return sizeAsCount(path) }
        var count: UInt32 = 0
        // Open until closedir. Two entries are "." and "..".
        while unsafe readdir(directory) != nil { count += 1 }
        unsafe closedir(directory)
        return count >= 2 ? count - 2 : nil
    }

    /// Since Linux 6.2 the directory's size is the number of descriptors, and may be asked for without reading it.
    private static func sizeAsCount(_ path: String) -> UInt32? {
        var status = stat()
        // The string and the struct outlive the call.
        guard unsafe stat(path, &status) == 0, status.st_size > 0 else { return nil }
        return UInt32(clamping: status.st_size)
    }
}
