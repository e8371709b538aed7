/// The sentences of a text: what a finding takes whole or not at all.
///
/// In JSON, what stands between two quotation marks is a text of its own, and what holds it together is of no sentence.
struct SentenceList {
    /// The tokens of each, without line ends at its ends.
    private(set) var ranges: [Range<Int>] = []
    /// For each token its sentence, or -1.
    private var sentences: [Int32]
    /// Whether nothing but line ends is between a sentence and the one before it.
    private var isNext: [Bool] = []

    /// A sentence this long ends with the next sign, whatever it is.
    private static var long: Int { 48 }
    /// It ends here even without one.
    private static var longest: Int { 96 }

    /// The sentences of `tokens`, which `text` was cut into.
    init(_ tokens: [Token], _ text: Span<UInt8>) {
        sentences = [Int32](repeating: -1, count: tokens.count)
        let isJSON = Self.isJSON(tokens, text)
        var start = 0
        var isNext = false
        for index in tokens.indices {
            if isJSON, Self.isBreak(index, tokens, text) {
                add(start..<index, tokens, isNext: isNext)
                start = index + 1
                isNext = false
            } else if isEnd(index, tokens, text, length: index - start + 1) {
                isNext = add(start..<index + 1, tokens, isNext: isNext) || isNext
                start = index + 1
            }
        }
        add(start..<tokens.count, tokens, isNext: isNext)
    }

    /// The sentence of a token; nil for what holds JSON together, and for line ends.
    func sentence(of token: Int) -> Int? { sentences[token] < 0 ? nil : Int(sentences[token]) }

    /// Whether `sentence` follows right upon the one before it.
    func follows(_ sentence: Int) -> Bool { isNext[sentence] }

    /// Adds what is between the line ends in `range`; whether that is anything.
    @discardableResult
    private mutating func add(_ range: Range<Int>, _ tokens: [Token], isNext: Bool) -> Bool {
        var range = range
        while let first = range.first, tokens[first].kind == .newline { range.removeFirst() }
        while let last = range.last, tokens[last].kind == .newline { range.removeLast() }
        guard !range.isEmpty else { return false }
        for index in range { sentences[index] = Int32(truncatingIfNeeded: ranges.count) }
        ranges.append(range)
        self.isNext.append(isNext)
        return true
    }

    private func isEnd(_ index: Int, _ tokens: [Token], _ text: Span<UInt8>, length: Int) -> Bool {
        let token = tokens[index]
        if length >= Self.longest { return true }
        if length >= Self.long, token.kind != .word, token.kind != .number { return true }
        if token.kind == .newline || Self.isCellEnd(index, tokens, text) { return true }
        // A mark that closes belongs to what it closes.
        if index + 1 < tokens.count, tokens[index + 1].start == token.end, text.closes(tokens[index + 1]) {
            return false
        }
        if token.endsSentence { return Self.isFree(token, text) }
        return index > 0 && text.closes(token) && tokens[index - 1].end == token.start
            && tokens[index - 1].endsSentence && tokens[index - 1].kind != .newline
            && Self.isFree(token, text)
    }

    /// Whether a cell of a table ends here, or an element's tag of HTML: `| … |`, `<p> … </p>`.
    private static func isCellEnd(_ index: Int, _ tokens: [Token], _ text: Span<UInt8>) -> Bool {
        let start = Int(tokens[index].start)
        if index + 1 < tokens.count, text.hasPrefix("</", at: Int(tokens[index + 1].start)) { return true }
        switch text[start] {
        case UInt8(ascii: "|"):
            return start > 0 && text[start - 1] == UInt8(ascii: " ") && start + 1 < text.count
                && text[start + 1] == UInt8(ascii: " ")
        // `<|im_start|>` is no element.
        case UInt8(ascii: ">"): return start > 0 && text[start - 1] != UInt8(ascii: "|")
        default: return false
        }
    }

    /// Whether a word does not go on behind the sign: `example.com`, `v1.2`.
    private static func isFree(_ token: Token, _ text: Span<UInt8>) -> Bool {
        let end = Int(token.end)
        return end >= text.count || !text[end].isASCIILetterOrDigit || text[end - 1] >= 0x80
    }
}

/// JSON in a text.
extension SentenceList {
    private static func isJSON(_ tokens: [Token], _ text: Span<UInt8>) -> Bool {
        guard let first = tokens.firstIndex(where: { $0.kind != .newline }) else { return false }
        switch text[Int(tokens[first].start)] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): break
        default: return false
        }
        guard tokens[first].range.count == 1,
            let next = tokens[(first + 1)...].first(where: { $0.kind != .newline })
        else { return true }
        switch text[Int(next.start)] {
        case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
            return true
        default: return next.kind == .number
        }
    }

    /// Whether the token holds values together: a bracket, a quotation mark at the end of a string, a comma or a colon
    /// behind one. Within strings some look the same, and the string has more sentences for it.
    private static func isBreak(_ index: Int, _ tokens: [Token], _ text: Span<UInt8>) -> Bool {
        let byte = text[Int(tokens[index].start)]
        let before = neighbour(tokens[..<index].last { $0.kind != .newline }, text)
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"): return true
        case UInt8(ascii: ":"), UInt8(ascii: ","): return before == UInt8(ascii: "\"")
        case UInt8(ascii: "\""):
            let after = neighbour(tokens[(index + 1)...].first { $0.kind != .newline }, text)
            return before.map(opens) ?? true || after.map(closes) ?? true
        default: return false
        }
    }

    private static func neighbour(_ token: Token?, _ text: Span<UInt8>) -> UInt8? {
        token.map { text[Int($0.start)] }
    }

    private static func opens(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: ","): true
        default: false
        }
    }

    private static func closes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: ","): true
        default: false
        }
    }
}

extension Span<UInt8> {
    /// Whether the token is a mark that closes a quotation or a parenthesis.
    fileprivate func closes(_ token: Token) -> Bool {
        switch self[Int(token.start)] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"): true
        default: false
        }
    }
}
