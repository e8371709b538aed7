import HTTP

/// An answer that is not one write: streamed, slow, or wrong. It is made step by step, so that nothing of it waits in
/// memory but the present step.
struct StepwiseReply: Sendable {
    enum Step: Equatable, Sendable {
        /// More was appended; it may be sent together with what follows.
        case more
        /// What was appended must leave before the next step.
        case flush
        /// The same, and time must pass.
        case pause(milliseconds: Int)
        case finished(Fate)
    }

    /// What becomes of the connection.
    enum Fate: Equatable, Sendable {
        case reuse
        case close
        case reset
        /// It stays open and silent until the client leaves.
        case hang
    }

    enum Body: Sendable {
        case whole([UInt8])
        case events(AnswerEvents, Endpoint)
    }

    private enum Phase: Sendable {
        case thinking, head, body, pieces, end
    }

    private let behaviour: Behaviour
    private var replyHead: ReplyHead
    private let framer: BodyFramer
    private let framing: EventFraming
    private var source: Body
    private let isStream: Bool
    private var phase = Phase.thinking
    private var event = OutgoingEvent()
    /// Framed bytes of the body that are still to be sent in pieces.
    private var pending: [UInt8] = []
    private var pendingStart = 0
    /// Events, or bytes, sent so far: what the positions of faults count.
    private var position = 0

    init(_ head: ReplyHead, _ body: Body, behaviour: Behaviour, allowsChunked: Bool) {
        self.behaviour = behaviour
        replyHead = head
        if case .whole(let bytes) = body {
            source = .whole(Self.disturbed(bytes, behaviour))
            isStream = false
        } else {
            source = body
            isStream = true
        }
        framing = EventFraming(behaviour)
        let isChunked = allowsChunked && Self.isChunked(body, behaviour)
        framer = BodyFramer(isChunked: isChunked)
        replyHead.framing = Self.framing(source, isChunked: isChunked, behaviour)
        replyHead.fault = behaviour.faults.first { Self.headFaults.contains($0.kind) }?.kind
        replyHead.closes = replyHead.closes || behaviour.closes
    }

    private static let headFaults: [FaultKind] = [.badstatus, .badlen, .shortlen, .both, .trailers]
    /// A stream has no length; one that must lie about it promises this.
    private static let streamLength = 64 << 10

    private static func isChunked(_ body: Body, _ behaviour: Behaviour) -> Bool {
        if behaviour.has(.both) || behaviour.has(.trailers) || behaviour.has(.badchunk) { return true }
        if behaviour.has(.badlen) || behaviour.has(.shortlen) { return false }
        if case .events = body { return true }
        return behaviour.isChunked || behaviour.has(.split)
    }

    private static func framing(_ body: Body, isChunked: Bool, _ behaviour: Behaviour) -> ResponseFraming {
        if isChunked { return .chunked }
        switch body {
        case .whole(let bytes): return .length(bytes.count)
        case .events where behaviour.has(.badlen): return .length(streamLength)
        case .events where behaviour.has(.shortlen): return .length(BodyFramer.pieceBytes)
        case .events: return .untilClose
        }
    }

    /// Milliseconds from one byte to the next; nil when they leave as fast as they can.
    var millisecondsPerByte: Int? { behaviour.number(of: .drip) }

    /// Appends the next part of the answer.
    mutating func next(into output: inout [UInt8]) -> Step {
        switch phase {
        case .thinking:
            phase = .head
            let think = behaviour.thinkMilliseconds
            return think > 0 ? .pause(milliseconds: think) : next(into: &output)
        case .head: return appendHead(to: &output)
        case .body: return appendBody(to: &output)
        case .pieces: return appendPiece(to: &output)
        case .end: return finish(&output)
        }
    }

    private mutating func appendHead(to output: inout [UInt8]) -> Step {
        if behaviour.has(.nohead) { return .finished(.hang) }
        if behaviour.has(.hangup) { return .finished(.close) }
        if behaviour.has(.garbage) {
            output.append("This is no answer in any version of HTTP.\r\n\r\n")
            return .finished(.close)
        }
        if behaviour.has(.early) {
            output.append("HTTP/1.1 100 Continue\r\n\r\n")
            output.append("HTTP/1.1 103 Early Hints\r\nlink: </hint>; rel=preload\r\n\r\n")
        }
        phase = .body
        replyHead.append(to: &output)
        return behaviour.delayMilliseconds > 0 ? .flush : .more
    }

    private mutating func appendBody(to output: inout [UInt8]) -> Step {
        switch source {
        case .whole(let bytes): return appendWhole(bytes, to: &output)
        case .events(var events, let endpoint):
            // Put back below: the events are not copied while they are in neither place.
            source = .whole([])
            defer { source = .events(events, endpoint) }
            return behaviour.has(.multi)
                ? appendAll(&events, endpoint, to: &output) : appendEvent(&events, endpoint, to: &output)
        }
    }

