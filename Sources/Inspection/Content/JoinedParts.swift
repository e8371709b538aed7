/// The texts of one message that stand in several parts. A model reads them as one, so an attack may be written across
/// them: they are judged together, once as if there were nothing between them and once with a line end. Many of them are
/// judged some at a time, each time with the end of what was judged before.
struct JoinedParts {
    /// So much text is judged at once, if no part alone is longer.
    private static let mostBytes = 16 << 10
    /// Bytes before it that are judged again.
    private static let overlapBytes = 1 << 10

    /// The token of the array of parts; `TextWalk.none` outside of any.
    private(set) var array = TextWalk.none
    private var sites: [Int] = []
    /// How many of them were judged before.
    private var judged = 0
    /// Of all sites.
    private var bytes = 0
    private var firstHit = 0

    /// Takes in a site that was inspected on its own; judges what there is when it is much. Returns how many bytes were
    /// judged.
    mutating func add(_ index: Int, _ inspection: inout DocumentInspection, _ document: Span<UInt8>) -> Int {
        let site = inspection.walk.sites[index]
        guard inspection.detectors.readsMeaning, site.parts != TextWalk.none, site.treatment == .text else {
            return 0
        }
        let token = inspection.tape.tokens[site.token]
        guard token.kind == .string else { return 0 }
        if let first = sites.first, inspection.walk.sites[first].role != site.role { return 0 }
        array = site.parts
        sites.append(index)
        bytes += token.range.count
        guard bytes >= Self.mostBytes else { return 0 }
        defer { keepEnd(inspection) }
        return judge(&inspection, document)
    }

    /// Judges the texts of the array that has ended before the site at `next`. Returns how many bytes were judged.
    mutating func end(_ inspection: inout DocumentInspection, _ document: Span<UInt8>, before next: Int)
        -> Int
    {
        let count = judge(&inspection, document)
        sites.removeAll(keepingCapacity: true)
        judged = 0
        bytes = 0
        array = next < inspection.walk.sites.count ? inspection.walk.sites[next].parts : TextWalk.none
        firstHit = inspection.hits.count
        return count
    }

    private mutating func judge(_ inspection: inout DocumentInspection, _ document: Span<UInt8>) -> Int {
        guard sites.count > max(1, judged), let last = sites.last else { return 0 }
        let role = inspection.walk.sites[last].role
        let detectors = inspection.detectors
        var count = 0
        for separator in ["", "\n"] as [StaticString] {
            let joined = joined(inspection, document, separator)
            let text = joined.bytes
            count += text.count
            // Only what it means: a value that is cut in two is no value that anybody would write.
            detectors.inspect(
                text.span, 0..<text.count, .plain, role: role, label: 0..<0, for: .meaning)
            let new = detectors.detections.filter { !isKnown($0, inspection.hits[firstHit...]) }
            inspection.add(new, detectors.scores, in: joined, document, among: firstHit)
        }
        return count
    }

    /// Forgets all but the last sites, which are judged again with what follows them.
    private mutating func keepEnd(_ inspection: DocumentInspection) {
        var first = sites.count
        bytes = 0
        while first > 0, bytes < Self.overlapBytes {
            first -= 1
            bytes += inspection.tape.tokens[inspection.walk.sites[sites[first]].token].range.count
        }
        bytes = min(bytes, Self.overlapBytes)
        sites.removeSubrange(0..<first)
        judged = sites.count
    }

    private func joined(
        _ inspection: DocumentInspection, _ document: Span<UInt8>, _ separator: StaticString
    ) -> JoinedText {
        var text = JoinedText()
        for (number, index) in sites.enumerated() {
            if number > 0 { text.bytes.append(separator) }
            let token = inspection.tape.tokens[inspection.walk.sites[index].token]
            text.append(index, token, document, keepsEnd: number < judged ? Self.overlapBytes : .max)
        }
        return text
    }

    private func isKnown(_ detection: Detection, _ hits: ArraySlice<Hit>) -> Bool {
        hits.contains {
            guard case .finding(let kind, let risk, _) = $0.kind else { return false }
            return kind == detection.kind && risk >= detection.risk
        }
    }
}

/// The texts of several sites as one.
struct JoinedText {
    /// A site's share.
    struct Piece {
        let site: Int
        /// In the whole.
        let range: Range<Int>
        /// How much of the site's text is left out before it.
        let omitted: Int

        /// What `range` of the whole is of the site's text.
        func decoded(_ range: Range<Int>) -> Range<Int> {
            let share = range.clamped(to: self.range)
            let distance = omitted - self.range.lowerBound
            return share.lowerBound + distance..<share.upperBound + distance
        }
    }

    fileprivate(set) var bytes: [UInt8] = []
    private(set) var pieces: [Piece] = []

    /// Appends the text of a site, or its end.
    fileprivate mutating func append(
        _ site: Int, _ token: JSONToken, _ document: Span<UInt8>, keepsEnd most: Int
    ) {
        var text: [UInt8] = []
        JSONText.appendDecoded(document, token.range, to: &text)
        let count = text.count
        text.keepEnd(most)
        pieces.append(
            Piece(
                site: site, range: bytes.count..<bytes.count + text.count, omitted: count - text.count))
        bytes += text
    }
}

extension JSONToken {
    /// Where `range` of the string's text stands in `bytes`.
    func source(of text: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
        guard hasEscapes else {
            return range.lowerBound + text.lowerBound..<range.lowerBound + text.upperBound
        }
        var (position, passed, start) = (range.lowerBound, 0, range.lowerBound)
        while position < range.upperBound, passed < text.upperBound {
            if passed <= text.lowerBound { start = position }
            guard bytes[position] == UInt8(ascii: "\\") else {
                position += 1
                passed += 1
                continue
            }
            let escape = JSONEscape(bytes, at: position, before: range.upperBound)
            position += escape.length
            passed += escape.scalar < 0x80 ? 1 : escape.scalar < 0x800 ? 2 : escape.scalar < 0x10000 ? 3 : 4
        }
        return start..<position
    }
}
