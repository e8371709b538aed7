/// Finds the characters of a text that nobody sees and no script needs: what `inspection.sanitize` names.
///
/// It stops only at bytes that may begin one; ordinary text costs a look at each vector of bytes. Storage is kept.
struct Sanitizer {
    /// A stretch of the source that is taken out.
    struct Removal {
        private let start: UInt32
        private let end: UInt32

        init(_ range: Range<Int>) {
            start = UInt32(truncatingIfNeeded: range.lowerBound)
            end = UInt32(truncatingIfNeeded: range.upperBound)
        }

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    let policy: SanitizePolicy
    /// What is to be taken out of the last text, in order.
    private(set) var removals: [Removal] = []
    /// What was seen in the last text: one for each kind, where it was seen first.
    private(set) var detections: [Detection] = []
    private var counts = KindCounts()
    private var run: [InvisibleCharacter] = []
    private var unescaped = UnescapedText()

    /// How often each kind was seen, and where first.
    private struct KindCounts {
        var firsts = [Range<Int>](repeating: 0..<0, count: InvisibleKind.allCases.count)
        var counts = [Int](repeating: 0, count: InvisibleKind.allCases.count)

        mutating func reset() {
            for index in counts.indices { counts[index] = 0 }
        }
    }

    init(_ policy: SanitizePolicy) { self.policy = policy }

    /// Whether anything is looked for.
    var isNeeded: Bool { policy != .off }

    /// Looks at the text in `range` of `source`, as all detectors do.
    /// - Parameter before: What was said before, where the text is a piece of a longer one.
    mutating func scan(
        _ source: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding,
        before: TextBefore = TextBefore()
    ) {
        removals.removeAll(keepingCapacity: true)
        detections.removeAll(keepingCapacity: true)
        counts.reset()
        guard isNeeded else { return }
        if encoding == .nestedJSON, unescaped.read(source, range, encoding, layers: 1) {
            let inner = unescaped.bytes
            read(inner.span, 0..<inner.count, true, before)
            mapBack()
        } else {
            read(source, range, encoding != .plain, before)
            if policy.trim, encoding != .nestedJSON { trim(source, range, encoding == .json) }
        }
        report()
    }

    private mutating func mapBack() {
        for index in removals.indices {
            removals[index] = Removal(unescaped.sourceRange(removals[index].range))
        }
        for index in counts.firsts.indices where counts.counts[index] > 0 {
            counts.firsts[index] = unescaped.sourceRange(counts.firsts[index])
        }
    }

    private mutating func read(
        _ source: Span<UInt8>, _ range: Range<Int>, _ resolvesEscapes: Bool, _ before: TextBefore
    ) {
        var reader = InvisibleReader(range, resolvesEscapes, before)
        while reader.findRun(source, into: &run) {
            let keeps = reader.keeps(run, in: source)
            for (index, character) in run.enumerated() where keeps & (1 << UInt64(index)) == 0 {
                take(character)
            }
        }
    }

    private mutating func take(_ character: InvisibleCharacter) {
        let action = policy.action(for: character.kind)
        guard action != .off else { return }
        let index = character.kind.index
        if counts.counts[index] == 0 { counts.firsts[index] = character.range }
        counts.counts[index] += 1
        guard action == .remove else { return }
        if let last = removals.last, last.range.upperBound == character.range.lowerBound {
            removals[removals.count - 1] = Removal(last.range.lowerBound..<character.range.upperBound)
        } else {
            removals.append(Removal(character.range))
        }
    }

    private mutating func report() {
        for kind in InvisibleKind.allCases where counts.counts[kind.index] > 0 {
            detections.append(
                Detection(
                    kind: .invisible(kind), range: counts.firsts[kind.index],
                    risk: kind.risk(count: counts.counts[kind.index]), confidence: 1))
        }
    }

    /// Takes white space from both ends, unless there is nothing else.
    private mutating func trim(_ source: Span<UInt8>, _ range: Range<Int>, _ resolvesEscapes: Bool) {
        var start = range.lowerBound
        while let next = source.endOfSpace(at: start, before: range.upperBound, resolvesEscapes) {
            start = next
        }
        guard start < range.upperBound else { return }
        var end = range.upperBound
        while let next = source.startOfSpace(before: end, after: start, resolvesEscapes) { end = next }
        // What is removed at the ends is white space there, so that no removal overlaps another.
        if start > range.lowerBound { removals.append(Removal(range.lowerBound..<start)) }
        if end < range.upperBound { removals.append(Removal(end..<range.upperBound)) }
    }
}

extension SanitizePolicy {
    /// What is done about a kind of character.
    func action(for kind: InvisibleKind) -> SanitizeAction {
        switch kind {
        case .nullByte: nullBytes
        case .control: controlCharacters
        case .zeroWidth, .direction, .tag, .variationSelector: invisible
        }
    }
}

extension Span<UInt8> {
    /// The end of the white space at `position`, where there is some.
    fileprivate func endOfSpace(at position: Int, before end: Int, _ resolvesEscapes: Bool) -> Int? {
        guard position < end else { return nil }
        if self[position] == 0x20 || self[position] &- 0x09 < 5 { return position + 1 }
        guard resolvesEscapes, self[position] == UInt8(ascii: "\\"), position + 1 < end else { return nil }
        return self[position + 1].isSpaceEscape ? position + 2 : nil
    }

    /// Where the white space that ends at `position` begins, where there is some.
    fileprivate func startOfSpace(before position: Int, after start: Int, _ resolvesEscapes: Bool) -> Int? {
        guard position > start else { return nil }
        if self[position - 1] == 0x20 || self[position - 1] &- 0x09 < 5 { return position - 1 }
        guard resolvesEscapes, self[position - 1].isSpaceEscape else { return nil }
        var slashes = 0
        while position - 2 - slashes >= start, self[position - 2 - slashes] == UInt8(ascii: "\\") {
            slashes += 1
        }
        return slashes % 2 == 1 ? position - 2 : nil
    }
}

extension UInt8 {
    /// What stands behind a backslash for a space, a line end or a tab.
    fileprivate var isSpaceEscape: Bool {
        self == UInt8(ascii: "n") || self == UInt8(ascii: "r") || self == UInt8(ascii: "t")
    }
}
