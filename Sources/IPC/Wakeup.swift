/// Why a wait ended without what was waited for.
public enum Interruption: Error, Equatable, Sendable {
    case timedOut
    case cancelled
}

/// What one task waits on. Everything that may let the task go on (its descriptors, other tasks) signals the same wakeup,
/// and the task looks at all of them when it wakes: signals may be spurious, they are never lost.
@safe public final class Wakeup: @unchecked Sendable {
    private let loop: EventLoop
    private var continuation: UnsafeContinuation<Void, Never>?
    private var isSignalled = false
    private var isTimedOut = false
    public private(set) var isCancelled = false

    /// The deadline of the present wait; `never` between waits.
    private(set) var deadline = MonotonicInstant.never
    /// Whom the task that waits here works for, as `EventLoop.note` tells it: a client's connection; 0 for nobody.
    private let subject: UInt64
    /// Where `DeadlineQueue` keeps this wakeup, and for when: at or before `deadline`.
    var queuePosition = -1
    var queuedFor = MonotonicInstant.never

    /// - Parameter subject: whom the task that waits here works for, for `EventLoop.note`.
    public init(on loop: EventLoop = .shared, subject: UInt64 = 0) {
        self.loop = loop
        self.subject = subject
    }

    /// Waits until `signal()`, at once when it was called since the last wait.
    /// - Throws: `timedOut` at `deadline`, `cancelled` once `cancel()` was called.
    @Loop public func wait(until deadline: MonotonicInstant = .never) async throws(Interruption) {
        if isCancelled { throw .cancelled }
        if !isSignalled {
            self.deadline = deadline
            loop.deadlines.schedule(self)
            loop.workOn(0)
            // Resumed exactly once: `resume()` takes the continuation out.
            unsafe await withUnsafeContinuation { unsafe continuation = $0 }
            loop.workOn(subject)
            self.deadline = .never
        }
        isSignalled = false
        if isCancelled { throw .cancelled }
        if isTimedOut {
            isTimedOut = false
            throw .timedOut
        }
    }

    /// Lets everything else have a turn.
    @Loop public func giveWay() async {
        loop.workOn(0)
        await Task.yield()
        loop.workOn(subject)
    }

    /// Says that the running task, which has not waited yet, works for the subject.
    @Loop public func begin() { loop.workOn(subject) }

    /// Says that it does so no more.
    @Loop public func end() { loop.workOn(0) }

    /// Lets the waiting task look again, or the next wait return at once.
    public func signal() {
        isSignalled = true
        resume()
    }

    /// Ends the present wait and every later one.
    public func cancel() {
        isCancelled = true
        resume()
    }

    /// Takes the wakeup out of the deadlines. To be called by its owner when it waits no more.
    public func invalidate() { loop.deadlines.remove(self) }

    var isWaiting: Bool { unsafe continuation != nil }

    func expire() {
        isTimedOut = true
        resume()
    }

    private func resume() {
        guard let waiting = unsafe continuation else { return }
        unsafe continuation = nil
        // Taken out above: resumed once.
        unsafe waiting.resume()
    }
}

/// The deadlines of all waiting wakeups: a binary heap in which a wakeup stays when its wait ends early, since the next wait
/// usually has a later deadline. Then nothing moves until the old time comes.
struct DeadlineQueue {
    private var heap: [Wakeup] = []

    var next: MonotonicInstant? { heap.first?.queuedFor }

    mutating func schedule(_ wakeup: Wakeup) {
        guard wakeup.deadline < .never else { return }
        if wakeup.queuePosition < 0 {
            wakeup.queuedFor = wakeup.deadline
            wakeup.queuePosition = heap.count
            heap.append(wakeup)
            siftUp(from: wakeup.queuePosition)
        } else if wakeup.deadline < wakeup.queuedFor {
            wakeup.queuedFor = wakeup.deadline
            siftUp(from: wakeup.queuePosition)
        }
    }

    mutating func remove(_ wakeup: Wakeup) {
        let position = wakeup.queuePosition
        guard position >= 0 else { return }
        let last = heap.removeLast()
        wakeup.queuePosition = -1
        guard last !== wakeup else { return }
        heap[position] = last
        last.queuePosition = position
        siftUp(from: position)
        siftDown(from: last.queuePosition)
    }

    mutating func expire(at now: MonotonicInstant) {
        while let first = heap.first, first.queuedFor <= now {
            if first.isWaiting && first.deadline < .never && first.deadline > now {
                first.queuedFor = first.deadline
                siftDown(from: 0)
            } else {
                let isDue = first.isWaiting && first.deadline <= now
                remove(first)
                if isDue { first.expire() }
            }
        }
    }

    private mutating func siftUp(from start: Int) {
        var position = start
        while position > 0, heap[position].queuedFor < heap[(position - 1) / 2].queuedFor {
            exchange(position, (position - 1) / 2)
            position = (position - 1) / 2
        }
    }

    private mutating func siftDown(from start: Int) {
        var position = start
        while true {
            let left = 2 * position + 1
            var least = position
            if left < heap.count, heap[left].queuedFor < heap[least].queuedFor { least = left }
            if left + 1 < heap.count, heap[left + 1].queuedFor < heap[least].queuedFor { least = left + 1 }
            if least == position { return }
            exchange(position, least)
            position = least
        }
    }

    private mutating func exchange(_ a: Int, _ b: Int) {
        heap.swapAt(a, b)
        heap[a].queuePosition = a
        heap[b].queuePosition = b
    }
}
