/// Names and addresses in scripts that have no capitals but write words apart: Arabic, Hebrew, Devanagari, hangul.
enum UncasedName {
    /// The most words of a name.
    private static let mostWords = 4

    /// What the word at `position` announces or is.
    static func around(
        _ position: Int, types: PersonalDataTypes, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Candidate? {
        let word = reader.word(at: position, text, codes)
        if types.contains(.address), let found = hangulAddress(word, text, codes, &reader) { return found }
        if types.contains(.address), word.has(.addressNoun),
            let found = toldAddress(word, text, codes, &reader)
        {
            return found
        }
        guard types.contains(.person) else { return nil }
        if word.has([.honorific, .record, .intro, .greeting]) || word.has(.nameNoun) && isLabel(word, text) {
            var next = word.range.upperBound
            while next - word.range.upperBound < 3, isGap(reader.byte(next, text)) { next += 1 }
            reader.hasBegun = true
            guard next > word.range.upperBound else { return nil }
            let following = reader.word(at: next, text, codes)
            // Title after title.
            if following.has([.honorific, .record]) { return nil }
            return at(next, text, codes, &reader)
        }
        if isHangul(position, codes) { return addressedHangul(word, text, codes, &reader) }
        guard word.has(.given) else { return nil }
        reader.hasBegun = true
        return known(word, text, codes, &reader)
    }

    private static func isGap(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "=")
    }

    private static func isLabel(_ word: Word, _ text: Span<UInt8>) -> Bool {
        let end = word.range.upperBound
        return end < text.count && (text[end] == UInt8(ascii: ":") || text[end] == UInt8(ascii: "="))
    }

    private static func isHangul(_ position: Int, _ codes: Span<UInt16>) -> Bool {
        codes[position] >= 0xAC00 && codes[position] <= 0xD7A3
    }

    /// The name at `position`, which something before it announces.
    static func at(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Candidate? {
        var next = position
        var end = position
        var second = position
        var words = 0
        while words < mostWords {
            let word = reader.word(at: next, text, codes)
            guard !word.isEmpty, codes[next] >= 0x590,
                !word.has([.record, .birth, .addressNoun, .nameNoun, .kin]) || word.has(.name)
            else { break }
            if isHangul(next, codes) { return hangul(word, codes) }
            words += 1
            end = word.range.upperBound
            if words == 2 { second = end }
            guard reader.byte(end, text) == UInt8(ascii: " ") else { break }
            next = end + 1
        }
        guard words > 0 else { return nil }
        // Without a mark after it, a name of this kind seldom has more than two words.
        let isEnded = words < mostWords && !text.isLetter(at: end + 1, codes)
        if !isEnded, words > 2 { end = second }
        return Candidate(.person, range: position..<end, confidence: 0.8)
    }

    /// Two to four syllables that begin with a surname, without the ending that shows their part in the sentence.
    private static func hangul(_ word: Word, _ codes: Span<UInt16>) -> Candidate? {
        guard word.count >= 2, word.count <= 5, surnames.contains(codes[word.range.lowerBound]) else {
            return nil
        }
        let end = word.count > 3 ? word.range.lowerBound + 3 : word.range.upperBound
        return Candidate(.person, range: word.range.lowerBound..<end, confidence: 0.8)
    }

    /// A name before 님, 씨.
    private static func addressedHangul(
        _ word: Word, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Candidate? {
        guard surnames.contains(codes[word.range.lowerBound]), word.count >= 2 else { return nil }
        for index in word.range.dropFirst(2) where index < word.range.lowerBound + 5 {
            if isTitle(codes[index]) {
                return Candidate(.person, range: word.range.lowerBound..<index, confidence: 0.85)
            }
        }
        guard word.count <= 4, reader.byte(word.range.upperBound, text) == UInt8(ascii: " ") else {
            return nil
        }
        let next = word.range.upperBound + 1
        _ = reader.byte(next, text)
        guard next + 1 < text.count, !codes.isEmpty, isTitle(codes[next]) || isSignature(next, codes) else {
            return nil
        }
        return Candidate(.person, range: word.range, confidence: 0.85)
    }

    /// 드림, 올림: what stands after the name of somebody who signs.
    private static func isSignature(_ position: Int, _ codes: Span<UInt16>) -> Bool {
        codes[position + 1] == 0xB9BC && (codes[position] == 0xB4DC || codes[position] == 0xC62C)
    }

    private static func isTitle(_ code: UInt16) -> Bool { code == 0xB2D8 || code == 0xC528 }

    private static let surnames: Set<UInt16> = {
        var codes: Set<UInt16> = []
        for scalar in "\(SurnameTable.hangul)".unicodeScalars { codes.insert(UInt16(scalar.value)) }
        return codes
    }()

    /// A given name that is known, and a surname after it.
    private static func known(
        _ word: Word, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Candidate? {
        guard reader.byte(word.range.upperBound, text) == UInt8(ascii: " ") else { return nil }
        let next = reader.word(at: word.range.upperBound + 1, text, codes)
        guard next.count > 2 else { return nil }
        let start = next.range.lowerBound
        // Arabic names of families begin with the article.
        let hasArticle = codes[start] == 0x627 && codes[start + 1] == 0x644
        guard next.has(.name) || hasArticle else { return nil }
        return Candidate(.person, range: word.range.lowerBound..<next.range.upperBound, confidence: 0.7)
    }

    /// `주소는 …`, `पता …`: an address that words announce without a mark.
    private static func toldAddress(
        _ word: Word, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Candidate? {
        guard reader.byte(word.range.upperBound, text) == UInt8(ascii: " ") else { return nil }
        return LabelledAddress.value(at: word.range.upperBound + 1, text, codes, &reader)
    }

    /// A province or city and the words after it down to a number: `서울특별시 종로구 세종대로 1`.
    private static func hangulAddress(
        _ word: Word, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Candidate? {
        guard isHangul(word.range.lowerBound, codes), word.count >= 2,
            isProvince(codes[word.range.upperBound - 1])
        else { return nil }
        var end = word.range.upperBound
        var parts = 1
        var digits = end
        while parts < 8, reader.byte(end, text) == UInt8(ascii: " ") {
            var stop = end + 1
            while stop - end < 24,
                reader.byte(stop, text).isASCIIDigit || text.isLetter(at: stop, codes)
                    || reader.byte(stop, text) == UInt8(ascii: "-")
            { stop += 1 }
            guard stop > end + 1 else { break }
            if text[stop - 1].isASCIIDigit {
                digits = stop
            } else if !isArea(codes[stop - 1]) {
                break
            }
            parts += 1
            end = stop
        }
        guard parts >= 3, digits > word.range.upperBound else { return nil }
        return Candidate(.address, range: word.range.lowerBound..<end, confidence: 0.85)
    }

    /// 시도구군
    private static func isProvince(_ code: UInt16) -> Bool {
        [0xC2DC, 0xB3C4, 0xAD6C, 0xAD70].contains(code)
    }

    /// 시도구군읍면동리로길가호층번지
    private static func isArea(_ code: UInt16) -> Bool {
        [
            0xC2DC, 0xB3C4, 0xAD6C, 0xAD70, 0xC74D, 0xBA74, 0xB3D9, 0xB9AC, 0xB85C, 0xAE38, 0xAC00, 0xD638,
            0xCE35, 0xC9C0,
        ].contains(code)
    }
}
