import HTTP
import Testing

/// An event in short.
private func event(_ data: String, name: String = "", id: String? = nil, retry: Int? = nil) -> ServerSentEvent
{
    var event = ServerSentEvent()
    event.data = [UInt8](data)
    event.name = [UInt8](name)
    event.id = id.map { [UInt8]($0) }
    event.retryMilliseconds = retry
    return event
}

private let streams: [(String, [ServerSentEvent])] = [
    ("", []), ("\n\n\n", []), ("data: a\n\n", [event("a")]),
    ("data:a\r\rdata:b\r\r", [event("a"), event("b")]),
    ("data: a\r\n\r\ndata:  b\r\n\r\n", [event("a"), event(" b")]),
    ("data: a\rdata: b\n\r\n", [event("a\nb")]),
    ("\u{FEFF}data: a\n\n\u{FEFF}data: b\n\n", [event("a")]), (": note\ndata: a\n:\n\n", [event("a")]),
    ("data\n\n", [event("")]), ("data\ndata\n\n", [event("\n")]), ("data:\n\n", [event("")]),
    ("event: x\ndata: a\n\ndata: b\n\n", [event("a", name: "x"), event("b")]),
    ("event: x\n\ndata: a\n\n", [event("a")]), ("event: x\nevent: y\ndata: a\n\n", [event("a", name: "y")]),
    ("id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n", [event("a", id: "1"), event("b"), event("c", id: "")]),
    ("id: 1\n\ndata: a\n\n", [event("a", id: "1")]), ("id: 1\0\ndata: a\n\n", [event("a")]),
    ("retry: 250\ndata: a\n\n", [event("a", retry: 250)]), ("retry: 2x\nretry:\ndata: a\n\n", [event("a")]),
    ("retry: 9999999999999999999\ndata: a\n\n", [event("a")]),
    ("Data: a\n data: b\ndatax: c\ndata : d\n\n", []),
    ("data: a\n", []), ("data: a", []), ("data: a\n\ndata: b", [event("a")]),
    ("data: a\0b\n\n", [event("a\0b")]),
    ("data: a:b: c\n\n", [event("a:b: c")]), ("data: \u{2028}\u{85}😀\n\n", [event("\u{2028}\u{85}😀")]),
]

struct EventStreamTests {
    @Test(arguments: streams)
    private func `A stream gives its events, however it is cut`(_ stream: String, _ events: [ServerSentEvent])
        throws
    {
        let bytes = [UInt8](stream)
        #expect(try readEvents(bytes) == events)
        for pieces in cuts(of: bytes) {
            #expect(try readEvents(bytes, pieces: pieces) == events, "\(pieces)")
        }
    }

    @Test(arguments: streams)
    private func `Events that are written again are the same`(_: String, _ events: [ServerSentEvent]) throws {
        var stream: [UInt8] = []
        for event in events { stream.appendEvent(event) }
        #expect(try readEvents(stream) == events)
    }

    @Test func `An event is handed out with its last byte, not with the next one's first`() throws {
        var decoder = EventStreamDecoder(eventBytes: 100)
        for end in ["\n", "\r", "\r\n"] {
            var position = 0
            let bytes = [UInt8]("data: a\(end)\(end)")
            let isWhole = try decoder.next(in: bytes.span, from: &position)
            #expect(isWhole)
            #expect(!decoder.isInsideEvent)
        }
    }

    @Test func `No text can add a field or an event to what is written`() throws {
        var stream: [UInt8] = []
        stream.appendEvent(event("a\r\rdata: b\r\nid: 2\n", name: "x\n\ndata: c", id: "1\rid: 3"))
        stream.appendEvent(event("d", id: "4\0"))
        stream.appendEventStreamComment("idle")
        let expected = [event("a\n\ndata: b\nid: 2\n", name: "xdata: c", id: "1id: 3"), event("d")]
        #expect(try readEvents(stream) == expected)
    }

    @Test(arguments: [
        "data: 0123456789abcdef", "data: 01234567\ndata: 9abcdefg\n", ": 0123456789abcdef0123\n",
        "event: 01234567\ndata: 9abcdefg\n", "id: 01234567\ndata: 9abcdefg\n", "datum: 0123456789abcdef",
    ])
    func `An event over the limit ends the stream, however it is cut`(_ stream: String) {
        let bytes = [UInt8](stream)
        for pieces in cuts(of: bytes) {
            #expect(throws: EventStreamError.eventTooLarge) {
                try readEvents(bytes, pieces: pieces, eventBytes: 16)
            }
        }
    }

    @Test func `A stream may go on for ever as long as its events are small`() throws {
        let bytes = [UInt8](
            String(repeating: "id: 1\ndata: 0123456789\n\n: ping\n\nevent: x\n\n", count: 500))
        #expect(try readEvents(bytes, eventBytes: 16).count == 500)
    }

    @Test(
        arguments: [[0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
    func `Ill-formed text ends the stream or is replaced as browsers do`(_ bad: [UInt8]) throws {
        let bytes = [UInt8]("data: a") + bad + [UInt8]("\n\ndata: b\n\n")
        let text = String(decoding: [UInt8]("a") + bad, as: UTF8.self)
        for pieces in cuts(of: bytes) {
            #expect(throws: EventStreamError.invalidUTF8) { try readEvents(bytes, pieces: pieces) }
            #expect(try readEvents(bytes, pieces: pieces, .replaced) == [event(text), event("b")])
        }
    }
}
