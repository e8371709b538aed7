/// Digits that are said one after another in the words of one language, mixed with figures.
struct SpelledDigitRun {
    /// The most digits of a value; more are a list of something.
    static let most = 24
    /// The fewest digits of a value that is told by its digits.
    private static let fewest = 7
    /// The fewest words: what has fewer is written in figures.
    private static let fewestWords = 3
    /// The most words that are read in one run.
    static let mostWords = 64

    /// Where the first word begins and the last one ends.
    private(set) var range: Range<Int>
    private(set) var count = 0
    /// The digits as figures.
    private(set) var digits = InlineArray<24, UInt8>(repeating: 0)
    /// Where what says a digit begins and ends.
    private(set) var starts = InlineArray<24, Int>(repeating: 0)
    private(set) var ends = InlineArray<24, Int>(repeating: 0)
    /// Whether a plus sign stands before the first digit.
    private(set) var hasPlus = false
    private var isTooLong = false
    private var languages = SpelledLanguages.all
    private var words = 0
    private var times = 1
    /// Where `plus` or `double` begins, of which the digit is still to come.
    private var pending: Int?

    /// Reads what begins at `position` as long as digits come.
    init(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) {
        range = position..<position
        var next = position
        for _ in 0..<Self.mostWords {
            guard let end = take(at: next, text, codes) else { return }
            next = text.endOfSpelledGap(from: end)
        }
    }

    /// Whether it could be somebody's number: neither counting nor a pattern of two digits, and said in words.
    var isValue: Bool {
        guard count >= Self.fewest, !isTooLong, words >= Self.fewestWords else { return false }
        var (seen, steps): (UInt16, UInt16) = (0, 0)
        for index in 0..<count {
            seen |= 1 << UInt16(digits[index] - 48)
            if index > 0 { steps |= 1 << UInt16((digits[index] + 10 - digits[index - 1]) % 10) }
        }
        return seen.nonzeroBitCount > 2 && steps != 1 << 1 && steps != 1 << 9
    }

    /// Where in the text stands what `found` covers where the run is written as `digits`.
    func range(of found: Range<Int>, digits: Range<Int>) -> Range<Int> {
        let start =
            found.lowerBound <= digits.lowerBound
            ? range.lowerBound : starts[found.lowerBound - digits.lowerBound]
        let end =
            found.upperBound > digits.upperBound
            ? range.upperBound + found.upperBound - digits.upperBound
            : ends[found.upperBound - digits.lowerBound - 1]
        return start..<end
    }

    /// Takes the word or figures at `position`; returns where they end, nil when the run does.
    private mutating func take(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Int? {
        guard position < text.count else { return nil }
        if text[position].isASCIIDigit { return takeFigures(at: position, text) }
        guard let word = SpelledWord(at: position, text, codes, in: languages) else { return nil }
        switch word.entry.meaning {
        case .filler:
            return count > 0 && pending == nil ? word.range.upperBound : nil
        case .plus:
            guard count == 0, pending == nil else { return nil }
            (pending, hasPlus) = (position, true)
        case .times(let factor):
            guard times == 1 else { return nil }
            (pending, times) = (pending ?? position, Int(factor))
        case .digit(let digit):
            for _ in 0..<times { append(digit + 48, position..<word.range.upperBound) }
            (pending, times) = (nil, 1)
            words += 1
        }
        languages.formIntersection(word.entry.languages)
        return word.range.upperBound
    }

    private mutating func takeFigures(at position: Int, _ text: Span<UInt8>) -> Int? {
        let end = text.endOfDigits(from: position)
        guard times == 1, end - position < Self.most, !text.isWord(at: end) else { return nil }
        for figure in position..<end { append(text[figure], figure..<figure + 1) }
        pending = nil
        return end
    }

    private mutating func append(_ digit: UInt8, _ word: Range<Int>) {
        guard count < Self.most else {
            isTooLong = true
            range = range.lowerBound..<word.upperBound
            return
        }
        digits[count] = digit
        starts[count] = pending ?? word.lowerBound
        ends[count] = word.upperBound
        range = starts[0]..<word.upperBound
        count += 1
    }
}

/// One word that says a digit or belongs to a number that is said.
struct SpelledWord {
    let range: Range<Int>
    let entry: SpelledDigitTable.Entry

