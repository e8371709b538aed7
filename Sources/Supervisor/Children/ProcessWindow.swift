import CLinux
import Glibc

/// What the kernel tells of a process (proc_pid_stat(5)).
struct ProcessFacts: Equatable {
    var residentBytes: UInt64 = 0
    /// User and system time used so far.
    var processorSeconds: Double = 0
    /// Nil when the kernel does not tell us.
    var descriptors: UInt32?

    init() {}

    /// The program's name, in parentheses, may hold anything: fields are counted from the last one on.
    init(stat text: String, ticksPerSecond: Int, pageBytes: Int) {
        guard let name = text.lastIndex(of: ")") else { return }
        let fields = text[text.index(after: name)...].split(separator: " ")
        // utime, stime and rss are fields 14, 15 and 24; the first here is field 3.
        guard fields.count > 21, let user = UInt64(fields[11]), let system = UInt64(fields[12]),
            let pages = UInt64(fields[21])
        else { return }
        processorSeconds = Double(user + system) / Double(ticksPerSecond)
        residentBytes = pages * UInt64(pageBytes)
    }
}

/// A child's files of /proc, opened while it is still ours: later it belongs to another user, whose processes the system may
/// hide (systemd.exec(5), ProtectProc=). They are the child's and never those of a successor of its number.
struct ProcessWindow: ~Copyable {
    /// -1 where it could not be opened: then the kernel tells nothing.
    private let stat: Int32
    private let descriptors: Int32

    init(pid: Int32) {
        // The strings outlive the calls.
        stat = unsafe open("/proc/\(pid)/stat", O_RDONLY | O_CLOEXEC)
        descriptors = unsafe open("/proc/\(pid)/fd", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }

    deinit {
        close(stat)
        close(descriptors)
    }

    /// As they are now; nothing of a process that has ended.
    var facts: ProcessFacts {
        var facts = ProcessFacts(
            stat: statText(), ticksPerSecond: sysconf(Int32(_SC_CLK_TCK)),
            pageBytes: sysconf(Int32(_SC_PAGESIZE)))
        facts.descriptors = descriptorCount()
        return facts
    }

    private func statText() -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        // pread(2) writes at most the buffer's count.
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe pread(stat, $0.baseAddress, $0.count, 0) }
        return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    }

    private func descriptorCount() -> UInt32? {
        var status = Glibc.stat()
        // Since Linux 6.2 the directory's size is the number of descriptors. The struct outlives the call.
        if unsafe fstat(descriptors, &status) == 0, status.st_size > 0 {
            return UInt32(clamping: status.st_size)
        }
        return entryCount()
    }

    private func entryCount() -> UInt32? {
        // The copy is closed with the stream that it becomes.
        guard let directory = unsafe fdopendir(fcntl(descriptors, F_DUPFD_CLOEXEC, 3)) else { return nil }
        // Copies share their position.
        unsafe rewinddir(directory)
        var count: UInt32 = 0
        // Open until closedir. Two entries are "." and "..".
        while unsafe readdir(directory) != nil { count += 1 }
        unsafe closedir(directory)
        return count >= 2 ? count - 2 : nil
    }
}
