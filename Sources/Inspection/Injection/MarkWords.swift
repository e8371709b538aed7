/// Words to look for where a mark stands. Nearly all places are turned away by the first two bytes.
struct MarkWords: Sendable {
    private let words: [StaticString]
    /// One bit for each pair of first bytes, by its hash. One in place would be copied for each look.
    private var beginnings = [UInt64](repeating: 0, count: 8)

    /// Each has two bytes or more, in lower case.
    init(_ words: [StaticString]) {
        self.words = words
        for word in words {
            // Safe: the word has two bytes.
            let hash = unsafe Self.hash(word.utf8Start[0], word.utf8Start[1])
            beginnings[hash >> 6] |= 1 << UInt64(hash & 63)
        }
    }

    /// Whether one of the words may stand at `position`, in either case.
    @inline(__always)
    func mayStand(at position: Int, in text: Span<UInt8>) -> Bool {
        guard position + 1 < text.count else { return false }
        let hash = Self.hash(text[position].lowercasedASCII, text[position + 1].lowercasedASCII)
        return beginnings[hash >> 6] >> UInt64(hash & 63) & 1 == 1
    }

    /// Whether one of the words stands at `position`.
    func stand(at position: Int, in text: Span<UInt8>) -> Bool {
        for word in words where text.hasPrefix(word, at: position) { return true }
        return false
    }

    /// Nine bits.
    @inline(__always)
    private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
        Int(((UInt32(first) << 8 | UInt32(second)) &* 0x9E37_79B1) >> 23)
    }
}
