/// A run of words that is written like a person's name, and what its words are known as.
struct PersonName {
    /// The most words of a name, particles included.
    private static let mostWords = 6
    /// The longest initial with its dot and space, and the like.
    fileprivate static let longestParticle = 4

    private(set) var range: Range<Int>
    private(set) var words = 0
    private(set) var known = 0
    private(set) var isFirstGiven = false
    private(set) var isFirstSurname = false
    private(set) var isLastGiven = false
    private(set) var isLastSurname = false
    private(set) var hasInitial = false
    private(set) var isFirstParticle = false
    /// Whether it goes on with a word that makes it the name of a place or an organisation.
    private(set) var isOfThing = false
    /// The letters of its last word.
    private(set) var lastCount = 0
    /// Whether its first word is one for a street.
    private(set) var isFirstStreet = false

    /// Whether the words speak for themselves: a given name and another word, or both in the other order.
    var speaksForItself: Bool {
        guard words >= 2, !isOfThing, !isFirstParticle, !isFirstStreet else { return false }
        if isFirstGiven { return lastCount >= 3 || isLastSurname }
        return isFirstSurname && isLastGiven || hasInitial && isLastSurname
    }

    /// Reads the name that begins at `position`.
    /// - Parameter lowercase: Whether known names count in small letters too.
    init(
        at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, lowercase: Bool,
        _ reader: inout PersonalReader
    ) {
        let first = reader.word(at: position, text, codes)
        self.init(first, text, codes, lowercase: lowercase, &reader)
    }

    /// Reads the name that begins with the word `first`.
    init(
        _ first: Word, _ text: Span<UInt8>, _ codes: Span<UInt16>, lowercase: Bool,
        _ reader: inout PersonalReader
    ) {
        range = first.range.lowerBound..<first.range.lowerBound
        var word = first
        for _ in 0..<Self.mostWords {
            guard take(word, lowercase: lowercase, text, codes, &reader),
                let next = Self.nextWord(after: range.upperBound, text, codes, &reader),
                lowercase || !text.isLongSmallWord(at: next)
            else { break }
            word = reader.word(at: next, text, codes)
        }
    }

    /// Takes a word into the name. False when the name has ended before it.
    private mutating func take(
        _ word: Word, lowercase: Bool, _ text: Span<UInt8>, _ codes: Span<UInt16>,
        _ reader: inout PersonalReader
    ) -> Bool {
        guard !word.isEmpty, word.count < PersonalReader.longestWord else { return false }
        let isCapitalised = word.isCapitalised
        if !isCapitalised, word.has(.particle), word.count <= Self.longestParticle {
            return takeParticle(word, text, codes, lowercase: lowercase, &reader)
        }
        guard isCapitalised || lowercase && (word.has(.name) || words > 0 && word.roles.isEmpty) else {
            return false
        }
        if word.has([.streetAfter, .organisation]), !word.has(.name) {
            isOfThing = words > 0
            return false
        }
        if word.has(.stop), !(words > 0 && (word.has(.surname) || word.count == 1)) { return false }
        if word.has([.honorific, .record, .greeting]), !word.has(.name) { return false }
        add(word, text, &reader)
        return true
    }

    private mutating func add(_ word: Word, _ text: Span<UInt8>, _ reader: inout PersonalReader) {
        if words == 0 {
            isFirstGiven = word.has(.given)
            isFirstSurname = word.has(.surname)
            isFirstStreet = word.has(.streetBefore) && !word.has(.given)
            isFirstParticle = word.has(.particle) && !word.has(.given)
        }
        words += 1
        if word.has(.name), word.count > 1 { known += 1 }
        isLastGiven = word.has(.given)
        isLastSurname = word.has(.surname)
        lastCount = word.count
        range = range.lowerBound..<word.range.upperBound
        if word.count == 1 || word.count == 2 && word.hasSmall,
            reader.byte(word.range.upperBound, text) == UInt8(ascii: ".")
        {
            hasInitial = true
            range = range.lowerBound..<word.range.upperBound + 1
        }
    }

    /// A particle belongs to the name when a capital follows it.
    private mutating func takeParticle(
        _ word: Word, _ text: Span<UInt8>, _ codes: Span<UInt16>, lowercase: Bool,
        _ reader: inout PersonalReader
    ) -> Bool {
        guard words > 0 || lowercase else { return false }
        guard let next = Self.nextWord(after: word.range.upperBound, text, codes, &reader) else {
            return false
        }
        let following = reader.word(at: next, text, codes)
        guard
            following.isCapitalised && !following.has(.stop)
                || following.has(.particle) && following.count <= Self.longestParticle
                || lowercase && following.has(.surname)
        else { return false }
        range = range.lowerBound..<word.range.upperBound
        return true
    }

    /// Where the next word of a name begins: after a space, a hyphen, an apostrophe, the dot of an initial.
    private static func nextWord(
        after end: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Int? {
        let byte = reader.byte(end, text)
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"): break
        case UInt8(ascii: "'"), FoldedText.other:
            guard byte != FoldedText.other || codes[end] == 0x2019 else { return nil }
            // `Anna's`.
            let word = reader.word(at: end + 1, text, codes)
            guard word.count > 1 || word.isCapitalised else { return nil }
        default:
            guard end > 0, end < text.count, text[end - 1] == UInt8(ascii: "."), text.isLetter(at: end, codes)
            else { return nil }
            return end
        }
        if reader.byte(end + 1, text) == 0 { return nil }
        return text.isLetter(at: end + 1, codes) && !text.isIdeograph(at: end + 1, codes) ? end + 1 : nil
    }

    /// `Okafor, Grace`: takes in the given name after a comma. False when there is none.
    mutating func takeGivenName(
        anyName: Bool, _ text: Span<UInt8>, _ codes: Span<UInt16>, _ reader: inout PersonalReader
    ) -> Bool {
        guard words > 0, words <= 3, anyName || !isFirstGiven || words == 1,
            reader.byte(range.upperBound, text) == UInt8(ascii: ","),
            reader.byte(range.upperBound + 1, text) == UInt8(ascii: " ")
        else { return false }
        let given = PersonName(at: range.upperBound + 2, text, codes, lowercase: false, &reader)
        guard given.words > 0, given.words <= 3, !given.isOfThing else { return false }
        guard given.isFirstGiven || anyName, isLastSurname || anyName else { return false }
        range = range.lowerBound..<given.range.upperBound
        words += given.words
        known += given.known
        return true
    }
}

extension Span<UInt8> {
    /// Whether a word in small letters stands at `position` that is longer than any particle, and not at the end of the text:
    /// no name goes on with it.
    @inline(__always)
    fileprivate func isLongSmallWord(at position: Int) -> Bool {
        guard position + PersonalReader.longestWord < count else { return false }
        return word(at: position).notSmallLetters.unmarkedBytes > PersonName.longestParticle
    }
}
