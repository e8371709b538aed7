import HTTP

/// Finds and replaces in the text of a channel, as far as it can be told. One serves all streams of a policy in turn.
struct ChannelReader: ~Copyable {
    /// A finding of the last reading.
    struct Found {
        let finding: Finding
        /// The first event that carries it.
        let event: Int
        let path: String
    }

    private enum Item {
        case finding(Candidate)
        case restoration(Placeholder)
    }

    /// Whether anything is looked for but placeholders.
    var isNeeded: Bool { scanner.isNeeded }
    /// The findings that were decided by the last reading.
    private(set) var found: [Found] = []

    private let policy: DirectionPolicy
    private var scanner: ValueScanner
    private let tail: OpenTail
    private let secretTail: SecretTail?
    private var folded = FoldedText()
    private var items: [(range: Range<Int>, item: Item)] = []
    private var values = ValueReader()
    private var quotes = QuoteTracker()
    /// Up to where `quotes` has followed the text.
    private var followed = 0
    private var place = SourcePlace()

    init(policy: InspectionPolicy) {
        self.policy = policy.response
        scanner = ValueScanner(policy.response, inPieces: true)
        tail = OpenTail(
            types: policy.response.personalData.types, holdsEveryWord: policy.holdsEveryWord)
        secretTail = policy.response.secrets == .off ? nil : SecretTail(holdsEveryWord: policy.holdsEveryWord)
    }

    /// Wipes what was read.
    mutating func forget() {
        folded.forget()
        values.forget()
        items.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
    }

    /// Reads the undecided text of `channel` and replaces what is found in the events that carry it.
    mutating func read(
        _ channel: inout StreamChannel, isFinal: Bool, restoring placeholders: PlaceholderTable,
        in held: inout HeldEvents
    ) {
        found.removeAll(keepingCapacity: true)
        guard channel.decided < channel.text.count else { return }
        quotes = channel.quotes
        followed = channel.decided
        place = SourcePlace()
        folded.fold(channel.text.span, 0..<channel.text.count, channel.isJSON ? .json : .plain)
        let decided = folded.position(ofSource: channel.decided)
        let open = findItems(decided: decided, isFinal: isFinal, placeholders)
        for (range, item) in items where range.upperBound <= open && range.upperBound > decided {
            apply(item, folded.sourceRange(range), placeholders, &channel, &held)
        }
        let isDecided = isFinal || open == folded.bytes.count && !folded.isCut
        let end = isDecided ? channel.text.count : max(channel.decided, folded.sourceOffset(open))
        if channel.isJSON { channel.quotes = follow(to: end, channel) }
        channel.decide(upTo: end)
    }

    /// Lists what is found in order; returns from where on the text is open.
    private mutating func findItems(
        decided: Int, isFinal: Bool, _ placeholders: PlaceholderTable
    ) -> Int {
        items.removeAll(keepingCapacity: true)
        let (text, codes) = (folded.bytes, folded.codes)
        var open = text.count
        if scanner.isNeeded {
            scanner.scan(text.span, codes: codes.span, label: Span())
            for candidate in scanner.candidates { items.append((candidate.range, .finding(candidate))) }
            if !isFinal { open = openStart(text.span, codes.span) }
        }
        if placeholders.restorableCount > 0 {
            open = findPlaceholders(placeholders, text.span, from: decided, open, isFinal)
        }
        // What reaches into the open part is open as a whole.
        for (range, _) in items where range.upperBound > open && range.lowerBound < open {
            open = range.lowerBound
        }
        return max(open, decided)
    }

