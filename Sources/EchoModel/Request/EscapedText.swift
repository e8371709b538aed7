/// Text as it stands between the quotes of a JSON string: taken from a checked document, spliced into another one.
///
/// Nothing is decoded or encoded on the way, which is most of this program's speed.
struct EscapedText: Equatable, Sendable {
    var bytes: [UInt8]

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    /// Escapes text that is this program's own and holds no control characters.
    init(escaping text: String) {
        bytes = []
        bytes.appendEscapedAgain(Array(text.utf8))
    }

    var isEmpty: Bool { bytes.isEmpty }

    var words: Int { Words.count(in: bytes.span) }

    /// The first `count` words.
    func first(words count: Int) -> EscapedText {
        var end = 0
        for _ in 0..<count where end < bytes.count { end = Words.end(in: bytes.span, after: end) }
        return EscapedText(Array(bytes[..<end]))
    }

    /// Whether `other` occurs in it.
    func contains(_ other: [UInt8]) -> Bool {
        guard let first = other.first, bytes.count >= other.count else { return false }
        for start in 0...(bytes.count - other.count) where bytes[start] == first {
            if bytes[start..<(start + other.count)].elementsEqual(other) { return true }
        }
        return false
    }
}

extension [UInt8] {
    /// Appends JSON text, which holds no raw control characters, as content of a JSON string (RFC 8259 7).
    mutating func appendEscapedAgain(_ text: [UInt8]) {
        for byte in text {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { append(UInt8(ascii: "\\")) }
            append(byte)
        }
    }
}

/// Where words and characters end in escaped text. No cut falls inside an escape or a character.
enum Words {
    /// The end of the first word that begins at `start` or later. The last word takes the blanks after it.
    static func end(in text: Span<UInt8>, after start: Int) -> Int {
        var position = skipBlanks(in: text, from: start)
        while position < text.count, blankLength(in: text, at: position) == 0 {
            position += text[position] == UInt8(ascii: "\\") ? escapeLength(in: text, at: position) : 1
        }
        position = min(position, text.count)
        let next = skipBlanks(in: text, from: position)
        return next == text.count ? next : position
    }

    /// How many words there are.
    static func count(in text: Span<UInt8>) -> Int {
        var count = 0
        var isAfterBlank = true
        var position = 0
        while position < text.count {
            if let starts = startsInWord(of: text, at: position, isAfterBlank: isAfterBlank) {
                count += starts
                position += wordBytes
                isAfterBlank = text[position - 1] == UInt8(ascii: " ")
                continue
            }
            let isBlank = blankLength(in: text, at: position) > 0
            if isAfterBlank && !isBlank { count += 1 }
            isAfterBlank = isBlank
            position += escapeLength(in: text, at: position)
        }
        return count
    }

    private static let wordBytes = 8

    /// How many words begin in the eight bytes at `position`; nil when there are fewer, or an escape among them.
    private static func startsInWord(of text: Span<UInt8>, at position: Int, isAfterBlank: Bool) -> Int? {
        guard position + wordBytes <= text.count else { return nil }
        // The bounds are checked above, and every bit pattern is a UInt64.
        let loaded = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
        let bytes = UInt64(littleEndian: loaded)
        guard marks(in: bytes, equalTo: UInt8(ascii: "\\")) == 0 else { return nil }
        let blanks = marks(in: bytes, equalTo: UInt8(ascii: " "))
        let afterBlanks = blanks << 8 | (isAfterBlank ? 0x80 : 0)
        return (afterBlanks & ~blanks).nonzeroBitCount
    }

    /// The high bit of each byte of `bytes` that is `byte`. Sums stay within their bytes, so no mark is wrong.
    private static func marks(in bytes: UInt64, equalTo byte: UInt8) -> UInt64 {
        let sevenBits: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
        let differences = bytes ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return ~(((differences & sevenBits) &+ sevenBits) | differences | sevenBits)
    }

    /// The end of the character, or escape, at `start`. A pair of surrogate escapes is one character (RFC 8259 7).
    static func characterEnd(in text: Span<UInt8>, after start: Int) -> Int {
        let length: Int
        switch text[start] {
        case UInt8(ascii: "\\"):
            let first = escapeLength(in: text, at: start)
            length = isHighSurrogate(in: text, at: start) ? 2 * first : first
        case 0xC0...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xFF: length = 4
        default: length = 1
        }
        return min(start + length, text.count)
    }

    private static func skipBlanks(in text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position < text.count {
            let length = blankLength(in: text, at: position)
            if length == 0 { break }
            position += length
        }
        return position
    }

    private static func blankLength(in text: Span<UInt8>, at position: Int) -> Int {
        if text[position] == UInt8(ascii: " ") { return 1 }
        guard text[position] == UInt8(ascii: "\\"), position + 1 < text.count else { return 0 }
        switch text[position + 1] {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return 2
        default: return 0
        }
    }

    private static func escapeLength(in text: Span<UInt8>, at position: Int) -> Int {
        guard text[position] == UInt8(ascii: "\\") else { return 1 }
        return position + 1 < text.count && text[position + 1] == UInt8(ascii: "u") ? 6 : 2
    }

    private static func isHighSurrogate(in text: Span<UInt8>, at position: Int) -> Bool {
        guard position + 3 < text.count, text[position + 1] == UInt8(ascii: "u") else { return false }
        guard text[position + 2] | 0x20 == UInt8(ascii: "d") else { return false }
        switch text[position + 3] | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "b"): return true
        case UInt8(ascii: "8"), UInt8(ascii: "9"): return true
        default: return false
        }
    }
}

/// The pieces in which a text is streamed: words, or a number of characters.
struct Pieces: Sendable {
    let text: [UInt8]
    let charactersPerPiece: Int?
    private var position = 0

    init(_ text: EscapedText, charactersPerPiece: Int?) {
        self.text = text.bytes
        self.charactersPerPiece = charactersPerPiece
    }

    /// Where the next piece is, or nil at the end.
    mutating func next() -> Range<Int>? {
        guard position < text.count else { return nil }
        let start = position
        if let charactersPerPiece {
            var remaining = charactersPerPiece
            while remaining > 0, position < text.count {
                position = Words.characterEnd(in: text.span, after: position)
                remaining -= 1
            }
        } else {
            position = Words.end(in: text.span, after: position)
        }
        return start..<position
    }
}
