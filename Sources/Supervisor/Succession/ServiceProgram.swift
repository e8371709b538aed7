import CLinux
import Glibc
import IPC

/// This very program as it was started: where its file is, and with which words.
struct ServiceProgram: Sendable {
    let path: String
    private let arguments: [String]

    /// To be asked at the start: once the file is replaced, /proc tells of the old one (proc(5), /proc/pid/exe).
    init() throws(StartFailure) {
        guard let path = ChildPrograms.ownPath() else {
            throw StartFailure("the service cannot find its own executable in /proc")
        }
        self.path = path
        arguments = CommandLine.arguments
    }

    /// Starts the file that is there now, beside this process, with `channel` on descriptor 3. Unlike a child it lives on when
    /// this process ends, and has its environment and standard streams.
    ///
    /// - Returns: its number.
    func start(channel: borrowing FileDescriptor) throws(SystemError) -> Int32 {
        let environment = Self.environment()
        let arguments = CStringList(arguments)
        let variables = CStringList(environment)
        // The lists outlive the call.
        let pid = unsafe linux_start_beside(path, arguments.pointers, variables.pointers, channel.rawValue)
        guard pid > 0 else { throw SystemError("posix_spawn") }
        return pid
    }

    /// Without what systemd said to this process alone (sd_listen_fds(3), sd_watchdog_enabled(3)).
    private static func environment() -> [String] {
        let own = [
            "LISTEN_PID=", "LISTEN_FDS=", "LISTEN_FDNAMES=", "WATCHDOG_PID=", Predecessor.variable + "=",
        ]
        var variables: [String] = ["\(Predecessor.variable)=3"]
        // A list that ends with a null pointer (environ(7)); nothing changes it meanwhile.
        var next = unsafe linux_environment()
        while let entry = unsafe next?.pointee {
            let text = unsafe String(cString: entry)
            if !own.contains(where: text.hasPrefix) { variables.append(text) }
            unsafe next = next?.advanced(by: 1)
        }
        return variables
    }
}

/// Strings as exec(3) takes them, for as long as this lives.
@safe private struct CStringList: ~Copyable {
    let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    private let count: Int

    init(_ texts: [String]) {
        count = texts.count
        unsafe pointers = .allocate(capacity: texts.count + 1)
        // Within the capacity.
        for (index, text) in texts.enumerated() { unsafe (pointers + index).initialize(to: strdup(text)) }
        unsafe (pointers + count).initialize(to: nil)
    }

    deinit {
        // Each was made by strdup, the list by allocate.
        for index in 0..<count { unsafe free(pointers[index]) }
        unsafe pointers.deallocate()
    }
}
