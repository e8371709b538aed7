/// What a word is, when it is one of `DisguisedWords`' table.
struct Guise: Equatable, Sendable {
    /// One more than the guise's code, so that words nobody knows are 0.
    let rawValue: UInt8

    static let unknown = Guise(rawValue: 0)
    /// A common word as it stands.
    static let plain = Guise(code: 0)

    /// The codes: of a word that is turned by so many letters of the alphabet that number; of the others these.
    static let atbash = 26
    static let reversed = 27
    /// Of a word that spells its first letter.
    static let spelling = 28
    /// How many codes there are.
    static let codes = 29

    /// The code of a word that is known.
    var code: Int { Int(rawValue) - 1 }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(code: Int) { rawValue = UInt8(code + 1) }
}

/// Common words, and what they become under the usual disguises of letters: a hash table built once, asked for every word.
struct DisguisedWords: Sendable {
    static let shared = DisguisedWords()

    private static let slots = 1 << 15
    private static let filterBits = 1 << 17

    /// The upper half of a word's hash, and its guise; 0 where there is none.
    private var table = [UInt64](repeating: 0, count: Self.slots)
    /// A bit for each word by other bits of its hash: most words end here.
    private var filter = [UInt64](repeating: 0, count: Self.filterBits / 64)

    private init() {
        for list in CommonWords.lists { forEachWord(list) { $0.insert($1, .plain) } }
        forEachWord(CommonWords.spelling) { $0.insert($1, Guise(code: Guise.spelling)) }
        for list in CommonWords.lists { forEachWord(list) { $0.insertDisguised(&$1) } }
    }

    /// A word that is being inserted; eight zeros follow it, so that its end is read at once.
    private struct Word {
        var bytes: [UInt8] = []
        var count: Int { bytes.count - 8 }

        mutating func turn() {
            for place in 0..<count { bytes[place] = DisguisedWords.shift(bytes[place], 1) }
        }

        mutating func mirror() {
            for place in 0..<count { bytes[place] = UInt8(ascii: "a") + UInt8(ascii: "z") - bytes[place] }
        }

        mutating func reverse() { bytes[..<count].reverse() }
    }

    /// The letter so many places further in the alphabet.
    static func shift(_ letter: UInt8, _ places: UInt8) -> UInt8 {
        UInt8(ascii: "a") + (letter - UInt8(ascii: "a") + places) % 26
    }

    private mutating func forEachWord(_ list: StaticString, _ insert: (inout Self, inout Word) -> Void) {
        var bytes: [UInt8] = []
        bytes.append(list)
        var word = Word()
        for byte in bytes + [0x20] {
            if byte > 0x20 {
                word.bytes.append(byte)
            } else if !word.bytes.isEmpty {
                word.bytes.append(contentsOf: repeatElement(0, count: 8))
                insert(&self, &word)
                word.bytes.removeAll(keepingCapacity: true)
            }
        }
    }

    private mutating func insertDisguised(_ word: inout Word) {
        for shift in 1..<26 {
            word.turn()
            if word.count > 2 || shift == 13 { insert(word, Guise(code: 26 - shift)) }
        }
        word.turn()
        word.mirror()
        insert(word, Guise(code: Guise.atbash))
        word.mirror()
        word.reverse()
        insert(word, Guise(code: Guise.reversed))
    }

    private mutating func insert(_ word: Word, _ guise: Guise) {
        let hash = Self.hash(word.bytes.span.wordHash(0..<word.count))
        var slot = Int(hash) & (Self.slots - 1)
        while table[slot] != 0 {
            // What came first stays: a word is plain before it is a disguise.
            if UInt32(truncatingIfNeeded: table[slot] >> 32) == hash { return }
            slot = (slot + 1) & (Self.slots - 1)
        }
        table[slot] = UInt64(hash) << 32 | UInt64(guise.rawValue)
        let bit = Int(hash >> 15)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// As tokens carry it.
    private static func hash(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

    /// What the word of a token's hash is.
    @inline(__always)
    func guise(_ hash: UInt32) -> Guise {
        let bit = Int(hash >> 15)
        guard filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return .unknown }
        var slot = Int(hash) & (Self.slots - 1)
        while table[slot] != 0 {
            if UInt32(truncatingIfNeeded: table[slot] >> 32) == hash {
                return Guise(rawValue: UInt8(truncatingIfNeeded: table[slot]))
            }
            slot = (slot + 1) & (Self.slots - 1)
        }
        return .unknown
    }

    /// Whether the word in `range` is a common one, as it stands.
    func isPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guise(Self.hash(text.wordHash(range))) == .plain
    }
}
