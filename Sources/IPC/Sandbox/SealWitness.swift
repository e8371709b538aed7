import CLinux
import Glibc

/// What only trying can tell: each probe asks for something harmless that a sealed process must not get.
struct SealProbes {
    let landlockABI: UInt32
    private(set) var filesystem: Reach
    private(set) var network: Reach
    /// Whether the filter stopped the calls with which a process gets out of any seal.
    private(set) var trapsEscapes = false
    let changedRoot: Bool
    let dumpable: Bool

    /// Asks before the filter makes asking impossible; none of the answers can get better for the process after it.
    init(landlockABI: UInt32, _ witness: borrowing SealWitness) {
        self.landlockABI = landlockABI
        // A constant path.
        let root = unsafe open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        filesystem = root < 0 ? .none : .any
        if root >= 0 { close(root) }
        network = linux_binding_is_refused() == 1 ? .none : .any
        changedRoot = RootDirectory.now != witness.root
        dumpable = linux_is_dumpable() != 0
    }

    /// Asks once the filter is there.
    mutating func askFilter() {
        if linux_traps(SYS_openat) == 1 { filesystem = .none }
        if linux_traps(SYS_socket) == 1 { network = .none }
        trapsEscapes = [SYS_openat, SYS_socket, SYS_connect, SYS_execve, SYS_clone, SYS_ptrace]
            .allSatisfy { linux_traps($0) == 1 }
    }
}

/// Reads /proc/self after the seal, through descriptors opened before it: a sealed process can open nothing, and
/// what was remembered from before would prove nothing.
struct SealWitness: ~Copyable {
    private let tasks: FileDescriptor
    private let limits: FileDescriptor
    /// The status of each thread: credentials, capabilities and filters are a thread's own (credentials(7)).
    private var statuses: [OpenFile] = []
    /// "/" before the seal.
    let root = RootDirectory.now

    private final class OpenFile {
        let descriptor: FileDescriptor
        init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }
    }

    init() throws(SealError) {
        let tasks = try Self.opened("/proc/self/task", O_DIRECTORY)
        let limits = try Self.opened("/proc/self/limits")
        self.tasks = tasks
        self.limits = limits
    }

    private static func opened(
        _ path: String, in directory: Int32 = AT_FDCWD, _ flags: Int32 = 0
    ) throws(SealError) -> FileDescriptor {
        // Swift passes a terminated copy that lives until the call returns.
        let descriptor = unsafe openat(directory, path, O_RDONLY | O_CLOEXEC | flags)
        guard descriptor >= 0 else { throw SealError(step: .witness, code: errno) }
        return FileDescriptor(owning: descriptor)
    }

    /// Opens the status of every thread that there is now. To be called when all are there, and files can still be opened.
    /// - Returns: how many there are.
    mutating func openThreads() throws(SealError) -> Int {
        statuses = []
        for name in try names() {
            statuses.append(OpenFile(try Self.opened("\(name)/status", in: tasks.rawValue)))
        }
        return statuses.count
    }

    /// The threads' numbers, as the directory lists them.
    private func names() throws(SealError) -> [String] {
        let copy = try Self.opened(".", in: tasks.rawValue, O_DIRECTORY)
        guard let listing = unsafe fdopendir(copy.release()) else {
            throw SealError(step: .witness, code: errno)
        }
        defer { unsafe closedir(listing) }
        var names: [String] = []
        // The entry is the listing's until the next is read; its name is terminated.
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name.first != "." { names.append(name) }
        }
        return names
    }

    func report(of probes: SealProbes) throws(SealError) -> SealReport {
        var threads: [ProcessFacts] = []
        for status in statuses { threads.append(ProcessFacts(status: try text(of: status.descriptor))) }
        let limits = ProcessFacts(limits: try text(of: self.limits))
        guard let report = SealReport(threads: threads, limits: limits, probes: probes) else {
            throw SealError(step: .witness, code: 0)
        }
        return report
    }

    private func text(of file: borrowing FileDescriptor) throws(SealError) -> String {
        let bound = 16_384  // both are below 4 KiB
        var bytes = [UInt8](repeating: 0, count: bound)
        var length = 0
        while length < bound {
            // Within the array: at most what is left of it.
            let count = unsafe bytes.withUnsafeMutableBytes {
                unsafe read(file.rawValue, $0.baseAddress.map { unsafe $0 + length }, bound - length)
            }
            guard count >= 0 else { throw SealError(step: .witness, code: errno) }
            if count == 0 { break }
            length += count
        }
        return String(decoding: bytes[..<length], as: UTF8.self)
    }
}

/// Which directory "/" is, as stat(2) tells directories apart.
struct RootDirectory: Equatable {
    private let device: UInt64
    private let number: UInt64

    static var now: RootDirectory {
        var facts = stat()
        // A constant path and a local variable.
        _ = unsafe stat("/", &facts)
        return RootDirectory(device: UInt64(facts.st_dev), number: UInt64(facts.st_ino))
    }
}

