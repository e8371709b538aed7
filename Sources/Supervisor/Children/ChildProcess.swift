import CLinux
import Glibc
import IPC

/// A child as a process: its state, its seal, its words and its end. What is said to it goes over its own channel.
@Loop final class ChildProcess {
    let identity: ChildIdentity
    let bornAt = EventLoop.shared.now
    private(set) var state: ChildState
    /// What it reported once it was sealed.
    private(set) var seal: SealReport?
    /// In which ways it is less sealed than asked for, where that is accepted.
    private(set) var shortfalls: [SealShortfall] = []
    /// Whether it was given any work.
    var wasUsed = false
    var load = ProcessLoad()
    /// Nil until it is ready.
    var pulse: Pulse?

    /// What the kernel tells of it.
    let window: ProcessWindow

    private var process: SpawnedProcess
    private let end: Watch
    private let log: ChildLogReader

    /// Starts `program` with `channel` on descriptor 3; it is going to become `user`.
    ///
    /// - Throws: when the program cannot be started; nothing is left then.
    init(
        _ program: Program, role: ChildRole, generation: UInt32, channel: borrowing FileDescriptor,
        becoming user: UInt32? = nil, readyWithin: Duration
    ) throws(SystemError) {
        let pipe = try Self.pipe()
        process = try SpawnedProcess(program, log: pipe.second, channel: channel, becoming: user)
        window = ProcessWindow(pid: process.identifier)
        identity = ChildIdentity(role: role, pid: process.identifier, generation: generation)
        state = .starting(until: EventLoop.shared.now + readyWithin)
        let copy = try FileDescriptor("fcntl", fcntl(process.descriptor.rawValue, F_DUPFD_CLOEXEC, 3))
        end = try Watch(copy, wakeup: Wakeup())
        log = try ChildLogReader(pipe.first, identity: identity)
    }

    /// Applies an event and does to the process what follows from it.
    @discardableResult
    func on(_ event: ChildEvent) -> ChildAction {
        let action = state.on(event, at: EventLoop.shared.now)
        if action == .kill { try? process.signal(SIGKILL) }
        return action
    }

    /// Takes the report that the child makes of its seal.
    func report(_ report: SealReport, demanded plan: SealPlan) -> ChildAction {
        let found = plan.mode == .off ? [] : report.shortfalls(demanded: plan)
        if seal == nil { (seal, shortfalls) = (report, found) }
        return on(plan.mode == .enforce && !found.isEmpty ? .shortOfSeal(found) : .sealed)
    }

    /// Waits for the end, kills at the state's deadline, and buries.
    func buried() async -> ChildEnding {
        while true {
            if let end = reaped() {
                await log.finished()
                on(.exited(end, blockedCall: log.blockedCall))
                self.end.close()
                self.end.wakeup.invalidate()
            }
            if case .ended(let ending) = state { return ending }
            do { try await end.wakeup.wait(until: state.deadline) } catch { on(.deadlinePassed) }
        }
    }

    /// Lets `buried` look at the state again.
    func wake() { end.wakeup.signal() }

    private func reaped() -> ProcessEnd? {
        do { return try process.reap() } catch {
            preconditionFailure("a child of ours can be waited for: \(error)")
        }
    }

    /// A pipe whose reading end does not block; the writing end does, so that no line is lost while it is read.
    private static func pipe() throws(SystemError) -> DescriptorPair {
        var ends: [Int32] = [-1, -1]
        // pipe(2) writes two descriptors.
        guard unsafe Glibc.pipe(&ends) == 0 else { throw SystemError("pipe") }
        let pair = DescriptorPair(
            first: FileDescriptor(owning: ends[0]), second: FileDescriptor(owning: ends[1]))
        for end in ends where fcntl(end, F_SETFD, FD_CLOEXEC) != 0 { throw SystemError("fcntl") }
        guard fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 else { throw SystemError("fcntl") }
        return pair
    }
}
