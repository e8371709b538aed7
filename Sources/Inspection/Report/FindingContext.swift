/// What stands around the findings of one text, for people. Values are never shown: not a finding's own, and none
/// beside it.
struct FindingContext {
    /// Characters to either side of a finding.
    private static let characters = 24
    /// The most bytes that are shown of words that are no value.
    private static let wordBytes = 240

    private let findings: [Finding]
    /// Which findings are not shown, in order.
    private let hidden: [Int]

    init(_ findings: [Finding]) {
        self.findings = findings
        hidden = findings.indices.filter { findings[$0].isHidden }
    }

    /// Calls `show` with the pieces of the context of the finding at `index`: bytes of `text`, or the name of what
    /// stands there.
    func pieces(
        _ index: Int, of text: Span<UInt8>, _ show: (_ piece: Range<Int>, _ name: StaticString?) -> Void
    ) {
        let window = window(index, text)
        var position = window.lowerBound
        for number in hidden[firstHidden(after: window.lowerBound)...] {
            let finding = findings[number]
            guard finding.bytes.lowerBound < window.upperBound else { break }
            guard finding.bytes.upperBound > position else { continue }
            if finding.bytes.lowerBound > position { show(position..<finding.bytes.lowerBound, nil) }
            show(finding.bytes, finding.kind.type)
            position = finding.bytes.upperBound
        }
        if position < window.upperBound { show(position..<window.upperBound, nil) }
    }

    private func window(_ index: Int, _ text: Span<UInt8>) -> Range<Int> {
        let finding = findings[index]
        var start = finding.bytes.lowerBound
        var characters = 0
        while start > 0, characters < Self.characters {
            start -= 1
            if !text[start].isUTF8Continuation { characters += 1 }
        }
        var end = finding.bytes.upperBound
        if !finding.isHidden { end = min(end, finding.bytes.lowerBound + Self.wordBytes) }
        characters = 0
        while end < text.count {
            if !text[end].isUTF8Continuation {
                guard characters < Self.characters else { break }
                characters += 1
            }
            end += 1
        }
        return start..<end
    }

    /// The first of `hidden` that ends after `position`: values do not overlap, so their ends are in order too.
    private func firstHidden(after position: Int) -> Int {
        var (low, high) = (0, hidden.count)
        while low < high {
            let middle = (low + high) / 2
            if findings[hidden[middle]].bytes.upperBound <= position {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}

extension Finding {
    /// Whether its bytes are not shown: values, and characters that nobody sees.
    fileprivate var isHidden: Bool {
        switch detector {
        case .personalData, .secrets, .invisible: true
        case .promptInjection, .harmful: false
        }
    }
}
