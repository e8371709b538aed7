/// Puts words together that signs stand in: emphasis and tags of markup, hyphens and line ends, strings that a program joins.
struct SplitWords {
    /// Adds an edit for each place of `text` where a word goes on behind signs.
    static func read(_ text: Span<UInt8>, into edits: inout TextEdits) {
        var position = 1
        while position + 1 < text.count {
            let byte = text[position]
            guard byte.isSplitting, let end = endOfSplit(text, position), end < text.count else {
                position += 1
                continue
            }
            edits.replace(position..<end, by: [])
            position = end
        }
    }

    /// The end of what splits a word at `position`; nil when no word is split there.
    private static func endOfSplit(_ text: Span<UInt8>, _ position: Int) -> Int? {
        let isAfterLetter = text[position - 1].isWordByte
        switch text[position] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "|"),
            UInt8(ascii: "^"):
            return endOfEmphasis(text, position)
        case UInt8(ascii: "-"), UInt8(ascii: "."):
            guard isAfterLetter else { return nil }
            return text[position + 1] == 0x0A ? letter(text, position + 2) : endOfDots(text, position)
        case UInt8(ascii: "<"): return endOfTag(text, position)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return endOfConcatenation(text, position)
        default: return nil
        }
    }

    private static func letter(_ text: Span<UInt8>, _ position: Int) -> Int? {
        position < text.count && text[position].isWordByte ? position : nil
    }

    /// Marks of emphasis between two letters, or before the first letter or behind the last of a piece of a word.
    private static func endOfEmphasis(_ text: Span<UInt8>, _ position: Int) -> Int? {
        var end = position
        while end < text.count, text[end] == text[position] { end += 1 }
        guard end - position <= 3, text[position - 1].isWordByte || letter(text, end) != nil else {
            return nil
        }
        // Snake case is not emphasis, but its words can be read as well without.
        return end
    }

    /// "ig.no.re", "ig-no-re": pieces of one to three letters.
    private static func endOfDots(_ text: Span<UInt8>, _ position: Int) -> Int? {
        let sign = text[position]
        guard letter(text, position + 1) != nil else { return nil }
        func piece(_ start: Int, _ step: Int) -> Int {
            var (place, count) = (start, 0)
            while place >= 0, place < text.count, text[place].isWordByte, count < 4 {
                place += step
                count += 1
            }
            return count
        }
        let (before, after) = (piece(position - 1, -1), piece(position + 1, 1))
        guard before < 4, after < 4 else { return nil }
        // One more sign of the kind, before or behind: one hyphen alone is a hyphen.
        let left = position - before - 1
        let right = position + after + 1
        let isRow = left >= 0 && text[left] == sign || right < text.count && text[right] == sign
        return isRow ? position + 1 : nil
    }

    /// A tag or a comment between two letters.
    private static func endOfTag(_ text: Span<UInt8>, _ position: Int) -> Int? {
        guard text[position - 1].isWordByte || text[position - 1] == UInt8(ascii: ">") else { return nil }
        let isComment = text.stands("<!--", at: position)
        var end = position + 1
        while end < text.count, end - position < 80 {
            if text[end] == UInt8(ascii: ">"), !isComment || text[end - 1] == UInt8(ascii: "-") {
                return end + 1
            }
            if text[end] == UInt8(ascii: "<") { return nil }
            end += 1
        }
        return nil
    }

    /// A quote, an operator or a comma, and a quote: pieces of one string.
    private static func endOfConcatenation(_ text: Span<UInt8>, _ position: Int) -> Int? {
        var end = position + 1
        var operators = 0
        while end < text.count, end - position < 16 {
            switch text[end] {
            case 0x20, 0x0A: end += 1
            case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: ","),
                UInt8(ascii: "|"), UInt8(ascii: "~"):
                operators += 1
                end += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                return operators > 0 && operators < 3 ? end + 1 : nil
            default: return nil
            }
        }
        return nil
    }
}

extension UInt8 {
    /// Of a word: an ASCII letter, or part of a letter of another script.
    fileprivate var isWordByte: Bool { isASCIILetter || self >= 0x80 }

    fileprivate var isSplitting: Bool {
        switch self {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "|"),
            UInt8(ascii: "^"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
