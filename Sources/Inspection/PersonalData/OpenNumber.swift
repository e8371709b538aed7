/// From where on the end of a text could still become a value of digits and letters: cards, accounts, telephones,
/// passports, addresses of machines, dates, positions.
///
/// Values are groups with separators between them. A group holds a digit or is short; a longer word without a digit ends
/// them all. What could be a value is as long as the longest one and no longer.
enum OpenNumber {
    /// The longest value with its separators.
    static let longest = 160
    /// The most separators between two groups.
    private static let longestSeparator = 6
    /// The longest group of letters inside of a value: `NWBK`, `lon`, `ext`.
    private static let longestLetters = 4
    /// How many such groups may stand together.
    private static let mostLetterGroups = 2

    /// Where it begins; the text's end when nothing is open.
    /// - Parameter everyWord: Whether short words in capitals are held before any digit has come.
    static func start(in text: Span<UInt8>, everyWord: Bool) -> Int {
        var open = text.count
        var position = text.count
        var letterGroups = 0
        let first = max(0, text.count - longest)
        while position > first {
            let end = endOfGroup(before: position, first, everyWord, text)
            guard let end, end > first else { break }
            let group = Group(before: end, first, text)
            if group.hasDigit {
                open = group.start
                letterGroups = 0
            } else if end < text.count || position < text.count {
                guard group.isShort(in: text), letterGroups < mostLetterGroups else { break }
                letterGroups += 1
                if everyWord && group.isUpper || open < text.count && open - end <= 1 && group.isUpper {
                    open = group.start
                }
            } else if everyWord || group.isUpper && end - group.start <= 2 * longestLetters {
                open = group.start
            }
            position = group.start
        }
        return withSign(open, text)
    }

    /// A group of letters and digits.
    private struct Group {
        var start: Int
        var end: Int
        var hasDigit = false
        var isUpper = true

        init(before end: Int, _ first: Int, _ text: Span<UInt8>) {
            start = end
            self.end = end
            while start > first, text.isWord(at: start - 1) {
                start -= 1
                if text[start].isASCIIDigit { hasDigit = true }
                if text[start] &- 0x61 < 26 || text[start] >= 0x80 { isUpper = false }
            }
        }

        func isShort(in text: Span<UInt8>) -> Bool {
            end - start <= longestLetters || isUpper && end < text.count && text[end] == UInt8(ascii: "<")
        }
    }

    /// The end of the group that stands before `position`; nil when something else than separators stands between.
    private static func endOfGroup(
        before position: Int, _ first: Int, _ everyWord: Bool, _ text: Span<UInt8>
    ) -> Int? {
        var end = position
        while end > first, !text.isWord(at: end - 1) {
            guard isSeparator(text[end - 1]), position - end < longestSeparator else { return nil }
            // Of values hardly any but positions have commas: `48.8584, 2.2945`.
            if !everyWord, text[end - 1] == UInt8(ascii: ","), !isDecimal(before: end - 1, text) {
                return nil
            }
            end -= 1
        }
        return end
    }

    private static func isDecimal(before position: Int, _ text: Span<UInt8>) -> Bool {
        var start = position
        while start > 0, position - start < 12, text[start - 1].isASCIIDigit { start -= 1 }
        return position - start > 1 && start > 0 && text[start - 1] == UInt8(ascii: ".")
            || start > 0 && start == position && text[start - 1] >= 0x80
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"),
            UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"),
            UInt8(ascii: "<"), UInt8(ascii: "#"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "="),
            0x09, 0x0A, 0x0D,
            FoldedText.other:
            true
        default: false
        }
    }

    /// A value begins with its sign or bracket: `+49`, `(02)`.
    private static func withSign(_ open: Int, _ text: Span<UInt8>) -> Int {
        var start = open
        while start > 0, open - start < 3, isSign(text[start - 1]) { start -= 1 }
        // The last of a text are open too: `call +`.
        if open == text.count { return isSign(at: text.count - 1, text) ? start : open }
        return start
    }

    private static func isSign(at position: Int, _ text: Span<UInt8>) -> Bool {
        position >= 0 && (text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "("))
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "#")
    }
}
