/// What separates the parts of a `multipart/form-data` body (RFC 7578 4.1, RFC 2046 5.1.1).
public struct MultipartBoundary: Sendable, Equatable {
    /// RFC 2046 5.1.1: 1 to 70 characters.
    static let longest = 70

    /// Without the hyphens before it.
    public let bytes: [UInt8]

    /// The boundary that the value of a `Content-Type` names; nil when the value is not that of a form, or can be read in
    /// more than one way.
    public init?(contentType value: ArraySlice<UInt8>) {
        var reader = ParameterReader(Array(value))
        guard let type = reader.token(), type.isEqual(to: "multipart"), reader.skip(ASCII.slash),
            let subtype = reader.token(), subtype.isEqual(to: "form-data")
        else { return nil }
        var boundary: [UInt8]?
        while !reader.isAtEnd {
            guard let (name, value) = reader.parameter() else { return nil }
            if name.isEqual(to: "boundary"), boundary == nil {
                boundary = value
            } else {
                guard name.isEqual(to: "charset"), value.isEqual(to: "utf-8") else { return nil }
            }
        }
        guard let boundary else { return nil }
        self.init(boundary)
    }

    /// Nil when the bytes are no boundary.
    public init?(_ bytes: [UInt8]) {
        guard (1...Self.longest).contains(bytes.count), bytes.last != ASCII.space,
            bytes.allSatisfy(Self.isAllowed)
        else { return nil }
        self.bytes = bytes
    }

    /// `bchars` of RFC 2046 5.1.1.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: Array("'()+_,-./:=? ".utf8).contains(byte)
        }
    }
}

/// Reads `; name=value` after `; name="value"` (RFC 9110 5.6.6), without white space around `=`.
struct ParameterReader {
    private let bytes: [UInt8]
    private var position = 0
    /// Where the last parameter's value stands, without its quotes.
    private(set) var lastValue = 0..<0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    /// Goes over one byte, if it is this one.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func token() -> [UInt8]? {
        let start = position
        while position < bytes.count, ByteSet.token.contains(bytes[position]) { position += 1 }
        return position > start ? Array(bytes[start..<position]) : nil
    }

    mutating func parameter() -> (name: [UInt8], value: [UInt8])? {
        skipSpace()
        guard skip(UInt8(ascii: ";")) else { return nil }
        skipSpace()
        guard let name = token(), skip(UInt8(ascii: "=")) else { return nil }
        let start = position
        guard let value = quoted() ?? token() else { return nil }
        let quotes = bytes[start] == UInt8(ascii: "\"") ? 1 : 0
        lastValue = start + quotes..<position - quotes
        skipTrailingSpace()
        return (name, value)
    }

    /// A quoted string; only quotes and backslashes may be escaped in it.
    private mutating func quoted() -> [UInt8]? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
        var value: [UInt8] = []
        var next = position + 1
        while next < bytes.count, bytes[next] != UInt8(ascii: "\"") {
            if bytes[next] == UInt8(ascii: "\\") {
                next += 1
                guard next < bytes.count,
                    bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "\\")
                else { return nil }
            }
            value.append(bytes[next])
            next += 1
        }
        guard next < bytes.count else { return nil }
        position = next + 1
        return value
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] == ASCII.space || bytes[position] == ASCII.tab {
            position += 1
        }
    }

    /// White space is skipped where nothing comes after it.
    private mutating func skipTrailingSpace() {
        var end = position
        while end < bytes.count, bytes[end] == ASCII.space || bytes[end] == ASCII.tab { end += 1 }
        if end == bytes.count { position = end }
    }
}

extension [UInt8] {
    /// Whether the bytes are `lowercased`, ignoring the case of ASCII letters.
    func isEqual(to lowercased: StaticString) -> Bool {
        span.matches(lowercased, in: 0..<count)
    }
}
