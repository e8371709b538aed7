/// Fuzzes the event stream decoder: no trap, the same events however the stream is cut, and events that are written again
/// are the same.
@c(LLVMFuzzerTestOneInput)
public func fuzzEventStream(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    for text in [IllFormedText.refused, .replaced] {
        let whole = decoded(bytes, piece: max(1, count), text)
        precondition(decoded(bytes, piece: 1, text) == whole, "a cut changed what was read")
        guard case .success(let events) = whole else { continue }
        var stream: [UInt8] = []
        for event in events { stream.appendEvent(event) }
        precondition(
            decoded(stream, piece: 5, .refused) == whole, "events changed when they were written again")
    }
    return 0
}

private let eventBytes = 4096

private func decoded(
    _ bytes: [UInt8], piece: Int, _ text: IllFormedText
) -> Result<[ServerSentEvent], EventStreamError> {
    var decoder = EventStreamDecoder(eventBytes: eventBytes, illFormedText: text)
    return Result { () throws(EventStreamError) in
        var events: [ServerSentEvent] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            let input = bytes.span.extracting(start..<min(bytes.count, start + piece))
            var position = 0
            while try decoder.next(in: input, from: &position) { events.append(decoder.event) }
        }
        return events
    }
}
