/// What a token is.
enum TokenKind: UInt8, Sendable {
    /// A run of letters and digits, apostrophes inside.
    case word
    /// A run of digits.
    case number
    /// A character of a script without spaces, or several that the lexicon knows together.
    case ideograph
    /// A full stop, a comma, a quotation mark and the like.
    case punctuation
    /// What divides or marks text up: a bracket, a fence, a rule; runs of one character are one token.
    case structure
    /// One line end or more.
    case newline
}

/// A word, a sign or a line end of a normalised text.
struct Token: Sendable {
    /// Its bytes in the normalised text.
    var start: UInt32
    var end: UInt32
    /// Of the word's bytes; of a number, a sign or a very long word, of its kind only.
    var hash: UInt32
    var kind: TokenKind
    /// What it means: `none` for most.
    var meanings = Lexicon.Meanings()
    /// What it means to the harm detector.
    var harm = Lexicon.Meanings()
    /// Whether a sentence ends with it: line ends; full stops, exclamation and question marks, also of other scripts.
    var endsSentence = false

    /// Its bytes in the normalised text.
    var range: Range<Int> { Int(start)..<Int(end) }
}

/// A normalised text cut into tokens, in one pass. Storage is kept from text to text.
///
/// Words met before are remembered with their meanings (`WordMemory`), so that ordinary text asks the lexicon once a new
/// word; what is remembered never changes a result.
struct TokenStream {
    /// The last text's tokens, in order; white space has none.
    private(set) var tokens: [Token] = []
    private let memory: WordMemory
    private var recent = RecentWords()
    /// The memory's, while a text is read.
    private var known: [KnownWord] = []

    /// Longer words are identifiers, keys and encoded data: their letters mean nothing.
    private static var longestWord: Int { 40 }

    init(_ memory: WordMemory = WordMemory()) {
        self.memory = memory
    }

    init(lexicon: Lexicon) { self.init(WordMemory(lexicon: lexicon)) }

    /// Cuts `text`, which is normalised UTF-8.
    mutating func read(_ text: Span<UInt8>) {
        tokens.removeAll(keepingCapacity: true)
        recent.forget()
        memory.swapWords(with: &known)
        defer { memory.swapWords(with: &known) }
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte.isASCIILetterOrDigit {
                position = appendWord(text, position)
            } else if byte == UInt8(ascii: " ") {
                position += 1
            } else if byte < 0x80 {
                position = appendSign(text, position)
            } else {
                position = appendCharacter(text, position)
            }
        }
    }

    /// Forgets all but `kept`, which are of the last text.
    mutating func keep(_ kept: [Token]) { tokens = kept }

    /// Takes the word at `start`, whose first character is a letter or a digit. Returns its end.
    private mutating func appendWord(_ text: Span<UInt8>, _ start: Int) -> Int {
        let end = text.endOfWord(from: start)
        let range = start..<end
        if text[start].isASCIIDigit, text.isAllDigits(range) {
            append(.number, range, hash: Self.signHash(UInt8(ascii: "0"), Swift.min(range.count, 6)))
        } else if range.count > Self.longestWord {
            append(.word, range, hash: Self.signHash(UInt8(ascii: "w"), range.count.leadingZeroBitCount))
        } else {
            let hash = text.wordHash(range)
            recent.add(hash)
            let known = known(hash, text, range)
            append(
                .word, range, hash: UInt32(truncatingIfNeeded: hash >> 32), meanings(of: known),
                harm: harm(of: known))
        }
        return end
    }

    @inline(__always)
    private mutating func known(_ hash: UInt64, _ text: Span<UInt8>, _ range: Range<Int>) -> KnownWord {
        let slot = Int(truncatingIfNeeded: hash >> 40) & (WordMemory.places - 1)
        if known[slot].hash != hash {
            known[slot] = KnownWord(
                hash: hash, meanings: memory.lexicon.meanings(of: text, range),
                harm: memory.harmLexicon.meanings(of: text, range),
                longestPhrase: UInt8(memory.lexicon.phrases.longestEnding(with: hash)),
                longestHarmPhrase: UInt8(memory.harmLexicon.phrases.longestEnding(with: hash)))
        }
        return known[slot]
    }

    /// Those of the phrase that ends with the word, else the word's own.
    @inline(__always)
    private mutating func meanings(of known: KnownWord) -> Lexicon.Meanings {
        guard known.longestPhrase > 0 else { return known.meanings }
        return memory.lexicon.phrases.meanings(of: &recent, longest: Int(known.longestPhrase))
            ?? known.meanings
    }

    /// The same for the lexicon of harm.
    @inline(__always)
    private mutating func harm(of known: KnownWord) -> Lexicon.Meanings {
        guard known.longestHarmPhrase > 0 else { return known.harm }
        return memory.harmLexicon.phrases.meanings(of: &recent, longest: Int(known.longestHarmPhrase))
            ?? known.harm
    }

    /// The words of a phrase of the lexicon.
    static func words(of phrase: Span<UInt8>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var position = 0
        while position < phrase.count {
            var next = position
            let scalar = phrase.scalar(at: &next)
            let isLetter =
                scalar < 0x80 ? phrase[position].isASCIILetterOrDigit : CharacterClass(scalar) == .letter
            if isLetter {
                next = phrase.endOfWord(from: position)
                words.append(position..<next)
            }
            position = next
        }
        return words
    }

    /// Takes the sign, line end or white space at `start`, an ASCII character that is no letter. Returns its end.
    private mutating func appendSign(_ text: Span<UInt8>, _ start: Int) -> Int {
        let byte = text[start]
        var end = start + 1
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            var lines = byte == UInt8(ascii: "\n") ? 1 : 0
            while end < text.count, text[end].isWhiteSpace {
                if text[end] == UInt8(ascii: "\n") { lines += 1 }
                end += 1
            }
            append(
                .newline, start..<end, hash: Self.signHash(UInt8(ascii: "\n"), lines > 1 ? 2 : 1),
                endsSentence: true)
        } else if byte > 0x20, byte != 0x7F {
            while end < text.count, text[end] == byte { end += 1 }
            if byte == UInt8(ascii: "-"), let end = EncapsulationBoundary.end(text, hyphens: start..<end) {
                append(.structure, start..<end, hash: Self.signHash(byte, 5), endsSentence: true)
                return end
            }
            let length = Swift.min(end - start, 3)
            let isPlain = length < 3 && byte.isSentencePunctuation
            append(
                isPlain ? .punctuation : .structure, start..<end, hash: Self.signHash(byte, length),
                endsSentence: isPlain && byte.isSentenceEnd)
        }
        return end
    }

    /// Takes the character outside ASCII at `start`, or the word that begins with it. Returns its end.
    private mutating func appendCharacter(_ text: Span<UInt8>, _ start: Int) -> Int {
        var end = start
        let scalar = text.scalar(at: &end)
        switch CharacterClass(scalar) {
        case .space: return end
        case .letter: return appendWord(text, start)
        case .symbol:
            let endsSentence =
                switch scalar & 0xFFFF {
                case 0x3002, 0xFF01, 0xFF1F, 0x061F, 0x06D4, 0x0964: true
                default: false
                }
            append(
                .punctuation, start..<end, hash: Self.signHash(0x80, Int(scalar & 0xFFFF)),
                endsSentence: endsSentence)
            return end
        case .ideograph:
            let match = memory.lexicon.longestMatch(text, from: start, before: text.count)
            let harm = memory.harmLexicon.longestMatch(text, from: start, before: text.count)
            if match != nil || harm != nil {
                end = Swift.max(match?.end ?? start, harm?.end ?? start)
                append(
                    .ideograph, start..<end,
                    hash: UInt32(truncatingIfNeeded: text.wordHash(start..<end) >> 32), match?.0 ?? .init(),
                    harm: harm?.0 ?? .init())
            } else {
                append(.ideograph, start..<end, hash: scalar &* 0x9E37_79B1)
            }
            return end
        }
    }

    @inline(__always)
    private mutating func append(
        _ kind: TokenKind, _ range: Range<Int>, hash: UInt32, _ meanings: Lexicon.Meanings = .init(),
        harm: Lexicon.Meanings = .init(), endsSentence: Bool = false
    ) {
        tokens.append(
            Token(
                start: UInt32(truncatingIfNeeded: range.lowerBound),
                end: UInt32(truncatingIfNeeded: range.upperBound), hash: hash, kind: kind, meanings: meanings,
                harm: harm, endsSentence: endsSentence))
    }

    static func signHash(_ byte: UInt8, _ count: Int) -> UInt32 {
        let mixed = (UInt32(byte) << 16 ^ UInt32(truncatingIfNeeded: count) &+ 0x51ED) &* 0x9E37_79B1
        return mixed ^ mixed >> 15
    }
}

