/// One entry in the journal's own form: a line a field, or its length before a value that has line ends
/// (systemd.io/JOURNAL_NATIVE_PROTOCOL). Pure.
struct JournalEntry {
    enum Limits {
        /// A longer name is refused by the journal.
        static let nameBytes = 64
        static let messageBytes = 2048
        static let valueBytes = 1024
        /// Of ours; with the others an entry stays far below what one datagram holds.
        static let fields = 16
    }

    private(set) var bytes: [UInt8] = []

    init(_ level: Log.Level, _ message: String, _ fields: Log.Fields) {
        append("MESSAGE", Self.line(message, fields), atMost: Limits.messageBytes)
        append("PRIORITY", String(level.priority), atMost: Limits.valueBytes)
        append("SYSLOG_IDENTIFIER", "bulkhead", atMost: Limits.valueBytes)
        for (name, value) in fields.prefix(Limits.fields) {
            append(Self.fieldName(of: "\(name)"), value.text, atMost: Limits.valueBytes)
        }
    }

    /// What journalctl shows: it has no other field to show a reason in, unless it is asked for all of them.
    private static func line(_ message: String, _ fields: Log.Fields) -> String {
        fields.prefix(Limits.fields).reduce(message) { line, field in
            let text = field.value.text
            let isOneWord = !text.isEmpty && !text.utf8.contains(UInt8(ascii: " "))
            return "\(line) \(field.key)=" + (isOneWord ? text : "\"\(text)\"")
        }
    }

    /// Capital letters, digits and underscores, behind our own prefix: a name that begins with an underscore or a digit is
    /// not taken.
    static func fieldName(of name: String) -> String {
        let letters = name.utf8.prefix(Limits.nameBytes - prefix.utf8.count).map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            default: UInt8(ascii: "_")
            }
        }
        return prefix + String(decoding: letters, as: UTF8.self)
    }

    private static let prefix = "BULKHEAD_"

    private mutating func append(_ name: String, _ value: String, atMost limit: Int) {
        let value = Self.cut(value, atMost: limit)
        bytes += name.utf8
        if value.utf8.contains(UInt8(ascii: "\n")) {
            bytes.append(UInt8(ascii: "\n"))
            let count = UInt64(value.utf8.count)
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
        } else {
            bytes.append(UInt8(ascii: "="))
        }
        bytes += value.utf8
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Whole scalars only, and an ellipsis in place of what is left out.
    private static func cut(_ text: String, atMost limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        var kept = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            count += UTF8.width(scalar)
            if count > limit { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }
}

extension Log.Level {
    /// As syslog(3) numbers them.
    fileprivate var priority: Int {
        switch self {
        case .error: 3
        case .warning: 4
        case .info: 6
        }
    }
}

extension Log.Value {
    fileprivate var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        }
    }
}
