/// Why a JSON text was refused, and at which byte.
///
/// The scanner follows RFC 8259 to the letter and refuses besides what two parsers could read in two ways
/// (duplicate member names, lone surrogates, a byte order mark): see RFC 8259 sections 4, 8.1 and 8.2, RFC 7493.
public struct JSONRefusal: Error, Equatable, Sendable {
    /// The closed set of reasons.
    public enum Kind: String, Sendable {
        /// The text ended before its value was complete, or holds no value at all.
        case truncated
        /// A byte that the grammar does not allow here.
        case unexpectedByte
        /// Bytes after the one value.
        case trailingBytes
        /// U+FEFF before the value (RFC 8259 section 8.1).
        case byteOrderMark
        /// Not well-formed UTF-8 (Unicode 16, table 3-7).
        case invalidUTF8
        /// A number that RFC 8259 section 6 does not allow: leading zeros, a bare point, NaN.
        case invalidNumber
        /// A backslash followed by something RFC 8259 section 7 does not list.
        case invalidEscape
        /// `\uD800` … `\uDFFF` that is not half of a pair.
        case loneSurrogate
        /// U+0000 … U+001F inside a string without an escape.
        case controlCharacter
        /// Two members of one object whose names are equal after unescaping.
        case duplicateName
        /// Arrays and objects nested deeper than `JSONLimits.depth`.
        case tooDeep
        /// More values and names than `JSONLimits.tokens`, or more bytes than 32 bits can count.
        case tooLarge
    }

    /// What was wrong.
    public let kind: Kind
    /// The offset in bytes from the start of the text at which it was seen.
    public let offset: Int

    /// A refusal of `kind` at byte `offset`.
    public init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}

/// How much JSON one document may hold.
public struct JSONLimits: Sendable, Equatable {
    /// Arrays and objects inside one another; the outermost counts as one.
    public var depth: Int
    /// Values and member names together.
    public var tokens: Int

    /// Limits of `depth` levels and `tokens` values and names.
    public init(depth: Int = 64, tokens: Int = 2_000_000) {
        self.depth = depth
        self.tokens = tokens
    }
}
