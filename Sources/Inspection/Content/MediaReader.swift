import HTTP

/// Tells what stands at a place of media: base64 of what nobody can read here, base64 of a text, or a text.
///
/// What a sender calls it does not count where the bytes can be asked: base64 that stands for printable UTF-8 is a text,
/// whatever its type.
struct MediaReader {
    /// The shortest base64 without a `data:` URL that is taken for media.
    static let shortest = 64
    /// The shortest that is asked whether it stands for a text.
    static let shortestEmbedded = 16
    /// Base64 digits by which a text is told from anything else: a multiple of four.
    private static let sample = 256

    enum Content: Equatable {
        case text
        /// Base64, or a `data:` URL, of a text.
        case embedded
        case media(MediaKind)
        /// Where the provider fetches it. The URL itself is a text.
        case reference(MediaKind)
    }

    private var plain: [UInt8] = []
    private var decoded: [UInt8] = []

    /// What the string of `token` is; `usual` is what such a place holds.
    mutating func read(_ bytes: Span<UInt8>, _ token: JSONToken, usual: MediaKind) -> Content {
        guard token.hasEscapes else { return read(bytes, token.range, usual) }
        plain.removeAll(keepingCapacity: true)
        JSONText.appendDecoded(bytes, token.range, to: &plain)
        let unescaped = plain
        return read(unescaped.span, 0..<unescaped.count, usual)
    }

    private mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>, _ usual: MediaKind) -> Content {
        if bytes.beginsWithScheme(range) { return .reference(usual) }
        if let url = DataURL(bytes, range) {
            guard url.isBase64 else { return url.isText ? .embedded : .text }
            guard Self.isBase64(bytes, url.payload) else { return .text }
            return url.isText || isText(bytes, url.payload) ? .embedded : .media(url.kind ?? usual)
        }
        guard range.count >= Self.shortestEmbedded, Self.isBase64(bytes, range) else { return .text }
        if isText(bytes, range) { return .embedded }
        return range.count >= Self.shortest ? .media(Self.kind(bytes, range) ?? usual) : .text
    }

    /// Whether what the base64 in `range` begins with is printable text.
    private mutating func isText(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        decoded.removeAll(keepingCapacity: true)
        let end = min(range.upperBound, range.lowerBound + Self.sample)
        guard Base64.appendDecoded(bytes, range.lowerBound..<end, to: &decoded), !decoded.isEmpty else {
            return false
        }
        return decoded.span.isPrintableText(isCut: end < range.upperBound)
    }

    /// How the files of a kind begin (PNG, JPEG, GIF, PDF, ID3, Ogg, MPEG, FLAC), in base64.
    private static let beginnings: [(StaticString, MediaKind)] = [
        ("iVBORw0KGgo", .image), ("/9j/", .image), ("R0lGOD", .image), ("JVBERi", .file),
        ("SUQz", .audio), ("T2dnUw", .audio), ("//uQ", .audio), ("//vQ", .audio), ("ZkxhQw", .audio),
    ]

    private static func kind(_ bytes: Span<UInt8>, _ range: Range<Int>) -> MediaKind? {
        beginnings.first { bytes.stands($0.0, at: range.lowerBound) }?.1
    }

    /// RFC 4648 sections 4 and 5, in one line or in long ones (RFC 2045 6.8); JSON may write `/` as `\/`.
    static func isBase64(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var line = 0
        for position in range {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") {
                // Words in lines are no base64.
                guard line >= 60 || line == 0 else { return false }
                line = 0
                continue
            }
            line += 1
            guard Base64.value(of: byte) != nil || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\\")
            else { return false }
        }
        return !range.isEmpty
    }
}

/// A `data:` URL (RFC 2397).
struct DataURL {
    /// What stands behind the comma.
    let payload: Range<Int>
    let isBase64: Bool
    /// Whether its type is that of a text; without one it is (RFC 2397 section 2).
    let isText: Bool
    /// What kind of media its type names.
    let kind: MediaKind?

