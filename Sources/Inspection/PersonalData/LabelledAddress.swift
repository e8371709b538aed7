/// An address as the value of a label that says that it is one: the value as far as it goes on like an address.
enum LabelledAddress {
    /// The longest address.
    static let longest = 140

    /// The value that begins at `position`.
    static func value(
        at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Candidate? {
        var end = position
        var lastWord = position
        var digits = 0
        var words = 0
        while end - position < longest {
            let byte = reader.byte(end, text)
            if byte == 0 || isEnd(byte) { break }
            if byte == 0x0A {
                guard words > 0, goesOn(end + 1, text, &reader) else { break }
            } else if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "_") {
                return nil
            } else if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "."), isCode(end, text, &reader) {
                return nil
            } else if byte == UInt8(ascii: "."), isSentenceEnd(end, text, codes, &reader) {
                break
            } else if byte == UInt8(ascii: ","), isOtherLabel(end, text, codes, &reader) {
                break
            } else if byte.isASCIIDigit {
                digits += 1
                lastWord = end + 1
            } else if text.isLetter(at: end, codes) {
                if !text.isLetter(at: end - 1, codes) || text.isIdeograph(at: end, codes) {
                    if words > 1, isVerb(end, text, codes, &reader) { break }
                    words += 1
                }
                lastWord = end + 1
            } else if byte == UInt8(ascii: ")"), lastWord == end {
                lastWord = end + 1
            }
            end += 1
        }
        guard digits > 0, digits < 16, words > 1, lastWord - position > 7, end - position < longest else {
            return nil
        }
        return Candidate(.address, range: position..<lastWord, confidence: 0.85)
    }

    /// `::`, and numbers of more than two parts: code, and addresses of machines.
    private static func isCode(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Bool {
        let next = reader.byte(position + 1, text)
        if text[position] == UInt8(ascii: ":") { return next == UInt8(ascii: ":") }
        return next.isASCIIDigit && position > 1 && text[position - 1].isASCIIDigit
            && text[position - 2] == UInt8(ascii: ".")
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "\t"),
            UInt8(ascii: ";"),
            UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "&"), UInt8(ascii: "{"), UInt8(ascii: "?"),
            0x0D:
            true
        default: false
        }
    }

    /// Whether the line at `position` can be the next one of an address: short, with a code, without a label.
    private static func goesOn(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Bool {
        var end = position
        var (digits, run) = (0, 0)
        while end - position < 48 {
            let byte = reader.byte(end, text)
            if byte == 0 || byte == 0x0A || isEnd(byte) { break }
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "@") {
                return false
            }
            run = byte.isASCIIDigit ? run + 1 : 0
            if byte.isASCIIDigit { digits += 1 }
            if run > 6 { return false }
            end += 1
        }
        return end > position && end - position < 48 && digits >= 2
    }

    private static func isSentenceEnd(
        _ dot: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Bool {
        let next = reader.byte(dot + 1, text)
        if next == 0 || next == 0x0A || text[dot] >= 0x80 { return true }
        guard next == UInt8(ascii: " ") else { return false }
        let word = reader.word(before: dot, text, codes)
        return word.count > 4
            || word.isEmpty && dot > 1 && text[dot - 1].isASCIIDigit && text[dot - 2].isASCIIDigit
    }

    /// `, email ann@…`, `, phone …`: what follows the comma is another value.
    private static func isOtherLabel(
        _ comma: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Bool {
        let start = reader.afterSpaces(comma + 1, text)
        let word = reader.word(at: start, text, codes)
        guard !word.isEmpty, word.hasSmall, !word.isCapitalised, word.range.upperBound - start > 2,
            text[start] < 0x80
        else {
            return false
        }
        return !word.has([.unit, .particle, .streetBefore, .streetAfter])
    }

    /// Words that no address holds: `and`, `is`, `です`, `입니다`.
    private static func isVerb(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Bool {
        if text.isIdeograph(at: position, codes) {
            // です, に, へ, 。 and the like end the value.
            return codes[position] == 0x3067 || codes[position] == 0x306B || codes[position] == 0x3078
        }
        let word = reader.word(at: position, text, codes)
        if text[position] == FoldedText.other, word.count == 3, codes[position] == 0xC785 { return true }
        return word.hasSmall && !word.isCapitalised && text[position] < 0x80 && word.has(.stop)
            && !word.has([.particle, .unit, .streetBefore, .dateGlue])
    }
}
