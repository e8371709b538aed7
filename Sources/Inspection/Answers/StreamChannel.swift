/// One text that a stream delivers in pieces: the content of a choice, the arguments of a tool call, a content block.
struct StreamChannel {
    /// Text before the undecided part that is kept, since detectors look back at it; bytes.
    static let context = 192
    /// So many bytes more may be kept: all of them are read again with each piece.
    private static let slack = 32

    /// What tells channels apart.
    struct Key: Equatable {
        let node: Int
        let kind: Int
        let first: Int
        let second: Int
    }

    /// A piece that came with one event.
    struct Segment {
        /// The event's number in the stream.
        let event: Int
        /// The bytes of the string in the event's data.
        let source: Range<Int>
        let hasEscapes: Bool
        /// Where the piece stands in `text`.
        var range: Range<Int>
    }

    let key: Key
    let role: TextRole
    /// Whether the text is itself JSON.
    let isJSON: Bool
    /// Kept context, and what is not decided yet.
    private(set) var text: [UInt8] = []
    /// Up to where everything is decided.
    private(set) var decided = 0
    /// The pieces that are not wholly decided.
    private(set) var segments: [Segment] = []
    /// Whether the decided text ends inside a JSON string; only where the text is JSON.
    var quotes = QuoteTracker()
    /// What was said and is to be judged for its meaning.
    var meaning = StreamMeaning.Piece()
    /// What was said so far, for the characters that need to know.
    private(set) var before = TextBefore()

    init(key: Key, role: TextRole, isJSON: Bool) {
        self.key = key
        self.role = role
        self.isJSON = isJSON
    }

    /// The first event that holds text which is not decided.
    var firstOpenEvent: Int? { segments.first?.event }

    /// Takes one more piece.
    /// - Parameter keepsMeaning: Whether somebody will judge what it means.
    mutating func append(event: Int, _ data: Span<UInt8>, _ token: JSONToken, keepsMeaning: Bool) {
        let start = text.count
        if token.hasEscapes {
            JSONText.appendDecoded(data, token.range, to: &text)
        } else {
            text.append(contentsOf: data, token.range)
        }
        guard text.count > start else { return }
        if keepsMeaning {
            var piece = StreamMeaning.Piece()
            swap(&piece, &meaning)
            piece.append(text.span, from: start)
            meaning = piece
        }
        var before = before
        before.follow(text.span, from: start)
        self.before = before
        segments.append(
            Segment(
                event: event, source: token.range, hasEscapes: token.hasEscapes, range: start..<text.count))
    }

    /// Everything before `position` is decided.
    mutating func decide(upTo position: Int) {
        decided = position
        segments.removeAll { $0.range.upperBound <= position }
        // Trimmed between characters only, and not within a piece that is still open.
        guard decided > Self.context + Self.slack else { return }
        var cut = decided - Self.context
        while cut < decided, text[cut].isUTF8Continuation { cut += 1 }
        cut = min(cut, segments.first?.range.lowerBound ?? cut)
        text.removeSubrange(0..<cut)
        decided -= cut
        for index in segments.indices {
            let range = segments[index].range
            segments[index].range = range.lowerBound - cut..<range.upperBound - cut
        }
    }
}