/// The lines of /proc/pid/status or /proc/pid/limits by their names (proc_pid_status(5), proc_pid_limits(5)).
struct ProcessFacts {
    private var values: [Substring: [Substring]] = [:]

    /// Lines such as `Uid:	0	0	0	0`.
    init(status text: String) {
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            values[line[..<colon]] = line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace)
        }
    }

    /// Lines such as `Max core file size        0                    unlimited            bytes`: a column of 26.
    init(limits text: String) {
        for line in text.split(separator: "\n").dropFirst() {
            let words = line.dropFirst(26).split(separator: " ")
            var name = line.prefix(26)
            while name.last == " " { name.removeLast() }
            values[name] = words
        }
    }

    func numbers(_ name: Substring) -> [UInt64]? {
        guard let words = values[name] else { return nil }
        let numbers = words.compactMap { UInt64($0) }
        return numbers.count == words.count ? numbers : nil
    }

    func number(_ name: Substring) -> UInt64? { numbers(name)?.first }

    func hexadecimal(_ name: Substring) -> UInt64? {
        values[name]?.first.flatMap { UInt64($0, radix: 16) }
    }

    /// The hard limit, to which the process may raise the soft one; UInt64.max when there is none.
    func limit(_ name: Substring) -> UInt64? {
        guard let words = values[name], words.count >= 2 else { return nil }
        return words[1] == "unlimited" ? .max : UInt64(words[1])
    }
}

extension CapabilitySets {
    init?(_ status: ProcessFacts) {
        guard let effective = status.hexadecimal("CapEff"), let permitted = status.hexadecimal("CapPrm"),
            let inheritable = status.hexadecimal("CapInh"), let ambient = status.hexadecimal("CapAmb"),
            let bounding = status.hexadecimal("CapBnd")
        else { return nil }
        self.init(
            effective: effective, permitted: permitted, inheritable: inheritable, ambient: ambient,
            bounding: bounding)
    }

    /// What either can do.
    fileprivate func union(_ other: Self) -> Self {
        Self(
            effective: effective | other.effective, permitted: permitted | other.permitted,
            inheritable: inheritable | other.inheritable, ambient: ambient | other.ambient,
            bounding: bounding | other.bounding)
    }
}

/// What the kernel says of one thread, or of several: of them the most that any can do.
private struct ThreadPrivilege {
    var user: UInt64
    var group: UInt64
    var supplementaryGroups: Int
    var capabilities: CapabilitySets
    var noNewPrivileges: Bool
    var seccomp: SeccompMode

    init?(_ status: ProcessFacts) {
        guard let user = status.numbers("Uid")?.min(), let group = status.numbers("Gid")?.min(),
            let supplementary = status.numbers("Groups"), let capabilities = CapabilitySets(status),
            let newPrivileges = status.number("NoNewPrivs"), let mode = status.number("Seccomp"),
            let seccomp = SeccompMode(rawValue: UInt8(truncatingIfNeeded: mode))
        else { return nil }
        self.user = user
        self.group = group
        supplementaryGroups = supplementary.count
        self.capabilities = capabilities
        noNewPrivileges = newPrivileges == 1
        self.seccomp = seccomp
    }

    mutating func add(_ other: Self) {
        user = min(user, other.user)
        group = min(group, other.group)
        supplementaryGroups = max(supplementaryGroups, other.supplementaryGroups)
        capabilities = capabilities.union(other.capabilities)
        noNewPrivileges = noNewPrivileges && other.noNewPrivileges
        if other.seccomp.rawValue < seccomp.rawValue { seccomp = other.seccomp }
    }
}

extension SealReport {
    /// nil when the kernel's text lacks a line, or a thread came that was not looked at.
    init?(threads statuses: [ProcessFacts], limits: ProcessFacts, probes: SealProbes) {
        let privileges = statuses.compactMap(ThreadPrivilege.init)
        guard var weakest = privileges.first, let threads = statuses.first?.number("Threads"),
            privileges.count == statuses.count, threads == UInt64(statuses.count),
            let core = limits.limit("Max core file size"), let fileSize = limits.limit("Max file size"),
            let processes = limits.limit("Max processes"), let descriptors = limits.limit("Max open files"),
            let memory = limits.limit("Max data size")
        else { return nil }
        for privilege in privileges { weakest.add(privilege) }
        self.init(
            user: UInt32(truncatingIfNeeded: weakest.user), group: UInt32(truncatingIfNeeded: weakest.group),
            supplementaryGroups: UInt32(weakest.supplementaryGroups),
            threads: UInt32(truncatingIfNeeded: threads), capabilities: weakest.capabilities,
            noNewPrivileges: weakest.noNewPrivileges, dumpable: probes.dumpable, seccomp: weakest.seccomp,
            landlockABI: probes.landlockABI, network: probes.network, filesystem: probes.filesystem,
            changedRoot: probes.changedRoot, coreLimit: core, fileSizeLimit: fileSize,
            processLimit: processes, descriptorLimit: descriptors, memoryLimit: memory)
    }
}
