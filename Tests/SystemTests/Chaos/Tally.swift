import Synchronization

/// What the clients of a chaos run have seen, all of them together.
final class Tally: Sendable {
    /// How a request went for its client.
    enum Outcome: String, CaseIterable, Sendable {
        /// All that was asked for.
        case answered
        /// Told that it failed, by a status or by an event at the end of a stream.
        case refused
        /// An answer began and its end did not come.
        case cut
        /// The connection ended before an answer.
        case unanswered
    }

    /// Something that is done to the service, and since when clients may hope for answers again.
    struct Deed: Sendable {
        let name: String
        var since = ContinuousClock.now
    }

    private struct State {
        var counts: [Outcome: Int] = [:]
        var complaints: [String] = []
        var deed = Deed(name: "nothing")
        var deeds: [String: Int] = [:]
        var outages: [String: [Duration]] = [:]
        var victims: [String] = []
        var answeredIDs: Set<String> = []
    }

    private let state = Mutex(State())

    // MARK: - What is done

    func begin(_ name: String) {
        state.withLock {
            $0.deed = Deed(name: name)
            $0.deeds[name, default: 0] += 1
        }
    }

    /// What kept the service from answering is over, from now on.
    func relent() { state.withLock { $0.deed.since = .now } }

    var deed: String { state.withLock { $0.deed.name } }
    var deeds: [String: Int] { state.withLock { $0.deeds } }

    // MARK: - What is seen

    /// - Parameter detail: what else may tell why a request failed that nothing stood against.
    func saw(_ outcome: Outcome, of request: LoadRequest, _ detail: String) -> Outcome {
        state.withLock {
            $0.counts[outcome, default: 0] += 1
            if outcome == .answered { $0.answeredIDs.insert(request.id) }
            guard outcome != .answered, !request.isFaulty, Mischief.unnoticed.contains($0.deed.name) else {
                return
            }
            $0.victims.append("\($0.deed.name): \(request.id) was \(outcome.rawValue), \(detail)")
        }
        return outcome
    }

    /// Whose request failed during what nobody should notice.
    var victims: [String] { state.withLock { $0.victims } }

    func complain(_ sentence: String) { state.withLock { $0.complaints.append(sentence) } }

    /// A client that was hit by a deed is answered again.
    func recovered(from name: String) {
        state.withLock {
            let time = $0.deed.name == name ? ContinuousClock.now - $0.deed.since : .zero
            $0.outages[name, default: []].append(max(.zero, time))
        }
    }

    var counts: [Outcome: Int] { state.withLock { $0.counts } }
    var complaints: [String] { state.withLock { $0.complaints } }
    var outages: [String: [Duration]] { state.withLock { $0.outages } }
    var answeredIDs: Set<String> { state.withLock { $0.answeredIDs } }
    var answered: Int { counts[.answered] ?? 0 }
}
