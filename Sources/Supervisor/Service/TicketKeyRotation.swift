import CLinux
import IPC

/// The keys of TLS session tickets: made here, the same in all workers of all generations, so that a client resumes its session
/// wherever it comes back, and never written anywhere. Whoever has a key can read what was said under its tickets' sessions of
/// TLS 1.2, so none lives long.
@Loop final class TicketKeyRotation {
    private enum Limits {
        /// As long as a session may be resumed: the key before the present one reads what is still good.
        static let interval = Duration.seconds(6 * 3600)
    }

    /// The first makes tickets, the second is the one before it.
    private var keys: [TicketKey]
    private var nextRotation: MonotonicInstant
    private var workers: [Worker] = []

    /// - Parameter inherited: those of the process before this one.
    init(inherited: InheritedTicketKeys? = nil) {
        keys = inherited?.keys.keys ?? []
        let left = inherited.map { Duration.milliseconds($0.rotationMilliseconds) } ?? Limits.interval
        nextRotation = EventLoop.shared.now + min(left, Limits.interval)
        if keys.isEmpty { keys = [Self.newKey()] }
    }

    /// For the process that takes this one's place.
    var inheritance: InheritedTicketKeys {
        InheritedTicketKeys(TicketKeys(keys), rotationIn: nextRotation.since(EventLoop.shared.now))
    }

    /// A worker is ready: it learns of the keys before it is given a connection.
    func introduce(_ worker: Worker) {
        workers.removeAll { !$0.process.state.isServing }
        workers.append(worker)
        tell(worker)
    }

    /// Makes a new key whenever the time has come.
    func run() async {
        let tick = Wakeup()
        while true {
            try? await tick.wait(until: nextRotation)
            rotate()
        }
    }

    /// Makes a new key; the present one reads for one more interval.
    func rotate() {
        nextRotation = EventLoop.shared.now + Limits.interval
        keys = [Self.newKey()] + keys.prefix(MessageLimits.ticketKeys - 1)
        workers.removeAll { !$0.process.state.isServing }
        for worker in workers { tell(worker) }
    }

    /// A worker that is too far behind to be told goes on with the keys it has: the others read its tickets.
    private func tell(_ worker: Worker) {
        _ = worker.channel.offerSecret(.ticketKeys(TicketKeys(keys)))
    }

    private static func newKey() -> TicketKey {
        var bytes = [UInt8](repeating: 0, count: MessageLimits.ticketKeyBytes)
        // The kernel writes exactly the array.
        let isFilled = unsafe bytes.withUnsafeMutableBytes {
            unsafe linux_random($0.baseAddress, $0.count) == 0
        }
        precondition(isFilled, "the kernel has no random bits")
        return TicketKey(Secret(wiping: &bytes, keeping: 0..<bytes.count))
    }
}
