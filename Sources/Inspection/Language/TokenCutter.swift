/// Cuts a normalised text into tokens, as many at a time as there is room for.
struct TokenCutter {
    private let memory: WordMemory
    private var recent = RecentWords()
    /// The memory's, while a text is read.
    private var known: [KnownWord] = []

    /// Longer words are identifiers, keys and encoded data: their letters mean nothing.
    private static var longestWord: Int { 40 }

    init(_ memory: WordMemory) { self.memory = memory }

    /// Begins another text.
    mutating func begin() {
        recent.forget()
        memory.swapWords(with: &known)
    }

    /// The text is read.
    mutating func end() { memory.swapWords(with: &known) }

    /// Cuts `text` from `start` on until it ends or `room` is full. Returns where the next token begins.
    mutating func cut(_ text: Span<UInt8>, from start: Int, into room: inout OutputSpan<Token>) -> Int {
        var position = start
        while position < text.count, !room.isFull {
            let byte = text[position]
            if byte == UInt8(ascii: " ") {
                position &+= 1
            } else if byte.isASCIILetterOrDigit {
                position = cutWord(text, position, into: &room)
            } else if byte < 0x80 {
                position = cutSign(text, position, into: &room)
            } else {
                position = cutCharacter(text, position, into: &room)
            }
        }
        return position
    }

    /// Takes the word at `start`, which begins with an ASCII letter or digit. Returns its end, or where the space behind it
    /// ends.
    @inline(__always)
    private mutating func cutWord(
        _ text: Span<UInt8>, _ start: Int, into room: inout OutputSpan<Token>
    ) -> Int {
        // Nearly all words are short, and in eight bytes with what follows them.
        if start &+ 8 <= text.count {
            let word = text.word(at: start)
            let others = word.bytesOutsideWords
            let length = others.trailingZeroBitCount >> 3
            let next = UInt8(truncatingIfNeeded: word &>> UInt64(others.trailingZeroBitCount & 0x38))
            if others != 0, !text[start].isASCIIDigit, next.endsWord {
                let letters = word & ~(UInt64.max &<< UInt64(length &* 8))
                take(Span.hash(ofShortWord: letters, length), text, start..<start &+ length, into: &room)
                return start &+ length &+ (next == UInt8(ascii: " ") ? 1 : 0)
            }
        }
        return cutLongWord(text, start, into: &room)
    }

    /// Takes the word at `start`, whose first character is a letter or a digit. Returns its end.
    @inline(never)
    private mutating func cutLongWord(
        _ text: Span<UInt8>, _ start: Int, into room: inout OutputSpan<Token>
    ) -> Int {
        let end = text.endOfWord(from: start)
        let range = start..<end
        if text[start].isASCIIDigit, text.isAllDigits(range) {
            let hash = Self.signHash(UInt8(ascii: "0"), Swift.min(range.count, 6))
            room.append(Token(range, hash, .number))
        } else if range.count > Self.longestWord {
            let hash = Self.signHash(UInt8(ascii: "w"), range.count.leadingZeroBitCount)
            let traits = TokenTraits(text, word: range)
            room.append(Token(range, hash, .word, traits, detail: memory.guise(hash).rawValue))
        } else {
            take(text.wordHash(range), text, range, into: &room)
        }
        return end
    }

    /// Takes the word in `range`, of which more may be known.
    @inline(__always)
    private mutating func take(
        _ hash: UInt64, _ text: Span<UInt8>, _ range: Range<Int>, into room: inout OutputSpan<Token>
    ) {
        recent.add(hash)
        let slot = Int(truncatingIfNeeded: hash >> 40) & (WordMemory.places - 1)
        if known[slot].hash != hash { known[slot] = memory.learn(hash, text, range) }
        let word = known[slot]
        var token = Token(
            range, UInt32(truncatingIfNeeded: hash >> 32), .word, word.traits, detail: word.guise.rawValue)
        token.meanings = word.meanings
        token.harm = word.harm
        if word.endsPhrase { readPhrases(endingWith: word, &token) }
        room.append(token)
    }

    /// Gives the token of `word` the meanings of the phrases that end with it.
    @inline(never)
    private mutating func readPhrases(endingWith word: KnownWord, _ token: inout Token) {
        if word.longestPhrase > 0 {
            let longest = Int(word.longestPhrase)
            token.meanings =
                memory.lexicon.phraseMeanings(of: &recent, longest: longest) ?? word.meanings
        }
        if word.longestHarmPhrase > 0 {
            let longest = Int(word.longestHarmPhrase)
            token.harm = memory.harmLexicon.phraseMeanings(of: &recent, longest: longest) ?? word.harm
        }
    }

