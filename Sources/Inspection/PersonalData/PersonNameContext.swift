/// What stands before a name and says that it is one.
enum PersonNameContext {
    /// Nothing.
    case none
    /// The beginning of a line, a cell or a quoted value.
    case cell
    /// A person the writer knows: one given name is enough.
    case kin
    /// A letter's first words.
    case greeting
    /// The end of a letter before a line break.
    case farewell
    /// A label or a word for someone that records are kept of.
    case record
    /// A label that says which part of a name follows: `first name`, `Nom`.
    case part
    /// A label like `name`, which things have too.
    case named
    /// A title, or words by which somebody tells a name.
    case certain
    /// A label that makes it the name of a thing.
    case thing

    /// The most separators between a label and its value.
    private static let longestGap = 16

    /// What stands before `position`.
    static func before(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, label: WordRoles,
        _ reader: inout PersonalReader
    ) -> PersonNameContext {
        let gap = Gap(before: position, text)
        if gap.start == 0 {
            let context = Self.label(label)
            return context == .none ? .cell : context
        }
        let last = reader.word(before: gap.start, text, codes)
        guard !last.isEmpty else { return gap.isSpace ? .none : .cell }
        if gap.hasLineEnd { return afterLine(last, gap, text, codes, &reader) }
        if gap.isLabel {
            let roles =
                text[gap.start] == UInt8(ascii: ">")
                ? reader.tagRoles(endingAt: gap.start, text, codes)
                : reader.labelRoles(before: gap.start, text, codes)
            let context = Self.label(roles)
            return context == .none ? .cell : context
        }
        guard gap.isSpace else { return .cell }
        return prose(last, text, codes, &reader)
    }

    /// What the words of a label say.
    static func label(_ roles: WordRoles) -> PersonNameContext {
        if !roles.isDisjoint(with: .thing) { return roles.contains(.nameNoun) ? .thing : .none }
        if !roles.isDisjoint(with: [.birth, .addressNoun]), !roles.contains(.nameNoun) { return .none }
        if roles.isSuperset(of: [.nameNoun, .namePart]) { return .part }
        if roles.contains(.record) { return .record }
        if roles.contains(.nameNoun) { return .named }
        return roles.contains(.honorific) ? .record : .none
    }

    /// The characters between the last word and the name.
    private struct Gap {
        var start: Int
        var isSpace = true
        var isLabel = false
        var hasLineEnd = false

        init(before position: Int, _ text: Span<UInt8>) {
            start = position
            let first = max(0, position - longestGap)
            while start > first, !isWordEnd(start - 1, text) {
                switch text[start - 1] {
                case UInt8(ascii: " "): break
                case 0x0A, 0x0D:
                    hasLineEnd = true
                    isSpace = false
                case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "\t"), UInt8(ascii: ">"):
                    isLabel = true
                    isSpace = false
                // `Dr. Okafor`, `sig.ra`.
                case UInt8(ascii: ".") where position - start <= 1: break
                default: isSpace = false
                }
                start -= 1
            }
        }

