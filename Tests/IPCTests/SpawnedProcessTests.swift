import CLinux
import Glibc
import Testing

@testable import IPC

/// A child whose descriptor 2 is read to its end, and how it ended.
struct Conversation {
    let said: String
    let end: ProcessEnd

    /// - Parameter numbers: on which descriptors the caller holds the log and the channel while spawning.
    init(_ program: Program, on numbers: (log: Int32, channel: Int32)? = nil) throws {
        var pipeEnds: [Int32] = [-1, -1]
        var socketEnds: [Int32] = [-1, -1]
        try #require(pipe(&pipeEnds) == 0 && linux_seqpacket_pair(&socketEnds) == 0)
        pipeEnds = pipeEnds.map(Self.lifted)
        socketEnds = socketEnds.map(Self.lifted)
        let reader = FileDescriptor(owning: pipeEnds[0])
        let peer = FileDescriptor(owning: socketEnds[0])
        let log = FileDescriptor(owning: Self.moved(pipeEnds[1], to: numbers?.log))
        let channel = FileDescriptor(owning: Self.moved(socketEnds[1], to: numbers?.channel))
        var child = try SpawnedProcess(program, log: log, channel: channel)
        _ = consume log
        _ = consume channel
        said = Self.text(from: reader)
        var waiting = pollfd(fd: child.descriptor.rawValue, events: Int16(POLLIN), revents: 0)
        while poll(&waiting, 1, -1) < 0 && errno == EINTR {}
        end = try #require(try child.reap())
        #expect(try child.reap() == end)
        _ = consume peer
    }

    init(script: String, on numbers: (log: Int32, channel: Int32)? = nil) throws {
        try self.init(Program(path: "/bin/sh", arguments: ["-c", script]), on: numbers)
    }

    private static func lifted(_ number: Int32) -> Int32 {
        // A free number, since other tests of this process have descriptors of their own.
        let high = fcntl(number, F_DUPFD, 40)
        close(number)
        return high
    }

    private static func moved(_ number: Int32, to target: Int32?) -> Int32 {
        guard let target else { return number }
        dup2(number, target)
        close(number)
        return target
    }

    private static func text(from descriptor: borrowing FileDescriptor) -> String {
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor.rawValue, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: text, as: UTF8.self) }
            text += buffer[..<count]
        }
    }
}

/// Prints the open descriptors of the shell itself; its tests and output open none.
private let listDescriptors = """
    n=0; while [ $n -lt 128 ]; do [ -e /proc/$$/fd/$n ] && echo "$n" >&2; n=$((n+1)); done
    """

/// Says what each of the four descriptors of the shell itself is.
private let nameDescriptors = """
    all=; for n in 0 1 2 3; do all="$all $(readlink /proc/$$/fd/$n)"; done; echo $all >&2; 
    """

@Suite(.serialized) struct SpawnedProcessTests {
    @Test func `a child has four descriptors, whatever else its parent has open`() throws {
        let inheritable = (0..<20).map { _ in dup(1) }
        defer { for number in inheritable { close(number) } }
        #expect(try Conversation(script: listDescriptors).said == "0\n1\n2\n3\n")
    }

    @Test func `the descriptors are what they should be`() throws {
        let said = try Conversation(script: nameDescriptors).said
        let kinds = said.split(separator: " ").map { $0.split(separator: ":")[0] }
        #expect(kinds == ["/dev/null", "/dev/null", "pipe", "socket"])
    }

