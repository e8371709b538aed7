/// Something in a document that calls for a change, or at least for a record.
struct Hit {
    enum Kind {
        case finding(FindingKind, risk: Risk, confidence: Double)
        /// One of our own placeholders, to be turned back into the value.
        case restoration(Placeholder)
    }

    /// The site's index in the walk.
    let site: Int
    /// Bytes of the document.
    let range: Range<Int>
    let kind: Kind
}

extension Hit {
    /// What was seen, at `range` of the document.
    init(site: Int, range: Range<Int>, _ detection: Detection) {
        self.init(
            site: site, range: range,
            kind: .finding(detection.kind, risk: detection.risk, confidence: detection.confidence))
    }
}

/// Inspects the texts of one document after another: a request's body, an answer's body, an event's data.
struct DocumentInspection {
    var tape = JSONTape()
    var walk = TextWalk()
    /// What was found, in source order.
    private(set) var hits: [Hit] = []
    /// Characters to be taken out, in source order.
    private var removals: [Sanitizer.Removal] = []
    /// The worst of all texts.
    private(set) var scores = TextScores()
    /// The texts in base64 in which something was found.
    var embedded: [EmbeddedText] = []
    /// Whether the document is on its way to a model.
    var isRequest = false
    let detectors: TextDetectors

    init(_ detectors: TextDetectors) { self.detectors = detectors }

    /// What may be said.
    var policy: DirectionPolicy { detectors.policy }

    /// Forgets the hits of the document before.
    mutating func begin() {
        hits.removeAll(keepingCapacity: true)
        embedded.removeAll()
        removals.removeAll(keepingCapacity: true)
        scores = TextScores()
    }

    /// The most places whose room is kept. What a larger document took is given back at once.
    private static let mostPlaces = 4096

    /// Wipes what was read, and gives back what a large document took.
    mutating func forget() {
        begin()
        detectors.forget()
        if tape.capacity > Self.mostPlaces { tape = JSONTape() }
        if walk.capacity > Self.mostPlaces { walk = TextWalk() }
        if hits.capacity > Self.mostPlaces { hits = [] }
        if removals.capacity > Self.mostPlaces { removals = [] }
    }

    /// Takes in what was found in the text that `detectors` looked at last: all of it stands in `range` for the document.
    mutating func add(_ detections: [Detection], _ scores: TextScores, at site: Int, in range: Range<Int>) {
        self.scores.merge(scores)
        for detection in detections { hits.append(Hit(site: site, range: range, detection)) }
    }

    /// Takes in what was found in a text made of those of several sites. The hits from number `first` on are of these.
    mutating func add(
        _ detections: [Detection], _ scores: TextScores, in text: JoinedText, _ bytes: Span<UInt8>,
        among first: Int
    ) {
        self.scores.merge(scores)
        for detection in detections {
            for piece in text.pieces where piece.range.overlaps(detection.range) {
                let token = tape.tokens[walk.sites[piece.site].token]
                let range = token.source(of: piece.decoded(detection.range), in: bytes)
                hits.append(Hit(site: piece.site, range: range, detection))
            }
        }
        sortHits(from: first)
    }

    /// How the text of `site` stands in the document.
    func encoding(of site: TextSite) -> TextEncoding {
        guard tape.tokens[site.token].hasEscapes else { return .plain }
        return site.treatment == .arguments ? .nestedJSON : .json
    }

    /// Collects the findings of the site at `index`, and the placeholders of `restoring` that stand in it.
    /// - Parameter avoiding: Told of every placeholder-like text, so that none is given out twice.
    mutating func collect(
        _ index: Int, of bytes: Span<UInt8>, restoring: PlaceholderTable?, avoiding: PlaceholderTable?
    ) {
        let site = walk.sites[index]
        let token = tape.tokens[site.token]
        let restores = restoring.map { $0.restorableCount > 0 } ?? false
        guard policy.isScanning || restores, !isTooShort(site, token, bytes) else { return }
        let label = site.label == TextWalk.none ? 0..<0 : tape.tokens[site.label].range
        detectors.inspect(bytes, token.range, encoding(of: site), role: site.role, label: label)
        scores.merge(detectors.scores)
        // A name that loses a character could become another's.
        if site.treatment != .sealed, token.kind == .string { removals += detectors.removals }
        let firstHit = hits.count
        for detection in detectors.detections {
            hits.append(Hit(site: index, range: detection.range, detection))
        }
        if restores || avoiding != nil { readPlaceholders(index, restoring, avoiding) }
        sortHits(from: firstHit)
    }

