/// Why an event stream was given up.
public enum EventStreamError: Error, Equatable, Sendable, CaseIterable {
    /// An event, or a line, is over the limit.
    case eventTooLarge
    /// The stream is not well-formed UTF-8.
    case invalidUTF8
}

/// Reads server-sent events out of a stream that is cut anywhere (WHATWG HTML 9.2.6).
///
/// ```swift
/// var position = 0
/// while try decoder.next(in: received.span, from: &position) {
///     output.appendEvent(decoder.event)
/// }
/// ```
public struct EventStreamDecoder: Sendable {
    /// The event that ``next(in:from:)`` found; valid until the next call.
    public private(set) var event = ServerSentEvent()
    let eventBytes: Int

    /// A decoder for one stream.
    ///
    /// - Parameter eventBytes: the most bytes that the fields of one event, or one line, may take.
    public init(eventBytes: Int) {
        self.eventBytes = eventBytes
    }

    /// Reads on until an event is complete or the input ends.
    ///
    /// - Parameters:
    ///   - input: bytes of the stream.
    ///   - position: where to read on in `input`; moved behind what was read. At the end of the input when there is no
    ///     further event.
    /// - Returns: whether ``event`` holds an event.
    /// - Throws: when the stream is malformed or an event too large; nothing more may be read.
    public mutating func next(in input: Span<UInt8>, from position: inout Int) throws(EventStreamError)
        -> Bool
    {
        fatalError()
    }

    /// Whether the stream stands inside an event. Such a rest is dropped at the end of a stream, as the standard wants.
    public var isInsideEvent: Bool { fatalError() }
}
