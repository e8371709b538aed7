/// Postal addresses in running text: a house number beside a word for a street, or a number and a town with a postal
/// code of a form that nothing else has.
enum PostalAddress {
    /// How far before the house number the address may begin.
    static let reach = 64
    /// The most words of a street's name.
    private static let mostStreetWords = 6
    /// The longest house number, with its letter.
    private static let longestNumber = 7

    /// The address whose house number, box or postal code begins at `position`.
    static func around(
        _ position: Int, after floor: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, label: WordRoles,
        _ reader: inout PersonalReader
    ) -> Candidate? {
        guard !isLaterPart(position, text) else { return nil }
        let number = endOfNumber(position, text, &reader)
        guard number > position else { return nil }
        if let street = streetBefore(position, after: floor, text, codes, &reader) {
            // `rue Haute, 6325 Town`: the number is already the code.
            let isCode =
                number - position > 3 && text[position - 1] == UInt8(ascii: " ")
                && text[position - 2] == UInt8(ascii: ",")
            let tail = PostalAddressTail(from: isCode ? position - 2 : number, text, codes, &reader)
            guard street.isSure || tail.hasCode else { return nil }
            return candidate(street.start..<max(number, tail.end), tail.hasCode ? 0.9 : 0.75)
        }

        let isCapital = text.isCapital(at: reader.afterSpaces(number, text, most: 2), codes)
        // Looked for only where a street's name may follow: most numbers are in no address.
        let isAnnounced =
            !isCapital && mayPrecedeStreet(number, text) && isAnnounced(position, text, codes, label, &reader)
        if let street = streetAfter(number, isAnnounced, text, codes, &reader) {
            let tail = PostalAddressTail(from: street, text, codes, &reader)
            let start = startOfUnit(before: position, text, codes, &reader)
            return candidate(start..<max(street, tail.end), tail.hasCode ? 0.9 : 0.75)
        }
        guard isCapital || isMarked(number, text) else { return nil }
        let tail = PostalAddressTail(from: number, text, codes, &reader)
        guard tail.hasName, tail.hasCode else { return nil }
        let start = startOfUnit(before: position, text, codes, &reader)
        guard
            tail.isDistinct || start < position || tail.towns > 2
                || self.isAnnounced(position, text, codes, label, &reader)
        else { return nil }
        return candidate(start..<tail.end, 0.8)
    }

    /// Whether a space, or a comma and a space, stands after the number that ends at `number`.
    private static func mayPrecedeStreet(_ number: Int, _ text: Span<UInt8>) -> Bool {
        let next = isMarked(number, text) ? number + 1 : number
        return next < text.count && text[next] == UInt8(ascii: " ")
    }

    /// Whether a comma separates the number from the name of a house or a place.
    private static func isMarked(_ number: Int, _ text: Span<UInt8>) -> Bool {
        number < text.count && (text[number] == UInt8(ascii: ","))
    }