    @Test(arguments: [(0, 1), (1, 0), (2, 3), (3, 2), (0, 3), (3, 0), (1, 2), (2, 1)] as [(Int32, Int32)])
    func `the numbers that log and channel have in the parent do not matter`(log: Int32, channel: Int32) async
    {
        await #expect(processExitsWith: .exitCode(42)) { [log = log as Int32, channel = channel as Int32] in
            // Alone, so that nobody misses the descriptors that are replaced.
            goOnAlone()
            for number in Int32(0)...3 { close(number) }
            let said = try? Conversation(script: nameDescriptors + listDescriptors, on: (log, channel)).said
            let kinds = said?.split(whereSeparator: \.isWhitespace).map { $0.split(separator: ":")[0] }
            _exit(kinds == ["/dev/null", "/dev/null", "pipe", "socket", "0", "1", "2", "3"] ? 42 : 1)
        }
    }

    @Test func `the environment has one line`() throws {
        #expect(try Conversation(script: "cat /proc/$$/environ >&2").said == "SWIFT_BACKTRACE=enable=no\0")
    }

    @Test func `arguments arrive as they were given`() throws {
        let program = Program(
            path: "/bin/sh", arguments: ["-c", "printf '<%s>' \"$@\" >&2", "x", "", "a b", "é"])
        #expect(try Conversation(program).said == "<><a b><é>")
    }

    @Test func `a child leads a session of its own and starts in the root directory`() throws {
        let script = "read -r pid name state parent group session rest < /proc/self/stat; "
        let said = try Conversation(script: script + "echo $(( session == $$ )) $(readlink /proc/$$/cwd) >&2")
            .said
        #expect(said == "1 /\n")
    }

    @Test func `no signal is ignored or blocked, whatever the parent does`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            var all = sigset_t()
            sigfillset(&all)
            sigprocmask(SIG_SETMASK, &all, nil)
            signal(SIGPIPE, SIG_IGN)
            signal(SIGTERM, SIG_IGN)
            let program = Program(
                path: "/bin/grep", arguments: ["-L", "-E", "Sig(Blk|Ign):.*[1-9a-f]", "/proc/self/status"])
            // grep says what it found by its exit code: 0 if no line matched.
            let end = try Conversation(program).end
            var mask = sigset_t()
            sigprocmask(SIG_BLOCK, nil, &mask)
            _exit(end == .exited(code: 0) && sigismember(&mask, SIGTERM) == 1 ? 42 : 1)
        }
    }

    @Test func `a program that is not there is an error and leaves no child`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            do {
                _ = try Conversation(Program(path: "/does/not/exist"))
            } catch let error as SystemError {
                guard error.code == ENOENT else { _exit(2) }
            }
            _exit(waitpid(-1, nil, WNOHANG) == -1 && errno == ECHILD ? 42 : 1)
        }
    }

    @Test func `a file that is no program is an error`() {
        #expect { _ = try Conversation(Program(path: "/etc/passwd")) } throws: {
            ($0 as? SystemError)?.code == EACCES
        }
    }

    @Test(arguments: [0, 70, 78, 159] as [Int32])
    func `an exit code is told`(code: Int32) throws {
        #expect(try Conversation(script: "exit \(code)").end == .exited(code: code))
    }

    @Test(arguments: [SIGKILL, SIGABRT, SIGSYS, SIGTERM])
    func `a signal is told`(number: Int32) throws {
        #expect(try Conversation(script: "kill -\(number) $$").end == .signalled(number: number))
    }

    private func sleeper() throws -> SpawnedProcess {
        let null = FileDescriptor(owning: open("/dev/null", O_RDWR | O_CLOEXEC))
        return try SpawnedProcess(Program(path: "/bin/sleep", arguments: ["60"]), log: null, channel: null)
    }

    @Test func `a running child has not ended, and a signal reaches it`() throws {
        var child = try sleeper()
        #expect(try child.reap() == nil)
        try child.signal(SIGTERM)
        var waiting = pollfd(fd: child.descriptor.rawValue, events: Int16(POLLIN), revents: 0)
        #expect(poll(&waiting, 1, 10_000) == 1)
        #expect(try child.reap() == .signalled(number: SIGTERM))
    }

    @Test(whenRoot)
    func `a child that became another user is signalled as that user, without a right over all`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            var ready: [Int32] = [-1, -1]
            guard pipe(&ready) == 0 else { _exit(1) }
            let log = FileDescriptor(owning: ready[1])
            let program = Program(
                path: "/usr/bin/setpriv",
                arguments: [
                    "--reuid=65534", "--regid=65534", "--clear-groups", "sh", "-c",
                    "echo ready >&2; exec sleep 10",
                ])
            guard var child = try? SpawnedProcess(program, log: log, channel: log, becoming: 65_534),
                let stranger = try? SpawnedProcess(program, log: log, channel: log)
            else { _exit(2) }
            var line = [UInt8](repeating: 0, count: 12)
            var count = 0
            while count < 12 {
                count += max(0, line.withUnsafeMutableBytes { read(ready[0], $0.baseAddress, 12 - count) })
            }
            guard linux_become_service(65_533, 65_533, 1 << UInt64(linux_capability_set_user)) == 0 else {
                _exit(3)
            }
            var refused: Int32 = 0
            do throws(SystemError) { try stranger.signal(SIGKILL) } catch { refused = error.code }
            guard refused == EPERM else { _exit(4) }
            do { try child.signal(SIGKILL) } catch { _exit(5) }
            var waiting = pollfd(fd: child.descriptor.rawValue, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 10_000) == 1, (try? child.reap()) == .signalled(number: SIGKILL) else {
                _exit(6)
            }
            _exit(geteuid() == 65_533 ? 42 : 7)
        }
    }

    @Test func `a reaped child cannot be signalled`() throws {
        var child = try sleeper()
        try child.signal(SIGKILL)
        var waiting = pollfd(fd: child.descriptor.rawValue, events: Int16(POLLIN), revents: 0)
        #expect(poll(&waiting, 1, 10_000) == 1)
        _ = try child.reap()
        var code: Int32 = 0
        do { try child.signal(SIGTERM) } catch { code = error.code }
        #expect(code == ESRCH)
    }

    @Test func `a child that is let go of is gone`() throws {
        let child = try sleeper()
        let identifier = child.identifier
        _ = consume child
        #expect(kill(identifier, 0) == -1 && errno == ESRCH)
    }

    @Test func `a child dies with its parent`() async throws {
        let path = "/tmp/bulkhead-test-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        try #require(mkfifo(path, 0o600) == 0)
        defer { unlink(path) }
        let reader = FileDescriptor(owning: open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC))
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let log = FileDescriptor(owning: open(path, O_WRONLY | O_CLOEXEC))
            let child = try SpawnedProcess(
                Program(path: "/bin/sh", arguments: ["-c", "echo born >&2; exec sleep 60"]), log: log,
                channel: log)
            // Neither let go of nor waited for: the end of the parent is all that happens.
            kill(getpid(), SIGKILL)
            _ = consume child
        }
        // Only the child still has the other end, so the end of the file is its end.
        var waiting = pollfd(fd: reader.rawValue, events: 0, revents: 0)
        #expect(poll(&waiting, 1, 10_000) == 1 && waiting.revents & Int16(POLLHUP) != 0)
    }
}

