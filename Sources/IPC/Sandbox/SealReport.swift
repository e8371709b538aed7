/// The capability sets of capabilities(7), one bit a capability.
public struct CapabilitySets: Equatable, Sendable {
    public var effective: UInt64
    public var permitted: UInt64
    public var inheritable: UInt64
    public var ambient: UInt64
    /// Limits what an execve could give. Only a process with CAP_SETPCAP can empty it.
    public var bounding: UInt64

    public init(
        effective: UInt64, permitted: UInt64, inheritable: UInt64, ambient: UInt64, bounding: UInt64
    ) {
        self.effective = effective
        self.permitted = permitted
        self.inheritable = inheritable
        self.ambient = ambient
        self.bounding = bounding
    }

    /// Nothing can be done with privilege now, nor be got back.
    public var isEmpty: Bool { effective | permitted | inheritable | ambient == 0 }
}

/// The numbers of seccomp(2) as /proc/pid/status shows them.
public enum SeccompMode: UInt8, CaseIterable, Sendable {
    case disabled = 0
    case strict = 1
    case filter = 2
}

/// Whether something outside the process can be got at without being handed over.
public enum Reach: UInt8, CaseIterable, Sendable {
    case none = 0
    case any = 1
}

/// What the kernel said about a process after it sealed itself. Measured, not remembered: see `SealWitness`.
public struct SealReport: Equatable, Sendable {
    /// The lowest of the four user ids, and of the four group ids: the one that can do most.
    public var user: UInt32
    public var group: UInt32
    /// How many groups the process is in besides `group`.
    public var supplementaryGroups: UInt32
    public var threads: UInt32
    public var capabilities: CapabilitySets
    public var noNewPrivileges: Bool
    public var dumpable: Bool
    public var seccomp: SeccompMode
    /// The Landlock ABI by which the process restricted itself, 0 if it did not.
    public var landlockABI: UInt32
    /// `.none` when a TCP port could not be bound (Landlock) or no socket be made (seccomp).
    public var network: Reach
    /// `.none` when "/" could not be opened.
    public var filesystem: Reach
    /// Whether "/" is the empty directory.
    public var changedRoot: Bool
    /// RLIMIT_CORE, RLIMIT_FSIZE in bytes, RLIMIT_NPROC, RLIMIT_NOFILE, RLIMIT_DATA in bytes; UInt64.max is none.
    public var coreLimit: UInt64
    public var fileSizeLimit: UInt64
    public var processLimit: UInt64
    public var descriptorLimit: UInt64
    public var memoryLimit: UInt64

    public init(
        user: UInt32, group: UInt32, supplementaryGroups: UInt32, threads: UInt32,
        capabilities: CapabilitySets,
        noNewPrivileges: Bool, dumpable: Bool, seccomp: SeccompMode, landlockABI: UInt32, network: Reach,
        filesystem: Reach, changedRoot: Bool, coreLimit: UInt64, fileSizeLimit: UInt64, processLimit: UInt64,
        descriptorLimit: UInt64, memoryLimit: UInt64
    ) {
        self.user = user
        self.group = group
        self.supplementaryGroups = supplementaryGroups
        self.threads = threads
        self.capabilities = capabilities
        self.noNewPrivileges = noNewPrivileges
        self.dumpable = dumpable
        self.seccomp = seccomp
        self.landlockABI = landlockABI
        self.network = network
        self.filesystem = filesystem
        self.changedRoot = changedRoot
        self.coreLimit = coreLimit
        self.fileSizeLimit = fileSizeLimit
        self.processLimit = processLimit
        self.descriptorLimit = descriptorLimit
        self.memoryLimit = memoryLimit
    }
}
