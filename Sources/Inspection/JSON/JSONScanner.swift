import HTTP

/// Reads one JSON text in one pass, without recursion (RFC 8259).
struct JSONScanner {
    let limits: JSONLimits
    let hashSeed: UInt64
    var tape: JSONTape
    /// Whether any string holds bytes outside ASCII. The grammar has none elsewhere.
    private var hasNonASCII = false
    private var position = 0
    private var depth = 0
    /// The innermost open container; its token's `link` holds the one around it until it is closed.
    private var container = JSONScanner.none

    private static let none = Int(UInt32.max)

    /// What the grammar allows at `position`.
    private enum Expectation {
        case value, valueOrEnd, name, nameOrEnd, separator
    }

    init(limits: JSONLimits, hashSeed: UInt64, tape: JSONTape) {
        self.limits = limits
        self.hashSeed = hashSeed
        self.tape = tape
    }

    /// Scans `bytes`. Bytes that are not UTF-8 are the first thing to be refused, wherever they stand.
    mutating func scanWellFormed(_ bytes: Span<UInt8>) throws(JSONRefusal) {
        do throws(JSONRefusal) {
            try scan(bytes)
            if hasNonASCII { try refuseIllFormedText(bytes) }
        } catch {
            try refuseIllFormedText(bytes)
            throw error
        }
    }

    private func refuseIllFormedText(_ bytes: Span<UInt8>) throws(JSONRefusal) {
        if let offset = UTF8Validation.firstInvalid(in: bytes) { throw JSONRefusal(.invalidUTF8, at: offset) }
    }

    private mutating func scan(_ bytes: Span<UInt8>) throws(JSONRefusal) {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            throw JSONRefusal(.byteOrderMark, at: 0)
        }
        var expectation = Expectation.value
        repeat {
            expectation = try step(expectation, bytes)
        } while container != Self.none
        skipWhiteSpace(bytes)
        if position < bytes.count { throw JSONRefusal(.trailingBytes, at: position) }
    }

    @inline(__always)
    private mutating func step(_ expectation: Expectation, _ bytes: Span<UInt8>) throws(JSONRefusal)
        -> Expectation
    {
        skipWhiteSpace(bytes)
        guard position < bytes.count else { throw JSONRefusal(.truncated, at: position) }
        let byte = bytes[position]
        switch expectation {
        case .value: return try value(byte, bytes)
        case .valueOrEnd:
            if byte == UInt8(ascii: "]") { return try close(bytes) }
            return try value(byte, bytes)
        case .nameOrEnd:
            if byte == UInt8(ascii: "}") { return try close(bytes) }
            return try name(byte, bytes)
        case .name: return try name(byte, bytes)
        case .separator: return try separator(byte, bytes)
        }
    }

    private mutating func separator(_ byte: UInt8, _ bytes: Span<UInt8>) throws(JSONRefusal) -> Expectation {
        let isObject = tape.tokens[container].kind == .object
        if byte == UInt8(ascii: ",") {
            position += 1
            return isObject ? .name : .value
        }
        guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
            throw JSONRefusal(.unexpectedByte, at: position)
        }
        return try close(bytes)
    }

    private mutating func value(_ byte: UInt8, _ bytes: Span<UInt8>) throws(JSONRefusal) -> Expectation {
        let start = position + 1
        switch byte {
        case UInt8(ascii: "\""):
            let traits = try string(bytes)
            try append(.string, from: start, to: position - 1, traits)
        case UInt8(ascii: "{"):
            try open(.object)
            return .nameOrEnd
        case UInt8(ascii: "["):
            try open(.array)
            return .valueOrEnd
        case UInt8(ascii: "t"): try literal("true", .true, bytes)
        case UInt8(ascii: "f"): try literal("false", .false, bytes)
        case UInt8(ascii: "n"): try literal("null", .null, bytes)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number(bytes)
        default: throw JSONRefusal(.unexpectedByte, at: position)
        }
        return .separator
    }

    private mutating func name(_ byte: UInt8, _ bytes: Span<UInt8>) throws(JSONRefusal) -> Expectation {
        guard byte == UInt8(ascii: "\"") else { throw JSONRefusal(.unexpectedByte, at: position) }
        let start = position + 1
        let traits = try string(bytes)
        let hash = DuplicateNames.hash(of: start..<position - 1, traits, in: bytes, seed: hashSeed)
        try append(.name, from: start, to: position - 1, traits, link: hash)
        skipWhiteSpace(bytes)
        guard position < bytes.count else { throw JSONRefusal(.truncated, at: position) }
        guard bytes[position] == UInt8(ascii: ":") else { throw JSONRefusal(.unexpectedByte, at: position) }
        position += 1
        return .value
    }

    private mutating func open(_ kind: JSONToken.Kind) throws(JSONRefusal) {
        depth += 1
        guard depth <= limits.depth else { throw JSONRefusal(.tooDeep, at: position) }
        try append(kind, from: position, to: position, link: UInt32(container))
        container = tape.tokens.count - 1
        position += 1
    }

    private mutating func close(_ bytes: Span<UInt8>) throws(JSONRefusal) -> Expectation {
        let closed = container
        position += 1
        depth -= 1
        container = Int(tape.tokens[closed].link)
        tape.tokens[closed].close(end: UInt32(position), next: UInt32(tape.tokens.count))
        if tape.tokens[closed].kind == .object { try tape.refuseDuplicates(in: closed, of: bytes) }
        return .separator
    }

    @inline(__always)
    private mutating func append(
        _ kind: JSONToken.Kind, from start: Int, to end: Int, _ traits: TextTraits = [], link: UInt32 = 0
    ) throws(JSONRefusal) {
        guard tape.tokens.count < limits.tokens else { throw JSONRefusal(.tooLarge, at: start) }
        tape.tokens.append(
            JSONToken(kind: kind, traits: traits, start: UInt32(start), end: UInt32(end), link: link))
    }

    @inline(__always)
    private mutating func skipWhiteSpace(_ bytes: Span<UInt8>) {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func literal(
        _ text: StaticString, _ kind: JSONToken.Kind, _ bytes: Span<UInt8>
    ) throws(JSONRefusal) {
        let start = position
        for offset in 0..<text.utf8CodeUnitCount {
            guard position < bytes.count else { throw JSONRefusal(.truncated, at: position) }
            // Safe: `offset` is below the string's count.
            guard unsafe bytes[position] == text.utf8Start[offset] else {
                throw JSONRefusal(.unexpectedByte, at: position)
            }
            position += 1
        }
        try append(kind, from: start, to: position)
    }
}

