/// How one request is answered: what the command line says, overridden by what the request says.
///
/// A request says it in the header `x-echo: key=value,key=value` or, since a proxy may drop headers, behind the name of
/// its model: `"model": "echo;key=value;key=value"`.
struct Behaviour: Equatable, Sendable {
    /// The most words of the answer; nil for all.
    var words: Int?
    /// The pause between two streamed pieces of text.
    var delayMilliseconds = 0
    /// The pause before the first byte.
    var thinkMilliseconds = 0
    /// Answers with this status and an error body.
    var status: Int?
    var retryAfterSeconds: Int?
    /// The text of the answer is repeated, or cut, to so many bytes.
    var bodyBytes: Int?
    /// The size of an additional header field; 0 for none.
    var fillerHeaderBytes = 0
    /// How many characters make a streamed piece of text; nil for a word.
    var charactersPerPiece: Int?
    var isChunked = false
    var closes = false
    var faults: [Fault] = []

    /// Whether an answer can leave as one write of head and body.
    var isPlain: Bool { faults.isEmpty && thinkMilliseconds == 0 && !isChunked }

    func has(_ kind: FaultKind) -> Bool { faults.contains { $0.kind == kind } }

    func number(of kind: FaultKind) -> Int? { faults.first { $0.kind == kind }?.number }
}

/// Everything that can be set for one request, one sentence each. `--help` prints this table.
enum BehaviourKey: String, CaseIterable, Sendable {
    case tokens, characters, delay, think, status, retry, body, head, chunked, close, fault

    var sentence: StaticString {
        switch self {
        case .tokens: "The answer has at most so many words."
        case .characters: "A streamed piece of text is so many characters, not a word."
        case .delay: "Milliseconds between two streamed pieces of text."
        case .think: "Milliseconds before the first byte of the answer."
        case .status: "The answer is an error with this status (300 to 599, without 304)."
        case .retry: "The answer has Retry-After with so many seconds."
        case .body: "The text is repeated, or cut, to so many bytes."
        case .head: "The answer has a header field of so many bytes."
        case .chunked: "1: an answer that is not streamed is chunked as well."
        case .close: "1: the connection is closed after the answer."
        case .fault: "Something goes wrong, see below. May be given several times."
        }
    }

    /// The numbers that the key takes; nil for `fault`.
    var numbers: ClosedRange<Int>? {
        switch self {
        case .tokens: 0...Limits.fillerBytes
        case .characters: 1...Limits.fillerBytes
        case .delay, .think: 0...Limits.pauseMilliseconds
        case .status: 300...599
        case .retry: 0...86_400
        case .body: 0...Limits.fillerBytes
        case .head: 0...Limits.fillerHeaderBytes
        case .chunked, .close: 0...1
        case .fault: nil
        }
    }
}

/// Why the wishes of a request were not understood.
enum BehaviourError: Error, Equatable, Sendable, CustomStringConvertible {
    case notKeyAndValue(String)
    case unknownKey(String)
    case unknownFault(String)
    case badNumber(String, allowed: ClosedRange<Int>)
    case surplusNumber(FaultKind)
    case tooManyFaults

    var description: String {
        switch self {
        case .notKeyAndValue(let text): "'\(text)' is not key=value"
        case .unknownKey(let key): "unknown key '\(key)'"
        case .unknownFault(let name): "unknown fault '\(name)'"
        case .badNumber(let name, let allowed):
            "'\(name)' needs a number from \(allowed.lowerBound) to \(allowed.upperBound)"
        case .surplusNumber(let kind): "fault '\(kind.rawValue)' takes no number"
        case .tooManyFaults: "more than \(Limits.faults) faults"
        }
    }
}

extension Behaviour {
    /// Applies `key=value` pairs parted by `separator`. Blanks before a pair and empty pairs do not matter.
    mutating func apply(_ text: String, separator: Character) throws(BehaviourError) {
        for pair in text.split(separator: separator) {
            let pair = pair.drop { $0 == " " }
            if pair.isEmpty { continue }
            guard let equals = pair.firstIndex(of: "=") else { throw .notKeyAndValue(String(pair)) }
            guard let key = BehaviourKey(rawValue: String(pair[..<equals])) else {
                throw .unknownKey(String(pair[..<equals]))
            }
            try apply(key, pair[pair.index(after: equals)...])
        }
    }

    private mutating func apply(_ key: BehaviourKey, _ value: Substring) throws(BehaviourError) {
        guard let numbers = key.numbers else {
            guard faults.count < Limits.faults else { throw .tooManyFaults }
            faults.append(try Fault(parsing: value))
            return
        }
        guard let number = Int(value), numbers.contains(number), key != .status || number != 304 else {
            throw .badNumber(key.rawValue, allowed: numbers)
        }
        set(key, number)
    }

    private mutating func set(_ key: BehaviourKey, _ number: Int) {
        switch key {
        case .tokens: words = number
        case .characters: charactersPerPiece = number
        case .delay: delayMilliseconds = number
        case .think: thinkMilliseconds = number
        case .status: status = number
        case .retry: retryAfterSeconds = number
        case .body: bodyBytes = number
        case .head: fillerHeaderBytes = number
        case .chunked: isChunked = number == 1
        case .close: closes = number == 1
        case .fault: break
        }
    }
}
