import Glibc

/// A descriptor with exactly one owner, closed when that owner is gone.
public struct FileDescriptor: ~Copyable {
    /// The number the kernel knows it by; valid while this value lives.
    public let rawValue: Int32

    /// Takes over `rawValue`, which must be open and owned by nobody else.
    public init(owning rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// Gives the ownership away without closing.
    public consuming func release() -> Int32 {
        let number = rawValue
        discard self
        return number
    }

    deinit { _ = close(rawValue) }
}

/// A system call that failed: the kernel's code (errno(3)) and the call's name.
public struct SystemError: Error, Equatable {
    public let code: Int32
    public let call: StaticString

    public init(code: Int32, call: StaticString) {
        self.code = code
        self.call = call
    }

    public static func == (left: SystemError, right: SystemError) -> Bool {
        left.code == right.code && left.call.description == right.call.description
    }
}
