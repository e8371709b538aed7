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
    private var word = OpenWord()

    /// Wipes the text.
    mutating func forget() {
        bytes.wipe()
        tagText.removeAll()
        selectorText.removeAll()
        unescaped.forget()
    }

    /// Normalises `range` of `source`, which is well-formed UTF-8.
    mutating func normalize(_ source: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding) {
        forget()
        survey = CharacterSurvey()
        word = OpenWord()
        if unescaped.read(source, range, encoding) {
            let inner = unescaped.bytes
            read(inner.span, 0..<inner.count)
        } else {
            read(source, range)
        }
    }

    /// The text without its escapes, where it had some: what the characters were read from, as they were written.
    var unescapedBytes: [UInt8]? { unescaped.isNeeded ? unescaped.bytes : nil }

    /// The bytes that `range` of the normalised text came from: of `unescapedBytes`, else of the source.
    func writtenRange(_ range: Range<Int>) -> Range<Int> { map.range(range) }

    /// The bytes of the source that `range`, as of `writtenRange`, came from.
    func sourceRange(ofWritten range: Range<Int>) -> Range<Int> {
        unescaped.isNeeded ? unescaped.sourceRange(range) : range
    }

    /// The bytes of the source that `range` of the normalised text came from.
    func sourceRange(_ range: Range<Int>) -> Range<Int> { sourceRange(ofWritten: map.range(range)) }

    private mutating func read(_ source: Span<UInt8>, _ range: Range<Int>) {
        map.begin(range)
        readCharacters(source, range)
        endWord(at: range.upperBound, source)
    }

    private mutating func readCharacters(_ source: Span<UInt8>, _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            let end = source.endOfASCII(from: position, before: range.upperBound, stopsAtBackslash: false)
            if end > position {
                appendASCII(source, position..<end)
                position = end
                continue
            }
            if !word.isFolding {
                let end = appendKept(source, position, before: range.upperBound)
                if end > position {
                    position = end
                    continue
                }
            }
            let from = position
            let scalar = source.scalar(at: &position)
            append(scalar, from, position, source)
        }
    }

    /// Appends the characters from `start` on that stay what they are and end no word, as far as they follow each other.
    /// Returns their end.
    private mutating func appendKept(_ source: Span<UInt8>, _ start: Int, before end: Int) -> Int {
        let table = UnicodeTable.shared
        let place = bytes.count
        var position = start
        while position < end, source[position] >= 0x80 {
            var next = position
            let record = table.record(source.scalar(at: &next))
            guard record.isKept, record.script != .none || !word.isOpen else { break }
            if record.script != .none {
                if !word.isOpen {
                    word = OpenWord(
                        source: position, position: place + position - start, steps: map.count)
                }
                word.take(record)
            }
            if position == start { map.copy(at: place, from: start) }
            position = next
        }
        bytes.append(contentsOf: source, start..<position)
        return position
    }

    /// Appends printable ASCII and white space.
    private mutating func appendASCII(_ source: Span<UInt8>, _ range: Range<Int>) {
        var start = range.lowerBound
        if word.isOpen, !word.isFolding {
            var end = start
            while end < range.upperBound, source[end].isASCIILetter { end += 1 }
            if end > start {
                word.hasLatin = true
                appendLowercase(source, start..<end)
            }
            if end == range.upperBound { return }
            endWord(at: end, source)
            start = end
        }
        let position = bytes.count
        appendLowercase(source, start..<range.upperBound)
        guard !word.isFolding else { return }
        var wordStart = range.upperBound
        while wordStart > start, source[wordStart - 1].isASCIILetter { wordStart -= 1 }
        guard wordStart < range.upperBound else { return }
        word = OpenWord(source: wordStart, position: position + wordStart - start, steps: map.count)
        word.hasLatin = true
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
        _ scalar: UInt32, _ from: Int, _ to: Int, _ source: Span<UInt8>
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
        follow(record, from, source)
        if word.isFolding, record.lookAlike != 0 {
            map.replace(at: bytes.count, from: from)
            bytes.append(record.lookAlike)
            survey.lookAlikes += 1
            return
        }
        if !word.isFolding {
            if record.traits.contains(.fancy) { survey.fancy += 1 }
            if record.traits.contains(.cipher) { survey.ciphers += 1 }
        }
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
            bytes.wipe(from: start)
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
        _ record: UnicodeRecord, _ from: Int, _ source: Span<UInt8>
    ) {
        guard !word.isFolding else { return }
        guard record.script != .none else { return endWord(at: from, source) }
        if !word.isOpen { word = OpenWord(source: from, position: bytes.count, steps: map.count) }
        word.take(record)
    }

    /// Ends the word before `end` of the source; one that mixes Latin letters with look-alikes is read again, as Latin.
    private mutating func endWord(at end: Int, _ source: Span<UInt8>) {
        guard word.isOpen else { return }
        word.isOpen = false
        guard word.isLatin(afterMixedWords: survey.mixedWords > 0) else { return }
        survey.mixedWords += 1
        bytes.wipe(from: word.position)
        map.rewind(to: word.steps)
        word.isFolding = true
        readCharacters(source, word.source..<end)
        word.isFolding = false
    }
}