    /// Puts hits in source order, from that with number `first` on.
    private mutating func sortHits(from first: Int) {
        guard hits.count > first + 1 else { return }
        hits[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The longest name, and the longest text without a name, that is not worth a look if it is one plain word.
    private static let longestDullName = 16
    private static let longestDullText = 7

    /// Whether nothing can be found in a text, since it is a short word: bodies of nothing else must not cost more than
    /// others. What a member is called may make a secret of the shortest word, so only texts without a name are left out.
    private func isTooShort(_ site: TextSite, _ token: JSONToken, _ bytes: Span<UInt8>) -> Bool {
        guard site.treatment == .text, site.label == TextWalk.none, site.parts == TextWalk.none else {
            return false
        }
        let longest = token.kind == .name ? Self.longestDullName : Self.longestDullText
        guard token.range.count <= longest else { return false }
        var digits = 0
        for position in token.range {
            let byte = bytes[position]
            if byte.isASCIIDigit { digits += 1 }
            guard byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") else {
                return false
            }
        }
        return digits <= Self.longestDullText - 1
    }

    mutating func readPlaceholders(
        _ index: Int, _ restoring: PlaceholderTable?, _ avoiding: PlaceholderTable?
    ) {
        let folded = detectors.folded
        let text = folded.bytes
        var position = PlaceholderReader.opening(in: text.span, from: 0)
        while position < text.count {
            var next = position + 1
            if case .whole(let placeholder, let range) = PlaceholderReader.read(folded, at: position) {
                next = range.upperBound
                avoiding?.avoid(placeholder)
                if let restoring, restoring.isRestorable(placeholder) {
                    hits.append(
                        Hit(
                            site: index, range: folded.sourceRange(range),
                            kind: .restoration(placeholder)))
                }
            }
            position = PlaceholderReader.opening(in: text.span, from: next)
        }
    }

    /// Whether anything is taken out of texts without being a finding.
    var hasRemovals: Bool { !removals.isEmpty || embedded.contains { !$0.removals.isEmpty } }

    /// What makes a replacement a string where it stands bare in the JSON text of a tool's arguments.
    private func quote(
        _ quotes: inout QuoteTracker, _ tracked: inout Int, _ hit: Hit, _ encoding: TextEncoding,
        _ bytes: Span<UInt8>
    ) -> StaticString {
        let site = walk.sites[hit.site]
        guard site.treatment == .arguments else { return "" }
        if tracked != hit.site {
            quotes = QuoteTracker(at: tape.tokens[site.token].range.lowerBound)
            tracked = hit.site
        }
        quotes.advance(to: hit.range.lowerBound, of: bytes, isNested: encoding == .nestedJSON)
        return quotes.isInside ? "" : "\\\""
    }

    /// Writes the replacements of all hits that the policy has replaced into `splice`.
    mutating func replace(
        in bytes: Span<UInt8>, table: PlaceholderTable, splice: inout Splice
    ) {
        for removal in removals { splice.remove(removal.range) }
        guard !hits.isEmpty else { return }
        var values = ValueReader()
        var quotes = QuoteTracker()
        var tracked = -1
        for hit in hits {
            let site = walk.sites[hit.site]
            guard site.treatment != .sealed, site.treatment != .embedded else { continue }
            let encoding = encoding(of: site)
            let token = tape.tokens[site.token]
            switch hit.kind {
            case .restoration(let placeholder):
                splice.replace(hit.range) { output in
                    values.restore(placeholder, from: table, as: encoding, to: &output)
                }
            case .finding(let kind, let risk, _):
                guard policy.action(for: kind, risk: risk) == .redact, kind.detector != .invisible else {
                    continue
                }
                let isNumber = token.kind == .number
                let quote = isNumber ? "\"" : quote(&quotes, &tracked, hit, encoding, bytes)
                let place =
                    isNumber
                    ? token.range : quote.utf8CodeUnitCount > 0 ? hit.range.withSign(bytes) : hit.range
                // What is no value may reach over several strings of a tool's arguments.
                let isInArguments = site.treatment == .arguments && !kind.isValue
                let rest = isInArguments ? quotes.rest(of: hit.range) : hit.range
                let strings =
                    isInArguments
                    ? quotes.strings(in: rest, of: bytes, isNested: encoding == .nestedJSON) : []
                // What begins before the rest was replaced with another finding.
                if strings.isEmpty, rest != hit.range { continue }
                for place in strings.isEmpty ? [place] : strings {
                    splice.replace(place) { output in
                        values.appendReplacement(
                            of: kind, policy, bytes, hit.range, encoding, table,
                            quotedWith: strings.isEmpty ? quote : "", to: &output)
                    }
                }
            }
        }
        for text in embedded { text.replace(policy, &values, table, tape.tokens[text.token], &splice) }
    }
}

extension Range<Int> {
    /// A bare number with the sign before it: what takes its place is a string, and needs all of it.
    fileprivate func withSign(_ bytes: Span<UInt8>) -> Range<Int> {
        lowerBound > 0 && bytes[lowerBound - 1] == UInt8(ascii: "-") ? lowerBound - 1..<upperBound : self
    }
}

extension DocumentInspection {
    /// A model's name as it may be recorded: a client can write anything there.
    mutating func recordable(_ model: String?) -> String? {
        guard let model else { return nil }
        let bytes = Array(model.utf8)
        detectors.inspect(bytes.span, 0..<bytes.count, .plain, role: .user, label: 0..<0)
        return detectors.detections.contains(where: \.kind.isValue) ? "redacted" : model
    }
}

/// Follows a JSON text, of which only parts are at hand, in and out of its strings.
struct QuoteTracker {
    /// Whether the text stands inside a string.
    private(set) var isInside = false
    private var isEscaped = false
    private var position = 0