    /// Whether the digits belong to what stands before them.
    private static func isLaterPart(_ position: Int, _ text: Span<UInt8>) -> Bool {
        guard position > 0 else { return false }
        let before = text[position - 1]
        if before < 0x80, text.isWord(at: position - 1) { return true }
        switch before {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ","),
            UInt8(ascii: "_"):
            return position > 1
                && (text[position - 2].isASCIIDigit
                    || before == UInt8(ascii: "-") && text.isWord(at: position - 2))
        case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "%"): return true
        default: return false
        }
    }

    private static func candidate(_ range: Range<Int>, _ confidence: Double) -> Candidate {
        Candidate(.address, range: range, confidence: confidence)
    }

    /// `12`, `12b`, `12-14`, `12/3`, `12 bis`.
    private static func endOfNumber(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader)
        -> Int
    {
        var end = position
        while end - position < longestNumber {
            let byte = reader.byte(end, text)
            let joins = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
            guard byte.isASCIIDigit || joins && reader.byte(end + 1, text).isASCIIDigit else { break }
            end += 1
        }
        guard end - position < longestNumber else { return position }
        if reader.byte(end, text).isASCIILetter {
            guard !reader.byte(end + 1, text).isASCIILetterOrDigit else { return position }
            end += 1
        }
        // `12.5`, `12:30`, `12%`, `$12`.
        let next = reader.byte(end, text)
        if next == UInt8(ascii: ".") || next == UInt8(ascii: ":"), reader.byte(end + 1, text).isASCIIDigit {
            return position
        }
        return next == UInt8(ascii: "%") || next == UInt8(ascii: "_") ? position : end
    }

    // MARK: The street after the number

    /// The end of the street whose name begins after the house number.
    private static func streetAfter(
        _ number: Int, _ isAnnounced: Bool, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Int? {
        var position = reader.byte(number, text) == UInt8(ascii: ",") ? number + 1 : number
        guard reader.byte(position, text) == UInt8(ascii: " ") else { return nil }
        position += 1
        var isNamed = false
        var end: Int?
        for count in 0..<mostStreetWords {
            let word = reader.word(at: position, text, codes)
            if word.isEmpty {
                guard let ordinal = ordinal(position, text, &reader) else { break }
                isNamed = true
                position = ordinal
            } else {
                if count < 2, word.has(.streetBefore),
                    !word.has(.streetAfter) || !word.isCapitalised || end == nil,
                    let named = streetName(word.range.upperBound, text, codes, &reader)
                {
                    return named
                }
                if count > 0, isNamed, word.has(.streetAfter),
                    word.isCapitalised || isAnnounced || word.count > 3
                {
                    end = word.range.upperBound
                    if reader.byte(word.range.upperBound, text) == UInt8(ascii: "."), word.count <= 4 {
                        end = word.range.upperBound + 1
                    }
                } else if end != nil {
                    return withDirection(end, word)
                }
                guard word.isCapitalised || isAnnounced && word.count > 1 || word.has(.particle),
                    !word.has(.month)
                else { break }
                isNamed = isNamed || word.isCapitalised || isAnnounced
                position = word.range.upperBound
            }
            if reader.byte(position, text) == UInt8(ascii: "."), word.count <= 3 { position += 1 }
            let next = reader.byte(position, text)
            guard next == UInt8(ascii: " ") || next == UInt8(ascii: "-") || next == UInt8(ascii: "'") else {
                break
            }
            position += 1
        }
        return end
    }

    /// `Main St NW`.
    private static func withDirection(_ end: Int?, _ word: Word) -> Int? {
        guard let end, word.count <= 2, !word.hasSmall, word.range.lowerBound == end + 1, !word.has(.state)
        else { return end }
        return word.range.upperBound
    }

    /// `5th`, `42nd`.
    static func ordinal(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Int? {
        var end = position
        while end - position < 3, reader.byte(end, text).isASCIIDigit { end += 1 }
        guard end > position, reader.byte(end, text).isASCIILetter, reader.byte(end + 1, text).isASCIILetter,
            !reader.byte(end + 2, text).isASCIILetterOrDigit
        else { return nil }
        return end + 2
    }

    /// The end of the capitalised words that follow `rue`, `calle` and the like.
    private static func streetName(
        _ start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int? {
        var position = start
        var end: Int?
        for _ in 0..<mostStreetWords {
            let byte = reader.byte(position, text)
            guard
                byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
                    || byte == UInt8(ascii: ".")
                    || byte == FoldedText.other
            else { break }
            position =
                byte == UInt8(ascii: ".") && reader.byte(position + 1, text) == UInt8(ascii: " ")
                ? position + 2 : position + 1
            let word = reader.word(at: position, text, codes)
            let isUncased = !word.isEmpty && text[position] >= 0x80 && codes[position] >= 0x590
            guard !word.isEmpty, word.isCapitalised || word.has(.particle) || word.count <= 2 || isUncased
            else { break }
            if word.has(.unit), end != nil, word.count > 2 { break }
            position = word.range.upperBound
            if word.isCapitalised || isUncased { end = position }
        }
        return end
    }

    // MARK: The street before the number

    /// Where the street begins whose name stands before the house number.
    private static func streetBefore(
        _ position: Int, after floor: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> (start: Int, isSure: Bool)? {
        let first = max(floor, position - reach)
        var end = beforeNumberMark(position, first, text, codes, &reader)
        guard end < position else { return nil }
        var words = 0
        while end > first, words < mostStreetWords {
            let word = reader.word(before: end, text, codes)
            guard !word.isEmpty, word.range.lowerBound >= first else { return nil }
            words += 1
            if words == 1, let isSure = isStreetWord(word, text, codes) {
                return (startOfNames(word.range.lowerBound, first, text, codes, &reader), isSure)
            }
            if word.has(.streetBefore), words > 1,
                word.count > 1 || text[word.range.upperBound] == UInt8(ascii: ".")
            {
                return (word.range.lowerBound, word.isCapitalised || word.has(.sureStreet))
            }

            guard
                word.isCapitalised || word.has(.particle) || word.count <= 2
                    || text[word.range.lowerBound] >= 0x80
            else { return nil }
            end = word.range.lowerBound
            var gap = 0
            while end > first, gap < 2, joinsStreet(text[end - 1]) {
                end -= 1
                gap += 1
            }
            guard gap > 0 else { return nil }
        }
        return nil
    }

    private static func joinsStreet(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "'")
            || byte == FoldedText.other
    }

    /// The position before `, nº `, ` No: `, ` д. ` and the space or comma that stands before a house number.
    private static func beforeNumberMark(
        _ position: Int, _ first: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Int {
        var end = beforeMarks(position, first, text)
        let word = reader.word(before: end, text, codes)
        if !word.isEmpty, word.count <= 4, word.has(.unit), word.range.lowerBound > first {
            let before = beforeMarks(word.range.lowerBound, first, text)
            if before < word.range.lowerBound { end = before }
        }
        return end
    }

    private static func beforeMarks(_ position: Int, _ first: Int, _ text: Span<UInt8>) -> Int {
        var end = position
        while end > first, position - end < 4 {
            switch text[end - 1] {
            case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"),
                UInt8(ascii: "#"):
                end -= 1
            case FoldedText.other, FoldedText.letter:
                // `nº`, `n°`.
                guard end - 1 > first, text[end - 2].lowercasedASCII == UInt8(ascii: "n"), end >= 3,
                    text[end - 3] == UInt8(ascii: " ")
                else { return end }
                end -= 2
            default: return end
            }
        }
        return end
    }

    /// Where the street begins that `word` names, or names the kind of.
    static func startOfStreet(
        _ word: Word, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int? {
        if isStreetWord(word, text, codes) != nil {
            return startOfNames(word.range.lowerBound, 0, text, codes, &reader)
        }
        guard word.has(.streetBefore), word.isCapitalised || word.has(.sureStreet) else { return nil }
        return word.range.lowerBound
    }

    /// The endings by which languages that write words together name streets.
    private static let endings: [StaticString] = [
        "strasse", "strase", "trasse", "weg", "gasse", "platz", "allee", "ufer", "damm", "straat", "laan",
        "plein",
        "gracht",
        "singel", "dreef", "steenweg", "gatan", "vagen", "torget", "gade", "vej", "veien", "katu", "stigen",
        "chaussee", "steeg", "plantsoen", "dijk",
    ]

    /// Those that other words have too: something must follow.
    private static let weakEndings: [StaticString] = [
        "ring", "grand", "gata", "tie", "kuja", "str", "promenade", "markt", "hof", "baan", "pad", "stien",
        "kade",
    ]

    /// Whether `word` names a street by itself, and surely; nil when it does not.
    private static func isStreetWord(_ word: Word, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool? {
        if word.has(.streetAfter), word.isCapitalised || text[word.range.lowerBound] >= 0x80 {
            return word.count > 2 || text[word.range.lowerBound] >= 0x80 ? word.has(.sureStreet) : nil
        }
        guard word.isCapitalised, word.count >= 6, !word.has(.stop) else { return nil }
        if ends(word, endings, text, codes) { return true }
        return ends(word, weakEndings, text, codes) ? false : nil
    }

    private static func ends(
        _ word: Word, _ endings: [StaticString], _ text: Span<UInt8>, _ codes: Span<UInt16>
    ) -> Bool {
        endings.contains { ending in
            let start = word.range.upperBound - ending.utf8CodeUnitCount
            guard start > word.range.lowerBound + 1 else { return false }
            for offset in 0..<ending.utf8CodeUnitCount {
                let code = LetterFold.lowercased(text.code(at: start + offset, codes))
                // Safe: `offset` is below the string's count.
                guard unsafe code == UInt16(ending.utf8Start[offset]) else { return false }
            }
            return true
        }
    }

    /// Where the capitalised words begin that stand before a word for a street: `Fevzi Çakmak Caddesi`.
    private static func startOfNames(
        _ position: Int, _ first: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Int {
        var start = position
        for _ in 0..<3 {
            guard start - 1 > first,
                text[start - 1] == UInt8(ascii: " ") || text[start - 1] == UInt8(ascii: "-")
            else { return start }
            let word = reader.word(before: start - 1, text, codes)
            guard word.isCapitalised, !word.has([.stop, .record, .addressNoun, .nameNoun]),
                word.range.lowerBound >= first
            else { return start }
            start = word.range.lowerBound
        }
        return start
    }

    // MARK: What stands around

    /// `Flat 2,`, `Unit 5/`, `Apt 3 ` before the house number.
    private static func startOfUnit(
        before position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int {
        var end = position
        while end > 0, position - end < 2,
            text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: ",")
        { end -= 1 }
        let word = reader.word(before: end, text, codes)
        if word.has(.unit), word.isCapitalised, word.count > 2 { return word.range.lowerBound }
        var digits = end
        while digits > 0, end - digits < 5, text[digits - 1].isASCIILetterOrDigit { digits -= 1 }
        guard digits < end, digits > 1, text[digits].isASCIIDigit || end - digits == 1,
            text[digits - 1] == UInt8(ascii: " ")
        else { return position }
        let unit = reader.word(before: digits - 1, text, codes)
        return unit.has(.unit) && unit.isCapitalised ? unit.range.lowerBound : position
    }

    /// The same, outside of an attempt.
    static func startOfUnit(before position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int {
        var reader = PersonalReader()
        return startOfUnit(before: position, text, codes, &reader)
    }

    /// Whether words like `address` or `lives at` stand before.
    private static func isAnnounced(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ label: WordRoles,
        _ reader: inout PersonalReader
    ) -> Bool {
        var end = position
        let first = max(0, position - reach / 2)
        for _ in 0..<4 {
            while end > first, !text.isLetter(at: end - 1, codes) {
                if text[end - 1].isASCIIDigit || text[end - 1] == UInt8(ascii: ".") { return false }
                end -= 1
            }
            guard end > first else { return end == 0 && label.contains(.addressNoun) }
            let start = max(text.startOfWord(before: end, codes), first)
            if reader.rolesOfParts(start..<end, text, codes).contains(.addressNoun) { return true }
            end = start
        }
        return false
    }
}
