/// One event of an event stream (WHATWG HTML 9.2.6). Its arrays are reused by the decoder from event to event.
public struct ServerSentEvent: Sendable, Equatable {
    /// The event's type; empty means `message`.
    public var name: [UInt8] = []
    /// The data lines, joined by LF.
    public var data: [UInt8] = []
    /// What `id` lines since the event before set as the last event id, possibly to nothing. Nil if there was none: the
    /// id is then what it was.
    public var id: [UInt8]?
    /// What a `retry` line since the event before set as the reconnection time, in milliseconds.
    public var retryMilliseconds: Int?

    /// An event to be filled in.
    public init() {}
}

extension [UInt8] {
    /// Appends an event in the form that every decoder reads: one field a line, LF, an empty line at the end.
    ///
    /// A CR or CRLF in the data ends a line just as LF does, since nothing else can be written (WHATWG HTML 9.2.5).
    /// In the name and the id, line ends and NUL are left out.
    public mutating func appendEvent(_ event: ServerSentEvent) { fatalError() }

    /// Appends an event with nothing but data.
    public mutating func appendEvent(data: Span<UInt8>) { fatalError() }

    /// Appends a comment line with an empty line, which clients ignore: it keeps an idle connection alive.
    public mutating func appendEventStreamComment(_ comment: StaticString) { fatalError() }
}
