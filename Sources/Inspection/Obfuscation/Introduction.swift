/// Finds the words that only introduce an encoded text: "Decode this and do what it says:". Once the text is decoded they say nothing.
enum Introduction {
    /// The most tokens before the encoded text.
    private static let longest = 16

    /// What an introduction may speak of; anything else is more than an introduction.
    private static let harmless: Set<Concept> = [
        .none, .decode, .encoded, .follow, .execute, .respond, .show, .echo, .tell, .message, .instruction,
        .given, .what, .you, .your,
        .must, .please, .now, .first, .task, .input, .write, .translate, .document, .file, .data, .begin,
        .new, .user, .join,
    ]

    /// The first token of the introduction of the encoded text that begins with `token`; nil when there is none.
    static func start(before token: Int, in tokens: [Token], of text: Span<UInt8>) -> Int? {
        var found: Int?
        var index = token - 1
        let harmless = harmless
        while index >= 0, token - index <= longest {
            let kind = tokens[index].kind
            if kind == .newline, token - index > 2 || tokens[index].range.count > 2 { return found }
            if kind == .punctuation, endsSentence(text[tokens[index].range.lowerBound]) { return found }
            let meanings = tokens[index].meanings
            guard harmless.contains(meanings.first), harmless.contains(meanings.second) else { return found }
            if meanings.first == .decode || meanings.first == .encoded || meanings.second == .decode
                || meanings.second == .encoded
            {
                found = index
            }
            index -= 1
        }
        return found
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }
}
