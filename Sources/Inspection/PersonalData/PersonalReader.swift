/// Reads words of a folded text, and knows whether it asked for more than there is: then what it was read for could
/// turn out differently when the text goes on.
struct PersonalReader {
    /// The longest word that is looked up, in characters.
    static let longestWord = 40

    let words = WordTable.shared
    /// Whether anything beyond the end was asked for.
    var touchedEnd = false
    /// Whether something was read that makes what follows probably personal: a known name, a title, a label.
    var hasBegun = false
    /// The words that were read last, each at the place its position gives: what stands beside many numbers is asked for by
    /// each of them. Empty where too little is read for that.
    private var memory: [Word] = []
    private static let memorySize = 32

    /// Remembers words until the text is forgotten.
    mutating func remember() {
        if memory.isEmpty { memory = Array(repeating: .none, count: Self.memorySize) }
    }

    /// Forgets the words of the text.
    mutating func forget() {
        for index in memory.indices { memory[index] = .none }
    }

    /// The byte at `position`; zero outside the text.
    @inline(__always)
    mutating func byte(_ position: Int, _ text: Span<UInt8>) -> UInt8 {
        if position >= text.count {
            touchedEnd = true
            return 0
        }
        return position < 0 ? 0 : text[position]
    }

    /// The word whose first letter stands at `position`; empty when there is none.
    mutating func word(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Word {
        guard !memory.isEmpty else { return read(at: position, text, codes) }
        let place = position & (Self.memorySize - 1)
        if memory[place].range.lowerBound != position { memory[place] = read(at: position, text, codes) }
        let word = memory[place]
        if word.range.upperBound >= text.count { touchedEnd = true }
        return word
    }

    private mutating func read(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Word {
        var word = Word(range: position..<position)
        var hash = WordHash()
        let limit = min(text.count, position + Self.longestWord)
        var end = text.takeLetters(from: position, before: limit, &hash, &word.hasSmall)
        word.isCapitalised = end > position && text[position] & 0x20 == 0
        while end < limit, text.isLetter(at: end, codes) {
            let code = text.code(at: end, codes)
            let lower = LetterFold.lowercased(code)
            if lower == code { if code != LetterFold.nothing { word.hasSmall = true } }
            if end == position { word.isCapitalised = lower != code }
            hash.take(lower)
            end += 1
        }
        if end >= text.count { touchedEnd = true }
        word.range = position..<end
        word.hash = hash.value
        if end > position, end < position + Self.longestWord { word.roles = words[word.hash] }
        return word
    }

    /// The word whose last letter stands before `end`; empty when there is none.
    mutating func word(before end: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Word {
        let touched = touchedEnd
        defer { touchedEnd = touched }
        let start = text.startOfWord(before: end, codes)
        guard start < end else { return Word(range: end..<end) }
        var word = word(at: start, text, codes)
        // Ideographs, or a run that is longer than a word.
        if word.range.upperBound != end { word = Word(range: start..<end) }
        return word
    }

    /// The position after the spaces at `position`, at most `most`.
    mutating func afterSpaces(_ position: Int, _ text: Span<UInt8>, most: Int = 2) -> Int {
        var position = position
        let limit = position + most
        while position < limit, byte(position, text) == UInt8(ascii: " ") { position += 1 }
        return position
    }
}

extension Span<UInt8> {
    /// The code of the character at `position`, which is within the text.
    @inline(__always)
    func code(at position: Int, _ codes: Span<UInt16>) -> UInt16 {
        codes.isEmpty ? UInt16(self[position]) : codes[position]
    }

    /// Whether a letter, or a mark on one, stands at `position`.
    @inline(__always)
    func isLetter(at position: Int, _ codes: Span<UInt16>) -> Bool {
        guard position >= 0, position < count else { return false }
        let byte = self[position]
        if byte < 0x80 { return byte.isASCIILetter }
        return byte == FoldedText.letter || LetterFold.isLetterBeyond(codes[position])
    }

    /// Whether an ideograph or a syllable that is written without spaces stands at `position`.
    @inline(__always)
    func isIdeograph(at position: Int, _ codes: Span<UInt16>) -> Bool {
        guard position >= 0, position < count, self[position] == FoldedText.other else { return false }
        return LetterFold.isIdeograph(codes[position])
    }

    /// Whether a capital letter stands at `position`.
    @inline(__always)
    func isCapital(at position: Int, _ codes: Span<UInt16>) -> Bool {
        guard position >= 0, position < count else { return false }
        let code = code(at: position, codes)
        return LetterFold.lowercased(code) != code
    }

    /// The position after the ASCII letters from `position` on, which `hash` takes in.
    @inline(__always)
    fileprivate func takeLetters(
        from position: Int, before limit: Int, _ hash: inout WordHash, _ hasSmall: inout Bool
    ) -> Int {
        var end = position
        var small: UInt64 = 0
        while end < limit {
            let word = leadingWord(of: end..<Swift.min(end + 8, limit))
            let marks = word.notLetters
            let letters = word & marks.maskBeforeMark
            let count = marks == 0 ? 8 : marks.unmarkedBytes
            small |= letters
            hash.take(letters | UInt64.caseBits & marks.maskBeforeMark, count: count)
            end += count
            if count < 8 { break }
        }
        hasSmall = small & UInt64.caseBits != 0
        return end
    }

    /// Where the letters before `end` begin.
    func startOfWord(before end: Int, _ codes: Span<UInt16>) -> Int {
        var start = end
        let first = Swift.max(0, end - PersonalReader.longestWord)
        // ASCII, as most is.
        while start - 8 >= first {
            let marks = word(at: start - 8).notLetters
            start -= marks == 0 ? 8 : marks.leadingZeroBitCount >> 3
            if marks != 0 { break }
        }
        while start > first, isLetter(at: start - 1, codes) { start -= 1 }
        return start
    }
}

extension LetterFold {
    /// Whether `code`, of a character that is not folded to a letter, is one all the same: Hebrew, Arabic, the scripts of
    /// India, Thai, Georgian, hangul, ideographs, kana.
    @inline(__always)
    static func isLetterBeyond(_ code: UInt16) -> Bool {
        switch code {
        case nothing, 0x5D0...0x5F2, 0x620...0x64A, 0x66E...0x6D3, 0x6D5...0x6EF, 0x6FA...0x6FF: true
        case 0x964, 0x965, 0x970: false
        case 0x900...0xDFF, 0xE01...0xE4E, 0x10A0...0x10FF, 0xAC00...0xD7A3: true
        default: isIdeograph(code)
        }
    }

    /// Ideographs, kana and the marks that repeat them.
    @inline(__always)
    static func isIdeograph(_ code: UInt16) -> Bool {
        switch code {
        case 0x3005, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        default: false
        }
    }
}
