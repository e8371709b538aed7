/// Puts words together that signs stand in: emphasis and tags of markup, hyphens and line ends, strings that a program joins.
struct SplitWords {
    /// Adds an edit for each place of `text` where a word goes on behind signs.
    static func read(_ text: Span<UInt8>, into edits: inout TextEdits) {
        var position = 1
        let splitting = Self.splitting
        while position + 1 < text.count {
            let byte = text[position]
            guard splitting.contains(byte) else {
                position = text.nextSplitting(from: position + 1)
                continue
            }
            guard let end = endOfSplit(text, position), end < text.count else {
                position += 1
                continue
            }
            edits.replace(position..<end, by: [])
            position = end
        }
    }

    private static let splitting = ByteSet("*_~`|^-.<\"'")

    /// Tags that stand within words; the others stand between them.
    private static let inlineTags: [StaticString] = [
        "!--", "b>", "i>", "u>", "s>", "em>", "strong>", "span", "font", "a ", "a>", "wbr", "sub>", "sup>",
        "/b>", "/i>", "/u>", "/s>",
        "/em>", "/strong>", "/span>", "/font>", "/a>", "/sub>", "/sup>", "mark>", "/mark>", "code>", "/code>",
    ]

    /// The end of what splits a word at `position`; nil when no word is split there.
    private static func endOfSplit(_ text: Span<UInt8>, _ position: Int) -> Int? {
        guard
            text[position - 1].isWordByte || text[position] == UInt8(ascii: "\"")
                || text[position] == UInt8(ascii: "'")
        else { return nil }
        switch text[position] {
        case UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "`"): return endOfEmphasis(text, position)
        case UInt8(ascii: "-") where text[position + 1] == 0x0A: return letter(text, position + 2)
        case UInt8(ascii: "<"): return endOfTag(text, position)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return endOfConcatenation(text, position)
        default: return endOfPiece(text, position)
        }
    }

    private static func letter(_ text: Span<UInt8>, _ position: Int) -> Int? {
        position < text.count && text[position].isWordByte ? position : nil
    }

    /// Marks of emphasis between two letters.
    private static func endOfEmphasis(_ text: Span<UInt8>, _ position: Int) -> Int? {
        var end = position
        while end < text.count, text[end] == text[position] { end += 1 }
        return end - position <= 3 ? letter(text, end) : nil
    }

    /// "ig.no.re", "ig-no-re", "ig_no_re": at least three pieces of at most three letters.
    private static func endOfPiece(_ text: Span<UInt8>, _ position: Int) -> Int? {
        guard let next = letter(text, position + 1) else { return nil }
        let before = piece(text, position - 1, -1)
        let after = piece(text, next, 1)
        guard before < 4, after < 4 else { return nil }
        let (left, right) = (position - before - 1, position + after + 1)
        let sign = text[position]
        let goesOn = right + 1 < text.count && text[right] == sign && text[right + 1].isWordByte
        let wentOn = left > 0 && text[left] == sign && text[left - 1].isWordByte
        return goesOn || wentOn ? next : nil
    }

    /// How many letters stand from `start` on in steps of `step`, at most four.
    private static func piece(_ text: Span<UInt8>, _ start: Int, _ step: Int) -> Int {
        var (place, count) = (start, 0)
        while place >= 0, place < text.count, text[place].isWordByte, count < 4 {
            place += step
            count += 1
        }
        return count
    }

    /// A tag or a comment between two letters.
    private static func endOfTag(_ text: Span<UInt8>, _ position: Int) -> Int? {
        guard inlineTags.contains(where: { text.stands($0, at: position + 1) }) else { return nil }
        let isComment = text.stands("<!--", at: position)
        var end = position + 1
        while end < text.count, end - position < 80 {
            if text[end] == UInt8(ascii: ">"), !isComment || text[end - 1] == UInt8(ascii: "-") {
                return letter(text, end + 1)
            }
            if text[end] == UInt8(ascii: "<") { return nil }
            end += 1
        }
        return nil
    }

    /// A quote, one operator or two, and a quote: pieces of one string.
    private static func endOfConcatenation(_ text: Span<UInt8>, _ position: Int) -> Int? {
        guard text[position - 1].isWordByte || text[position - 1] == 0x20 else { return nil }
        var (end, operators) = (position + 1, 0)
        while end + 1 < text.count, end - position < 12 {
            switch text[end] {
            case 0x20, 0x0A: end += 1
            case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "|"),
                UInt8(ascii: "~"):
                operators += 1
                end += 1
            case text[position]:
                return 1...2 ~= operators && (text[end + 1].isWordByte || text[end + 1] == 0x20)
                    ? end + 1 : nil
            default: return nil
            }
        }
        return nil
    }
}

extension Span<UInt8> {
    /// The next position from `start` on that may split a word; none is passed over.
    @inline(__always)
    fileprivate func nextSplitting(from start: Int) -> Int {
        nextMarked(from: start, before: count) { vector in
            vector.marks(UInt8(ascii: "-"), through: UInt8(ascii: "."))
                .| vector.marks(UInt8(ascii: "^"), through: UInt8(ascii: "`"))
                .| vector.marks(UInt8(ascii: "\"")) .| vector.marks(UInt8(ascii: "'"))
                .| vector.marks(UInt8(ascii: "*")) .| vector.marks(UInt8(ascii: "<"))
                .| vector.marks(UInt8(ascii: "|")) .| vector.marks(UInt8(ascii: "~"))
        }
    }
}

extension UInt8 {
    /// Of a word: an ASCII letter, or part of a letter of another script.
    fileprivate var isWordByte: Bool { isASCIILetter || self >= 0x80 }
}
