/// A media type as far as it decides whether a body can be read as JSON (RFC 9110 8.3.1).
struct MediaType {
    /// `type/subtype` in lower case.
    let essence: [UInt8]
    /// The charset in lower case, without quotes; nil when there is none.
    let charset: [UInt8]?

    /// Nil when the value is no media type.
    init?(_ value: ArraySlice<UInt8>) {
        let lowercased = value.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        let parts = lowercased.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        essence = Self.trimmed(parts[0])
        guard essence.contains(UInt8(ascii: "/")) else { return nil }
        var charset: [UInt8]?
        for part in parts.dropFirst() {
            let parameter = Self.trimmed(part)
            guard parameter.starts(with: "charset=") else { continue }
            guard charset == nil else { return nil }
            charset = parameter.dropFirst(8).filter { $0 != UInt8(ascii: "\"") }
        }
        self.charset = charset
    }

    /// JSON in UTF-8 (RFC 8259 8.1).
    var isJSON: Bool {
        essence == Array("application/json".utf8) && (charset == nil || charset == Array("utf-8".utf8))
    }

    /// JSON or a type made of it, `application/…+json` (RFC 6839 3.1).
    var isBasedOnJSON: Bool {
        essence == Array("application/json".utf8)
            || essence.starts(with: "application/") && essence.suffix(5) == Array("+json".utf8)[...]
    }

    /// A stream of server-sent events.
    var isEventStream: Bool { essence == Array("text/event-stream".utf8) }

    private static func trimmed(_ part: ArraySlice<UInt8>) -> [UInt8] {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        return Array(part.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
