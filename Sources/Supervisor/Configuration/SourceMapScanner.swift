/// Walks a JSON5 text (spec.json5.org) for the places of its keys and values. It judges no value: Foundation does.
///
/// Where Foundation refuses a text, the first oddity that this walk meets is the place that is reported.
struct SourceMapScanner {
    private let text: [UInt8]
    private var index = 0
    private var position = SourcePosition()
    private var map = SourceMap()

    /// Objects and lists within each other; no valid configuration has a third of it.
    static let maximumDepth = 32

    /// The places in `text`, which is valid UTF-8.
    static func scan(_ text: [UInt8]) throws(SyntaxProblem) -> SourceMap {
        var scanner = SourceMapScanner(text: text)
        try scanner.skipBlanks()
        try scanner.value(at: .top, depth: 0)
        try scanner.skipBlanks()
        guard scanner.next == nil else { throw scanner.unexpected("nothing may follow the closing brace") }
        return scanner.map
    }

    /// The place of the byte at `offset`, before which the text is valid UTF-8.
    static func position(in text: [UInt8], at offset: Int) -> SourcePosition {
        var scanner = SourceMapScanner(text: Array(text.prefix(offset)))
        while scanner.next != nil { scanner.advance() }
        return scanner.position
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    private var next: UInt8? { index < text.count ? text[index] : nil }

    /// Steps over one byte; CRLF, CR and LF each end one line.
    private mutating func advance() {
        let byte = text[index]
        index += 1
        if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n")) {
            position = SourcePosition(line: position.line + 1, column: 1)
        } else if next.map({ $0 & 0xc0 != 0x80 }) ?? true {
            position.column += 1
        }
    }

    private func problem(_ message: String, at place: SourcePosition? = nil) -> SyntaxProblem {
        SyntaxProblem(position: place ?? position, message: message)
    }

    private func unexpected(_ message: String) -> SyntaxProblem {
        guard next != nil else { return problem("the file ends too early: \(message)") }
        let character = String(decoding: text[index..<min(index + 4, text.count)], as: UTF8.self)
        return problem("unexpected \(String(character.unicodeScalars.prefix(1)).quoted): \(message)")
    }
}

extension SourceMapScanner {
    private mutating func value(at key: ConfigurationKey, depth: Int) throws(SyntaxProblem) {
        guard depth <= Self.maximumDepth else { throw problem("objects and lists are nested too deeply") }
        map.values[key] = position
        switch next {
        case UInt8(ascii: "{"): try object(at: key, depth: depth + 1)
        case UInt8(ascii: "["): try list(at: key, depth: depth + 1)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = try string()
        default: try literal()
        }
    }

    private mutating func object(at key: ConfigurationKey, depth: Int) throws(SyntaxProblem) {
        let opening = position
        advance()
        try skipBlanks()
        while next != UInt8(ascii: "}") {
            try member(of: key, depth: depth)
            try separator(before: UInt8(ascii: "}"), opening, what: "an object")
        }
        advance()
    }

    private mutating func member(of key: ConfigurationKey, depth: Int) throws(SyntaxProblem) {
        let place = position
        let member = key.appending(try name())
        if map.names.updateValue(place, forKey: member) != nil {
            map.duplicates.append(SourceMap.Duplicate(key: member, position: place))
        }
        try skipBlanks()
        guard next == UInt8(ascii: ":") else { throw unexpected("expected \":\" after a key") }
        advance()
        try skipBlanks()
        try value(at: member, depth: depth)
    }

    private mutating func list(at key: ConfigurationKey, depth: Int) throws(SyntaxProblem) {
        let opening = position
        var count = 0
        advance()
        try skipBlanks()
        while next != UInt8(ascii: "]") {
            try value(at: key.appending(count), depth: depth)
            count += 1
            try separator(before: UInt8(ascii: "]"), opening, what: "a list")
        }
        advance()
    }

    /// A comma, which may be the last, or the end.
    private mutating func separator(
        before end: UInt8, _ opening: SourcePosition, what: String
    ) throws(SyntaxProblem) {
        try skipBlanks()
        if next == UInt8(ascii: ",") {
            advance()
            try skipBlanks()
        } else if next != end {
            throw next == nil
                ? problem("this begins \(what) that is not closed", at: opening)
                : unexpected("expected \",\" or \"\(Character(Unicode.Scalar(end)))\" in \(what)")
        }
    }
}

extension SourceMapScanner {
    /// A key. Foundation leaves escapes in bare keys as they are and resolves them in quoted ones; no key needs one,
    /// and without them a key has one spelling.
    private mutating func name() throws(SyntaxProblem) -> String {
        let place = position
        let name: String
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
            name = try string()
        } else {
            let start = index
            while let byte = next, Self.isNameByte(byte) { advance() }
            guard index > start else { throw unexpected("expected a key") }
            guard !text[start].isASCIIDigit else {
                throw problem("a bare key begins with no digit", at: place)
            }
            name = String(decoding: text[start..<index], as: UTF8.self)
        }
        guard !name.utf8.contains(UInt8(ascii: "\\")) else {
            throw problem("a key is written without escapes", at: place)
        }
        guard name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) else {
            throw problem("a key has no control characters", at: place)
        }
        return name
    }

    /// A string's content as it is written, without its quotes.
    private mutating func string() throws(SyntaxProblem) -> String {
        let opening = position
        let quote = text[index]
        advance()
        let start = index
        while let byte = next, byte != quote {
            guard byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") else { break }
            advance()
            if byte == UInt8(ascii: "\\"), let escaped = next {
                advance()
                if escaped == UInt8(ascii: "\r"), next == UInt8(ascii: "\n") { advance() }
            }
        }
        guard next == quote else { throw problem("this begins a string that is not closed", at: opening) }
        let content = String(decoding: text[start..<index], as: UTF8.self)
        advance()
        return content
    }

    /// true, false, null or a number; which numbers there are is Foundation's to say.
    private mutating func literal() throws(SyntaxProblem) {
        let place = position
        let start = index
        while let byte = next, Self.isLiteralByte(byte) { advance() }
        guard index > start else { throw unexpected("expected a value") }
        let word = String(decoding: text[start..<index], as: UTF8.self)
        if ["true", "false", "null", "Infinity", "NaN"].contains(word) { return }
        let first = text[start]
        guard first.isASCIIDigit || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(first)
        else { throw problem("unexpected \(word.quoted): a string is written in quotes", at: place) }
    }

    private mutating func skipBlanks() throws(SyntaxProblem) {
        while let byte = next {
            switch byte {
            case 0x09...0x0d, 0x20: advance()
            case UInt8(ascii: "/"): try skipComment()
            default: return
            }
        }
    }

    private mutating func skipComment() throws(SyntaxProblem) {
        let opening = position
        advance()
        switch next {
        case UInt8(ascii: "/"):
            while let byte = next, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { advance() }
        case UInt8(ascii: "*"):
            advance()
            while index + 1 < text.count {
                if text[index] == UInt8(ascii: "*"), text[index + 1] == UInt8(ascii: "/") {
                    advance()
                    advance()
                    return
                }
                advance()
            }
            throw problem("this begins a comment that is not closed", at: opening)
        default: throw problem("unexpected \"/\": a comment begins with \"//\" or \"/*\"", at: opening)
        }
    }

    private static func isLiteralByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }

    /// JSON5 allows all letters of Unicode; no key has one that is not of ASCII.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
            || byte == UInt8(ascii: "\\")
    }
}
