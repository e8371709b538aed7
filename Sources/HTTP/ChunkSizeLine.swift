/// The line before the data of a chunk, byte by byte: `chunk-size [ chunk-ext ] CRLF` (RFC 9112 7.1).
///
/// Extensions mean nothing here, yet their grammar is checked: in the difference between a lenient and a strict reading
/// of them requests were smuggled. White space is allowed where RFC 9112 7.1.1 has `BWS`, and that is never before CRLF.
/// A semicolon with nothing behind it passes, because upstreams were seen to send it and it can be read in one way only.
struct ChunkSizeLine {
    private enum Part {
        case size, beforeSemicolon, beforeName, name, afterName, beforeValue, value, quoted, quotedPair,
            afterQuoted
        case lineFeed
    }

    private var part = Part.size
    private var digits = 0
    private var length = 0
    /// The size so far, at most 60 bits.
    private(set) var size = 0
    /// How many bytes came behind the size.
    var extensionBytes: Int { max(0, length - digits - 2) }

    /// Whether the line is whole with this byte.
    ///
    /// - Parameter lineBytes: the longest line, its CRLF included.
    mutating func accept(_ byte: UInt8, atMost lineBytes: Int) throws(HTTPError) -> Bool {
        length += 1
        guard length <= lineBytes else {
            throw part == .size ? .malformedChunkSize : .malformedChunkExtension
        }
        switch part {
        case .size: try acceptSize(byte)
        case .quoted: try acceptQuoted(byte)
        case .quotedPair: try acceptQuotedPair(byte)
        case .lineFeed:
            guard byte == ASCII.lineFeed else { throw .bareLineEnd }
            return true
        default: try acceptExtension(byte)
        }
        return false
    }

    private mutating func acceptSize(_ byte: UInt8) throws(HTTPError) {
        if let digit = ASCII.hexadecimalValue(byte) {
            digits += 1
            guard digits <= ChunkLimits.sizeDigits else { throw .malformedChunkSize }
            size = size << 4 | Int(digit)
            return
        }
        guard digits > 0 else { throw .malformedChunkSize }
        switch byte {
        case ASCII.carriageReturn: part = .lineFeed
        case ASCII.semicolon: part = .beforeName
        case ASCII.space, ASCII.tab: part = .beforeSemicolon
        case ASCII.lineFeed: throw .bareLineEnd
        default: throw .malformedChunkSize
        }
    }

    private mutating func acceptExtension(_ byte: UInt8) throws(HTTPError) {
        let isToken = ByteSet.token.contains(byte)
        let isBlank = ASCII.isBlank(byte)
        switch (part, byte) {
        case (.beforeName, _) where isToken: part = .name
        case (.beforeValue, _) where isToken: part = .value
        case (.name, _) where isToken, (.value, _) where isToken: break
        case (.beforeSemicolon, _) where isBlank, (.beforeName, _) where isBlank: break
        case (.afterName, _) where isBlank, (.beforeValue, _) where isBlank: break
        case (.name, _) where isBlank: part = .afterName
        case (.value, _) where isBlank, (.afterQuoted, _) where isBlank: part = .beforeSemicolon
        case (.name, ASCII.equals), (.afterName, ASCII.equals): part = .beforeValue
        case (.beforeValue, ASCII.quote): part = .quoted
        case (.beforeSemicolon, ASCII.semicolon), (.name, ASCII.semicolon), (.afterName, ASCII.semicolon),
            (.value, ASCII.semicolon), (.afterQuoted, ASCII.semicolon):
            part = .beforeName
        case (.name, ASCII.carriageReturn), (.value, ASCII.carriageReturn),
            (.afterQuoted, ASCII.carriageReturn),
            (.beforeName, ASCII.carriageReturn):
            part = .lineFeed
        case (_, ASCII.lineFeed): throw .bareLineEnd
        default: throw .malformedChunkExtension
        }
    }

    /// `quoted-string` (RFC 9110 5.6.4).
    private mutating func acceptQuoted(_ byte: UInt8) throws(HTTPError) {
        switch byte {
        case ASCII.quote: part = .afterQuoted
        case ASCII.backslash: part = .quotedPair
        case ASCII.lineFeed, ASCII.carriageReturn: throw .bareLineEnd
        default: guard Self.isText(byte) else { throw .controlCharacter }
        }
    }

    private mutating func acceptQuotedPair(_ byte: UInt8) throws(HTTPError) {
        guard Self.isText(byte) else { throw .controlCharacter }
        part = .quoted
    }

    /// Tab, and everything that is no control character.
    private static func isText(_ byte: UInt8) -> Bool {
        byte == ASCII.tab || (byte >= ASCII.space && byte != 0x7F)
    }
}
