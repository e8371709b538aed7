/// Reads the tokens of a text for patterns and structure. Storage is kept from text to text; time is linear.
struct InjectionReader {
    /// Of the last text.
    private(set) var evidence = InjectionEvidence()
    /// The numbers of the patterns that matched in the last text, for those who tune the table.
    private(set) var fired: [Int] = []

    /// Where evidence was in the last text, and how much.
    private(set) var marks: [EvidenceMark] = []

    private let patterns = InjectionPatterns.all
    private var matcher = Self.matcher
    /// Of each pattern, where it was last counted.
    private var counted = [Int](repeating: Int.min / 2, count: InjectionPatterns.all.count)
    /// Half words since the first text, with a gap between texts: nothing reaches from one to another.
    private var position = 0
    private var start = 0
    /// The last words that deny.
    private var denials: [(token: Int, position: Int)] = []

    private var quotation = OpenQuotation()
    /// How many turns of a dialogue were met.
    private var turns = 0
    /// What the concept that is being read completes.
    private var pending: [PatternMatcher.Match] = []

    /// Of which every reader has a copy.
    private static let matcher = PatternMatcher(InjectionPatterns.all)

    /// What the patterns are called in reports.
    static let names = InjectionPatterns.all.map { "\($0.category?.rawValue ?? "talk") \($0.text)" }

    /// Readers that went further begin anew: positions are kept in 32 bits.
    private static var mostPosition: Int { 1 << 29 }

    /// The same pattern counts again after this many half words.
    private static var again: Int { 120 }

    /// Whether what the text hides was decoded: then that it speaks of decoding tells nothing.
    private var isDecoded = false

    /// Reads `tokens` of `text`, which is normalised.
    /// - Parameter isDecoded: Whether what the text hides was decoded and is read by itself.
    mutating func read(_ tokens: [Token], of text: Span<UInt8>, isDecoded: Bool = false) {
        if position >= Self.mostPosition { self = InjectionReader() }
        self.isDecoded = isDecoded
        position += 10_000
        start = position
        evidence = InjectionEvidence()
        fired.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        denials.removeAll(keepingCapacity: true)
        turns = 0
        quotation = OpenQuotation()
        let tokens = tokens.span
        for index in tokens.indices {
            let token = tokens[index]
            // Most words mean nothing, and are no marks.
            if token.isPlainWord {
                position &+= Self.wordLength
                continue
            }
            position &+= Self.length(token)
            if token.meanings.first != .none {
                take(token.meanings.first, index)
                if token.meanings.second != .none { take(token.meanings.second, index) }
            }
            if token.kind == .punctuation { quotation.take(tokens, index, text) }
            let mark = StructureReader.concept(tokens, index, text)
            if mark != .none { see(mark, index) }
        }
    }

    /// Takes in what is no word; many turns of a dialogue are evidence by themselves.
    private mutating func see(_ mark: Concept, _ index: Int) {
        take(mark, index)
        guard mark == .turn else { return }
        turns += 1
        if turns == 5 || turns == 9 || turns == 17 {
            evidence.add(.manyShot, Float(turns) / 8, at: position - start, index...index)
        }
    }

    @inline(__always)
    private mutating func take(_ concept: Concept, _ index: Int) {
        if concept == .not { denials.append((index, position)) }
        matcher.take(concept, index, at: position, into: &pending)
        guard !pending.isEmpty else { return }
        for match in pending { count(match, at: position) }
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func count(_ match: PatternMatcher.Match, at position: Int) {
        let pattern = patterns[match.pattern]
        guard position - counted[match.pattern] > Self.again else { return }
        if isDecoded, pattern.category == .encodedPayload { return }
        if pattern.isNegatable, isDenied(match.tokens.lowerBound) { return }
        counted[match.pattern] = position
        fired.append(match.pattern)
        if pattern.category != nil {
            marks.append(EvidenceMark(tokens: Range(match.tokens), weight: pattern.weight))
        }
        evidence.add(
            pattern.category, pattern.weight, at: position - start, match.tokens,
            isQuoted: quotation.holds(match.tokens.lowerBound, match.tokens.upperBound))
    }

    /// Whether a "not" stands just before `token`.
    private func isDenied(_ token: Int) -> Bool {
        for denial in denials.reversed() where denial.token < token { return token - denial.token <= 3 }
        return false
    }

    /// In half words.
    private static var wordLength: Int { 2 }

    /// How far a token takes the reader, in half words: the ends of sentences and paragraphs keep patterns apart.
    @inline(__always)
    private static func length(_ token: Token) -> Int {
        if token.kind == .punctuation { return token.detail.pause }
        let length =
            switch token.kind {
            case .word, .number, .structure: wordLength
            case .ideograph: 1
            case .newline: 4
            case .punctuation: 0
            }
        return token.kind == .newline && token.end &- token.start > 1 ? 10 : length
    }
}

extension UInt8 {
    /// How far punctuation takes the reader, by its first byte.
    @inline(__always)
    fileprivate var pause: Int {
        // Bits in place of cases: what comes next in a text is anybody's guess.
        guard self < 0x40 else { return self == 0xE3 ? 4 : 0 }
        func isOne(of signs: UInt64) -> Int { Int(truncatingIfNeeded: signs &>> UInt64(self) & 1) }
        return isOne(of: Self.stops) &* 6 &+ isOne(of: Self.commas) &+ isOne(of: Self.brackets) &* 2
    }

    /// `.`, `!`, `?`.
    private static var stops: UInt64 { 1 << 0x2E | 1 << 0x21 | 1 << 0x3F }
    /// `,`, `;`, `:`.
    private static var commas: UInt64 { 1 << 0x2C | 1 << 0x3B | 1 << 0x3A }
    /// `(`, `)`.
    private static var brackets: UInt64 { 1 << 0x28 | 1 << 0x29 }
}

extension Token {
    /// Whether it is a word that means nothing to the detector and is too short for a blob.
    @inline(__always)
    fileprivate var isPlainWord: Bool {
        kind == .word && meanings.first == .none && end &- start <= StructureReader.longestWord
    }
}
