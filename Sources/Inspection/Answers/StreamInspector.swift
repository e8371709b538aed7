import HTTP

/// Inspects an answer that comes as server-sent events, while it passes.
///
/// Text is followed through the deltas of each channel (choice, tool call, content block). An event goes on at once, as
/// it came, unless its text ends in something that could still become a placeholder or a finding; such an event waits,
/// and what comes after it, until more text decides. What is found is replaced in the events that carry it: no event is
/// added or lost, and the text a client puts together is the text the unstreamed answer would have had.
public struct StreamInspector {
    /// Whether the stream goes on.
    public enum Progress: Sendable, Equatable {
        /// Send what was appended and go on.
        case flowing
        /// Send what was appended and nothing more: the policy ended the answer, the proper last events are written.
        case stopped
    }

    /// What the events said so far about cost.
    public private(set) var usage = ReportedUsage()
    /// How much the answer looks like something nobody should say: the worst so far.
    public private(set) var scores = TextScores()
    /// What was found so far; at most `ContentLimits.findings`.
    public private(set) var findings: [PlacedFinding] = []
    /// The strongest verdict so far.
    public private(set) var verdict = Verdict()
    /// Whether the stream's own last event has passed (`[DONE]`, `message_stop`, `response.completed`).
    public private(set) var isComplete = false
    /// Whether an end now is no end that such a stream has: its last event has not passed. Where nobody knows the last
    /// event, never.
    public var endsEarly: Bool {
        switch endpoint.operation {
        case .chatCompletions, .completions, .responses, .messages: !isComplete && !isStopped
        default: false
        }
    }
    /// The number that the next event of a Responses stream must carry.
    public private(set) var nextSequenceNumber = 0

    private let policy: DirectionPolicy
    private let endpoint: Endpoint
    private let limits: ContentLimits
    private let hashSeed: UInt64
    private let placeholders: PlaceholderTable
    private let tree: PlaceTree?
    private var decoder: EventStreamDecoder
    /// What the streams of one policy share: nothing of this stream is in it between two calls.
    private let room: StreamRoom
    private var meaning = StreamMeaning()
    /// What the sanitizer saw so far: each kind is a finding once.
    private var seenKinds: [InvisibleKind] = []
    private var channels: [StreamChannel] = []
    private var held = HeldEvents()
    private var openBlock: Int?
    private var isStopped = false

    /// An inspector for the one stream that answers the request which filled `placeholders`.
    /// - Parameter storage: Room to work in; who inspects many streams keeps it.
    public init(
        policy: InspectionPolicy, endpoint: Endpoint, limits: ContentLimits, hashSeed: UInt64,
        placeholders: PlaceholderTable, storage: InspectionStorage = InspectionStorage()
    ) {
        self.policy = policy.response
        self.endpoint = endpoint
        self.limits = limits
        self.hashSeed = hashSeed
        self.placeholders = placeholders
        tree = AnswerPlaces.eventTree(for: endpoint.operation)
        // What every client would make of ill-formed text is what is inspected and sent (WHATWG HTML 9.2.5: UTF-8 decode).
        decoder = EventStreamDecoder(eventBytes: limits.eventBytes, illFormedText: .replaced)
        room = storage.streamRoom(policy)
    }

    /// Takes the next bytes of the stream, cut anywhere, and appends to `output` what may be sent now.
    /// - Throws: When the stream is not what it should be; end it with `InStreamError` then.
    public mutating func consume(
        _ bytes: Span<UInt8>, into output: inout [UInt8]
    ) throws(AnswerRefusal) -> Progress {
        guard let tree else {
            output.append(contentsOf: bytes, 0..<bytes.count)
            return .flowing
        }
        defer { room.forget() }
        var position = 0
        while !isStopped, try nextEvent(bytes, &position) {
            try take(along: tree, into: &output)
        }
        return isStopped ? .stopped : .flowing
    }

    /// The upstream has ended the stream: appends what was still held back. An event without its empty line is dropped,
    /// as every decoder would (WHATWG HTML 9.2.6).
    public mutating func finish(into output: inout [UInt8]) throws(AnswerRefusal) -> Progress {
        guard !isStopped else { return .stopped }
        defer { room.forget() }
        end(.all, into: &output)
        release(into: &output)
        return isStopped ? .stopped : .flowing
    }

    private mutating func nextEvent(_ bytes: Span<UInt8>, _ position: inout Int) throws(AnswerRefusal) -> Bool
    {
        do throws(EventStreamError) {
            return try decoder.next(in: bytes, from: &position)
        } catch {
            switch error {
            case .eventTooLarge: throw .eventTooLarge
            case .invalidUTF8: throw .invalidUTF8
            }
        }
    }

