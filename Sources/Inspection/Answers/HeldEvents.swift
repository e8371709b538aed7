import HTTP

/// An event with what is to be replaced in it.
struct PendingEvent {
    var event: ServerSentEvent
    var splice = Splice()
    /// Tokens with probabilities, which go when text of the event is taken away.
    var logprobs: [Range<Int>] = []
    var losesText = false
    /// The number that a Responses event carries.
    var sequenceNumber: Int?

    /// Appends the event as it is to be sent.
    func append(to output: inout [UInt8], endpoint: Endpoint) {
        var splice = splice
        if losesText {
            for range in logprobs { splice.replace(range) { endpoint.appendNoLogprobs(to: &$0) } }
        }
        guard !splice.isEmpty else { return output.appendEvent(event) }
        var rewritten = event
        rewritten.data = []
        splice.apply(to: event.data.span, into: &rewritten.data)
        output.appendEvent(rewritten)
    }
}

/// The events that wait, whole and in order, until it is decided what becomes of the text in them.
///
/// They are counted from the beginning of the stream. The last one may be the event that is being read.
struct HeldEvents {
    /// Events and bytes that may wait; with more, what is undecided is decided as if the text ended.
    static let most = 512
    static let mostBytes = 256 << 10

    private var events: [PendingEvent] = []
    private var first = 0
    private var bytes = 0

    /// The number of the next event.
    var next: Int { first + events.count }

    var isOverfull: Bool { events.count > Self.most || bytes > Self.mostBytes }

    mutating func push(_ event: PendingEvent) {
        bytes += event.event.data.count
        events.append(event)
    }

    /// Changes the event with this number, which has not been sent.
    mutating func withEvent(_ number: Int, _ change: (inout PendingEvent) -> Void) {
        let index = number - first
        guard events.indices.contains(index) else { return }
        change(&events[index])
    }

    /// Appends the events before `number`.
    mutating func release(before number: Int, to output: inout [UInt8], endpoint: Endpoint) {
        let count = min(max(0, number - first), events.count)
        guard count > 0 else { return }
        for index in 0..<count {
            bytes -= events[index].event.data.count
            events[index].append(to: &output, endpoint: endpoint)
        }
        events.removeFirst(count)
        first += count
    }

    /// Drops the events that are left; returns the first sequence number among them.
    mutating func dropAll() -> Int? {
        let number = events.lazy.compactMap(\.sequenceNumber).first
        first += events.count
        events.removeAll()
        bytes = 0
        return number
    }
}
