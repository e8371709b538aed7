import CTables

/// What one Unicode character is read as: a row of the table that `Tools/UnicodeTables` writes.
struct UnicodeRecord {
    private let bits: UInt64

    init(bits: UInt64) { self.bits = bits }

    enum Kind: UInt8 {
        /// It stays itself.
        case keep
        /// Another character: `value` is the distance.
        case map
        /// Several: `value` is their place in the pool.
        case expand
        /// Nobody sees it.
        case invisible
        /// A mark that writers leave out as they like.
        case mark
        /// A mark or vowel that belongs to the letter before it.
        case compose
        case control
    }

    /// Where it counts for words; letters of scripts without look-alikes count as none.
    enum Script: UInt8 {
        case none, latin, greek, cyrillic, other
    }

    /// What else is to be known of a character.
    struct Traits: OptionSet {
        let rawValue: UInt8

        /// A dressed-up ASCII letter or digit: full-width, mathematical, circled …
        static let fancy = Traits(rawValue: 1)
        static let letter = Traits(rawValue: 2)
        /// Its look-alike is in Unicode's own table.
        static let strict = Traits(rawValue: 4)
        /// Of a script in which joiners decide how letters are written.
        static let joining = Traits(rawValue: 8)
        static let rightToLeft = Traits(rawValue: 16)
        static let emoji = Traits(rawValue: 32)
        static let alphanumeric = Traits(rawValue: 64)
        /// Of an alphabet that ciphers ASCII letter by letter: Braille, letters turned upside down.
        static let cipher = Traits(rawValue: 128)
    }

    var value: Int32 { Int32(truncatingIfNeeded: bits) }
    /// The ASCII letter it is taken for in a word of Latin letters, or 0.
    var lookAlike: UInt8 { UInt8(truncatingIfNeeded: bits >> 32) }
    var script: Script { Script(rawValue: UInt8(truncatingIfNeeded: bits >> 40)) ?? .none }
    var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: bits >> 48)) ?? .keep }
    /// Whether it stays itself, and nobody asks more about it.
    var isKept: Bool { kind == .keep && traits.isDisjoint(with: [.fancy, .cipher]) }
    var traits: Traits { Traits(rawValue: UInt8(truncatingIfNeeded: bits >> 56)) }
    /// Which kind of invisible character, where it is one.
    var invisible: InvisibleKind {
        switch lookAlike {
        case 1: .direction
        case 2: .tag
        case 3: .variationSelector
        default: .zeroWidth
        }
    }
}

/// The table of all characters, mapped with the program and shared by its processes.
@safe struct UnicodeTable: @unchecked Sendable {
    /// Made anew for each use, which is a few additions: a value that is made on first use is asked for each time.
    static var shared: UnicodeTable {
        @inline(__always) get { UnicodeTable() }
    }

    private static let header = 24
    private static let blockSize = 128
    private static let planesEnd = 0x110000

    private let base: UnsafeRawPointer
    private static var blocks: Int { header + planesEnd / blockSize * 2 }
    private var records: Int { Self.blocks + count(2) * Self.blockSize * 2 }
    private var pool: Int { records + count(1) * 8 }
    private var pairs: Int { pool + count(3) }
    private var pairCount: Int { count(4) }

    @inline(__always)
    private init() {
        guard let table = unsafe bulkhead_unicode_table() else { preconditionFailure("no unicode.table") }
        unsafe base = table
    }

    /// Whether the table is as long as its header says.
    var isWhole: Bool { pairs + pairCount * 12 == bulkhead_unicode_count }

    @inline(__always)
    private func count(_ number: Int) -> Int {
        // Safe: the table is a constant of the program; its own header tells how long its parts are.
        Int(unsafe base.load(fromByteOffset: number * 4, as: UInt32.self))
    }

    /// The record of `scalar`, which is below U+110000.
    @inline(__always)
    func record(_ scalar: UInt32) -> UnicodeRecord {
        let scalar = Int(min(scalar, UInt32(Self.planesEnd - 1)))
        // Safe: the stages' indices were written by the generator and are below the stages' sizes.
        let block = unsafe base.load(fromByteOffset: Self.header + (scalar >> 7) * 2, as: UInt16.self)
        let row = unsafe base.load(
            fromByteOffset: Self.blocks + (Int(block) << 7 | scalar & 127) * 2, as: UInt16.self)
        return UnicodeRecord(
            bits: UInt64(
                littleEndian: unsafe base.load(fromByteOffset: records + Int(row) * 8, as: UInt64.self)))
    }

    /// Appends the characters at `place` of the pool.
    func appendExpansion(_ place: Int, to output: inout [UInt8]) {
        // Safe: places come from records; each begins with its count.
        let count = unsafe Int(base.load(fromByteOffset: pool + place, as: UInt8.self))
        unsafe output.append(
            contentsOf: UnsafeRawBufferPointer(start: base + pool + place + 1, count: count))
    }

    /// The one character that `base` and `mark` make, where they make one.
    func composed(_ first: UInt32, _ mark: UInt32) -> UInt32? {
        if let syllable = Self.hangul(first, mark) { return syllable }
        guard first >= 0x80 else { return nil }
        let key = UInt64(first) << 32 | UInt64(mark)
        var (low, high) = (0, pairCount)
        while low < high {
            let middle = (low + high) / 2
            let pair = pair(middle)
            if pair.key == key { return pair.composed }
            if pair.key < key { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    private func pair(_ index: Int) -> (key: UInt64, composed: UInt32) {
        func field(_ number: Int) -> UInt32 {
            // Safe: `index` is below the count of pairs of three fields.
            unsafe base.loadUnaligned(fromByteOffset: pairs + index * 12 + number * 4, as: UInt32.self)
        }
        return (UInt64(field(0)) << 32 | UInt64(field(1)), field(2))
    }

    /// Unicode 15.0, section 3.12.
    private static func hangul(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if 0x1100..<0x1113 ~= first, 0x1161..<0x1176 ~= second {
            return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
        }
        if 0xAC00..<0xD7A4 ~= first, (first - 0xAC00) % 28 == 0, 0x11A8..<0x11C3 ~= second {
            return first + second - 0x11A7
        }
        return nil
    }
}
