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
    private let status: FileDescriptor
    private let limits: FileDescriptor
    /// "/" before the seal.
    let root = RootDirectory.now

    init() throws(SealError) {
        let status = try Self.opened("/proc/thread-self/status")
        let limits = try Self.opened("/proc/self/limits")
        self.status = status
        self.limits = limits
    }

    private static func opened(_ path: String) throws(SealError) -> FileDescriptor {
        // Swift passes a terminated copy that lives until the call returns.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SealError(step: .witness, code: errno) }
        return FileDescriptor(owning: descriptor)
    }

    func report(of probes: SealProbes) throws(SealError) -> SealReport {
        let status = ProcessFacts(status: try text(of: self.status))
        let limits = ProcessFacts(limits: try text(of: self.limits))
        guard let report = SealReport(status: status, limits: limits, probes: probes) else {
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
}

extension SealReport {
    /// nil when the kernel's text lacks a line.
    init?(status: ProcessFacts, limits: ProcessFacts, probes: SealProbes) {
        guard let users = status.numbers("Uid"), let groups = status.numbers("Gid"),
            let user = users.min(), let group = groups.min(),
            let supplementary = status.numbers("Groups"), let threads = status.number("Threads"),
            let capabilities = CapabilitySets(status), let newPrivileges = status.number("NoNewPrivs"),
            let mode = status.number("Seccomp"),
            let seccomp = SeccompMode(rawValue: UInt8(truncatingIfNeeded: mode)),
            let core = limits.limit("Max core file size"), let fileSize = limits.limit("Max file size"),
            let processes = limits.limit("Max processes"), let descriptors = limits.limit("Max open files"),
            let memory = limits.limit("Max data size")
        else { return nil }
        self.init(
            user: UInt32(truncatingIfNeeded: user), group: UInt32(truncatingIfNeeded: group),
            supplementaryGroups: UInt32(supplementary.count), threads: UInt32(truncatingIfNeeded: threads),
            capabilities: capabilities, noNewPrivileges: newPrivileges == 1, dumpable: probes.dumpable,
            seccomp: seccomp, landlockABI: probes.landlockABI, network: probes.network,
            filesystem: probes.filesystem, changedRoot: probes.changedRoot, coreLimit: core,
            fileSizeLimit: fileSize, processLimit: processes, descriptorLimit: descriptors,
            memoryLimit: memory)
    }
}
