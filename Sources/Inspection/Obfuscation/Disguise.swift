/// How a text was hidden within another.
enum Disguise: Equatable, Sendable {
    /// Base64, Base32, Ascii85, hexadecimal, numbers, escapes: a machine's way to write bytes.
    case encoded
    /// Letters apart, words in pieces, digits for letters, marks between letters, Morse, spelling words.
    case mended
    /// Each letter replaced by the one so many places further in the alphabet.
    case shifted(UInt8)
    /// The alphabet from its end.
    case atbash
    /// The 94 printable characters turned by half (ROT47).
    case turned
    /// Written from right to left.
    case reversed
    /// Each word written from right to left.
    case reversedWords
    case pigLatin
    /// Another alphabet for letters: Braille, letters upside down.
    case alphabet
    /// Spelt by characters that nobody sees.
    case invisible

    /// Whether it takes a program to read it.
    var isEncoding: Bool { self == .encoded }
}

/// A text that another one may hide, and where it is hidden. Storage is kept from text to text.
struct ObfuscatedView {
    /// The text: well-formed UTF-8.
    private(set) var bytes: [UInt8] = []
    private(set) var disguise = Disguise.encoded
    /// How often the document was decoded to come here.
    private(set) var depth = 0
    /// The stretches of `bytes` that were decoded; what stands between them stands so in the document.
    private(set) var decoded: [Range<Int>] = []
    private var map = SourceMap()
    private var end = 0

    /// Begins another text.
    mutating func begin(_ disguise: Disguise, depth: Int, in source: Range<Int>) {
        bytes.removeAll(keepingCapacity: true)
        decoded.removeAll(keepingCapacity: true)
        self.disguise = disguise
        self.depth = depth
        map.begin(source)
        end = source.lowerBound
    }

    /// Appends `range` of `text`, which came from `source` of the document as a whole.
    mutating func append(
        _ text: Span<UInt8>, _ range: Range<Int>, from source: Range<Int>, isDecoded: Bool = true
    ) {
        guard !range.isEmpty else { return }
        if isDecoded { decoded.append(bytes.count..<bytes.count + range.count) }
        map.replace(at: bytes.count, from: source.lowerBound)
        bytes.append(contentsOf: text, range)
        end = source.upperBound
    }

    /// Appends `range` of `text`, which stands so in the document, each word from its own place there: a word that the
    /// range cuts from all of it, as far as that is within `whole`.
    mutating func append(
        _ text: Span<UInt8>, asItIs range: Range<Int>, of whole: Range<Int>,
        from source: (Range<Int>) -> Range<Int>
    ) {
        var position = range.lowerBound
        while position < range.upperBound {
            let isSpace = text[position] == 0x20
            var end = position
            while end < range.upperBound, (text[end] == 0x20) == isSpace { end += 1 }
            let word = isSpace ? position..<end : text.word(around: position..<end, within: whole)
            append(text, position..<end, from: source(word), isDecoded: false)
            position = end
        }
    }

    /// Nothing more will be appended.
    mutating func close() {
        map.replace(at: bytes.count, from: end)
    }

    /// Whether all of `range` was decoded, so that nobody reads it in the document itself.
    func isDecoded(_ range: Range<Int>) -> Bool {
        decoded.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }

    /// The bytes of the document that `range` came from.
    func sourceRange(_ range: Range<Int>) -> Range<Int> { map.range(range) }
}

extension Span<UInt8> {
    /// A word is taken to end after so many bytes.
    private static var longestWord: Int { 48 }

    /// The word that `part` is of.
    fileprivate func word(around part: Range<Int>, within whole: Range<Int>) -> Range<Int> {
        var (start, end) = (part.lowerBound, part.upperBound)
        while start > whole.lowerBound, part.lowerBound - start < Self.longestWord, self[start - 1] > 0x20 {
            start -= 1
        }
        while end < whole.upperBound, end - part.upperBound < Self.longestWord, self[end] > 0x20 { end += 1 }
        while start < part.lowerBound, self[start].isUTF8Continuation { start += 1 }
        while end > part.upperBound, end < whole.upperBound, self[end].isUTF8Continuation { end -= 1 }
        return start..<end
    }
}
