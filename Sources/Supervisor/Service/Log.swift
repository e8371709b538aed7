import CLinux
import Glibc

/// The service's own words: an entry with fields where standard error is the journal, else one line an event on standard error,
/// JSON for programs, plain where a person looks on. Never a secret, never what a client sent.
enum Log {
    enum Level: String, Sendable {
        case info, warning, error
    }

    /// What a line tells besides its sentence.
    enum Value: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
        case text(String)
        case number(Int64)

        init(stringLiteral value: String) { self = .text(value) }
        init(integerLiteral value: Int64) { self = .number(value) }
        init(_ value: some BinaryInteger) { self = .number(Int64(clamping: value)) }
    }

    typealias Fields = KeyValuePairs<StaticString, Value>

    private enum Limits {
        static let textBytes = 2048
        /// PIPE_BUF (pipe(7)): a shorter line is never torn by another process's.
        static let lineBytes = 4096
    }

    static func info(_ message: String, _ fields: Fields = [:]) { write(.info, message, fields) }
    static func warning(_ message: String, _ fields: Fields = [:]) { write(.warning, message, fields) }
    static func error(_ message: String, _ fields: Fields = [:]) { write(.error, message, fields) }

    private static let isRead = isatty(STDERR_FILENO) == 1
    private static let journal = JournalSocket()

    private static func write(_ level: Level, _ message: String, _ fields: Fields) {
        if let journal, journal.send(JournalEntry(level, message, fields)) { return }
        var line = JSONBuffer()
        if isRead {
            appendPlain(level, message, fields, to: &line)
        } else {
            appendJSON(level, message, fields, to: &line)
        }
        emit(line.bytes)
    }

    private static func appendJSON(
        _ level: Level, _ message: String, _ fields: Fields, to line: inout JSONBuffer
    ) {
        var timestamp = AuditTimestamp()
        line.literal("{\"time\":\"")
        timestamp.append(.now, to: &line)
        line.literal("\",\"level\":\"")
        line.name(level.rawValue)
        line.literal("\",\"message\":")
        line.string(message, atMost: Limits.textBytes)
        for (name, value) in fields {
            line.literal(",\"")
            line.literal(name)
            line.literal("\":")
            switch value {
            case .text(let text): line.string(text, atMost: Limits.textBytes / 2)
            case .number(let number): line.name(String(number))
            }
        }
        line.literal("}\n")
    }

    private static func appendPlain(
        _ level: Level, _ message: String, _ fields: Fields, to line: inout JSONBuffer
    ) {
        if level != .info { line.name("\(level.rawValue): ") }
        line.name(message)
        for (name, value) in fields {
            line.name(" ")
            line.literal(name)
            line.name("=")
            switch value {
            case .text(let text): line.string(text, atMost: Limits.textBytes / 2)
            case .number(let number): line.name(String(number))
            }
        }
        line.literal("\n")
    }

    /// A reader that stands still must not stop the service: what finds no room is lost.
    private static func emit(_ line: [UInt8]) {
        var standardError = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
        // The struct outlives the call.
        guard unsafe poll(&standardError, 1, 0) == 1 else { return }
        // The pointer and count are the array's.
        _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
