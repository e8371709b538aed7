/// Dates that the words beside them say are somebody's birth.
enum DateOfBirth {
    /// How far before the date such a word may begin.
    static let reach = 64
    /// How many words may stand between.
    private static let mostWords = 7

    /// The date whose first digits are at `position`.
    static func around(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, label: WordRoles,
        _ columns: inout TableColumns, _ reader: inout PersonalReader
    ) -> Candidate? {
        guard let date = WrittenDate.around(position, text, codes, &reader) else { return nil }
        let start = date.range.lowerBound
        guard
            isAnnounced(start, text, codes, label, mostWords: date.isCompact ? 1 : mostWords, &reader)
                || isExplained(date.range.upperBound, text, codes, &reader)
                || isCell(date.range, text, &reader)
                    && columns.classes(at: start, in: text, codes).contains(.birth)
        else { return nil }
        return Candidate(.dateOfBirth, range: date.range, confidence: 0.95)
    }

    /// Whether the date is all that a cell of a table holds.
    private static func isCell(_ range: Range<Int>, _ text: Span<UInt8>, _ reader: inout PersonalReader)
        -> Bool
    {
        let isAfter = range.lowerBound == 0 || isDelimiter(text[range.lowerBound - 1])
        return isAfter && isDelimiter(reader.byte(range.upperBound, text))
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 0x09, 0x0A, 0x0D, UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"),
            UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"):
            true
        default: false
        }
    }

    private static func isAnnounced(
        _ start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ label: WordRoles, mostWords: Int,
        _ reader: inout PersonalReader
    ) -> Bool {
        var end = start
        var words = 0
        let first = max(0, start - reach)
        while end > first, words < mostWords {
            let byte = text[end - 1]
            if text.isLetter(at: end - 1, codes) {
                let begin = max(text.startOfWord(before: end, codes), first)
                if isBirth(begin..<end, text, codes, &reader) { return true }
                words += 1
                end = begin
            } else if isBoundary(byte, end - 1, text) {
                return false
            } else {
                end -= 1
            }
        }
        return end == 0 && label.contains(.birth)
    }

    /// Other numbers, blank lines, the ends of sentences.
    private static func isBoundary(_ byte: UInt8, _ position: Int, _ text: Span<UInt8>) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "?"), UInt8(ascii: "!"):
            true
        // A label with a blank to fill in has its value there.
        case 0x0A: position > 0 && (text[position - 1] == 0x0A || text[position - 1] == UInt8(ascii: "_"))
        default: false
        }
    }

    /// Whether a word, or a part of `dateOfBirth`, says so.
    private static func isBirth(
        _ range: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Bool {
        if text.isIdeograph(at: range.upperBound - 1, codes) { return holdsBirth(range, codes) }
        return reader.roles(ofParts: range, text, codes).parts.contains(.birth)
    }

    /// `生` in a run of ideographs: 生年月日, 出生, 誕生日, 生于.
    private static func holdsBirth(_ range: Range<Int>, _ codes: Span<UInt16>) -> Bool {
        for index in range where codes[index] == 0x751F {
            let before = index > range.lowerBound ? codes[index - 1] : 0
            let after = index + 1 < range.upperBound ? codes[index + 1] : 0
            if before == 0x51FA || before == 0x8A95 || before == 0x8BDE { return true }
            if after == 0x5E74 || after == 0x65E5 || after == 0x4E8E || after == 0x65BC || after == 0x307E {
                return true
            }
        }
        return false
    }

    /// A word after the date: `生まれ`, `출생`, `doğumlu`, `(born)`.
    private static func isExplained(
        _ end: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Bool {
        var position = end
        while position - end < 3 {
            switch reader.byte(position, text) {
            case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ","): position += 1
            default:
                if text.isIdeograph(at: position, codes) {
                    let last = min(position + 3, text.count)
                    if last < position + 3 { reader.touchedEnd = true }
                    return codes[position] == 0x751F || holdsBirth(position..<last, codes)
                }
                let word = reader.word(at: position, text, codes)
                return word.has(.birth) && word.count > 2
            }
        }
        return false
    }
}
