/// How a text stands in its source.
enum TextEncoding: UInt8, Sendable {
    /// As it is.
    case plain
    /// Between the quotes of a JSON string, or a JSON text: `\n`, `\u0040` and the like are escapes.
    case json
    /// A JSON text between the quotes of a JSON string: escapes within escapes.
    case nestedJSON
}

/// A text as the detectors read it: one byte a character, with look-alike digits and separators folded into ASCII,
/// invisible characters left out and escapes resolved, and for each byte the place it came from.
///
/// ASCII stays itself. Other letters become `letter`, everything else `other`, so that a detector sees where words end
/// without decoding anything. Storage is kept from text to text.
struct FoldedText {
    /// Stands for a letter outside ASCII.
    static let letter: UInt8 = 0x80
    /// Stands for any other character outside ASCII.
    static let other: UInt8 = 0x81

    /// The folded text.
    private(set) var bytes: [UInt8] = []
    /// For each folded byte the code by which words are compared (`LetterFold`); empty when it is the byte itself.
    private(set) var codes: [UInt16] = []
    /// Where the folded bytes came from; empty when byte `i` came from `start + i`.
    private var sources = FoldedSources()
    private var start = 0
    private let frequent = CharacterFold.frequent
    private var unescaped: [UInt8] = []
    private var unescapedSources: [SourceRange] = []
    /// Whether the source ends within an escape, which is then left out.
    private(set) var isCut = false

    /// Whether escapes of one byte's worth were resolved in place: `\\` for one backslash is two of them here.
    private(set) var hasPairedEscapes = false

    private struct SourceRange {
        var start: UInt32
        var end: UInt32
    }

    /// Wipes the text.
    mutating func forget() {
        bytes.wipe()
        codes.wipe()
        sources.wipe()
        unescaped.wipe()
        unescapedSources.wipe()
    }

    /// Folds `range` of `source`, which is well-formed UTF-8.
    mutating func fold(_ source: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding) {
        forget()
        start = range.lowerBound
        isCut = false
        hasPairedEscapes = false
        switch encoding {
        case .plain where !source.hasNonASCII(in: range):
            bytes.append(contentsOf: source, range)
        case .json where !source.hasNonASCII(in: range) && foldSimpleEscapes(source, range):
            hasPairedEscapes = true
        case .nestedJSON: foldNested(source, range)
        case .plain, .json: foldCharacters(source, range, encoding)
        }
    }

    /// The bytes of the source that `folded` came from.
    func sourceRange(_ folded: Range<Int>) -> Range<Int> {
        guard !sources.isEmpty else { return start + folded.lowerBound..<start + folded.upperBound }
        if folded.isEmpty { return sourceOffset(folded.lowerBound)..<sourceOffset(folded.lowerBound) }
        return sources.range(at: folded.lowerBound)
            .lowerBound..<sources.range(at: folded.upperBound - 1).upperBound
    }

    /// Where in the source the folded byte at `position` begins; the source's end for the end of the text.
    func sourceOffset(_ position: Int) -> Int {
        guard !sources.isEmpty else { return start + position }
        return position < sources.count
            ? sources.range(at: position).lowerBound : sources.range(at: sources.count - 1).upperBound
    }

    /// The first folded position whose source begins at or after `offset`.
    func position(ofSource offset: Int) -> Int {
        guard !sources.isEmpty else { return Swift.max(0, Swift.min(offset - start, bytes.count)) }
        return sources.position(ofSource: offset)
    }

    /// Resolves escapes of one byte's worth in place, both bytes becoming the character they stand for: positions stay
    /// those of the source. Returns false, with nothing done, when there are others.
    private mutating func foldSimpleEscapes(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
        bytes.append(contentsOf: source, range)
        var position = 0
        while let found = bytes.span.firstBackslash(from: position) {
            let escape = JSONEscape(bytes.span, at: found, before: bytes.count)
            guard escape.length <= 2, !escape.isCut else {
                bytes.wipe()
                return false
            }
            bytes[found] = UInt8(truncatingIfNeeded: escape.scalar)
            bytes[found + 1] = bytes[found]
            position = found + 2
        }
        return true
    }

