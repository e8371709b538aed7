/// Words and prefixes of tokens, found by the first three characters of what stands in a text.
struct WordIndex {
    /// The numbers of the words, those with the same first characters together.
    private var values: [Int] = []
    /// The beginnings of the words, in the same order.
    private var beginnings: [Beginning] = []
    /// For each key its place in `values`, by open addressing; a count of 0 is a free slot.
    private var slots = [Slot](repeating: Slot(), count: Self.slotCount)
    /// One bit a hash: most of a text is turned away here.
    private var mayBegin = [UInt64](repeating: 0, count: 1 << 10)

    private struct Slot {
        var key: UInt32 = 0
        var first: UInt16 = 0
        var count: UInt16 = 0
    }

    private static let slotCount = 8192

    /// A word to look for.
    struct Entry {
        /// Its letters in lower case, `_` for what may stand between two words; of a prefix the first three characters count.
        let word: [UInt16]
        let beginning: Beginning
        /// The number by which it is known.
        let value: Int
    }

    /// The first bytes of a word as far as they are certain, up to eight: what a text has for them is told at once.
    struct Beginning {
        /// With the bit set by which letters differ in case.
        private var bytes: UInt64 = 0
        /// The bits of `bytes` that count.
        private var mask: UInt64 = 0

        init(_ characters: some Sequence<UInt16>) {
            for (index, code) in characters.prefix(8).enumerated() {
                guard code < 0x80 else { return }
                bytes |= UInt64(code | 0x20) << UInt64(index * 8)
                mask |= 0xFF << UInt64(index * 8)
            }
        }

        /// Whether the word may stand where a text goes on with `next`. A letter with a mark may stand for any.
        @inline(__always)
        func mayStand(_ next: UInt64) -> Bool {
            ((next | UInt64.caseBits) ^ bytes) & mask == 0 || next & UInt64.highBits & mask != 0
        }
    }

    /// An index of `words`.
    init(_ words: [Entry]) {
        var byKey: [UInt32: [Int]] = [:]
        for (index, entry) in words.enumerated() {
            for key in Set(Self.keys(entry.word)) { byKey[key, default: []].append(index) }
        }
        for (key, values) in byKey {
            var slot = Int(Self.hash(key)) & (Self.slotCount - 1)
            while slots[slot].count > 0 { slot = (slot + 1) & (Self.slotCount - 1) }
            slots[slot] = Slot(key: key, first: UInt16(self.values.count), count: UInt16(values.count))
            self.values += values.map { words[$0].value }
            beginnings += values.map { words[$0].beginning }
            mayBegin[Int(Self.hash(key) >> 6)] |= 1 << UInt64(Self.hash(key) & 63)
        }
    }

    /// Where the numbers of the words are that what begins with `key` may be: places, since a slice of an array is counted
    /// wherever it goes.
    @inline(__always)
    func candidates(_ key: UInt32) -> Range<Int> {
        let hash = Self.hash(key)
        guard mayBegin[Int(hash >> 6)] >> UInt64(hash & 63) & 1 == 1 else { return 0..<0 }
        return found(key, hash)
    }

    /// Whether the word at `place` may stand where a text goes on with `next`: told without reading more.
    @inline(__always)
    func mayStand(_ place: Int, _ next: UInt64) -> Bool { beginnings[place].mayStand(next) }

    /// Whether any of the words at `places` may.
    @inline(__always)
    func mayStand(anyOf places: Range<Int>, _ next: UInt64) -> Bool {
        for place in places where mayStand(place, next) { return true }
        return false
    }

    /// The number of a word, by its place.
    @inline(__always)
    subscript(place: Int) -> Int { values[place] }

    private func found(_ key: UInt32, _ hash: UInt32) -> Range<Int> {
        var slot = Int(hash) & (Self.slotCount - 1)
        while slots[slot].count > 0 {
            if slots[slot].key == key {
                let first = Int(slots[slot].first)
                return first..<first + Int(slots[slot].count)
            }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return 0..<0
    }

    @inline(__always)
    private static func hash(_ key: UInt32) -> UInt32 { (key &* 0x9E37_79B1) >> 16 }

    /// The key of what stands at `position`: a character outside ASCII alone, else three characters.
    @inline(__always)
    static func key(_ text: Span<UInt8>, _ codes: Span<UInt16>, at position: Int) -> UInt32 {
        guard codes.isEmpty else { return key(codes, at: position) }
        if position + 8 <= text.count {
            // The first character in the highest of three bytes.
            return UInt32(truncatingIfNeeded: text.word(at: position).byteSwapped >> 40) | 0x20_2020
        }
        var key: UInt32 = 0
        for offset in 0..<3 {
            let byte = position + offset < text.count ? text[position + offset] : 0x20
            key = key << 8 | UInt32(byte | 0x20)
        }
        return key
    }

    private static func key(_ codes: Span<UInt16>, at position: Int) -> UInt32 {
        let lead = LetterFold.lowercased(codes[position])
        if lead >= 0x80 { return UInt32(lead) | 0x8000_0000 }
        var key: UInt32 = 0
        for offset in 0..<3 {
            let code = position + offset < codes.count ? codes[position + offset] : 0x20
            key = key << 8 | UInt32(code < 0x80 ? code | 0x20 : 0x20)
        }
        return key
    }

    /// The keys that what `word` matches may have.
    private static func keys(_ word: [UInt16]) -> [UInt32] {
        if word[0] >= 0x80 { return [UInt32(word[0]) | 0x8000_0000] }
        return beginnings(word[...], 3).map { $0.reduce(0) { $0 << 8 | $1 } }
    }

    private static func beginnings(_ word: ArraySlice<UInt16>, _ count: Int) -> [[UInt32]] {
        guard count > 0 else { return [[]] }
        guard let code = word.first else {
            // Whatever may end a word.
            return Set((0x20...0x40).map { $0 | 0x20 } + [0x7B, 0x7C, 0x7D, 0x7E, 0x7F, 0x60]).flatMap {
                end in
                beginnings([], count - 1).map { [UInt32(end)] + $0 }
            }
        }
        let rest = word.dropFirst()
        guard code == UInt16(UInt8(ascii: "_")) else {
            return beginnings(rest, count - 1).map { [UInt32(code) | 0x20] + $0 }
        }
        let signs = " -.\u{7F}".utf8.flatMap { sign in
            beginnings(rest, count - 1).map { [UInt32(sign)] + $0 }
        }
        return signs + beginnings(rest, count)
    }
}