    init(at position: Int = 0) { self.position = position }

    /// Goes on to `end` of `bytes`, which hold the JSON text, or a JSON string that holds it.
    mutating func advance(to end: Int, of bytes: Span<UInt8>, isNested: Bool) {
        while position < end {
            if isNested, bytes[position] == UInt8(ascii: "\\") {
                let escape = JSONEscape(bytes, at: position, before: bytes.count)
                position += escape.length
                advance(over: UInt8(truncatingIfNeeded: min(escape.scalar, 0x80)))
            } else {
                advance(over: bytes[position])
                position += 1
            }
        }
    }

    /// What of `range` it has not gone over yet.
    func rest(of range: Range<Int>) -> Range<Int> {
        Swift.min(Swift.max(range.lowerBound, position), range.upperBound)..<range.upperBound
    }

    /// Goes over `range`, which begins here, and lists what of it stands inside strings; names of members that can be no
    /// sentence only where there is nothing else, since all of them would become the same.
    mutating func strings(in range: Range<Int>, of bytes: Span<UInt8>, isNested: Bool) -> [Range<Int>] {
        var (values, names): ([Range<Int>], [Range<Int>]) = ([], [])
        var start = isInside ? position : nil
        while position < range.upperBound {
            let before = position
            advance(to: before + 1, of: bytes, isNested: isNested)
            if isInside {
                start = start ?? position
            } else if let first = start {
                if before > first {
                    if bytes.isName(endingAt: position), bytes.isReference(first..<before) {
                        names.append(first..<before)
                    } else {
                        values.append(first..<before)
                    }
                }
                start = nil
            }
        }
        if let start, start < range.upperBound { values.append(start..<range.upperBound) }
        return values.isEmpty ? names : values
    }

    /// Goes over one byte of the JSON text.
    mutating func advance(over byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = isInside
        } else if byte == UInt8(ascii: "\"") {
            isInside.toggle()
        }
    }
}

extension Span<UInt8> {
    /// Whether a string of a JSON text that ends at `position` is the name of a member.
    fileprivate func isName(endingAt position: Int) -> Bool {
        var position = position
        while position < count, self[position] == UInt8(ascii: " ") { position += 1 }
        return position < count && self[position] == UInt8(ascii: ":")
    }
}
