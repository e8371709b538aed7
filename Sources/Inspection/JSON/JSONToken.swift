/// One value or member name of a scanned document: a kind, a source range and a link. Sixteen bytes, no reference.
public struct JSONToken: Sendable, Equatable {
    /// What stands at the token's range.
    public enum Kind: UInt8, Sendable {
        case object, array, name, string, number, `true`, `false`, null
    }

    /// The value's kind; `.name` for a member name, whose value is the next token.
    public internal(set) var kind: Kind
    /// What a string or name holds besides plain letters.
    var traits: TextTraits
    /// The first byte: for strings and names the one after the opening quote.
    public internal(set) var start: UInt32
    /// The byte after the last: for strings and names the closing quote.
    public internal(set) var end: UInt32
    /// For objects and arrays the index of the token after the whole value; for names a keyed hash of the name.
    var link: UInt32

    /// Tells an object or array where it ends: behind its last byte, and before the token at `next`.
    mutating func close(end: UInt32, next: UInt32) {
        self.end = end
        link = next
    }

    /// Whether a string or name holds at least one backslash escape.
    public var hasEscapes: Bool { traits.contains(.escapes) }

    /// The token's bytes in the source, without the quotes of a string.
    public var range: Range<Int> { Int(start)..<Int(end) }
}

/// What the scanner saw in a string while it looked for the end: it spares later readers a look of their own.
struct TextTraits: OptionSet, Sendable, Equatable {
    let rawValue: UInt8

    /// At least one backslash escape.
    static let escapes = TextTraits(rawValue: 1)
    /// At least one byte outside ASCII.
    static let nonASCII = TextTraits(rawValue: 2)
    /// At least one digit or `@`.
    static let digitsOrAtSigns = TextTraits(rawValue: 4)
}
