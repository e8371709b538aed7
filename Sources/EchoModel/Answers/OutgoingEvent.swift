/// One event of a streamed answer, before it is framed. Reused from event to event.
struct OutgoingEvent: Sendable {
    /// The event's type; nil in the APIs that do not name their events.
    var name: StaticString?
    var data: [UInt8] = []
    /// Whether it carries a piece of the text, after which a delay is due.
    var isPiece = false
    /// Whether it is the event by which a client knows that nothing is missing.
    var isLast = false

    mutating func clear() {
        name = nil
        data.removeAll(keepingCapacity: true)
        isPiece = false
        isLast = false
    }
}

/// The events of a streamed answer, in the shape of one API, made one by one.
enum AnswerEvents: Sendable {
    case chatCompletion(ChatCompletionEvents)
    case completion(CompletionEvents)
    case response(ResponseEvents)
    case message(MessageEvents)
    case content(GeneratedContentEvents)

    /// Writes the next event.
    /// - Returns: false when there is none.
    mutating func next(_ event: inout OutgoingEvent) -> Bool {
        switch self {
        case .chatCompletion(var events):
            defer { self = .chatCompletion(events) }
            return events.next(&event)
        case .completion(var events):
            defer { self = .completion(events) }
            return events.next(&event)
        case .response(var events):
            defer { self = .response(events) }
            return events.next(&event)
        case .message(var events):
            defer { self = .message(events) }
            return events.next(&event)
        case .content(var events):
            defer { self = .content(events) }
            return events.next(&event)
        }
    }
}
