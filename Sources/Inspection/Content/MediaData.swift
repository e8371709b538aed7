/// Tells what is not text: base64, and URLs of data that is not text.
enum MediaData {
    /// The shortest base64 that is taken for media; anything shorter is cheaper to inspect than to wonder about.
    static let shortest = 64

    /// Whether the string in `range` is media: base64, or a `data:` URL (RFC 2397) of base64 whose type is not text.
    static func isMedia(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if bytes.hasPrefix("data:", at: range.lowerBound), range.count >= 5 {
            if bytes.hasPrefix("data:text/", at: range.lowerBound) { return false }
            var position = range.lowerBound
            while position < range.upperBound, bytes[position] != UInt8(ascii: ",") { position += 1 }
            return position < range.upperBound && isBase64(bytes, position + 1..<range.upperBound)
        }
        return range.count >= shortest && isBase64(bytes, range)
    }

    /// RFC 4648 sections 4 and 5; JSON may write `/` as `\/`.
    private static func isBase64(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for position in range {
            let byte = bytes[position]
            guard
                byte.isASCIILetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
                    || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                    || byte == UInt8(ascii: "\\")
            else { return false }
        }
        return true
    }
}
