/// Decides whether a run of words is a person's name: by what stands before it, by what its words are known as, and by
/// how it ends.
enum PersonNameFinder {
    /// The name that begins with the word at `position`, which begins with a capital letter or stands after a label.
    static func starting(
        at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, label: WordRoles, lowercase: Bool,
        _ reader: inout PersonalReader
    ) -> Candidate? {
        let first = reader.word(at: position, text, codes)
        var name = PersonName(first, text, codes, lowercase: lowercase, &reader)
        if name.words == 0 { return titled(first, text, codes, &reader) }
        guard !isInLocator(name.range, text) else { return nil }
        reader.hasBegun = name.known > 0
        if lowercase, !text.isCapital(at: position, codes),
            name.words < 2 || goesOn(name.range.upperBound, text)
        {
            return nil
        }
        let context = PersonNameContext.before(position, text, codes, label: label, &reader)
        if context != .none, context != .cell { reader.hasBegun = true }
        guard context != .thing, let confidence = confidence(&name, context, text, codes, &reader),
            !isOfNobody(name.range, context, text, codes, &reader)
        else { return nil }
        return Candidate(
            kind: .personalData(.person), range: name.range,
            risk: context == .none || context == .cell ? .low : PersonalDataType.person.risk,
            confidence: confidence)
    }

