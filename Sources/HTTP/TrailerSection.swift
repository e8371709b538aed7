/// The fields behind the last chunk, byte by byte: checked like those of a head, and dropped (RFC 9112 7.1.2).
struct TrailerSection {
    private enum Part {
        case lineStart, name, value, lineFeed, lastLineFeed
    }

    private var part = Part.lineStart
    private var length = 0

    /// Whether the section is over with this byte.
    mutating func accept(_ byte: UInt8, atMost sectionBytes: Int) throws(HTTPError) -> Bool {
        length += 1
        guard length <= sectionBytes else { throw .trailerTooLarge }
        switch part {
        case .lineStart: try acceptLineStart(byte)
        case .name: try acceptName(byte)
        case .value: try acceptValue(byte)
        case .lineFeed:
            guard byte == ASCII.lineFeed else { throw .bareLineEnd }
            part = .lineStart
        case .lastLineFeed:
            guard byte == ASCII.lineFeed else { throw .bareLineEnd }
            return true
        }
        return false
    }

    private mutating func acceptLineStart(_ byte: UInt8) throws(HTTPError) {
        switch byte {
        case ASCII.carriageReturn: part = .lastLineFeed
        case ASCII.lineFeed: throw .bareLineEnd
        case ASCII.space, ASCII.tab: throw .foldedLine
        default:
            guard ByteSet.token.contains(byte) else { throw .malformedFieldName }
            part = .name
        }
    }

    private mutating func acceptName(_ byte: UInt8) throws(HTTPError) {
        if byte == ASCII.colon {
            part = .value
        } else if !ByteSet.token.contains(byte) {
            throw .malformedFieldName
        }
    }

    private mutating func acceptValue(_ byte: UInt8) throws(HTTPError) {
        switch byte {
        case ASCII.carriageReturn: part = .lineFeed
        case ASCII.lineFeed: throw .bareLineEnd
        case ASCII.tab: break
        default: guard byte >= ASCII.space, byte != 0x7F else { throw .controlCharacter }
        }
    }
}