extension JSONScanner {
    /// `number = [ minus ] int [ frac ] [ exp ]` (RFC 8259 section 6).
    private mutating func number(_ bytes: Span<UInt8>) throws(JSONRefusal) {
        let start = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        if position < bytes.count, bytes[position] == UInt8(ascii: "0") {
            position += 1
        } else {
            try digits(bytes)
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            try digits(bytes)
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count,
                bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            try digits(bytes)
        }
        if position < bytes.count,
            bytes[position].isASCIILetterOrDigit || bytes[position] == UInt8(ascii: ".")
        {
            throw JSONRefusal(.invalidNumber, at: position)
        }
        try append(.number, from: start, to: position, .digitsOrAtSigns)
    }

    private mutating func digits(_ bytes: Span<UInt8>) throws(JSONRefusal) {
        let start = position
        while position < bytes.count, bytes[position].isASCIIDigit { position += 1 }
        guard position > start else {
            throw JSONRefusal(position == bytes.count ? .truncated : .invalidNumber, at: position)
        }
    }

    /// Goes behind the closing quote of the string that begins here; returns what the string holds.
    private mutating func string(_ bytes: Span<UInt8>) throws(JSONRefusal) -> TextTraits {
        position += 1
        var survey = TextSurvey()
        while true {
            position = bytes.endOfPlainText(from: position, &survey)
            guard position < bytes.count else { throw JSONRefusal(.truncated, at: position) }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                let traits = survey.traits
                if traits.contains(.nonASCII) { hasNonASCII = true }
                return traits
            case UInt8(ascii: "\\"):
                let start = position
                try escape(bytes)
                survey.takeEscape(byCode: bytes[start + 1] == UInt8(ascii: "u"))
            default: throw JSONRefusal(.controlCharacter, at: position)
            }
        }
    }

    private mutating func escape(_ bytes: Span<UInt8>) throws(JSONRefusal) {
        guard position + 1 < bytes.count else { throw JSONRefusal(.truncated, at: bytes.count) }
        switch bytes[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"): try unicodeEscape(bytes)
        default: throw JSONRefusal(.invalidEscape, at: position)
        }
    }

    /// `\uXXXX`, and the second half of a pair when it begins one.
    private mutating func unicodeEscape(_ bytes: Span<UInt8>) throws(JSONRefusal) {
        let start = position
        let unit = try codeUnit(bytes)
        guard unit & 0xF800 == 0xD800 else { return }
        guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw JSONRefusal(.loneSurrogate, at: start) }
        guard try codeUnit(bytes) & 0xFC00 == 0xDC00 else { throw JSONRefusal(.loneSurrogate, at: start) }
    }

    private mutating func codeUnit(_ bytes: Span<UInt8>) throws(JSONRefusal) -> UInt32 {
        guard position + 6 <= bytes.count else { throw JSONRefusal(.truncated, at: bytes.count) }
        guard let unit = bytes.hexadecimal(at: position + 2) else {
            throw JSONRefusal(.invalidEscape, at: position)
        }
        position += 6
        return unit
    }
}
