import CLinux
public import Glibc

/// A system call that failed: its name and `errno`.
public struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
    public let call: StaticString
    public let code: Int32

    /// - Parameter code: an `errno` value; the current one unless given.
    public init(_ call: StaticString, code: Int32 = errno) {
        self.call = call
        self.code = code
    }

    public var description: String {
        // The message of a known errno is a static, terminated string (strerror(3)).
        "\(call): " + (unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
    }

    public static func == (left: SystemError, right: SystemError) -> Bool {
        left.code == right.code && left.call.description == right.call.description
    }
}

/// An open descriptor with exactly one owner, closed when that owner lets go of it.
public struct FileDescriptor: ~Copyable, Sendable {
    public let rawValue: Int32

    /// Takes ownership of an open descriptor.
    public init(owning rawValue: Int32) {
        precondition(rawValue >= 0, "a descriptor is never negative")
        self.rawValue = rawValue
    }

    /// Takes ownership of what a system call returned.
    /// - Throws: `SystemError` with the current `errno` when the result is negative.
    public init(_ call: StaticString, _ result: Int32) throws(SystemError) {
        guard result >= 0 else { throw SystemError(call) }
        self.rawValue = result
    }

    /// Gives ownership away; the caller closes.
    public consuming func release() -> Int32 {
        let raw = rawValue
        discard self
        return raw
    }

    deinit { close(rawValue) }
}

/// Two connected ends. A tuple cannot hold noncopyable values. Frozen, so that other modules may take them one by one.
@frozen
public struct DescriptorPair: ~Copyable, Sendable {
    public var first: FileDescriptor
    public var second: FileDescriptor

    public init(first: consuming FileDescriptor, second: consuming FileDescriptor) {
        self.first = first
        self.second = second
    }
}
