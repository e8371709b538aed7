import Foundation
import Glibc
import Synchronization

/// A program of this package as a real process, killed at the latest when the test lets go of it.
final class Program: Sendable {
    enum End: Equatable, Sendable {
        case exit(Int32)
        case signal(Int32)
        /// Only its parent knows how.
        case gone
    }

    let pid: pid_t
    private let isOurs: Bool
    private let end = Mutex<End?>(nil)

    /// - Parameters:
    ///   - output: the file that standard output and standard error are appended to.
    ///   - input: the file that is standard input.
    ///   - directory: where the program is; nil for beside the tests.
    init(
        _ name: String, _ arguments: [String], output: String, input: String = "/dev/null",
        from directory: String? = nil
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // As a shell starts it: the threads that run tests block signals, and a program would inherit that (signal(7)).
        var (all, none) = (sigset_t(), sigset_t())
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        let path = directory.map { "\($0)/\(name)" } ?? Self.path(of: name)
        let words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        let variables: [UnsafeMutablePointer<CChar>?] = [strdup("SWIFT_BACKTRACE=enable=no"), nil]
        defer { for text in words + variables { free(text) } }
        var pid: pid_t = 0
        guard posix_spawn(&pid, path, &actions, &attributes, words, variables) == 0 else {
            throw Failure("\(path) cannot be started")
        }
        self.pid = pid
        isOurs = true
    }

    /// A process that somebody else has started.
    init(ofOthers pid: pid_t) {
        self.pid = pid
        isOurs = false
    }

    deinit {
        guard poll() == nil else { return }
        kill(pid, SIGKILL)
        _ = wait(seconds: 10)
    }

    /// Beside the executable that runs the tests, or where the environment says: so that a release can be tested.
    static func path(of name: String) -> String {
        if let directory = ProcessInfo.processInfo.environment["BULKHEAD_PROGRAMS"] {
            return "\(directory)/\(name)"
        }
        return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: name).path
    }

    /// How it ended; nil while it runs.
    func poll() -> End? {
        end.withLock { end in
            if end != nil { return end }
            guard isOurs else {
                if !ProcessTable.isAlive(pid) { end = .gone }
                return end
            }
            var status: Int32 = 0
            guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
            end = status & 0x7f == 0 ? .exit(status >> 8 & 0xff) : .signal(status & 0x7f)
            return end
        }
    }

    /// How it ends, or nil when it still runs after so long.
    func wait(seconds: Double) -> End? {
        try? soon("process \(pid) ends", seconds: seconds) { poll() }
    }

    func signal(_ number: Int32) { kill(pid, number) }

    /// What a program says and how it ends, for those that end by themselves.
    static func run(_ arguments: [String], program name: String = "bulkhead", input: String = "/dev/null")
        throws -> (end: End, output: String)
    {
        let directory = try Directory()
        let program = try Program(name, arguments, output: directory.path + "/output", input: input)
        guard let end = program.wait(seconds: 30) else { throw Failure("\(arguments) does not end") }
        return (end, String(decoding: try directory.read("output"), as: UTF8.self))
    }
}

/// Why a test cannot go on.
struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Asks until there is an answer.
func soon<Value>(_ what: String, seconds: Double = 15, _ question: () throws -> Value?) throws -> Value {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
        if let value = try question() { return value }
        guard ContinuousClock.now < deadline else { throw Failure("not within \(seconds) s: \(what)") }
        usleep(5_000)
    }
}

/// Waits until something is so.
func waitUntil(_ what: String, seconds: Double = 15, isSo: () throws -> Bool) throws {
    _ = try soon(what, seconds: seconds) { try isSo() ? true : nil }
}

/// A directory that goes with the test.
final class Directory: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/bulkhead-test.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure("no temporary directory") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Nothing when there is no such file yet.
    func read(_ name: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else { return [] }
        return Array(data)
    }

    /// A file that nobody else may read.
    @discardableResult func write(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
        chmod("\(path)/\(name)", 0o600)
        return "\(path)/\(name)"
    }
}
