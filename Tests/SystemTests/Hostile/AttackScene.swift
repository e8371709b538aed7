import Glibc

/// A hostile worker with a client of its own, and honest workers with theirs.
struct AttackScene {
    /// How long clients waited for their answers.
    struct Waits: CustomStringConvertible {
        var milliseconds: [Double] = []
        var failed = 0

        private func quantile(_ part: Double) -> Double {
            let sorted = milliseconds.sorted()
            return sorted.isEmpty ? .nan : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
        }

        var description: String {
            let times = [0.5, 0.99].map { "\((quantile($0) * 10).rounded() / 10)" }.joined(separator: "/")
            return "p50/p99 \(times) ms of \(milliseconds.count), \(failed) failed"
        }
    }

    let hostile: pid_t
    private let service: Service
    private var honest: [Client] = []
    private var victim: Client?

    private enum Counts {
        static let clients = 8
        /// What has an end comes to it in this time.
        static let seconds = 25.0
        /// How long one that has none is looked at.
        static let patience = 1.5
    }

    init(_ service: Service, _ programs: HostilePrograms) throws {
        self.service = service
        _ = try service.spare("worker")
        hostile = try soon("somebody took the act") { try programs.hostile() }
        try findClients()
    }

    /// Connects until both the hostile and an honest worker have clients. The hostile one may be the spare: then it is
    /// brought into service by another's end.
    private mutating func findClients() throws {
        let hostile = hostile
        while victim == nil {
            honest = []
            for _ in 0..<Counts.clients {
                let client = try service.client()
                if try client.isServed() { honest.append(client) } else { victim = client }
            }
            guard victim == nil, let worker = try service.processes("worker").first(where: { $0 != hostile })
            else { continue }
            kill(worker, SIGKILL)
            try waitUntil("the hostile one works") { try service.processes("worker").contains(hostile) }
        }
    }

    func attack() throws { try victim?.send("attack") }

    /// Asks over all honest connections in turn.
    mutating func measure(seconds: Double, until isOver: () -> Bool = { false }) throws -> Waits {
        var waits = Waits()
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end, !isOver() {
            for client in honest {
                let begun = ContinuousClock.now
                let isAnswered = (try? client.isAnswered()) ?? false
                if !isAnswered { waits.failed += 1 }
                waits.milliseconds.append((.now - begun) / .milliseconds(1))
            }
        }
        return waits
    }

    /// - Parameter lasts: whether the act comes to an end by itself; otherwise it is ended from outside.
    mutating func measureDuringAttack(lasts isEnded: Bool) throws -> Waits {
        let hostile = hostile
        guard isEnded else {
            let waits = try measure(seconds: Counts.patience)
            guard ProcessTable.isAlive(hostile) else { throw Failure("it has ended by itself") }
            kill(hostile, SIGKILL)
            return waits
        }
        let waits = try measure(seconds: Counts.seconds) { !ProcessTable.isAlive(hostile) }
        guard !ProcessTable.isAlive(hostile) else { throw Failure("it goes on") }
        return waits
    }
}

extension Client {
    /// Whether an honest worker is at the other end.
    func isServed() throws -> Bool {
        try send("GET /health HTTP/1.1\r\nhost: bulkhead\r\n\r\n")
        return try readAnswer().status == 200
    }

    func isAnswered() throws -> Bool {
        try send(Requests.chat("hello"))
        return try readAnswer().status == 200
    }
}