    private mutating func foldCharacters(_ source: Span<UInt8>, _ range: Range<Int>, _ encoding: TextEncoding)
    {
        let hasEscapes = encoding == .json
        var position = range.lowerBound
        while position < range.upperBound {
            let from = position
            if source[position] < 0x80 {
                position = source.endOfASCII(
                    from: position, before: range.upperBound, stopsAtBackslash: hasEscapes)
                if position > from {
                    appendASCII(source, from..<position)
                    continue
                }
            }
            guard let scalar = scalar(source, &position, before: range.upperBound, hasEscapes) else { return }
            if let folded = CharacterFold.folded(scalar, frequent) {
                bytes.append(folded.byte)
                codes.append(folded.code)
                sources.append(1, from: from, width: position - from)
            }
        }
    }

    /// The character at `position`, which moves behind it; nil for an escape that is cut.
    @inline(__always)
    private mutating func scalar(
        _ source: Span<UInt8>, _ position: inout Int, before end: Int, _ hasEscapes: Bool
    ) -> UInt32? {
        guard hasEscapes, source[position] == UInt8(ascii: "\\") else { return source.scalar(at: &position) }
        let escape = JSONEscape(source, at: position, before: end)
        isCut = escape.isCut
        position += escape.length
        return isCut ? nil : escape.scalar
    }

    /// Appends characters that stay what they are.
    private mutating func appendASCII(_ source: Span<UInt8>, _ range: Range<Int>) {
        bytes.append(contentsOf: source, range)
        codes.append(widening: source, range)
        sources.append(range.count, from: range.lowerBound, width: 1)
    }

    private mutating func foldNested(_ source: Span<UInt8>, _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            let from = position
            if source[position] == UInt8(ascii: "\\") {
                let escape = JSONEscape(source, at: position, before: range.upperBound)
                position += escape.length
                escape.scalar.appendUTF8(to: &unescaped)
            } else {
                unescaped.append(source[position])
                position += 1
            }
            while unescapedSources.count < unescaped.count {
                unescapedSources.append(SourceRange(start: UInt32(from), end: UInt32(position)))
            }
        }
        let inner = unescaped
        foldCharacters(inner.span, 0..<inner.count, .json)
        let places = unescapedSources
        sources.map { Int(places[$0.lowerBound].start)..<Int(places[$0.upperBound - 1].end) }
        start = range.lowerBound
    }
}

extension [UInt16] {
    /// Appends ASCII characters as their codes.
    fileprivate mutating func append(widening bytes: Span<UInt8>, _ range: Range<Int>) {
        var position = range.lowerBound
        while position + 16 <= range.upperBound {
            // Safe: bounds are checked, every bit pattern is a vector of bytes, and the buffer is used within the call.
            let narrow = unsafe bytes.bytes.unsafeLoadUnaligned(
                fromByteOffset: position, as: SIMD16<UInt8>.self)
            let wide = SIMD16<UInt16>(truncatingIfNeeded: narrow)
            unsafe Swift.withUnsafeBytes(of: wide) {
                unsafe append(contentsOf: $0.bindMemory(to: UInt16.self))
            }
            position += 16
        }
        while position < range.upperBound {
            append(UInt16(bytes[position]))
            position += 1
        }
    }
}

extension Span<UInt8> {
    /// The first backslash at or after `position`.
    func firstBackslash(from position: Int) -> Int? { firstBackslash(from: position, before: count) }

    /// The first backslash at or after `position` and before `end`.
    func firstBackslash(from position: Int, before end: Int) -> Int? {
        var position = position
        while position + 8 <= end {
            let word = word(at: position) ^ 0x5C5C_5C5C_5C5C_5C5C
            let found = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if found != 0 { return position + found.trailingZeroBitCount >> 3 }
            position += 8
        }
        while position < end {
            if self[position] == UInt8(ascii: "\\") { return position }
            position += 1
        }
        return nil
    }

    /// The scalar at `position` of well-formed UTF-8; moves behind it. A cut sequence reads as U+FFFD.
    @inline(__always)
    func scalar(at position: inout Int) -> UInt32 {
        let lead = self[position]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard position + length <= count else {
            position = count
            return 0xFFFD
        }
        var scalar = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
        for offset in 1..<Swift.max(length, 1) where length > 1 {
            scalar = scalar << 6 | UInt32(self[position + offset] & 0x3F)
        }
        position += length
        return scalar
    }
}
