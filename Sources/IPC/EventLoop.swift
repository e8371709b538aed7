import CLinux
import Glibc

/// Everything of a process that is not a pure value lives on this actor, and so on the one thread that runs `EventLoop.shared`.
@globalActor public actor Loop {
    public static let shared = Loop()
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        // The loop is a static: it outlives every reference.
        unsafe EventLoop.shared.asUnownedSerialExecutor()
    }
}

/// The one thread of a process: runs the tasks of `Loop`, and between them waits for descriptors and deadlines (epoll(7)).
///
/// A turn runs what is runnable, then the turn's ends (channels send what was queued, so that messages batch under load),
/// then asks the kernel. Nothing but this thread may enqueue: other threads make a descriptor readable instead.
public final class EventLoop: SerialExecutor, TaskExecutor, @unchecked Sendable {
    public static let shared = EventLoop()

    private enum Limits {
        static let eventsPerTurn = 256
        /// How often a turn may run jobs that jobs made before the kernel is asked again.
        static let batchesPerTurn = 8
    }

    private let epoll: Int32
    private let thread = pthread_self()
    // A job is run exactly once: it is taken out of the list that runs.
    private var jobs: [UnownedJob] = []
    private var running: [UnownedJob] = []
    private var turnEnds: [() -> Void] = []
    private var watches = WatchTable()
    var deadlines = DeadlineQueue()
    private var isStopped = false
    /// Where it is told whom the running task works for, if somebody wants to know once this process cannot say it.
    /// Every task waits on a wakeup, and a wakeup knows its task's subject: so what is written here is right at every
    /// instant, for the price of two stores into memory a wait. A message would cost a system call a request, and could
    /// come too late: what a crash leaves unsent is lost.
    public var note: SharedNote?

    /// When the current turn began. Reading it costs nothing; use it wherever a turn's resolution is enough.
    public private(set) var now = MonotonicInstant.now()

    private init() {
        epoll = linux_epoll_create()
        precondition(epoll >= 0, "a process without epoll cannot do anything")
        jobs.reserveCapacity(1024)
        running.reserveCapacity(1024)
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        precondition(pthread_self() == thread, "only the loop's own thread may enqueue")
        jobs.append(UnownedJob(job))
    }

    public func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        // The loop is a static: it outlives every reference.
        unsafe UnownedSerialExecutor(ordinary: self)
    }

    public func asUnownedTaskExecutor() -> UnownedTaskExecutor {
        // The loop is a static: it outlives every reference.
        unsafe UnownedTaskExecutor(ordinary: self)
    }

    public func checkIsolated() { precondition(pthread_self() == thread, "not on the loop's thread") }

    public func isIsolatingCurrentContext() -> Bool? { pthread_self() == thread }

    /// Starts a task on the loop. Every task must start here: a bare `Task` would start dispatch's threads.
    public func start(_ body: @escaping @Loop @Sendable () async -> Void) {
        Task(executorPreference: self) { await body() }
    }

    /// Runs until `stop()`.
    public func run() {
        var events = [linux_event](repeating: linux_event(), count: Limits.eventsPerTurn)
        while !isStopped {
            runJobs()
            endTurn()
            if isStopped { break }
            let count = poll(&events)
            now = .now()
            deliver(events, count)
            deadlines.expire(at: now)
        }
    }

    @inline(__always) func workOn(_ subject: UInt64) { note?.write(subject) }

    /// Ends `run()` after the current turn.
    public func stop() { isStopped = true }

    /// Runs `action` when this turn has run all its jobs.
    func atTurnEnd(_ action: @escaping () -> Void) { turnEnds.append(action) }

    private func runJobs() {
        for _ in 0..<Limits.batchesPerTurn where !jobs.isEmpty {
            swap(&jobs, &running)
            for job in running {
                // The job is run once, here, on the executor it was enqueued on.
                unsafe job.runSynchronously(
                    isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
            }
            running.removeAll(keepingCapacity: true)
        }
    }

    private func endTurn() {
        guard !turnEnds.isEmpty else { return }
        let ends = turnEnds
        turnEnds.removeAll(keepingCapacity: true)
        for end in ends { end() }
    }

    private func poll(_ events: inout [linux_event]) -> Int {
        let count = unsafe events.withUnsafeMutableBufferPointer { buffer in
            // The kernel writes at most the buffer's count.
            unsafe linux_epoll_wait(epoll, buffer.baseAddress, UInt32(buffer.count), timeout())
        }
        return Int(max(0, count))
    }

    private func timeout() -> Int32 {
        if !jobs.isEmpty || !turnEnds.isEmpty { return 0 }
        guard let next = deadlines.next else { return -1 }
        let remaining = next.nanoseconds(since: .now())
        // Rounded up: waking before the deadline would spin.
        return Int32(clamping: (remaining + 999_999) / 1_000_000)
    }

    private func deliver(_ events: [linux_event], _ count: Int) {
        for event in events[..<count] { watches[event.token]?.deliver(Readiness(epoll: event.events)) }
    }

    func add(_ watch: Watch, awaitsWriting: Bool) throws(SystemError) {
        let token = watches.insert(watch)
        watch.token = token
        if linux_epoll_add(epoll, watch.rawValue, token, awaitsWriting ? 1 : 0) != 0 {
            let failure = SystemError("epoll_ctl")
            watches.remove(token)
            throw failure
        }
    }

    /// Asks to be told, or no longer, when there is room to write. What holds already is told again.
    func modify(_ watch: Watch, awaitsWriting: Bool) {
        linux_epoll_modify(epoll, watch.rawValue, watch.token, awaitsWriting ? 1 : 0)
    }

    /// Forgets a watch. `unregister` when the descriptor's open file may live on elsewhere (epoll(7), question 6).
    func remove(_ watch: Watch, unregister: Bool) {
        watches.remove(watch.token)
        if unregister { linux_epoll_remove(epoll, watch.rawValue) }
    }
}

/// Watches by a token that a recycled place does not share, so that an event of a closed descriptor finds nothing.
struct WatchTable {
    private var places: [(watch: Watch?, generation: UInt32)] = []
    private var free: [UInt32] = []

    mutating func insert(_ watch: Watch) -> UInt64 {
        let index = free.popLast() ?? UInt32(places.count)
        if Int(index) == places.count { places.append((nil, 0)) }
        places[Int(index)].watch = watch
        return UInt64(places[Int(index)].generation) << 32 | UInt64(index)
    }

    mutating func remove(_ token: UInt64) {
        let index = Int(token & 0xffff_ffff)
        guard self[token] != nil else { return }
        places[index].watch = nil
        places[index].generation &+= 1
        free.append(UInt32(index))
    }

    subscript(token: UInt64) -> Watch? {
        let index = Int(token & 0xffff_ffff)
        guard index < places.count, places[index].generation == UInt32(token >> 32) else { return nil }
        return places[index].watch
    }
}
