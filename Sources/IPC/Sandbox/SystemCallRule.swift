import CLinux

/// What must hold for one argument of a system call. A pointer cannot be followed by the kernel's filter, so only
/// numbers can be asked about; all 64 bits are compared.
public enum ArgumentRule: Equatable, Sendable {
    /// The argument is one of these values.
    case oneOf(argument: Int, values: [UInt32])
    /// The argument has no bit set besides these.
    case onlyBits(argument: Int, bits: UInt32)
    /// The argument is the number of the process that is being sealed.
    case ownProcess(argument: Int)
}

/// One row of the table: a system call that a sealed process may make, and why it must be able to.
public struct SystemCallRule: Equatable, Sendable {
    /// The number on this architecture (syscalls(2)).
    public let number: UInt32
    /// All of them must hold; none means that any arguments will do.
    public let arguments: [ArgumentRule]
    /// Who needs the call. A row without a good reason should go.
    public let reason: String

    init(_ number: Int32, _ arguments: ArgumentRule..., reason: String) {
        self.number = UInt32(number)
        self.arguments = arguments
        self.reason = reason
    }

    /// The name in the manual, for people.
    public var name: String {
        // The C function returns a constant, terminated string.
        unsafe String(cString: linux_system_call_name(Int32(number)))
    }
}
