/// A text as the detectors of meaning read it: well-formed UTF-8 in lower case, look-alikes folded, invisible and
/// combining characters left out, escapes resolved; with the way back to the source.
///
/// Line ends stay, other white space becomes one space each. Letters of Latin and Greek lose their marks; a letter of another
/// script that looks Latin becomes Latin only within a word that has Latin letters, so that Russian stays Russian.
/// What the characters are read as is `Tools/UnicodeTables`' table. Storage is kept from text to text.
struct NormalizedText {
    /// The normalised text.
    private(set) var bytes: [UInt8] = []
    /// What stood in it that is not what it seems.
    private(set) var survey = CharacterSurvey()
    /// What its tag characters spell.
    private(set) var tagText = HiddenText()
    /// What its variation selectors spell.
    private(set) var selectorText = HiddenText()

    private var map = SourceMap()
    private var unescaped = UnescapedText()
    private var isNested = false
    private var word = OpenWord()

    /// A word of letters, as long as it goes on.
    private struct OpenWord {
        var isOpen = false
        /// Where it begins: in the source, in the text, in the map.
        var source = 0
        var position = 0
        var steps = 0
        var hasLatin = false
        var hasLookAlikes = false
        /// Whether a letter is neither Latin nor taken for Latin.
        var hasOthers = false
        /// Whether all look-alikes are in Unicode's own table.
        var isStrict = true
        /// Whether it is being read again, as Latin.
        var isFolding = false
    }

    /// Normalises `range` of `source`, which is well-formed UTF-8.
    mutating func normalize(_ source: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding) {
        bytes.removeAll(keepingCapacity: true)
        survey = CharacterSurvey()
        tagText.removeAll()
        selectorText.removeAll()
        word = OpenWord()
        map.begin(range)
        isNested = encoding == .nestedJSON
        switch encoding {
        case .plain: read(source, range, resolvesEscapes: false)
        case .json: read(source, range, resolvesEscapes: true)
        case .nestedJSON:
            unescaped.read(source, range)
            let inner = unescaped.bytes
            map.begin(0..<inner.count)
            read(inner.span, 0..<inner.count, resolvesEscapes: true)
        }
    }

