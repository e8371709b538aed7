/// Common words, and what they become under the usual disguises of letters: a hash table built once, asked for every word.
struct DisguisedWords: Sendable {
    static let shared = DisguisedWords()

    /// What a word is, when it is one of the table.
    enum Guise: Equatable {
        case plain
        case shifted(UInt8)
        case atbash
        case reversed
        /// A word that spells its first letter.
        case spelling

        init(code: UInt8) {
            switch code {
            case 0: self = .plain
            case 26: self = .atbash
            case 27: self = .reversed
            case 28: self = .spelling
            default: self = .shifted(code)
            }
        }
    }

    /// How many codes of guises there are.
    static let codes = 29
    private static let slots = 1 << 15
    private static let filterBits = 1 << 17

    /// The upper half of a word's hash, and its code; 0 where there is none.
    private var table = [UInt64](repeating: 0, count: Self.slots)
    /// A bit for each word by other bits of its hash: most words end here.
    private var filter = [UInt64](repeating: 0, count: Self.filterBits / 64)

    private init() {
        var words: [[UInt8]] = []
        for list in CommonWords.lists { words += Self.split(list) }
        for word in words { insert(word, code: 0) }
        for word in Self.split(CommonWords.spelling) { insert(word, code: 28) }
        for word in words {
            for shift in 1..<26 where word.count > 2 || shift == 13 {
                insert(word.map { Self.shift($0, UInt8(shift)) }, code: UInt8(26 - shift))
            }
            insert(word.map { UInt8(ascii: "a") + UInt8(ascii: "z") - $0 }, code: 26)
            insert(word.reversed(), code: 27)
        }
    }

    /// The letter so many places further in the alphabet.
    static func shift(_ letter: UInt8, _ places: UInt8) -> UInt8 {
        UInt8(ascii: "a") + (letter - UInt8(ascii: "a") + places) % 26
    }

    private static func split(_ list: StaticString) -> [[UInt8]] {
        var bytes: [UInt8] = []
        bytes.append(list)
        return bytes.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init)
    }

    private mutating func insert(_ word: [UInt8], code: UInt8) {
        let hash = Self.hash(word.span.wordHash(0..<word.count))
        var slot = Int(hash) & (Self.slots - 1)
        while table[slot] != 0 {
            // What came first stays: a word is plain before it is a disguise.
            if UInt32(truncatingIfNeeded: table[slot] >> 32) == hash { return }
            slot = (slot + 1) & (Self.slots - 1)
        }
        table[slot] = UInt64(hash) << 32 | UInt64(code) | 1 << 8
        let bit = Int(hash >> 15)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// As tokens carry it.
    private static func hash(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

    /// The code of a word by its token's hash.
    @inline(__always)
    func code(_ hash: UInt32) -> UInt8? {
        let bit = Int(hash >> 15)
        guard filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return nil }
        var slot = Int(hash) & (Self.slots - 1)
        while table[slot] != 0 {
            if UInt32(truncatingIfNeeded: table[slot] >> 32) == hash {
                return UInt8(truncatingIfNeeded: table[slot])
            }
            slot = (slot + 1) & (Self.slots - 1)
        }
        return nil
    }

    /// Whether the word in `range` is a common one, as it stands.
    func isPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        code(Self.hash(text.wordHash(range))) == 0
    }
}
