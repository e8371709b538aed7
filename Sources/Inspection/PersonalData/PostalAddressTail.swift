/// What follows the street and the house number: unit, town, postal code, state, country.
struct PostalAddressTail {
    /// The most parts.
    private static let mostParts = 8
    /// The most words of a town.
    private static let mostTownWords = 4

    /// Where the address ends as far as it is certain.
    private(set) var end: Int
    /// Whether a postal code or a state was met.
    private(set) var hasCode = false
    /// Whether one of them is written as nothing else is.
    private(set) var isDistinct = false
    /// How many names of places were met.
    private(set) var towns = 0
    /// Whether one of them is longer than an abbreviation.
    private(set) var hasName = false
    private var next: Int
    /// Whether `next` stands behind a name that only a code would make part of the address.
    private var isPending = false

    /// Reads on from `position`.
    init(
        from position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) {
        end = position
        next = position
        for _ in 0..<Self.mostParts {
            guard let start = Self.afterSeparator(next, text, codes, &reader),
                takeCode(start, text, codes, &reader) || takeUnit(start, text, codes, &reader)
                    || takeTown(start, text, codes, &reader)
            else { break }
        }
        if isPending, !hasCode { takePending(text, codes, &reader) }
    }

    /// A separator between parts: a comma, a line end, a dot in the middle, a hyphen, or a space alone.
    private static func afterSeparator(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int? {
        var next = position
        var marks = 0
        while next - position < 5 {
            switch reader.byte(next, text) {
            case UInt8(ascii: " "): break
            case UInt8(ascii: ","), 0x0A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"),
                UInt8(ascii: "("):
                marks += 1
            case UInt8(ascii: ")"), 0x0D: break
            case FoldedText.other where codes[next] == 0x60C: marks += 1
            default: return next > position && marks <= 2 ? next : nil
            }
            next += 1
        }
        return nil
    }

    /// A postal code, with the town after it; or a state with one.
    private mutating func takeCode(
        _ start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Bool {
        if let state = Self.state(start, text, codes, &reader) {
            accept(state, text, &reader)
            let zip = reader.afterSpaces(state, text)
            if let code = PostalCode.at(zip, text, &reader) {
                isDistinct = true
                accept(code.end, text, &reader)
            }
            return true
        }
        guard let code = PostalCode.at(start, text, &reader),
            towns == 0 || code.isDistinct || !Self.isYear(start..<code.end, text)
        else { return false }
        isDistinct = isDistinct || code.isDistinct
        accept(code.end, text, &reader)
        var after = reader.afterSpaces(code.end, text, most: 1)
        if towns == 0, after == code.end, let next = Self.afterSeparator(code.end, text, codes, &reader) {
            after = next
        }
        let town = after > code.end ? Self.town(after, text, codes, &reader) : after
        if town > after {
            towns += 1
            accept(town, text, &reader)
        }
        return true
    }

    /// 1900 to 2099.
    private static func isYear(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        range.count == 4
            && (text.hasPrefix("19", at: range.lowerBound) || text.hasPrefix("20", at: range.lowerBound))
    }

    private mutating func accept(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) {
        hasCode = true
        isPending = false
        next = position
        end = reader.byte(position, text) == UInt8(ascii: ")") ? position + 1 : position
    }

    /// Two or three capitals that are a state's, or an Italian province's after a bracket.
    private static func state(
        _ start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int? {
        let word = reader.word(at: start, text, codes)
        guard word.count >= 2, word.count <= 3, !word.hasSmall, word.isCapitalised else { return nil }
        if word.has(.state) { return word.range.upperBound }
        let mark = text[start - 1] == UInt8(ascii: " ") && start > 1 ? text[start - 2] : text[start - 1]
        let isBracketed = mark == UInt8(ascii: "(") || mark == UInt8(ascii: "/")
        return isBracketed && word.count == 2 ? word.range.upperBound : nil
    }

    /// `Apt 4B`, `Suite 300`, `3º izq`, `#12`, `Daire: 20`.
    private mutating func takeUnit(
        _ start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Bool {
        let word = reader.word(at: start, text, codes)
        if word.has(.unit) {
            var position = word.range.upperBound
            while position - word.range.upperBound < 3, Self.isUnitMark(reader.byte(position, text)) {
                position += 1
            }
            let stop = Self.token(position, text, &reader)
            let isWhole = stop > position && (text[position].isASCIIDigit || stop - position <= 2)
            guard isWhole || word.count > 2 && hasCode == false && word.range.upperBound == position else {
                return false
            }
            return takePart(isWhole ? stop : word.range.upperBound)
        }
        let first = reader.byte(start, text)
        if first == UInt8(ascii: "#") {
            let stop = Self.token(start + 1, text, &reader)
            return stop > start + 1 ? takePart(stop) : false
        }
        // `3º izq`, `2. OG`, `4e étage`.
        guard first.isASCIIDigit else { return false }
        let stop = Self.token(start, text, &reader)
        guard stop - start <= 4 else { return false }
        var position = stop
        while position - stop < 3,
            Self.isUnitMark(reader.byte(position, text)) || reader.byte(position, text) >= 0x80
        { position += 1 }
        let unit = reader.word(at: position, text, codes)
        return unit.has(.unit) ? takePart(unit.range.upperBound) : false
    }

    private mutating func takePart(_ position: Int) -> Bool {
        next = position
        if !isPending { end = position }
        return true
    }

    private static func isUnitMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "#")
    }

    /// The position after letters and digits, at most eight.
    private static func token(_ position: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Int {
        var end = position
        while end - position < 8, reader.byte(end, text).isASCIILetterOrDigit { end += 1 }
        return end
    }

    /// The name of a town, which a code must follow, or a country, which ends the address.
    private mutating func takeTown(
        _ start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Bool {
        let word = reader.word(at: start, text, codes)
        if hasCode {
            guard word.has(.country), word.isCapitalised || word.range.lowerBound == start else {
                return false
            }
            accept(word.range.upperBound, text, &reader)
            return true
        }
        var stop = Self.town(start, text, codes, &reader)
        guard stop > start else { return false }
        stop = Self.district(stop, text, &reader)
        towns += 1
        hasName = hasName || stop - start > 3
        if word.has(.country), stop == word.range.upperBound, !isPending {
            end = stop
            next = stop
            return true
        }
        isPending = true
        next = stop
        return true
    }

    /// The end of the capitalised words at `start`; `start` itself when there are none.
    private static func town(
        _ start: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int {
        var end = start
        var position = start
        for count in 0..<mostTownWords {
            let word = reader.word(at: position, text, codes)
            if word.isEmpty, let ordinal = PostalAddress.ordinal(position, text, &reader) {
                end = ordinal
                guard reader.byte(ordinal, text) == UInt8(ascii: " ") else { break }
                position = ordinal + 1
                continue
            }
            if count > 0, word.has(.unit), word.count > 2 { break }
            guard !word.isEmpty,
                word.isCapitalised || count > 0 && word.count <= 4 && text[position - 1] == UInt8(ascii: "-")
                    || count > 0 && word.has(.particle) || !word.hasSmall || isUncased(position, text, codes)
            else { break }
            if word.has(.state), word.count == 2, !word.hasSmall { break }
            if word.has(.stop), count > 0, !word.has(.name), !word.has(.country) { break }
            if word.isCapitalised || isUncased(position, text, codes) {
                end = word.range.upperBound
            }
            var next = word.range.upperBound
            if reader.byte(next, text) == UInt8(ascii: "."), word.count <= 3 { next += 1 }
            guard Self.joinsTown(reader.byte(next, text)) else { break }
            if reader.byte(next, text) == UInt8(ascii: " "), PostalCode.at(next + 1, text, &reader) != nil {
                break
            }
            position = next + 1
        }
        return end
    }

    private static func isUncased(_ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        text[position] >= 0x80 && codes[position] >= 0x590
    }

    /// `Dublin 8`: the number of a district.
    private static func district(_ end: Int, _ text: Span<UInt8>, _ reader: inout PersonalReader) -> Int {
        guard reader.byte(end, text) == UInt8(ascii: " "), reader.byte(end + 1, text).isASCIIDigit else {
            return end
        }
        let stop = token(end + 1, text, &reader)
        return stop - end <= 3 ? stop : end
    }

    private static func joinsTown(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
            || byte == UInt8(ascii: "/")
    }

    /// A town without a code, where the sentence or the line ends after it.
    private mutating func takePending(
        _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) {
        guard towns == 1, reader.byte(end, text) == UInt8(ascii: ",") else { return }
        switch reader.byte(next, text) {
        case 0, 0x0A, 0x0D, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""),
            UInt8(ascii: "<"),
            UInt8(ascii: ")"), UInt8(ascii: "|"):
            end = next
        default: break
        }
    }
}
