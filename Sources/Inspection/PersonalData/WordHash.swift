/// The hash by which a word is looked up: of its lower-case codes, ASCII letters by eight at a time as they stand in a text,
/// any others one by one.
struct WordHash {
    /// The hash of no word.
    static let empty: UInt64 = 0x9E37_79B9_7F4A_7C15

    private var hash = Self.empty
    /// The ASCII letters that are not in the hash yet, and how many bits they have.
    private var letters: UInt64 = 0
    private var bits: UInt64 = 0

    /// The hash of what was taken.
    @inline(__always)
    var value: UInt64 { bits == 0 ? hash : Self.mix(hash, letters) }

    /// Takes a code, in lower case; marks make no difference.
    @inline(__always)
    mutating func take(_ code: UInt16) {
        guard code != LetterFold.nothing else { return }
        if code < 0x80 {
            letters |= UInt64(code) &<< bits
            bits += 8
            if bits == 64 { settle() }
        } else {
            if bits > 0 { settle() }
            hash = Self.mix(hash, UInt64(code) | 1 << 63)
        }
    }

    /// Takes the first `count` bytes of `word`, which are ASCII letters in any case, and zeros after them. Nothing but eight
    /// letters at a time was taken before.
    @inline(__always)
    mutating func take(_ word: UInt64, count: Int) {
        letters = word
        bits = UInt64(truncatingIfNeeded: count &* 8)
        if count == 8 { settle() }
    }

    @inline(__always)
    private mutating func settle() {
        hash = Self.mix(hash, letters)
        (letters, bits) = (0, 0)
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ letters: UInt64) -> UInt64 {
        let mixed = (hash ^ letters) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }
}
