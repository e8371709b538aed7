/// One bit for each language of `SpelledDigitWords`.
struct SpelledLanguages: OptionSet, Sendable {
    let rawValue: UInt32

    static let all = SpelledLanguages(rawValue: .max)
}

/// The words of `SpelledDigitWords`, looked up by their letters without marks.
struct SpelledDigitTable: Sendable {
    /// Of all languages; built once.
    static let shared = SpelledDigitTable()

    /// What a word says, and in which languages.
    struct Entry: Sendable {
        var languages: SpelledLanguages
        let meaning: SpelledMeaning
    }

    /// The most characters of a digit in a script that writes words together.
    static let longestJoined = 3
    private static let filterBits: UInt64 = 12

    private var entries: [UInt64: [Entry]] = [:]
    /// One bit for the hash of the bytes of each word of three letters and more; of those with two only `oh` is rare in prose.
    private var filter = [UInt64](repeating: 0, count: 1 << Int(filterBits) / 64)

    /// The same for single characters of the digits of scripts that write words together.
    private var joined = [UInt64](repeating: 0, count: 1 << Int(filterBits) / 64)

    private init() {
        for (index, language) in SpelledDigitWords.languages.enumerated() {
            let languages = SpelledLanguages(rawValue: 1 << UInt32(index))
            var digit: UInt8 = 0
            for word in Self.words(language.digits) {
                if word.count == 1, word[0] == UInt8(ascii: "|") {
                    digit += 1
                } else {
                    add(word, .digit(digit), languages)
                }
            }
            for word in Self.words(language.double) { add(word, .times(2), languages) }
            for word in Self.words(language.triple) { add(word, .times(3), languages) }
            for word in Self.words(language.fillers) { add(word, .filler, languages) }
            for word in Self.words(language.plus) { add(word, .plus, languages) }
        }
    }

    /// What the word with this hash says, by language.
    func entries(_ hash: UInt64) -> [Entry] { entries[hash] ?? [] }

    /// Whether a word could be a digit.
    /// - Parameter key: Its first eight folded bytes, in lower case, zeros after them.
    @inline(__always)
    func mayBeDigit(_ key: UInt64) -> Bool {
        let slot = Self.slot(key)
        return filter[slot >> 6] >> UInt64(slot & 63) & 1 == 1
    }

    /// Whether the character with this code could belong to a digit of a script that writes words together.
    @inline(__always)
    func mayBeJoined(_ code: UInt16) -> Bool {
        let slot = Self.slot(UInt64(code))
        return joined[slot >> 6] >> UInt64(slot & 63) & 1 == 1
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* WordHash.empty) >> (64 - filterBits))
    }

    private static func words(_ list: StaticString) -> [[UInt8]] {
        // Safe: a static string's bytes live as long as the program.
        unsafe Array(UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount))
            .split { $0 == UInt8(ascii: " ") || $0 == 0x0A }.map(Array.init)
    }

    private mutating func add(_ word: [UInt8], _ meaning: SpelledMeaning, _ languages: SpelledLanguages) {
        var folded = FoldedText()
        folded.fold(word.span, 0..<word.count, .plain)
        let (bytes, codes) = (folded.bytes, folded.codes)
        var hash = WordHash()
        for index in bytes.indices {
            hash.take(LetterFold.lowercased(codes.isEmpty ? UInt16(bytes[index]) : codes[index]))
        }
        var found = entries[hash.value] ?? []
        if let index = found.firstIndex(where: { $0.meaning == meaning }) {
            found[index].languages.formUnion(languages)
        } else {
            // Digits stand before pauses: a number may begin with them.
            found.insert(
                Entry(languages: languages, meaning: meaning), at: meaning == .filler ? found.count : 0)
        }
        entries[hash.value] = found
        switch meaning {
        case .digit where bytes.span.isJoined(at: 0, codes.span):
            for code in codes { Self.mark(UInt64(code), in: &joined) }
        case .digit, .times:
            if bytes.count > 2 || codes.first ?? 0 >= 0x370 || word == Array("oh".utf8) { letThrough(bytes) }
        case .filler, .plus: break
        }
    }

    private mutating func letThrough(_ bytes: [UInt8]) {
        var key: UInt64 = 0
        for (index, byte) in bytes.prefix(8).enumerated() { key |= UInt64(byte | 0x20) << UInt64(index * 8) }
        Self.mark(key, in: &filter)
    }

    private static func mark(_ key: UInt64, in filter: inout [UInt64]) {
        let slot = slot(key)
        filter[slot >> 6] |= 1 << UInt64(slot & 63)
    }
}
