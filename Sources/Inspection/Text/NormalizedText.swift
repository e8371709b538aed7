/// A text as the detectors of meaning read it: well-formed UTF-8 in lower case, look-alikes folded, invisible and
/// combining characters left out, escapes resolved; with the way back to the source.
struct NormalizedText {
    /// The normalised text.
    private(set) var bytes: [UInt8] = []
    private var start = 0

    /// Normalises `range` of `source`, which is well-formed UTF-8.
    mutating func normalize(_ source: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding) {
        bytes.removeAll(keepingCapacity: true)
        start = range.lowerBound
        for position in range { bytes.append(source[position].lowercasedASCII) }
    }

    /// The bytes of the source that `range` of the normalised text came from.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        start + range.lowerBound..<start + range.upperBound
    }
}
