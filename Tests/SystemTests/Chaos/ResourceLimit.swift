import Glibc

/// A limit of another process (prlimit(2)), for as long as a test wants it.
enum ResourceLimit {
    static let descriptors = UInt32(RLIMIT_NOFILE.rawValue)
    static let fileSize = UInt32(RLIMIT_FSIZE.rawValue)

    private typealias Call =
        @convention(c) (pid_t, UInt32, UnsafePointer<rlimit>?, UnsafeMutablePointer<rlimit>?) -> Int32

    /// The C library has it for GNU programs only, which Swift's module map does not claim to be.
    private static let call = dlsym(nil, "prlimit").map { unsafeBitCast($0, to: Call.self) }

    /// Lowers the soft limit while `body` runs.
    static func lower(_ resource: UInt32, to value: UInt64, of pid: pid_t, while body: () throws -> Void)
        throws
    {
        var before = rlimit()
        guard let call, call(pid, resource, nil, &before) == 0 else { throw Failure("prlimit: \(errno)") }
        var lowered = rlimit(rlim_cur: min(rlim_t(value), before.rlim_max), rlim_max: before.rlim_max)
        guard call(pid, resource, &lowered, nil) == 0 else { throw Failure("prlimit: \(errno)") }
        // Without effect on a process that has ended meanwhile.
        defer { _ = call(pid, resource, &before, nil) }
        try body()
    }
}