    /// From where on what was found could turn out to be something else.
    private func openStart(_ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int {
        var open = min(
            tail.start(in: text, codes: codes), scanner.openStart(everyWord: tail.holdsEveryWord),
            secretTail?.start(in: text, codes) ?? text.count)
        for candidate in scanner.candidates
        where candidate.range.upperBound + OpenTail.outlook(candidate) > text.count {
            open = min(open, candidate.range.lowerBound)
        }
        return open
    }

    private mutating func findPlaceholders(
        _ placeholders: PlaceholderTable, _ text: Span<UInt8>, from decided: Int, _ end: Int, _ isFinal: Bool
    ) -> Int {
        var open = end
        var position = PlaceholderReader.opening(in: text, from: decided)
        while position < text.count {
            var next = position + 1
            switch PlaceholderReader.read(folded, at: position) {
            case .whole(let placeholder, let range) where placeholders.isRestorable(placeholder):
                items.append((range, .restoration(placeholder)))
                next = range.upperBound
            case .cut where !isFinal: open = min(open, position)
            default: break
            }
            position = PlaceholderReader.opening(in: text, from: next)
        }
        items.sort { $0.range.lowerBound < $1.range.lowerBound }
        return open
    }

    private mutating func apply(
        _ item: Item, _ range: Range<Int>, _ placeholders: PlaceholderTable, _ channel: inout StreamChannel,
        _ held: inout HeldEvents
    ) {
        // What was sent cannot be taken back: the rest is replaced.
        let range = max(range.lowerBound, channel.decided)..<range.upperBound
        var replacement: [UInt8] = []
        var isFinding = false
        switch item {
        case .restoration(let placeholder):
            values.restore(
                placeholder, from: placeholders, as: channel.isJSON ? .nestedJSON : .json, to: &replacement)
        case .finding(let candidate):
            isFinding = true
            record(candidate, range, channel, held)
            guard policy.action(for: candidate.kind, risk: candidate.risk) == .redact else { return }
            let isBare = channel.isJSON && !follow(to: range.lowerBound, channel).isInside
            values.appendReplacement(
                of: candidate.kind, policy, channel.text.span, folded.sourceRange(candidate.range),
                channel.isJSON ? .json : .plain, placeholders, quotedWith: isBare ? "\\\"" : "",
                to: &replacement)
        }
        replace(range, by: replacement, isFinding: isFinding, channel, &held)
    }

    private mutating func record(
        _ candidate: Candidate, _ range: Range<Int>, _ channel: StreamChannel, _ held: HeldEvents
    ) {
        let segment = channel.segments.first { $0.range.upperBound > range.lowerBound }
        let finding = Finding(
            kind: candidate.kind, risk: candidate.risk, confidence: candidate.confidence,
            action: policy.action(for: candidate.kind, risk: candidate.risk), bytes: range)
        found.append(
            Found(
                finding: finding,
                event: segment?.event ?? held.next - 1, path: "stream[\(channel.key.first)]"))
    }

    /// Replaces `range` of the channel's text: the first event that carries some of it gets the replacement, all lose
    /// their share.
    private mutating func replace(
        _ range: Range<Int>, by replacement: [UInt8], isFinding: Bool, _ channel: StreamChannel,
        _ held: inout HeldEvents
    ) {
        var isFirst = true
        for segment in channel.segments where segment.range.overlaps(range) {
            let share = segment.range.clamped(to: range)
            held.withEvent(segment.event) { event in
                let start = place.offset(of: share.lowerBound, in: segment, event.event.data.span)
                let end = place.offset(of: share.upperBound, in: segment, event.event.data.span)
                event.splice.replace(start..<end) { if isFirst { $0 += replacement } }
                event.losesText = event.losesText || isFinding
            }
            isFirst = false
        }
    }

    /// Follows the JSON text in and out of its strings, up to `position`.
    private mutating func follow(to position: Int, _ channel: StreamChannel) -> QuoteTracker {
        while followed < position {
            quotes.advance(over: channel.text[followed])
            followed += 1
        }
        return quotes
    }
}

/// Finds ever later bytes of a channel's text in the data of the events that brought it.
private struct SourcePlace {
    private var event = -1
    private var offset = 0
    private var passed = 0

    /// Where in the event's data the byte at `position` of the channel's text begins.
    mutating func offset(of position: Int, in segment: StreamChannel.Segment, _ data: Span<UInt8>) -> Int {
        guard segment.hasEscapes else {
            return segment.source.lowerBound + position - segment.range.lowerBound
        }
        if event != segment.event || position < passed {
            event = segment.event
            offset = segment.source.lowerBound
            passed = segment.range.lowerBound
        }
        while passed < position, offset < segment.source.upperBound {
            guard data[offset] == UInt8(ascii: "\\") else {
                offset += 1
                passed += 1
                continue
            }
            let escape = JSONEscape(data, at: offset, before: segment.source.upperBound)
            offset += escape.length
            passed += escape.scalar < 0x80 ? 1 : escape.scalar < 0x800 ? 2 : escape.scalar < 0x10000 ? 3 : 4
        }
        return offset
    }
}