    /// Takes the decoder's event.
    private mutating func take(along tree: PlaceTree, into output: inout [UInt8]) throws(AnswerRefusal) {
        if decoder.event.data.span.isDoneMarker {
            end(.stream, into: &output)
            guard !isStopped else { return }
            held.push(PendingEvent(event: decoder.event))
            release(into: &output)
            return
        }
        let event = decoder.event
        try room.inspection.read(event.data.span, along: tree, limits, hashSeed)
        held.push(pending(event))
        let type =
            StreamGrammar.hasTypes(endpoint.operation)
            ? room.inspection.tape.value(of: "type", in: 0, of: event.data.span) : nil
        let ending = try takeSites(event.data.span, type, into: &output)
        for choice in ending where !isStopped { end(choice, into: &output) }
        guard !isStopped else { return }
        if held.isOverfull { end(.all, into: &output) }
        if !isStopped { release(into: &output) }
    }

    private mutating func pending(_ event: ServerSentEvent) -> PendingEvent {
        var pending = PendingEvent(event: event)
        guard endpoint.operation == .responses else { return pending }
        let bytes = event.data.span
        pending.sequenceNumber = room.inspection.tape.value(of: "sequence_number", in: 0, of: bytes)
            .flatMap { room.inspection.tape.integer(at: $0, of: bytes) }
        if let number = pending.sequenceNumber { nextSequenceNumber = number &+ 1 }
        return pending
    }

    /// Takes the texts of the event read last; returns what ends with it.
    private mutating func takeSites(
        _ bytes: Span<UInt8>, _ type: Int?, into output: inout [UInt8]
    ) throws(AnswerRefusal) -> [StreamGrammar.Ending] {
        var counts = ReportedUsage.Counts()
        var endings: [StreamGrammar.Ending] = []
        let number = held.next - 1
        for index in room.inspection.walk.sites.indices where !isStopped {
            let site = room.inspection.walk.sites[index]
            switch site.treatment {
            case .delta, .argumentsDelta: try takeDelta(site, bytes, type, into: &output)
            case .inputTokens, .furtherInputTokens, .outputTokens:
                counts.add(room.inspection.tape.integer(at: site.token, of: bytes) ?? 0, site.treatment)
            case .logprobs:
                let range = room.inspection.tape.tokens[site.token].range
                held.withEvent(number) { $0.logprobs.append(range) }
            case .finish: endings.append(.channels(first: max(0, site.first)))
            default: room.inspection.collect(index, of: bytes, restoring: placeholders, avoiding: nil)
            }
        }
        counts.update(&usage)
        scores.merge(room.inspection.scores)
        if let type {
            let first = firstIndex(bytes)
            let ending = StreamGrammar.ending(
                endpoint.operation, type, first: first, room.inspection.tape, bytes)
            if ending != .nothing { endings.append(ending) }
            followBlocks(type, first, bytes)
        }
        // Whole texts repeat what deltas said: those are decided first, so that numbers agree.
        for ending in endings where !isStopped && !room.inspection.hits.isEmpty { end(ending, into: &output) }
        if !isStopped { replaceHits(bytes, into: &output) }
        return endings
    }

    private func firstIndex(_ bytes: Span<UInt8>) -> Int {
        let name: StaticString = endpoint.operation == .responses ? "output_index" : "index"
        return room.inspection.tape.value(of: name, in: 0, of: bytes)
            .flatMap { room.inspection.tape.integer(at: $0, of: bytes) } ?? 0
    }

    private mutating func followBlocks(_ type: Int, _ first: Int, _ bytes: Span<UInt8>) {
        guard endpoint.operation == .messages else { return }
        if room.inspection.tape.name(at: type, of: bytes, equals: "content_block_start") { openBlock = first }
        if room.inspection.tape.name(at: type, of: bytes, equals: "content_block_stop") { openBlock = nil }
    }

    /// Whether anything could be found, restored or taken out at all.
    private var readsText: Bool {
        room.reader.isNeeded || room.sanitizer.isNeeded || room.inspection.detectors.readsMeaning
            || placeholders.restorableCount > 0
    }

    private mutating func takeDelta(
        _ site: TextSite, _ bytes: Span<UInt8>, _ type: Int?, into output: inout [UInt8]
    ) throws(AnswerRefusal) {
        guard readsText else { return }
        var kind = -1
        var isJSON = site.treatment == .argumentsDelta
        if endpoint.operation == .responses {
            (kind, isJSON) = StreamGrammar.delta(type, room.inspection.tape, bytes)
        }
        // A choice without an index is the first.
        let key = StreamChannel.Key(
            node: site.node, kind: kind, first: max(0, site.first), second: max(0, site.second))
        var index = channels.firstIndex { $0.key == key }
        if index == nil {
            guard channels.count < limits.channels else { throw .tooManyChannels }
            channels.append(StreamChannel(key: key, role: site.role, isJSON: isJSON))
            index = channels.count - 1
        }
        guard let index else { return }
        sanitize(channels[index], bytes, room.inspection.tape.tokens[site.token], into: &output)
        guard !isStopped else { return }
        channels[index].append(
            event: held.next - 1, bytes, room.inspection.tape.tokens[site.token],
            keepsMeaning: room.inspection.detectors.readsMeaning)
        resolve(index, isFinal: false, into: &output)
    }

