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
    private(set) var regions = [[Range<Int>]](repeating: [], count: Guise.codes)
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
    /// Whether any of them may go on: an ordinary word ends them all.
    private var isRunning = false
    private var plainWeight = 0
    private var tracks = [Track](repeating: Track(), count: Guise.codes)
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

    /// A number as long is a row of bits, if anything.
    private static let longBits = 48
    /// The shortest rows.
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
        isRunning = false
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
        for index in tokens.indices {
            let token = tokens[index]
            if token.isOrdinaryWord {
                words &+= 1
                if isRunning { endRuns() }
                plainWeight &+= Int(token.detail) &* Self.weight(token)
            } else {
                take(tokens, index)
            }
        }
        endRuns()
    }

    private mutating func endRuns() {
        numberRun.end(&numbers, least: CodeDecoder.fewest)
        letterRun.end(&letters, least: Self.fewestLetters)
        signRun.end(&signs, least: Self.fewestSigns)
        spellingRun.end(&spellings, least: Self.fewestSpellings)
        isRunning = false
    }

    /// What a word weighs among others of its kind.
    @inline(__always)
    private static func weight(_ token: Token) -> Int { min(Int(token.end &- token.start), 5) &- 1 }

    /// Takes the token at `index`, which is no ordinary word.
    private mutating func take(_ tokens: Span<Token>, _ index: Int) {
        isRunning = true
        let token = tokens[index]
        if token.kind == .punctuation || token.kind == .structure {
            takeSign(tokens, index)
        } else if token.kind == .word {
            takeWord(token, index)
        } else if token.kind == .number {
            takeNumber(token, index)
        } else if token.kind == .newline {
            signRun.last = signRun.count > 0 ? index : 0
        } else {
            endRuns()
        }
    }

    private mutating func takeWord(_ token: Token, _ index: Int) {
        let traits = token.traits
        words += 1
        signRun.end(&signs, least: Self.fewestSigns)
        if traits.contains(.mayBeNumber) {
            numberRun.take(index)
        } else {
            numberRun.end(&numbers, least: CodeDecoder.fewest)
        }
        if traits.contains(.isLetter) {
            letterRun.take(index)
            return
        }
        letterRun.end(&letters, least: Self.fewestLetters)
        if traits.contains(.isLong) { longWords.append(index) }
        if traits.contains(.hasDigits) { mixedWords += 1 }
        if traits.contains(.isPigLatin) { pigLatinWords += 1 }
        if token.guise == .unknown {
            spellingRun.end(&spellings, least: Self.fewestSpellings)
        } else {
            follow(token.guise.code, Self.weight(token), index)
        }
    }

    private mutating func follow(_ code: Int, _ weight: Int, _ index: Int) {
        if code == Guise.spelling { return spellingRun.take(index) }
        spellingRun.end(&spellings, least: Self.fewestSpellings)
        if code == Guise.plain.code {
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
        signRun.end(&signs, least: Self.fewestSigns)
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
        if TokenTraits.longWord..<Self.longBits ~= token.range.count { longWords.append(index) }
    }

    private mutating func takeSign(_ tokens: Span<Token>, _ index: Int) {
        let sign = tokens[index].detail
        signCount += 1
        if sign.mayEscape { escapes += 1 }
        // Between two letters without a space.
        if index > 0, index + 1 < tokens.count {
            let (before, after) = (tokens[index - 1], tokens[index + 1])
            if sign.joinsStrings, before.isQuote, after.isQuote { splits += 1 }
            let isWithin = before.end == tokens[index].start && after.start == tokens[index].end
            if isWithin, after.kind == .word, sign != UInt8(ascii: "'") { splits += 1 }
        }
        if sign.isMorse || sign >= 0x80 {
            signRun.take(index)
        } else {
            signRun.end(&signs, least: Self.fewestSigns)
        }
    }
}

extension Token {
    /// Whether it is a word of which nobody could say more than how long it is.
    @inline(__always)
    fileprivate var isOrdinaryWord: Bool {
        kind == .word && traits.isEmpty && detail <= Guise.plain.rawValue
    }

    fileprivate var isQuote: Bool { sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'") }
}

extension UInt8 {
    /// Whether an escape may begin with it.
    fileprivate var mayEscape: Bool {
        self == UInt8(ascii: "%") || self == UInt8(ascii: "&") || self == UInt8(ascii: "\\")
            || self == UInt8(ascii: "=") || self == UInt8(ascii: "+")
    }

    /// Whether programs join two strings with it.
    fileprivate var joinsStrings: Bool {
        self == UInt8(ascii: "+") || self == UInt8(ascii: ".") || self == UInt8(ascii: "~")
            || self == UInt8(ascii: "|")
    }

    fileprivate var isMorse: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
            || self == UInt8(ascii: "|")
    }
}
