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