    private mutating func appendWhole(_ bytes: [UInt8], to output: inout [UInt8]) -> Step {
        if let cut = cut, cut.number <= bytes.count {
            framer.append(bytes[..<cut.number], to: &output)
            return apply(cut.kind, &output)
        }
        phase = .end
        return emit(bytes, &output)
    }

    private mutating func appendEvent(
        _ events: inout AnswerEvents, _ endpoint: Endpoint, to output: inout [UInt8]
    ) -> Step {
        if let cut = cut, cut.number == position { return apply(cut.kind, &output) }
        guard nextEvent(&events, endpoint) else {
            phase = .end
            return .more
        }
        var bytes: [UInt8] = []
        framing.append(event, to: &bytes)
        let step = emit(bytes, &output)
        let delay = behaviour.delayMilliseconds
        return event.isPiece && delay > 0 && step == .more ? .pause(milliseconds: delay) : step
    }

    private mutating func appendAll(
        _ events: inout AnswerEvents, _ endpoint: Endpoint, to output: inout [UInt8]
    ) -> Step {
        var bytes: [UInt8] = []
        while cut?.number != position, nextEvent(&events, endpoint) {
            framing.append(event, to: &bytes)
            if bytes.count >= Limits.chunkBytes {
                framer.append(bytes[...], to: &output)
                return .flush
            }
        }
        framer.append(bytes[...], to: &output)
        if let cut = cut, cut.number == position { return apply(cut.kind, &output) }
        phase = .end
        return .more
    }

    /// Makes the next event, as wrong as it is wanted.
    /// - Returns: false when the stream ends.
    private mutating func nextEvent(_ events: inout AnswerEvents, _ endpoint: Endpoint) -> Bool {
        if behaviour.number(of: .errevent) == position {
            ErrorBody.event(endpoint, sequenceNumber: position, &event)
            position = .max
            return true
        }
        guard position < .max, events.next(&event), !event.isLast || !behaviour.has(.nodone) else {
            return false
        }
        if behaviour.has(.duplicate) { event.data = Self.withDuplicateName(event.data) }
        if behaviour.number(of: .badjson) == position {
            Self.breakJSON(&event.data, from: event.data.count / 2)
        }
        position += 1
        return true
    }
}

/// The faults of the body and the end.
extension StepwiseReply {
    /// The fault that ends the answer at a position, if there is one.
    private var cut: Fault? {
        behaviour.faults.first { [.reset, .close, .hang, .badchunk].contains($0.kind) }
    }

    private mutating func apply(_ kind: FaultKind, _ output: inout [UInt8]) -> Step {
        switch kind {
        case .reset: return .finished(.reset)
        case .hang: return .finished(.hang)
        case .badchunk:
            output.append("xyz\r\nno chunk\r\n")
            return .finished(.close)
        default: return .finished(.close)
        }
    }

    /// Appends part of the body, or keeps it to be sent in pieces.
    private mutating func emit(_ bytes: [UInt8], _ output: inout [UInt8]) -> Step {
        guard behaviour.has(.split) else {
            framer.append(bytes[...], to: &output)
            return .more
        }
        pending = bytes
        pendingStart = 0
        phase = .pieces
        return appendPiece(to: &output)
    }

    private mutating func appendPiece(to output: inout [UInt8]) -> Step {
        let end = BodyFramer.pieceEnd(in: pending, from: pendingStart)
        framer.append(pending[pendingStart..<end], to: &output)
        pendingStart = end
        guard end == pending.count else { return .flush }
        phase = isStream ? .body : .end
        let delay = behaviour.delayMilliseconds
        return event.isPiece && delay > 0 ? .pause(milliseconds: delay) : .flush
    }

    private func finish(_ output: inout [UInt8]) -> Step {
        framer.appendEnd(trailers: behaviour.has(.trailers), to: &output)
        let isLost = behaviour.has(.badlen) || behaviour.has(.shortlen) || behaviour.has(.both)
        return .finished(
            isLost || replyHead.closes || replyHead.framing == .untilClose ? .close : .reuse)
    }

    private static func disturbed(_ body: [UInt8], _ behaviour: Behaviour) -> [UInt8] {
        var body = behaviour.has(.duplicate) ? withDuplicateName(body) : body
        if let start = behaviour.number(of: .badjson) { breakJSON(&body, from: start) }
        return body
    }

    /// A JSON object with one name twice. Other texts, such as `[DONE]`, stay as they are.
    private static func withDuplicateName(_ text: [UInt8]) -> [UInt8] {
        guard text.first == UInt8(ascii: "{") else { return text }
        var doubled: [UInt8] = []
        doubled.append(#"{"twice":1,"twice":2,"#)
        doubled.append(contentsOf: text[1...])
        return doubled
    }

    private static func breakJSON(_ text: inout [UInt8], from start: Int) {
        for index in text.indices[min(start, text.count)...] { text[index] = UInt8(ascii: "}") }
    }
}
