import HTTP

/// What became of some bytes, in a form that can be compared.
enum Reading: Equatable {
    case refused(HTTPError)
    case incomplete
    case complete([UInt8], consumedBytes: Int)
}

/// What became of a head: what was understood, as text.
enum HeadReading: Equatable {
    case refused(HTTPError)
    case incomplete
    case understood(String)
}

extension [UInt8] {
    init(_ text: String) { self = Array(text.utf8) }

    func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

extension RequestHead {
    /// Everything that was understood.
    var summary: String {
        let lines = fields.lines.map { line in "\(bytes.text(line.name))=\(bytes.text(line.value))" }
        return [
            bytes.text(methodName), bytes.text(target), bytes.text(path), query.map(bytes.text) ?? "-",
            host.map(bytes.text) ?? "-", "\(version)", "\(framing)", "\(expectsContinue)",
            "\(wantsKeepAlive)",
            lines.joined(separator: "|"),
        ].joined(separator: " ")
    }
}

extension ResponseHead {
    /// Everything that was understood.
    var summary: String {
        let lines = fields.lines.map { line in "\(bytes.text(line.name))=\(bytes.text(line.value))" }
        return
            "\(status) \(bytes.text(reason)) \(version) \(framing) \(allowsReuse) \(lines.joined(separator: "|"))"
    }
}

/// Parses a request head that arrives in two parts.
func readRequest(_ bytes: [UInt8], cutAt cut: Int? = nil, limits: HeadLimits = .standard) -> HeadReading {
    var parser = RequestHeadParser(limits: limits)
    do {
        if let cut, let head = try parser.parse(bytes.span.extracting(first: cut)) {
            return .understood(head.summary)
        }
        guard let head = try parser.parse(bytes.span) else { return .incomplete }
        return .understood(head.summary)
    } catch {
        return .refused(error)
    }
}

/// Parses a response head that arrives in two parts.
func readResponse(_ bytes: [UInt8], to method: Method, cutAt cut: Int? = nil) -> HeadReading {
    var parser = ResponseHeadParser(limits: .standard)
    do {
        if let cut, let head = try parser.parse(bytes.span.extracting(first: cut), answering: method) {
            return .understood(head.summary)
        }
        guard let head = try parser.parse(bytes.span, answering: method) else { return .incomplete }
        return .understood(head.summary)
    } catch {
        return .refused(error)
    }
}

/// Decodes a chunked body that arrives in pieces.
func readChunked(_ bytes: [UInt8], pieces: [Range<Int>]? = nil, limits: ChunkLimits = .request) -> Reading {
    var decoder = ChunkedDecoder(limits: limits)
    var body: [UInt8] = []
    var consumedBytes = 0
    do {
        for piece in pieces ?? [0..<bytes.count] {
            let progress = try decoder.decode(bytes.span.extracting(piece), into: &body)
            consumedBytes += progress.consumedBytes
            if progress.isComplete { return .complete(body, consumedBytes: consumedBytes) }
        }
        return .incomplete
    } catch {
        return .refused(error)
    }
}

/// Decodes an event stream that arrives in pieces.
func readEvents(
    _ bytes: [UInt8], pieces: [Range<Int>]? = nil, eventBytes: Int = 1 << 16, _ text: IllFormedText = .refused
) throws(EventStreamError) -> [ServerSentEvent] {
    var decoder = EventStreamDecoder(eventBytes: eventBytes, illFormedText: text)
    var events: [ServerSentEvent] = []
    for piece in pieces ?? [0..<bytes.count] {
        var position = 0
        let input = bytes.span.extracting(piece)
        while try decoder.next(in: input, from: &position) { events.append(decoder.event) }
    }
    return events
}

/// Every way to receive bytes in two pieces, and the one with each byte alone.
func cuts(of bytes: [UInt8]) -> [[Range<Int>]] {
    bytes.indices.map { cut in [0..<cut, cut..<bytes.count] } + [bytes.indices.map { $0..<$0 + 1 }]
}
