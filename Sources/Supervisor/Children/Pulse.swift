import IPC

/// Whether a child's loop still turns, found out by asking: every child answers a heartbeat with its number. Pure.
struct Pulse: Equatable, Sendable {
    private enum Limits {
        /// A child is asked this many times within its patience.
        static let questions = 4
        static let longestInterval = Duration.seconds(5)
    }

    /// What is to be done now.
    enum Step: Equatable, Sendable {
        case wait(until: MonotonicInstant)
        case ask(Heartbeat)
        case hung
    }

    /// How long an answer may take.
    private let patience: Duration
    private let interval: Duration
    private var number: UInt64 = 0
    /// When the question was asked that is not answered.
    private var asked: MonotonicInstant?
    private var nextQuestion: MonotonicInstant

    init(patience: Duration, from now: MonotonicInstant) {
        self.patience = patience
        interval = min(patience / Limits.questions, Limits.longestInterval)
        nextQuestion = now + interval
    }

    /// - Parameter hasHeardAll: whether everything that the child has said so far was read. Until then its answer may be
    ///   on its way, since this process may be the slow one; but a child that never stops talking gets no endless time.
    mutating func step(at now: MonotonicInstant, hasHeardAll: Bool) -> Step {
        guard let asked else {
            guard now >= nextQuestion else { return .wait(until: nextQuestion) }
            number += 1
            self.asked = now
            return .ask(Heartbeat(number: number))
        }
        let deadline = asked + (hasHeardAll ? patience : patience * 2)
        return now >= deadline ? .hung : .wait(until: deadline)
    }

    /// The child has answered.
    ///
    /// - Throws: when nobody had asked this.
    mutating func answered(_ heartbeat: Heartbeat) throws(ProtocolBreach) {
        guard let asked, heartbeat.number == number else { throw .heartbeat }
        self.asked = nil
        nextQuestion = asked + interval
    }

    /// Whether the last question was answered, or is so new that it may still be.
    func isAnswered(at now: MonotonicInstant) -> Bool {
        asked.map { now.since($0) < interval } ?? true
    }
}
