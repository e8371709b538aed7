/// A JSON text that stands within a JSON string, with the outer escapes resolved, and the way back.
struct UnescapedText {
    /// The JSON text.
    private(set) var bytes: [UInt8] = []
    private var map = SourceMap()

    /// Reads `range` of `source`, which stands between the quotes of a JSON string.
    mutating func read(_ source: Span<UInt8>, _ range: Range<Int>) {
        bytes.removeAll(keepingCapacity: true)
        map.begin(range)
        var position = range.lowerBound
        while position < range.upperBound {
            let end = min(source.firstBackslash(from: position) ?? range.upperBound, range.upperBound)
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

    /// The bytes of the source that `range` came from.
    func sourceRange(_ range: Range<Int>) -> Range<Int> { map.range(range) }
}