    /// The bytes of the source that `range` of the normalised text came from.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        isNested ? unescaped.sourceRange(map.range(range)) : map.range(range)
    }

    /// The bytes of the source that carry `text`, hidden in it.
    func sourceRange(of text: HiddenText) -> Range<Int> {
        isNested ? unescaped.sourceRange(text.source) : text.source
    }

    private mutating func read(_ source: Span<UInt8>, _ range: Range<Int>, resolvesEscapes: Bool) {
        readCharacters(source, range, resolvesEscapes)
        endWord(at: range.upperBound, source, resolvesEscapes)
    }

    private mutating func readCharacters(
        _ source: Span<UInt8>, _ range: Range<Int>, _ resolvesEscapes: Bool
    ) {
        var position = range.lowerBound
        while position < range.upperBound {
            let end = source.endOfASCII(
                from: position, before: range.upperBound, stopsAtBackslash: resolvesEscapes)
            if end > position {
                appendASCII(source, position..<end, resolvesEscapes)
                position = end
                continue
            }
            let from = position
            var scalar: UInt32
            if source[position] == UInt8(ascii: "\\") {
                let escape = JSONEscape(source, at: position, before: range.upperBound)
                scalar = escape.scalar
                position += escape.length
            } else {
                scalar = source.scalar(at: &position)
            }
            append(scalar, from, position, source, resolvesEscapes)
        }
    }

    /// Appends printable ASCII and white space.
    private mutating func appendASCII(_ source: Span<UInt8>, _ range: Range<Int>, _ resolvesEscapes: Bool) {
        var start = range.lowerBound
        if word.isOpen, !word.isFolding {
            var end = start
            while end < range.upperBound, source[end].isASCIILetter { end += 1 }
            if end > start {
                word.hasLatin = true
                appendLowercase(source, start..<end)
            }
            if end == range.upperBound { return }
            endWord(at: end, source, resolvesEscapes)
            start = end
        }
        let position = bytes.count
        appendLowercase(source, start..<range.upperBound)
        guard !word.isFolding else { return }
        var wordStart = range.upperBound
        while wordStart > start, source[wordStart - 1].isASCIILetter { wordStart -= 1 }
        guard wordStart < range.upperBound else { return }
        word = OpenWord()
        word.isOpen = true
        word.hasLatin = true
        word.source = wordStart
        word.position = position + wordStart - start
        word.steps = map.count
    }

    private mutating func appendLowercase(_ source: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        map.copy(at: bytes.count, from: range.lowerBound)
        let position = bytes.count
        bytes.append(contentsOf: source, range)
        bytes.lowercaseASCII(from: position)
    }

    /// Appends what the character between `from` and `to` of the source is read as.
    private mutating func append(
        _ scalar: UInt32, _ from: Int, _ to: Int, _ source: Span<UInt8>, _ resolvesEscapes: Bool
    ) {
        let record = UnicodeTable.shared.record(scalar)
        switch record.kind {
        case .invisible:
            hide(scalar, record.invisible, from, to)
            return
        case .control:
            if !word.isFolding { survey.controls += 1 }
            return
        case .mark, .compose:
            appendMark(scalar, record.kind, from, to)
            return
        case .keep, .map, .expand: break
        }
        follow(record, from, source, resolvesEscapes)
        if word.isFolding, record.lookAlike != 0 {
            map.replace(at: bytes.count, from: from)
            bytes.append(record.lookAlike)
            survey.lookAlikes += 1
            return
        }
        if !word.isFolding, record.traits.contains(.fancy) { survey.fancy += 1 }
        if record.kind == .expand {
            map.replace(at: bytes.count, from: from)
            UnicodeTable.shared.appendExpansion(Int(record.value), to: &bytes)
        } else {
            append(
                UInt32(truncatingIfNeeded: Int64(scalar) + (record.kind == .map ? Int64(record.value) : 0)),
                from, to)
        }
    }

    /// Appends a scalar that stands for what is between `from` and `to`.
    private mutating func append(_ scalar: UInt32, _ from: Int, _ to: Int) {
        let position = bytes.count
        scalar.appendUTF8(to: &bytes)
        if bytes.count - position == to - from {
            map.copy(at: position, from: from)
        } else {
            map.replace(at: position, from: from)
        }
    }

    private mutating func hide(_ scalar: UInt32, _ kind: InvisibleKind, _ from: Int, _ to: Int) {
        guard !word.isFolding else { return }
        survey.count(kind)
        switch kind {
        case .tag: tagText.take(scalar, from: from, to: to)
        case .variationSelector: selectorText.take(scalar, from: from, to: to)
        default: break
        }
    }

    /// Joins a mark with the letter before it, or leaves it out, or keeps it, as it is.
    private mutating func appendMark(_ scalar: UInt32, _ kind: UnicodeRecord.Kind, _ from: Int, _ to: Int) {
        if let (base, start) = lastScalar, let composed = UnicodeTable.shared.composed(base, scalar) {
            let baseFrom = map.range(start..<bytes.count).lowerBound
            map.forget(from: start)
            bytes.removeSubrange(start...)
            map.replace(at: start, from: baseFrom)
            composed.appendUTF8(to: &bytes)
        } else if kind == .compose {
            append(scalar, from, to)
        } else if !word.isFolding {
            survey.marks += 1
        }
    }

    private var lastScalar: (UInt32, start: Int)? {
        var start = bytes.count - 1
        while start > 0, bytes[start].isUTF8Continuation { start -= 1 }
        guard start >= 0, bytes[start] >= 0x80 else { return nil }
        var position = start
        return (bytes.span.scalar(at: &position), start)
    }

    /// Keeps account of the word that a letter outside ASCII begins or goes on with, or that another character ends.
    private mutating func follow(
        _ record: UnicodeRecord, _ from: Int, _ source: Span<UInt8>, _ resolvesEscapes: Bool
    ) {
        guard !word.isFolding else { return }
        guard record.script != .none else { return endWord(at: from, source, resolvesEscapes) }
        if !word.isOpen {
            word = OpenWord()
            word.isOpen = true
            word.source = from
            word.position = bytes.count
            word.steps = map.count
        }
        if record.script == .latin {
            word.hasLatin = true
        } else if record.lookAlike != 0 {
            word.hasLookAlikes = true
            if !record.traits.contains(.strict) { word.isStrict = false }
        } else {
            word.hasOthers = true
        }
    }

    /// Ends the word before `end` of the source; one that mixes Latin letters with look-alikes is read again, as Latin.
    private mutating func endWord(at end: Int, _ source: Span<UInt8>, _ resolvesEscapes: Bool) {
        guard word.isOpen else { return }
        word.isOpen = false
        guard word.hasLookAlikes, !word.hasOthers else { return }
        // A word of nothing but look-alikes is Latin where such words were seen before.
        guard word.hasLatin || word.isStrict && survey.mixedWords > 0 else { return }
        survey.mixedWords += 1
        bytes.removeSubrange(word.position...)
        map.rewind(to: word.steps)
        word.isFolding = true
        readCharacters(source, word.source..<end, resolvesEscapes)
        word.isFolding = false
    }
}
