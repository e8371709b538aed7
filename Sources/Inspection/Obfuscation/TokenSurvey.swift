/// What the tokens of a text tell about disguises: cheap to count for every text, and what it finds is read closely.
struct TokenSurvey {
    /// Long words without spaces: by the tokens' places.
    private(set) var longWords: [Int] = []
    /// Rows of numbers, of single letters, of signs, of words that spell their first letter.
    private(set) var numbers: [Range<Int>] = []
    private(set) var letters: [Range<Int>] = []
    private(set) var signs: [Range<Int>] = []
    private(set) var spellings: [Range<Int>] = []
    /// For each code of `DisguisedWords` the stretches of tokens in which its words were seen close together.
    private(set) var regions = [[Range<Int>]](repeating: [], count: DisguisedWords.codes)
    /// Signs that may begin an escape.
    private(set) var escapes = 0
    /// Words of letters and digits mixed, or with signs for letters.
    private(set) var mixedWords = 0
    /// Words that end as Pig Latin does; all words.
    private(set) var pigLatinWords = 0
    private(set) var words = 0
    /// Signs within words: emphasis, tags, quotes with operators.
    private(set) var splits = 0
    /// Signs, of which ROT47 makes most of its letters.
    private(set) var signCount = 0

    /// Whether any region is not empty.
    var hasRegions: Bool { followed != 0 }

    private var numberRun = Run()
    private var letterRun = Run()
    private var signRun = Run()
    private var spellingRun = Run()
    private var plainWeight = 0
    private var tracks = [Track](repeating: Track(), count: DisguisedWords.codes)
    /// One bit for each code that was met: most texts meet none, and short ones are many.
    private var followed: UInt32 = 0

    /// A row of tokens as long as it goes on.
    private struct Run {
        var start = 0
        var count = 0
        var last = 0

        /// Takes the token at `index`; one that is too far from the last begins another row.
        mutating func take(_ index: Int) {
            if count == 0 { start = index }
            count += 1
            last = index
        }

        mutating func end(_ rows: inout [Range<Int>], least: Int) {
            if count >= least { rows.append(start..<last + 1) }
            count = 0
        }
    }

    /// Words of one disguise, close together.
    private struct Track {
        var start = 0
        var last = -100
        var weight = 0
        /// What plain words had weighed when it began.
        var plain = 0
    }

    /// The shortest word that may be an encoding, and the shortest rows.
    private static let longWord = 14
    /// A number as long is a row of bits, if anything.
    private static let longBits = 48
    private static let fewestLetters = 5
    private static let fewestSigns = 8
    private static let fewestSpellings = 4
    /// Words of a disguise so far apart still belong together.
    private static let reach = 8
    /// Stretches so far apart are read by themselves: chance has such words in every long text.
    private static let gap = 64
    /// What they must weigh together, and more than the plain words among them: a word of two letters 1, of five 4.
    private static let enough = 5

    private mutating func reset() {
        longWords.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        letters.removeAll(keepingCapacity: true)
        signs.removeAll(keepingCapacity: true)
        spellings.removeAll(keepingCapacity: true)
        (escapes, mixedWords, pigLatinWords, words, splits, signCount) = (0, 0, 0, 0, 0, 0)
        plainWeight = 0
        (numberRun, letterRun, signRun, spellingRun) = (Run(), Run(), Run(), Run())
        while followed != 0 {
            let code = followed.trailingZeroBitCount
            followed &= followed - 1
            tracks[code] = Track()
            regions[code].removeAll(keepingCapacity: true)
        }
    }

    /// Reads the tokens of `text`.
    mutating func read(_ text: Span<UInt8>, _ tokens: Span<Token>) {
        reset()
        let disguises = DisguisedWords.shared
        for index in tokens.indices {
            let token = tokens[index]
            switch token.kind {
            case .word: takeWord(text, token, index, disguises)
            case .number: takeNumber(token, index)
            case .ideograph: endRuns()
            case .newline:
                signRun.last = signRun.count > 0 ? index : 0
            case .punctuation, .structure: takeSign(text, tokens, index)
            }
        }
        endRuns()
    }

    private mutating func endRuns() {
        numberRun.end(&numbers, least: CodeDecoder.fewest)
        letterRun.end(&letters, least: Self.fewestLetters)
        signRun.end(&signs, least: Self.fewestSigns)
        spellingRun.end(&spellings, least: Self.fewestSpellings)
    }

