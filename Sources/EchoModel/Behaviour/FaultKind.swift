/// Everything that can be made to go wrong with an answer, one sentence each. `--help` prints this table.
///
/// A position counts events in a streamed answer and bytes of the body in one that is not.
enum FaultKind: String, CaseIterable, Sendable {
    case reset, close, hang, badchunk, badjson, errevent
    case nohead, hangup, garbage, badstatus
    case badlen, shortlen, both
    case drip, split, multi, early, trailers
    case crlf, cr, comments, nodone
    case duplicate, huge

    /// What follows the colon after the name.
    enum Parameter: Sendable {
        case none
        case position
        case milliseconds
        case byteCount
    }

    var parameter: Parameter {
        switch self {
        case .reset, .close, .hang, .badchunk, .badjson, .errevent: .position
        case .drip: .milliseconds
        case .huge: .byteCount
        default: .none
        }
    }

    var sentence: StaticString {
        switch self {
        case .reset: "The connection is reset (RST) after N events or bytes."
        case .close: "The connection is closed (FIN) after N events or bytes."
        case .hang: "Nothing follows after N events or bytes, and the connection stays open."
        case .badchunk: "After N events or bytes comes a chunk size that is no number."
        case .badjson: "Event N, or the body from byte N on, is not JSON."
        case .errevent: "After N events comes an error event, and then the regular end of the body."
        case .nohead: "Nothing is ever sent, and the connection stays open."
        case .hangup: "The connection is closed before the first byte of the answer."
        case .garbage: "The answer is not HTTP."
        case .badstatus: "The status code of the answer is no number."
        case .badlen: "Content-Length promises more than is sent before the connection is closed."
        case .shortlen: "Content-Length promises less than is sent."
        case .both: "The head has both Content-Length and Transfer-Encoding."
        case .drip: "The answer comes byte by byte, MS milliseconds apart."
        case .split: "The body comes in chunks and writes of a few bytes that cut characters apart."
        case .multi: "All events come in one chunk."
        case .early: "100 Continue and 103 Early Hints come before the answer."
        case .trailers: "The body is chunked and followed by trailer fields."
        case .crlf: "The lines of the event stream end in CRLF."
        case .cr: "The lines of the event stream end in a lone CR."
        case .comments: "Comment lines stand between the events."
        case .nodone: "The stream ends in order, but without its last event ([DONE] or its like)."
        case .duplicate: "Each JSON text has one member name twice."
        case .huge: "The text of the answer is one word of BYTES bytes."
        }
    }

    /// How the fault is written in `fault=`.
    var form: String {
        switch parameter {
        case .none: rawValue
        case .position: rawValue + ":N"
        case .milliseconds: rawValue + ":MS"
        case .byteCount: rawValue + ":BYTES"
        }
    }

    /// The numbers that may follow the colon; nil when there is none.
    var numbers: ClosedRange<Int>? {
        switch parameter {
        case .none: nil
        case .position: 0...Limits.fillerBytes
        case .milliseconds: 0...Limits.pauseMilliseconds
        case .byteCount: 1...Limits.fillerBytes
        }
    }
}

/// A fault and the number given with it, zero where it takes none.
struct Fault: Equatable, Sendable {
    let kind: FaultKind
    let number: Int

    init(_ kind: FaultKind, _ number: Int = 0) {
        self.kind = kind
        self.number = number
    }

    /// Reads `reset:2` or `nodone`.
    init(parsing text: Substring) throws(BehaviourError) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let kind = FaultKind(rawValue: String(parts[0])) else { throw .unknownFault(String(parts[0])) }
        guard let numbers = kind.numbers else {
            guard parts.count == 1 else { throw .surplusNumber(kind) }
            self.init(kind)
            return
        }
        guard parts.count == 2, let number = Int(parts[1]), numbers.contains(number) else {
            throw .badNumber(kind.form, allowed: numbers)
        }
        self.init(kind, number)
    }
}
