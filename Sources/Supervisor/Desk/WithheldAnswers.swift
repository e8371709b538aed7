import IPC

/// Admissions that wait until their record is on disk. As long as the log's order, and never longer than the tickets.
struct WithheldAnswers {
    private struct Waiting {
        let position: AuditPosition
        /// Nil once its request is over.
        var worker: Worker?
        let answer: Admitted
    }

    private var queue: [Waiting] = []
    private var next = 0

    mutating func append(_ answer: Admitted, for worker: Worker, until position: AuditPosition) {
        queue.append(Waiting(position: position, worker: worker, answer: answer))
    }

    /// Hands out, in order, every answer whose record is at `committed` or before.
    mutating func release(upTo committed: AuditPosition, _ send: (Worker, Admitted) -> Void) {
        while next < queue.count, queue[next].position <= committed {
            if let worker = queue[next].worker { send(worker, queue[next].answer) }
            queue[next].worker = nil
            next += 1
        }
        if next == queue.count {
            queue.removeAll(keepingCapacity: true)
            next = 0
        } else if next > queue.count / 2 {
            queue.removeFirst(next)
            next = 0
        }
    }

    mutating func cancel(_ ticket: Ticket) {
        guard let index = queue[next...].firstIndex(where: { $0.answer.ticket == ticket }) else { return }
        queue[index].worker = nil
    }

    mutating func cancel(all worker: Worker) {
        for index in queue.indices where queue[index].worker === worker { queue[index].worker = nil }
    }
}
