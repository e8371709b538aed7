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
}

/// How a child ended: `child.exited`.
struct ChildExit: Sendable {
    var cause: ChildExitCause
    /// The exit status or the signal's number, by `cause`.
    var code: Int32
    /// Connections lost with it.
    var connections: UInt32
}

/// Why a child is gone.
enum ChildExitCause: String, CaseIterable, Sendable {
    /// It had been told to go.
    case drained
    case exited
    case signalled
    /// The kernel stopped a system call outside its seal.
    case sandbox
    /// The supervisor ended it for breaking a rule of the channel.
    case breach
    /// It did not answer in time.
    case unresponsive
}

/// Why the service ended.
enum StopReason: String, CaseIterable, Sendable {
    case signal, command, failure
}