    @inline(__always)
    private mutating func takeWord(
        _ text: Span<UInt8>, _ token: Token, _ index: Int, _ disguises: DisguisedWords
    ) {
        let range = token.range
        let word = text.leadingWord(of: range.lowerBound..<min(range.upperBound, range.lowerBound + 8))
        words += 1
        if signRun.count > 0 { signRun.end(&signs, least: Self.fewestSigns) }
        if range.count <= 4, word.hasDigits || word.isHexadecimal(range.count) {
            numberRun.take(index)
        } else if numberRun.count > 0 {
            numberRun.end(&numbers, least: CodeDecoder.fewest)
        }
        if range.count == 1
            || range.count <= 4 && word & 0x80 != 0 && range.count == text.scalarLength(at: range.lowerBound)
        {
            letterRun.take(index)
            return
        }
        letterRun.end(&letters, least: Self.fewestLetters)
        if range.count >= Self.longWord { longWords.append(index) }
        if word.hasDigits { mixedWords += 1 }
        let tail = text.leadingWord(of: range.upperBound - 2..<range.upperBound)
        if tail == 0x7961 { pigLatinWords += 1 }
        guard let code = disguises.code(token.hash) else {
            if spellingRun.count > 0 { spellingRun.end(&spellings, least: Self.fewestSpellings) }
            return
        }
        follow(Int(code), range.count, index)
    }

    private mutating func follow(_ code: Int, _ length: Int, _ index: Int) {
        if code == 28 { return spellingRun.take(index) }
        spellingRun.end(&spellings, least: Self.fewestSpellings)
        let weight = min(length, 5) - 1
        if code == 0 {
            plainWeight += weight
            return
        }
        followed |= 1 << UInt32(code)
        if index - tracks[code].last > Self.reach {
            tracks[code] = Track(start: index, last: index, weight: weight, plain: plainWeight)
        } else {
            tracks[code].last = index
            tracks[code].weight += weight
        }
        guard tracks[code].weight >= Self.enough, tracks[code].weight > plainWeight - tracks[code].plain
        else {
            return
        }
        if let last = regions[code].last, tracks[code].start - last.upperBound <= Self.gap {
            regions[code][regions[code].count - 1] = last.lowerBound..<index + 1
        } else {
            regions[code].append(tracks[code].start..<index + 1)
        }
    }

    private mutating func takeNumber(_ token: Token, _ index: Int) {
        if signRun.count > 0 { signRun.end(&signs, least: Self.fewestSigns) }
        spellingRun.end(&spellings, least: Self.fewestSpellings)
        if token.range.count == 1 {
            letterRun.take(index)
        } else {
            letterRun.end(&letters, least: Self.fewestLetters)
        }
        if token.range.count >= Self.longBits { numbers.append(index..<index + 1) }
        if token.range.count <= 8 {
            numberRun.take(index)
        } else {
            numberRun.end(&numbers, least: CodeDecoder.fewest)
        }
        if token.range.count >= Self.longWord, token.range.count < Self.longBits { longWords.append(index) }
    }

    private mutating func takeSign(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) {
        signCount += 1
        let range = tokens[index].range
        switch text[range.lowerBound] {
        case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "="): escapes += 1
        case UInt8(ascii: "+"):
            escapes += 1
            if isBetweenQuotes(text, tokens, index) { splits += 1 }
        case UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "|"):
            if isBetweenQuotes(text, tokens, index) { splits += 1 }
        default: break
        }
        // Between two letters without a space.
        if index > 0, index + 1 < tokens.count, tokens[index - 1].range.upperBound == range.lowerBound,
            tokens[index + 1].range.lowerBound == range.upperBound, tokens[index + 1].kind == .word
        {
            splits += text[range.lowerBound] == UInt8(ascii: "'") ? 0 : 1
        }
        if text[range.lowerBound].isMorse || text[range.lowerBound] >= 0x80 {
            signRun.take(index)
        } else if signRun.count > 0 {
            signRun.end(&signs, least: Self.fewestSigns)
        }
    }
}

extension TokenSurvey {
    /// Whether the sign at `index` joins two strings.
    private func isBetweenQuotes(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count else { return false }
        let before = text[tokens[index - 1].range.lowerBound]
        let after = text[tokens[index + 1].range.lowerBound]
        return (before == UInt8(ascii: "\"") || before == UInt8(ascii: "'"))
            && (after == UInt8(ascii: "\"") || after == UInt8(ascii: "'"))
    }
}

extension UInt64 {
    /// Whether a word of letters and digits has a digit among its first eight bytes.
    @inline(__always)
    var hasDigits: Bool {
        ~(self >> 6) & (self >> 4) & (self >> 5) & ~(self >> 7) & 0x0101_0101_0101_0101 != 0
    }

    /// Whether its first `count` bytes, at most seven, are hexadecimal digits, and more than one.
    @inline(__always)
    func isHexadecimal(_ count: Int) -> Bool {
        guard count > 1 else { return false }
        let all = UInt64.highBits & ~(UInt64.max &<< UInt64(count &* 8))
        let low = self & ~UInt64.highBits
        let folded = low | 0x2020_2020_2020_2020
        // No byte's sum passes 0xFF, so none disturbs its neighbour.
        let letters = (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x1919_1919_1919_1919)
        let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
        return (letters | digits) & ~self & all == all
    }
}

extension UInt8 {
    fileprivate var isMorse: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
            || self == UInt8(ascii: "|")
    }
}

extension Span<UInt8> {
    /// The bytes of the character at `position`.
    func scalarLength(at position: Int) -> Int {
        let lead = self[position]
        return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
}
