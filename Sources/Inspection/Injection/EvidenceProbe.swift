/// The evidence of patterns and structure by itself, for those who tune the tables.
package struct EvidenceProbe {
    private var normalized = NormalizedText()
    private var stream = TokenStream()
    private var reader = InjectionReader()

    package init() {}

    /// The names of the patterns, in the order of their numbers.
    package static var names: [String] { InjectionReader.names }

    /// Reads `text`, well-formed UTF-8. Returns the evidence as one line of JSON: the peak, the talk about attacks,
    /// the category, the numbers of the patterns that matched, and how much of it is quoted.
    package mutating func line(_ text: [UInt8]) -> String {
        normalized.normalize(text.span, 0..<text.count, .plain)
        let bytes = normalized.bytes
        stream.read(bytes.span)
        reader.read(stream.tokens, of: bytes.span)
        let evidence = reader.evidence
        let category = evidence.best.map { "\"\($0.rawValue)\"" } ?? "null"
        return "[\(evidence.peak),\(evidence.talk),\(category),\(reader.fired),\(evidence.quoted)]"
    }

    /// Reads `text` without saying anything, to measure how long it takes.
    package mutating func read(_ text: [UInt8]) {
        normalized.normalize(text.span, 0..<text.count, .plain)
        let bytes = normalized.bytes
        stream.read(bytes.span)
        reader.read(stream.tokens, of: bytes.span)
    }

    /// What each word of `text` means, for a look at the lexicon.
    package mutating func meanings(_ text: [UInt8]) -> String {
        normalized.normalize(text.span, 0..<text.count, .plain)
        let bytes = normalized.bytes
        stream.read(bytes.span)
        return stream.tokens.map { token in
            let word = String(decoding: bytes[token.range], as: UTF8.self)
            return "\(word)/\(token.meanings.first)/\(token.meanings.second)"
        }.joined(separator: " ")
    }
}
