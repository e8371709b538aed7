/// Which rows of the system call table a process gets: the common ones and its own.
public enum SealRole: UInt8, CaseIterable, Sendable {
    case worker = 0
    case egress = 1
    case keeper = 2
}

/// How much of the seal must succeed.
public enum SealMode: UInt8, CaseIterable, Sendable {
    /// A step that cannot be done, or not be proved, ends the process.
    case enforce = 0
    /// What can be done is done; the report tells what is missing.
    case bestEffort = 1
    /// No step is taken. For tests.
    case off = 2
}

/// The user that a process becomes. Only a process that starts privileged can become another one.
public struct SealIdentity: Equatable, Sendable {
    public var user: UInt32
    public var group: UInt32

    public init(user: UInt32, group: UInt32) {
        self.user = user
        self.group = group
    }
}

/// What the process may use up.
public struct SealLimits: Equatable, Sendable {
    /// The highest number of descriptors open at a time (RLIMIT_NOFILE).
    public var descriptors: UInt64
    /// Bytes of memory the process can write to (RLIMIT_DATA, see `Seal.limitResources`).
    public var memory: UInt64
    /// Bytes by which it can make a regular file grow (RLIMIT_FSIZE): none for a process that serves; what its user
    /// redirected for one that prints.
    public var fileSize: UInt64

    public init(descriptors: UInt64, memory: UInt64, fileSize: UInt64 = 0) {
        self.descriptors = descriptors
        self.memory = memory
        self.fileSize = fileSize
    }
}

/// What becoming another user takes: who, and an empty directory that hides the file system.
public struct SealPrivilegeDrop: Equatable, Sendable {
    public var identity: SealIdentity
    /// Absolute path of an empty directory, owned by root or the supervisor and writable by nobody else; nil where the
    /// supervisor may not change roots. Landlock and the filter hide the file system in any case.
    public var emptyDirectory: String?

    public init(identity: SealIdentity, emptyDirectory: String?) {
        self.identity = identity
        self.emptyDirectory = emptyDirectory
    }
}

/// Everything a process needs to know in order to seal itself; it comes with its settings.
public struct SealPlan: Equatable, Sendable {
    public var role: SealRole
    public var mode: SealMode
    public var limits: SealLimits
    /// How many threads it has when it is sealed, each sealed alike; none comes later.
    public var threads: UInt32 = 1
    /// nil when the supervisor is an ordinary user and so stays who it is.
    public var privilegeDrop: SealPrivilegeDrop?

    public init(role: SealRole, mode: SealMode, limits: SealLimits, privilegeDrop: SealPrivilegeDrop?) {
        self.role = role
        self.mode = mode
        self.limits = limits
        self.privilegeDrop = privilegeDrop
    }
}