    private static let longestType = 256

    /// Nil when `range` of `bytes` is no such URL.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard range.count >= 5, bytes.hasPrefix("data:", at: range.lowerBound) else { return nil }
        let start = range.lowerBound + 5
        let end = min(range.upperBound, start + Self.longestType)
        guard let comma = (start..<end).first(where: { bytes[$0] == UInt8(ascii: ",") }) else { return nil }
        payload = comma + 1..<range.upperBound
        isBase64 = comma - start >= 7 && bytes.hasPrefix(";base64", at: comma - 7)
        kind =
            bytes.hasPrefix("image/", at: start)
            ? .image
            : bytes.hasPrefix("audio/", at: start) || bytes.hasPrefix("video/", at: start)
                ? .audio : comma > start && bytes[start] != UInt8(ascii: ";") ? .file : nil
        isText =
            bytes.hasPrefix("text/", at: start) || bytes.hasPrefix("application/json", at: start)
            || comma == start || bytes[start] == UInt8(ascii: ";")
    }
}

/// RFC 4648, both alphabets.
enum Base64 {
    /// The six bits that a digit stands for.
    @inline(__always)
    static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    /// Appends what the digits in `range` stand for. Line ends and backslashes count for nothing, padding ends it.
    /// - Returns: whether it is base64.
    static func appendDecoded(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Bool {
        var bits: UInt32 = 0
        var count = 0
        for position in range {
            let byte = bytes[position]
            if byte == UInt8(ascii: "=") { break }
            if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\\") {
                continue
            }
            guard let value = value(of: byte) else { return false }
            bits = bits << 6 | UInt32(value)
            count += 1
            guard count == 4 else { continue }
            output.append(UInt8(truncatingIfNeeded: bits >> 16))
            output.append(UInt8(truncatingIfNeeded: bits >> 8))
            output.append(UInt8(truncatingIfNeeded: bits))
            (bits, count) = (0, 0)
        }
        switch count {
        case 2: output.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 3:
            output.append(UInt8(truncatingIfNeeded: bits >> 10))
            output.append(UInt8(truncatingIfNeeded: bits >> 2))
        case 1: return false
        default: break
        }
        return true
    }

    private static let digits: StaticString =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    /// Appends `bytes` in base64, padded.
    static func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
        var position = 0
        while position < bytes.count {
            let count = min(3, bytes.count - position)
            var bits: UInt32 = 0
            for offset in 0..<3 { bits = bits << 8 | (offset < count ? UInt32(bytes[position + offset]) : 0) }
            for digit in 0..<4 {
                let value = Int(bits >> UInt32(18 - 6 * digit) & 63)
                // Safe: six bits are below the number of digits.
                output.append(unsafe digit <= count ? digits.utf8Start[value] : UInt8(ascii: "="))
            }
            position += count
        }
    }
}

extension Span<UInt8> {
    /// Longer ones are none of a URL.
    private static var longestScheme: Int { 16 }

    /// Whether a URL begins here: `https://`, `gs://` (RFC 3986 3.1).
    fileprivate func beginsWithScheme(_ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound, position - range.lowerBound < Self.longestScheme,
            self[position].isASCIILetterOrDigit
        {
            position += 1
        }
        return position > range.lowerBound && range.upperBound - position >= 3
            && stands("://", at: position)
    }

    /// Whether this is UTF-8 without control characters but those of text; one that is cut may end inside a character.
    func isPrintableText(isCut: Bool = false) -> Bool {
        for position in 0..<count {
            let byte = self[position]
            if byte < 0x20, byte < 0x09 || byte > 0x0D { return false }
            if byte == 0x7F { return false }
        }
        guard let invalid = UTF8Validation.firstInvalid(in: self) else { return true }
        return isCut && invalid >= count - 3
    }
}
