import CLinux
import Glibc

/// What to start: an absolute path and the arguments after the program's name. The environment is not a choice.
public struct Program: Equatable, Sendable {
    public var path: String
    /// A descriptor of the executable, which lives as long as this process: it is started whatever the path leads to by then.
    public var file: Int32?
    public var arguments: [String]

    public init(path: String, file: Int32? = nil, arguments: [String] = []) {
        precondition(path.utf8.first == UInt8(ascii: "/"), "a program is named by its absolute path")
        self.path = path
        self.file = file
        self.arguments = arguments
    }

    /// All that a child gets. Swift's crash handler would start a process, which the seal turns into a violation:
    /// a crash would be mistaken for an attack.
    static let environment = ["SWIFT_BACKTRACE=enable=no"]
}

/// A child with an address space, a session and a descriptor table of its own (see `Program`). Being let go of ends
/// it: a child that nobody watches does not exist.
public struct SpawnedProcess: ~Copyable {
    /// For people and logs. The number may be reused once the child is reaped, so nothing is signalled by it.
    public let identifier: Int32
    /// The pidfd: epoll reports it readable when the child ended (pidfd_open(2)).
    public let descriptor: FileDescriptor
    private let user: UInt32?
    private var end: ProcessEnd?

    /// Starts `program` with 0 and 1 on /dev/null, 2 on `log` and 3 on `channel`; nothing else is open in it.
    ///
    /// Returns once the program runs or could not be started. The child is killed when the calling thread ends, so
    /// this belongs on the thread of the event loop.
    /// - Parameters:
    ///   - log: a pipe. A sealed child may not make a file grow (RLIMIT_FSIZE): writing to one would kill it.
    ///   - user: whom the child is going to become, so that it can be signalled as that user; nil when it stays who it is.
    /// - Throws: why the child could not be made or the program not executed; no child is left then.
    public init(
        _ program: Program, log: borrowing FileDescriptor, channel: borrowing FileDescriptor,
        becoming user: UInt32? = nil
    ) throws(SystemError) {
        var processDescriptor: Int32 = -1
        var code: Int32 = 0
        let arguments = CStringArray([program.path] + program.arguments)
        let environment = CStringArray(Program.environment)
        // Both arrays are borrowed, so alive, until the call returns.
        let identifier = unsafe arguments.withPointers { argumentPointers in
            unsafe environment.withPointers { environmentPointers in
                let result = unsafe linux_spawn(
                    argumentPointers[0], program.file ?? -1, argumentPointers, environmentPointers,
                    log.rawValue, channel.rawValue, &processDescriptor)
                code = errno
                return result
            }
        }
        guard identifier > 0 else { throw SystemError("spawn", code: code) }
        self.identifier = identifier
        self.user = user
        self.descriptor = FileDescriptor(owning: processDescriptor)
    }

    /// Sends a signal (signal(7)) to this very process, never to a successor of its number.
    /// - Throws: ESRCH when it has been reaped.
    public func signal(_ number: Int32) throws(SystemError) {
        guard linux_pidfd_signal(descriptor.rawValue, number, user ?? 0) == 0 else {
            throw SystemError("pidfd_send_signal", code: errno)
        }
    }

    /// How the process ended, or nil while it runs. Does not wait; may be asked again afterwards.
    public mutating func reap() throws(SystemError) -> ProcessEnd? {
        if end == nil { end = try wait(blocking: false) }
        return end
    }

    private func wait(blocking: Bool) throws(SystemError) -> ProcessEnd? {
        var status: Int32 = 0
        // The pointer is to a local variable that outlives the call.
        switch unsafe linux_reap(descriptor.rawValue, blocking ? 1 : 0, &status) {
        case LINUX_EXITED: return .exited(code: status)
        case LINUX_SIGNALLED: return .signalled(number: status)
        case LINUX_STILL_RUNNING: return nil
        default: throw SystemError("waitid", code: errno)
        }
    }

    deinit {
        guard end == nil else { return }
        // Once SIGKILL is sent the wait is short; without it a zombie would stay. Where it may not be sent nothing is waited
        // for.
        guard (try? signal(SIGKILL)) != nil else { return }
        _ = try? wait(blocking: true)
    }
}

/// A null-terminated array of C strings, as execve(2) wants it. Safe: it owns its memory and only lends it.
@safe private struct CStringArray: ~Copyable {
    private let strings: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    private let count: Int

    init(_ texts: [String]) {
        unsafe strings = .allocate(capacity: texts.count + 1)
        count = texts.count
        for (index, text) in texts.enumerated() {
            // Within the capacity allocated above.
            unsafe (strings + index).initialize(to: strdup(text))
        }
        unsafe (strings + count).initialize(to: nil)
    }

    borrowing func withPointers<Result>(
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        unsafe body(strings)
    }

    deinit {
        // Each was made by strdup, the array by allocate.
        for index in 0..<count { unsafe free(strings[index]) }
        unsafe strings.deallocate()
    }
}