    /// Whether the words are called after somebody without being anybody's name.
    private static func isOfNobody(
        _ range: Range<Int>, _ context: PersonNameContext, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Bool {
        switch context {
        case .none, .cell: return NamesOfThings.isBrand(range, text, codes)
        case .certain:
            let title = reader.word(before: max(0, range.lowerBound - 1), text, codes)
            let start = title.isEmpty ? reader.word(before: max(0, range.lowerBound - 2), text, codes) : title
            return NamesOfThings.isTitled(start.range.lowerBound..<range.upperBound, text, codes)
        default: return false
        }
    }

    /// `Mr john smith`, `Mr van der Meer`: a title before a known name in small letters.
    private static func titled(
        _ title: Word, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Candidate? {
        guard title.has(.honorific), title.count > 1 else { return nil }
        var next = title.range.upperBound
        if reader.byte(next, text) == UInt8(ascii: ".") { next += 1 }
        guard reader.byte(next, text) == UInt8(ascii: " "), !text.isCapital(at: next + 1, codes) else {
            return nil
        }
        let name = PersonName(at: next + 1, text, codes, lowercase: true, &reader)
        let isParticle = reader.word(at: next + 1, text, codes).has(.particle)
        guard name.words > 0, isParticle || name.words > 1 && name.isFirstGiven,
            !goesOn(name.range.upperBound, text)
        else { return nil }
        return Candidate(.person, range: name.range, confidence: 0.8)
    }

    /// Whether the word at `end` is not over.
    private static func goesOn(_ end: Int, _ text: Span<UInt8>) -> Bool {
        guard end < text.count else { return false }
        switch text[end] {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "$"),
            UInt8(ascii: "@"):
            return end + 1 < text.count && text.isWord(at: end + 1) || text[end] == UInt8(ascii: "$")
        default: return false
        }
    }

    private static func confidence(
        _ name: inout PersonName, _ context: PersonNameContext, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Double? {
        switch context {
        case .certain:
            _ = name.takeGivenName(anyName: false, text, codes, &reader)
            guard name.known > 0 || name.words > 1 || name.lastCount > 2 && !isAllCapitals(name.range, text)
            else { return nil }
            return name.isOfThing ? nil : 0.9
        case .part:
            _ = name.takeGivenName(anyName: true, text, codes, &reader)
            return !name.isOfThing && (name.known > 0 || endsValue(name, text, codes, &reader)) ? 0.9 : nil
        case .record, .named:
            let isWhole = name.takeGivenName(anyName: true, text, codes, &reader)
            if name.known > 0 || isWhole { return name.isOfThing ? nil : 0.9 }
            return name.words >= 2 && endsValue(name, text, codes, &reader) ? 0.8 : nil
        case .greeting, .farewell:
            guard !name.isOfThing, endsLine(name, text, &reader) else { return nil }
            return name.known > 0 || name.words >= 2 ? 0.85 : nil
        case .kin: return name.isFirstGiven && !name.isOfThing ? 0.8 : nil
        case .cell:
            if name.takeGivenName(anyName: false, text, codes, &reader) { return 0.8 }
            if name.speaksForItself { return name.isLastSurname ? 0.8 : 0.7 }
            if isChatLine(name, text, &reader) { return 0.7 }
            return name.words >= 2 && name.words <= 4 && name.known > 0 && !name.isOfThing
                && endsCell(name, text, &reader) ? 0.6 : nil
        case .none:
            if name.takeGivenName(anyName: false, text, codes, &reader) { return 0.7 }
            return name.speaksForItself ? (name.isLastSurname ? 0.75 : 0.6) : nil
        case .thing: return nil
        }
    }

    private static func isAllCapitals(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        for position in range where text[position] &- 0x61 < 26 { return false }
        return true
    }

    /// `[12:30] Grace: …`.
    private static func isChatLine(_ name: PersonName, _ text: Span<UInt8>, _ reader: inout PersonalReader)
        -> Bool
    {
        let start = name.range.lowerBound
        return name.words == 1 && name.isFirstGiven && start > 2 && text[start - 2] == UInt8(ascii: "]")
            && reader.byte(name.range.upperBound, text) == UInt8(ascii: ":")
    }

    /// Whether what follows does not belong to the same words.
    private static func endsValue(
        _ name: PersonName, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Bool {
        let next = reader.byte(name.range.upperBound, text)
        if next == UInt8(ascii: " ") {
            let following = reader.byte(name.range.upperBound + 1, text)
            return !text.isLetter(at: name.range.upperBound + 1, codes)
                || following.isASCIILetter
                    && !text.isCapital(at: name.range.upperBound + 1, codes) && following != 0
        }
        return !next.isASCIIDigit && next != UInt8(ascii: "_") && next != UInt8(ascii: "(")
    }

    private static func endsLine(
        _ name: PersonName, _ text: Span<UInt8>, _ reader: inout PersonalReader
    ) -> Bool {
        let next = reader.byte(reader.afterSpaces(name.range.upperBound, text), text)
        switch next {
        case 0, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "."),
            UInt8(ascii: "-"), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "("),
            UInt8(ascii: "\\"):
            return true
        default: return next >= 0x80
        }
    }

    private static func endsCell(
        _ name: PersonName, _ text: Span<UInt8>, _ reader: inout PersonalReader
    ) -> Bool {
        switch reader.byte(name.range.upperBound, text) {
        case 0, 0x0A, 0x0D, UInt8(ascii: "\t"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: ")"):
            return true
        case UInt8(ascii: " "):
            let next = reader.byte(name.range.upperBound + 1, text)
            return next == UInt8(ascii: "|") || next == UInt8(ascii: "<") || next == UInt8(ascii: "(")
        default: return false
        }
    }

    /// Whether the words are part of a path, an address of another kind, or an identifier.
    private static func isInLocator(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        if range.lowerBound > 0 {
            switch text[range.lowerBound - 1] {
            case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "_"),
                UInt8(ascii: "$"),
                UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "~"), UInt8(ascii: "<"):
                return true
            default: break
            }
        }
        guard range.upperBound < text.count else { return false }
        switch text[range.upperBound] {
        case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "\\"),
            UInt8(ascii: "="):
            return true
        case UInt8(ascii: "\""):
            // The name of a member.
            return range.upperBound + 1 < text.count && text[range.upperBound + 1] == UInt8(ascii: ":")
        default: return text[range.upperBound].isASCIIDigit
        }
    }
}