    /// Takes the sign, line end or white space at `start`, an ASCII character that is no letter. Returns its end.
    private func cutSign(_ text: Span<UInt8>, _ start: Int, into room: inout OutputSpan<Token>) -> Int {
        let byte = text[start]
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            return cutLineEnd(text, start, into: &room)
        }
        var end = start + 1
        guard byte > 0x20, byte != 0x7F else { return end }
        while end < text.count, text[end] == byte { end += 1 }
        if byte == UInt8(ascii: "-"), let end = EncapsulationBoundary.end(text, hyphens: start..<end) {
            let hash = Self.signHash(byte, 5)
            room.append(Token(start..<end, hash, .structure, .endsSentence, detail: byte))
            return end
        }
        let length = Swift.min(end - start, 3)
        let isPlain = length < 3 && byte.isSentencePunctuation
        room.append(
            Token(
                start..<end, Self.signHash(byte, length), isPlain ? .punctuation : .structure,
                isPlain && byte.isSentenceEnd ? .endsSentence : [], detail: byte))
        return end
    }

    private func cutLineEnd(_ text: Span<UInt8>, _ start: Int, into room: inout OutputSpan<Token>) -> Int {
        var lines = text[start] == UInt8(ascii: "\n") ? 1 : 0
        var end = start + 1
        while end < text.count, text[end].isWhiteSpace {
            if text[end] == UInt8(ascii: "\n") { lines += 1 }
            end += 1
        }
        let hash = Self.signHash(UInt8(ascii: "\n"), lines > 1 ? 2 : 1)
        room.append(Token(start..<end, hash, .newline, .endsSentence))
        return end
    }

    /// Takes the character outside ASCII at `start`, or the word that begins with it. Returns its end.
    private mutating func cutCharacter(
        _ text: Span<UInt8>, _ start: Int, into room: inout OutputSpan<Token>
    ) -> Int {
        var end = start
        let scalar = text.scalar(at: &end)
        switch CharacterClass(scalar) {
        case .space: return end
        case .letter: return cutLongWord(text, start, into: &room)
        case .symbol:
            let hash = Self.signHash(0x80, Int(scalar & 0xFFFF))
            let traits: TokenTraits = scalar.isSentenceEnd ? .endsSentence : []
            room.append(Token(start..<end, hash, .punctuation, traits, detail: text[start]))
            return end
        case .ideograph: return cutIdeograph(text, start..<end, scalar, into: &room)
        }
    }

    /// Takes the character in `range`, or the word of the lexicon that begins with it. Returns its end.
    private func cutIdeograph(
        _ text: Span<UInt8>, _ range: Range<Int>, _ scalar: UInt32, into room: inout OutputSpan<Token>
    ) -> Int {
        let start = range.lowerBound
        let match = memory.lexicon.longestMatch(text, from: start, before: text.count)
        let harm = memory.harmLexicon.longestMatch(text, from: start, before: text.count)
        guard match != nil || harm != nil else {
            room.append(Token(range, scalar &* 0x9E37_79B1, .ideograph))
            return range.upperBound
        }
        let end = Swift.max(match?.end ?? start, harm?.end ?? start)
        let hash = UInt32(truncatingIfNeeded: text.wordHash(start..<end) >> 32)
        var token = Token(start..<end, hash, .ideograph)
        if let match { token.meanings = match.0 }
        if let harm { token.harm = harm.0 }
        room.append(token)
        return end
    }

    private static func signHash(_ byte: UInt8, _ count: Int) -> UInt32 {
        let mixed = (UInt32(byte) << 16 ^ UInt32(truncatingIfNeeded: count) &+ 0x51ED) &* 0x9E37_79B1
        return mixed ^ mixed >> 15
    }
}

extension Token {
    @inline(__always)
    fileprivate init(
        _ range: Range<Int>, _ hash: UInt32, _ kind: TokenKind, _ traits: TokenTraits = [], detail: UInt8 = 0
    ) {
        self.init(
            start: UInt32(truncatingIfNeeded: range.lowerBound),
            end: UInt32(truncatingIfNeeded: range.upperBound), hash: hash, kind: kind, traits: traits,
            detail: detail)
    }
}

extension UInt8 {
    fileprivate var isWhiteSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }

    /// Whether a word surely ends before it, a byte that is neither a letter of lower case nor a digit.
    @inline(__always)
    fileprivate var endsWord: Bool { self < 0x80 && self &- 0x41 >= 26 && self != UInt8(ascii: "'") }

    fileprivate var isSentenceEnd: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "!") || self == UInt8(ascii: "?")
    }

    /// What ordinary prose has between its words.
    fileprivate var isSentencePunctuation: Bool {
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension UInt32 {
    /// Full stops, exclamation and question marks outside ASCII.
    fileprivate var isSentenceEnd: Bool {
        switch self & 0xFFFF {
        case 0x3002, 0xFF01, 0xFF1F, 0x061F, 0x06D4, 0x0964: true
        default: false
        }
    }
}