@Suite struct ProcessEndTests {
    static let meanings: [(ProcessEnd, EndCause, Consequence)] = [
        (.exited(code: 0), .finished, .leave),
        (.exited(code: 1), .failed, .replace),
        (.exited(code: 64), .failed, .replace),
        (.exited(code: 70), .protocolBreach, .replace),
        (.exited(code: 71), .failed, .replace),
        (.exited(code: 77), .unsealed, .abandonGeneration),
        (.exited(code: 78), .misconfigured, .abandonGeneration),
        (.exited(code: 159), .sandboxViolation, .replaceAndReport),
        (.signalled(number: SIGSYS), .sandboxViolation, .replaceAndReport),
        (.signalled(number: SIGKILL), .killed, .replace),
        (.signalled(number: SIGTERM), .killed, .replace),
        (.signalled(number: SIGILL), .crashed, .replace),
        (.signalled(number: SIGTRAP), .crashed, .replace),
        (.signalled(number: SIGABRT), .crashed, .replace),
        (.signalled(number: SIGSEGV), .crashed, .replace),
    ]

    @Test(arguments: meanings)
    func `every end has a cause and a consequence`(end: ProcessEnd, cause: EndCause, consequence: Consequence)
    {
        #expect(end.cause == cause)
        #expect(end.cause.consequence == consequence)
    }
}