    /// Takes out of the event read last, whose `token` goes on with `channel`, what has no place there.
    private mutating func sanitize(
        _ channel: StreamChannel, _ bytes: Span<UInt8>, _ token: JSONToken, into output: inout [UInt8]
    ) {
        guard room.sanitizer.isNeeded else { return }
        let encoding: TextEncoding = token.hasEscapes ? channel.isJSON ? .nestedJSON : .json : .plain
        room.sanitizer.scan(bytes, token.range, encoding, before: channel.before)
        let number = held.next - 1
        for detection in room.sanitizer.detections {
            guard case .invisible(let kind) = detection.kind, !seenKinds.contains(kind) else { continue }
            seenKinds.append(kind)
            let finding = Finding(
                kind: detection.kind, risk: detection.risk, confidence: detection.confidence,
                action: policy.action(for: detection.kind, risk: detection.risk), bytes: detection.range)
            verdict.add(finding)
            if findings.count < limits.findings {
                let path = "stream[\(channel.key.first)]"
                findings.append(PlacedFinding(finding: finding, role: channel.role, path: path))
            }
            if finding.action == .block { return stop(at: number, into: &output) }
        }
        let removals = room.sanitizer.removals
        guard !removals.isEmpty else { return }
        held.withEvent(number) { event in
            for removal in removals { event.splice.remove(removal.range) }
        }
    }

    private mutating func replaceHits(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        guard !room.inspection.hits.isEmpty else { return }
        let number = held.next - 1
        findings += room.inspection.placedFindings(
            in: bytes, max(0, limits.findings - findings.count), &verdict)
        if verdict.action == .block { return stop(at: number, into: &output) }
        var splice = Splice()
        held.withEvent(number) { swap(&splice, &$0.splice) }
        room.inspection.replace(in: bytes, table: placeholders, splice: &splice)
        let losesText = room.inspection.hits.contains {
            guard case .finding(let kind, let risk, _) = $0.kind else { return false }
            return policy.action(for: kind, risk: risk) == .redact
        }
        held.withEvent(number) { event in
            event.splice = splice
            event.losesText = event.losesText || losesText
        }
    }

    /// Decides the texts that end.
    private mutating func end(_ ending: StreamGrammar.Ending, into output: inout [UInt8]) {
        if ending == .stream { isComplete = true }
        for index in channels.indices where !isStopped {
            if case .channels(let first) = ending, channels[index].key.first != first { continue }
            resolve(index, isFinal: true, into: &output)
        }
    }

    /// Decides what can be decided of a channel's text.
    private mutating func resolve(_ index: Int, isFinal: Bool, into output: inout [UInt8]) {
        room.reader.read(&channels[index], isFinal: isFinal, restoring: placeholders, in: &held)
        for found in room.reader.found { note(found.finding, of: channels[index], at: found.path) }
        if let found = room.reader.found.first(where: { $0.finding.action == .block }) {
            return stop(at: found.event, into: &output)
        }
        meaning.read(
            &channels[index].meaning, room.inspection.detectors, role: channels[index].role, isFinal: isFinal)
        scores.merge(meaning.scores)
        for finding in meaning.found {
            note(finding, of: channels[index], at: "stream[\(channels[index].key.first)]")
        }
        if meaning.found.contains(where: { $0.action == .block }) { stop(at: held.next - 1, into: &output) }
    }

    private mutating func note(_ finding: Finding, of channel: StreamChannel, at path: String) {
        verdict.add(finding)
        guard findings.count < limits.findings else { return }
        findings.append(PlacedFinding(finding: finding, role: channel.role, path: path))
    }

    /// Ends the answer before the event with this number.
    private mutating func stop(at number: Int, into output: inout [UInt8]) {
        isStopped = true
        verdict.action = .block
        held.release(before: number, to: &output, endpoint: endpoint)
        if let dropped = held.dropAll() { nextSequenceNumber = dropped }
        let bytes = decoder.event.data.span
        let envelope = envelope(bytes)
        PolicyStop(endpoint).appendEvents(
            envelope, openBlock: openBlock, sequenceNumber: nextSequenceNumber, to: &output)
    }

    /// What the event read last says of the answer as a whole. Other streams may have used the room since.
    private func envelope(_ bytes: Span<UInt8>) -> Envelope {
        var tape = JSONTape()
        do throws(JSONRefusal) { try tape.scan(bytes, limits: limits.json, hashSeed: hashSeed) } catch {
            return Envelope()
        }
        return Envelope(tape, in: tape.value(of: "response", in: 0, of: bytes) ?? 0, of: bytes)
    }

    private mutating func release(into output: inout [UInt8]) {
        var first = held.next
        for channel in channels { first = min(first, channel.firstOpenEvent ?? first) }
        held.release(before: first, to: &output, endpoint: endpoint)
    }
}

extension Span<UInt8> {
    /// Whether this is OpenAI's last event, whose data is no JSON. SDKs look at how it begins only.
    var isDoneMarker: Bool {
        var position = 0
        while position < count, self[position] == UInt8(ascii: " ") { position += 1 }
        return hasPrefix("[done]", at: position)
    }
}
