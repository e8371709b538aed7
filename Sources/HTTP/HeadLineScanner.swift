/// Finds the lines of a head, one after another, in input that grows; looks at each byte once.
///
/// CRLF ends a line and nothing else does: RFC 9112 2.2 lets a recipient take a bare LF or replace a bare CR, and two
/// parsers that choose differently see two different messages. Control characters are refused where they stand, so a
/// client that speaks another protocol is told at once. No line of a head begins with white space: it would continue
/// the line before it, or not (RFC 9112 2.2, 5.2).
struct HeadLineScanner {
    private var lineStart = 0
    private var scanned = 0

    /// Where the line begins that is being received; after the last line of a head, where the body begins.
    var position: Int { lineStart }

    /// Whether anything but the beginning of a CRLF was seen.
    var hasScanned: Bool { scanned > 0 }

    /// The next line without its CRLF, or nil while it is incomplete.
    ///
    /// - Parameter end: how far the line may reach at most, its CRLF included.
    /// - Throws: `overflow` when it reaches farther; it does so for the same bytes however they are cut.
    mutating func next(
        in input: Span<UInt8>, upTo end: Int, overflow: HTTPError
    ) throws(HTTPError) -> Range<Int>? {
        let available = min(input.count, end)
        if lineStart < available, ASCII.isBlank(input[lineStart]) { throw .foldedLine }
        let found = input.firstControl(from: min(scanned, available), to: available)
        scanned = found
        guard found < available else {
            if found == end { throw overflow }
            return nil
        }
        switch input[found] {
        case ASCII.carriageReturn: break
        case ASCII.lineFeed: throw .bareLineEnd
        default: throw .controlCharacter
        }
        guard found + 1 < end else { throw overflow }
        guard found + 1 < input.count else { return nil }
        guard input[found + 1] == ASCII.lineFeed else { throw .bareLineEnd }
        let line = lineStart..<found
        lineStart = found + 2
        scanned = lineStart
        return line
    }
}