extension Span<UInt8> {
    /// The end of the word that begins at `start`.
    @inline(__always)
    fileprivate func endOfWord(from start: Int) -> Int {
        var position = start
        while position < count {
            if position + 8 <= count {
                let others = word(at: position).bytesOutsideWords
                position += others == 0 ? 8 : others.trailingZeroBitCount >> 3
                if others == 0 { continue }
            }
            let byte = self[position]
            if byte.isASCIILetterOrDigit {
                position += 1
            } else if byte >= 0x80 {
                var next = position
                guard CharacterClass(scalar(at: &next)) == .letter else { return position }
                position = next
            } else if byte == UInt8(ascii: "'"), position > start, position + 1 < count,
                self[position + 1].isASCIILetter || self[position + 1] >= 0xC3 && self[position + 1] <= 0xDF
            {
                position += 1
            } else {
                return position
            }
        }
        return position
    }

    /// A hash of a word's bytes, eight at a time.
    @inline(__always)
    func wordHash(_ range: Range<Int>) -> UInt64 {
        var hash = UInt64(range.count) &* 0x9E37_79B9_7F4A_7C15
        var rest = range
        while rest.count > 8 {
            hash = (hash ^ word(at: rest.lowerBound)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 29
            rest = rest.lowerBound + 8..<rest.upperBound
        }
        hash = (hash ^ leadingWord(of: rest)) &* 0xC4CE_B9FE_1A85_EC53
        hash ^= hash >> 32
        return hash &* 0x9FB2_1C65_1E98_DF25
    }

    fileprivate func isAllDigits(_ range: Range<Int>) -> Bool {
        for position in range where !self[position].isASCIIDigit { return false }
        return true
    }
}

extension UInt64 {
    /// The high bit of each byte that is neither a letter of lower case nor a digit.
    @inline(__always)
    fileprivate var bytesOutsideWords: UInt64 {
        let low = self & ~UInt64.highBits
        let letters = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505)
        let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
        return (self | ~(letters | digits)) & UInt64.highBits
    }
}

extension UInt8 {
    fileprivate var isWhiteSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }

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
