/// A text that stands in JSON with its escapes resolved, and the way back. A text within a text has two layers of them.
struct UnescapedText {
    /// One layer of escapes resolved.
    private struct Layer {
        var bytes: [UInt8] = []
        var map = SourceMap()

        mutating func read(_ source: Span<UInt8>, _ range: Range<Int>) {
            bytes.wipe()
            map.begin(range)
            var position = range.lowerBound
            while position < range.upperBound {
                let end = source.firstBackslash(from: position, before: range.upperBound) ?? range.upperBound
                if end > position {
                    map.copy(at: bytes.count, from: position)
                    bytes.append(contentsOf: source, position..<end)
                }
                position = end
                guard position < range.upperBound else { return }
                let escape = JSONEscape(source, at: position, before: range.upperBound)
                map.replace(at: bytes.count, from: position)
                escape.scalar.appendUTF8(to: &bytes)
                position += escape.length
            }
        }
    }

    private var outer = Layer()
    private var inner = Layer()
    private var layers = 0

    /// Whether the text had escapes: else it is what it is in the source.
    var isNeeded: Bool { layers > 0 }

    /// The text without escapes, where it had some.
    var bytes: [UInt8] { layers > 1 ? inner.bytes : outer.bytes }

    /// Wipes the text.
    mutating func forget() {
        outer.bytes.wipe()
        inner.bytes.wipe()
    }

    /// Reads `range` of `source`; false when it holds no escapes.
    /// - Parameter most: How many layers are resolved at most.
    mutating func read(
        _ source: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding, layers most: Int = 2
    ) -> Bool {
        layers = 0
        guard encoding != .plain,
            source.firstBackslash(from: range.lowerBound, before: range.upperBound) != nil
        else { return false }
        outer.read(source, range)
        layers = 1
        guard encoding == .nestedJSON, most > 1 else { return true }
        let once = outer.bytes
        guard once.span.firstBackslash(from: 0) != nil else { return true }
        inner.read(once.span, 0..<once.count)
        layers = 2
        return true
    }

    /// The bytes of the source that `range` came from.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        outer.map.range(layers > 1 ? inner.map.range(range) : range)
    }
}