    /// The word at `position`; nil when it is no such word in any of `languages`.
    init?(
        at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        in languages: SpelledLanguages = .all
    ) {
        if text.isJoined(at: position, codes) {
            guard let found = Self.joined(position, text, codes, languages),
                Self.mayEnd(found.range.upperBound, text, codes)
            else { return nil }
            self = found
            return
        }
        guard text.isLetter(at: position, codes) else { return nil }
        var reader = PersonalReader()
        let word = reader.word(at: position, text, codes)
        let entries = SpelledDigitTable.shared.entries(word.hash)
            .filter { !$0.languages.isDisjoint(with: languages) }
        guard var entry = entries.first else { return nil }
        // `um` is a digit in one language and a pause in another.
        for other in entries.dropFirst()
        where !Self.goesOn(word.range.upperBound, text, codes, entry.languages) {
            entry = other
        }
        (range, self.entry) = (word.range, entry)
    }

    /// Whether the next word says something in one of `languages`.
    private static func goesOn(
        _ end: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ languages: SpelledLanguages
    ) -> Bool {
        var reader = PersonalReader()
        let next = reader.word(at: text.endOfSpelledGap(from: end), text, codes)
        return SpelledDigitTable.shared.entries(next.hash)
            .contains { !$0.languages.isDisjoint(with: languages) }
    }

    private init(range: Range<Int>, entry: SpelledDigitTable.Entry) {
        (self.range, self.entry) = (range, entry)
    }

    /// The longest word that begins at `position` in a script that writes words together.
    private static func joined(
        _ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ languages: SpelledLanguages
    ) -> SpelledWord? {
        var hash = WordHash()
        var found: SpelledWord?
        for end in position..<min(text.count, position + SpelledDigitTable.longestJoined) {
            guard text.isJoined(at: end, codes) else { break }
            hash.take(codes[end])
            let entries = SpelledDigitTable.shared.entries(hash.value)
            guard let entry = entries.first(where: { !$0.languages.isDisjoint(with: languages) }) else {
                continue
            }
            found = SpelledWord(range: position..<end + 1, entry: entry)
        }
        return found
    }

    /// Whether a syllable that ends at `position` is one by itself: `이에요` and `になる` are no two.
    private static func mayEnd(_ position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        guard text.isJoined(at: position, codes) else { return true }
        let code = codes[position]
        guard (0xAC00...0xD7A3).contains(code) || (0x3041...0x3096).contains(code) else { return true }
        return copulas.contains(code) || joined(position, text, codes, .all) != nil
    }

    /// How that begins what may follow a number without a space: 입 인 예 로 은 는 번 으 을 를 고, で だ と へ.
    private static let copulas: Set<UInt16> = Set("입인예로은는번으을를고でだとへ".unicodeScalars.map { UInt16($0.value) })
}

extension Span<UInt8> {
    /// Whether a letter of a script that writes words together stands at `position`.
    @inline(__always)
    func isJoined(at position: Int, _ codes: Span<UInt16>) -> Bool {
        guard position < count, self[position] == FoldedText.other else { return false }
        return LetterFold.isIdeograph(codes[position]) || (0xAC00...0xD7A3).contains(codes[position])
            || codes[position] == 0x3007
    }

    /// The position after what may stand between two words of a number: a space, a comma, ` ... `.
    func endOfSpelledGap(from position: Int) -> Int {
        var end = position
        while end < count, end - position < SpelledNumberScanner.longestGap, isSpelledGap(end) { end += 1 }
        return end
    }

    /// The position before the gap that ends at `position`.
    func startOfSpelledGap(before position: Int) -> Int {
        var start = position
        while start > 0, position - start < SpelledNumberScanner.longestGap, isSpelledGap(start - 1) {
            start -= 1
        }
        return start
    }

    @inline(__always)
    private func isSpelledGap(_ position: Int) -> Bool {
        switch self[position] {
        case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"),
            0x0A, 0x0D:
            true
        default: false
        }
    }
}
