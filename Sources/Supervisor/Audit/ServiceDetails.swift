/// A configuration took effect: `config.loaded`.
struct ConfigurationLoaded: Sendable {
    var path: String
    /// Hex SHA-256 of the configuration as it takes effect.
    var fingerprint: String
    var generation: UInt32
}

/// Which child a `child.…` record is about.
struct ChildIdentity: Sendable {
    var role: ChildRole
    var pid: Int32
    var generation: UInt32
}

/// What a child is for.
enum ChildRole: String, CaseIterable, Sendable {
    case worker, egress, keeper, echo

    /// The name of the executable.
    var program: String { "bulkhead-\(rawValue)" }
}

/// How a child ended: `child.exited`.
struct ChildExit: Sendable {
    var cause: ChildExitCause
    /// The exit status or the signal's number, by `cause`.
    var code: Int32
    /// The name of the one that was stopped, for `sandbox`.
    var systemCall: String? = nil
    /// Connections lost with it.
    var connections: UInt32
}

/// Why a child is gone.
enum ChildExitCause: String, CaseIterable, Sendable {
    /// It had been told to go.
    case drained
    case exited
    /// Somebody else ended it, or the kernel for lack of memory.
    case killed
    /// A trap or a memory fault.
    case crashed
    /// It had used up the memory that it may have.
    case memory
    /// Its loop stood still for longer than the configuration allows.
    case hung
    /// The kernel stopped a system call outside its seal.
    case sandbox
    /// The supervisor ended it for breaking a rule of the channel.
    case breach
    /// It did not get ready, finish or leave in time, or did not read what it was sent.
    case unresponsive
}

/// Why the service ended.
enum StopReason: String, CaseIterable, Sendable {
    case signal, command, failure
}