        private func isWordEnd(_ position: Int, _ text: Span<UInt8>) -> Bool {
            text[position].isASCIILetterOrDigit || text[position] == FoldedText.letter
                || text[position] == FoldedText.other
        }
    }

    private static func afterLine(
        _ last: Word, _ gap: Gap, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> PersonNameContext {
        if last.has(.farewell) { return .farewell }
        let before = reader.word(before: max(0, last.range.lowerBound - 1), text, codes)
        return before.has(.farewell) ? .farewell : .cell
    }

    private static func prose(
        _ last: Word, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> PersonNameContext {
        if last.has(.honorific), last.count > 1 || isTitleLetter(last, text), !isUnit(last, text) {
            return .certain
        }
        let before = last.range.lowerBound
        if last.has(.copula) {
            let noun = reader.word(before: max(0, before - 1), text, codes)
            if noun.has(.nameNoun) {
                return reader.labelRoles(before: noun.range.upperBound, text, codes).contains(.thing)
                    ? .thing : .certain
            }
        }
        if last.has(.intro) { return .certain }
        if last.has(.record) { return .record }
        if last.has(.greeting) { return .greeting }
        if last.has([.kin, .nearName]) { return .kin }
        if last.has(.nameNoun) { return .named }
        return .none
    }
}

extension PersonNameContext {
    /// `3 ms`.
    private static func isUnit(_ word: Word, _ text: Span<UInt8>) -> Bool {
        let start = word.range.lowerBound
        guard !word.isCapitalised, start > 0 else { return false }
        return text[start - 1].isASCIIDigit
            || start > 1 && text[start - 1] == 0x20 && text[start - 2].isASCIIDigit
    }

    /// `M. Dupont`, but not `a.m. Neighbours`.
    private static func isTitleLetter(_ word: Word, _ text: Span<UInt8>) -> Bool {
        let before = word.range.lowerBound - 1
        let isApart =
            before < 0 || text[before] == UInt8(ascii: " ") || text[before] == 0x0A
            || text[before] == UInt8(ascii: "\"")
        return word.isCapitalised && isApart || text[word.range.lowerBound] >= 0x80
    }
}

extension PersonalReader {
    /// The longest label.
    private static let longestLabel = 40
    /// The most words of a label.
    private static let mostLabelWords = 4

    /// What the words before `end` can mean together, as far back as a label can reach: `Date of birth`, `fullName`.
    mutating func labelRoles(before end: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> WordRoles {
        var roles: WordRoles = []
        var position = end
        let first = max(0, end - Self.longestLabel)
        var words = 0
        while position > first, words < Self.mostLabelWords {
            if text.isLetter(at: position - 1, codes) {
                let start = max(text.startOfWord(before: position, codes), first)
                roles.formUnion(rolesOfParts(start..<position, text, codes))
                position = start
                words += 1
            } else if Self.joinsLabel(text[position - 1]) {
                position -= 1
            } else {
                break
            }
        }
        return roles
    }

    /// The longest tag.
    private static let longestTag = 40

    /// What the name of the tag that ends at `position` can mean, or else the words before the tags there:
    /// `<customer>`, `<td>name</td><td>`.
    mutating func tagRoles(endingAt position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> WordRoles {
        var end = position
        for count in 0..<3 {
            var start = end
            while start > 0, end - start < Self.longestTag, text[start - 1] != UInt8(ascii: "<") {
                start -= 1
            }
            guard start > 0, text[start - 1] == UInt8(ascii: "<") else { return [] }
            if count == 0 {
                let roles = labelRoles(before: end, text, codes)
                if !roles.isDisjoint(with: [.personLabel, .addressNoun, .birth]) { return roles }
            }
            end = start - 1
            guard end > 0, text[end - 1] == UInt8(ascii: ">") else { break }
            end -= 1
        }
        return labelRoles(before: end, text, codes)
    }

    /// What the words of a label in UTF-8 can mean.
    mutating func roles(ofLabel label: Span<UInt8>) -> WordRoles {
        var roles: WordRoles = []
        var (part, whole) = (WordHash(), WordHash())
        var wasSmall = false
        var position = max(0, label.count - Self.longestLabel)
        while position < label.count {
            let code = LetterFold.code(for: label.scalar(at: &position))
            let lower = LetterFold.lowercased(code)
            let isLetter = code < 0x80 ? UInt8(code).isASCIILetter : true
            if !isLetter || wasSmall && lower != code {
                roles.formUnion(words[part.value])
                part = WordHash()
            }
            if !isLetter { whole = WordHash() }
            wasSmall = isLetter && lower == code
            guard isLetter else { continue }
            part.take(lower)
            whole.take(lower)
        }
        return roles.union(words[part.value]).union(words[whole.value])
    }

    private static func joinsLabel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// What a word can mean, or the parts of one that capitals divide.
    func rolesOfParts(_ range: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> WordRoles {
        let (parts, whole) = roles(ofParts: range, text, codes)
        return parts.union(whole)
    }

    /// What the parts of the word in `range` can mean that capitals divide, and what the whole can.
    func roles(
        ofParts range: Range<Int>, _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) -> (parts: WordRoles, whole: WordRoles) {
        if let hash = text.hashOfPart(range) {
            let roles = words[hash]
            return (roles, roles)
        }
        var roles: WordRoles = []
        var (part, whole) = (WordHash(), WordHash())
        var wasCapital = true
        for position in range {
            let code = text.code(at: position, codes)
            let lower = LetterFold.lowercased(code)
            if lower != code, !wasCapital {
                roles.formUnion(words[part.value])
                part = WordHash()
            }
            wasCapital = lower != code
            part.take(lower)
            whole.take(lower)
        }
        return (roles.union(words[part.value]), words[whole.value])
    }
}

extension Span<UInt8> {
    /// The hash of the ASCII letters that all of `range` consists of, where no capital divides them; nil otherwise.
    fileprivate func hashOfPart(_ range: Range<Int>) -> UInt64? {
        var hash = WordHash()
        var position = range.lowerBound
        // The bit by which letters differ in case, of the letter before.
        var wasSmall: UInt64 = 0
        while position < range.upperBound {
            let end = Swift.min(position + 8, range.upperBound)
            let word = leadingWord(of: position..<end)
            let marks = word.notLetters
            let count = marks == 0 ? 8 : marks.unmarkedBytes
            guard count == end - position else { return nil }
            let small = word & UInt64.caseBits
            // A capital behind a small letter.
            guard (small << 8 | wasSmall) & ~small & marks.maskBeforeMark == 0 else { return nil }
            wasSmall = small >> 56
            hash.take((word | UInt64.caseBits) & marks.maskBeforeMark, count: count)
            position = end
        }
        return hash.value
    }
}
