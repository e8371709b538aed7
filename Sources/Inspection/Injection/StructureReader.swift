/// Sees what is no word: chat templates, names of speakers, separators, comments, links that take data along. Each is
/// a concept of its own, so that patterns can name it. It looks ahead a bounded number of bytes, and never twice at the same.
enum StructureReader {
    /// Tokens of chat templates, in lower case: of ChatML, Llama 2 and 3, Gemma, Mistral, Alpaca, Phi and others.
    private static let templates = MarkWords([
        "<|im_start|>", "<|im_end|>", "<|im_sep|>", "<|system|>", "<|user|>", "<|assistant|>", "<|end|>",
        "<|endoftext|>", "<|endofprompt|>", "<|eot_id|>", "<|start_header_id|>", "<|end_header_id|>",
        "<|begin_of_text|>", "<|end_of_text|>", "<|end_of_turn|>", "<|start|>", "<|channel|>", "<|message|>",
        "<start_of_turn>", "<end_of_turn>", "<<sys>>", "<</sys>>", "<s>[", "</s>", "<|return|>", "<｜",
        "[inst]", "[/inst]", "[system_prompt]", "[/system_prompt]", "[available_tools]", "[tool_results]",
        "### instruction", "### response", "### system", "### new instruction", "###instruction", "###system",
        "<system_prompt>", "<system-prompt>", "<system prompt>", "</system_prompt>", "</system-prompt>",
        "<system_message>", "<system>", "</system>", "<system_instruction", "<system-reminder>",
        "<new_instruction", "<developer>", "<admin>", "</user>", "<assistant>", "</assistant>",
        "</user_input>", "</user_query>", "</input>", "</instructions>", "</context>", "</document>",
        "</tool_result>", "</tool_response>", "</function_results>", "{{#system", "[/system]", "[/user]",
    ])
    /// Names of privileged speakers in brackets.
    private static let labels = MarkWords([
        "[system]", "[system:", "[system ", "[admin]", "[admin:", "[admin ", "[developer]", "[developer:",
        "[developer ", "[root]", "[override", "(system)", "(admin)", "<<system", "[[system", "{system",
        "**system",
        "# system", "## system",
    ])
    /// What hides an element from those who look at the page.
    private static let hiding = MarkWords([
        "display:none", "display: none", "font-size:0", "font-size: 0", "font-size:1px", "visibility:hidden",
        "visibility: hidden", "color:white", "color: white", "color:#fff", "color: #fff", "opacity:0",
        "opacity: 0", " hidden", "aria-hidden",
    ])
    /// Longer words are blobs.
    static var longestWord: UInt32 { 40 }
    /// How far to look ahead.
    private static var reach: Int { 160 }

    /// What the token at `index` is as a mark; `none` for most.
    @inline(__always)
    static func concept(_ tokens: Span<Token>, _ index: Int, _ text: Span<UInt8>) -> Concept {
        let token = tokens[index]
        if token.kind == .punctuation { return sign(tokens, index, text) }
        if token.kind == .structure { return mark(tokens, index, text) }
        return token.kind == .word && token.end &- token.start > longestWord ? .blob : .none
    }

    private static func mark(_ tokens: Span<Token>, _ index: Int, _ text: Span<UInt8>) -> Concept {
        let start = Int(tokens[index].start)
        let length = Int(tokens[index].end) - start
        switch tokens[index].detail {
        case UInt8(ascii: "<"):
            if text.hasAny(of: templates, at: start) { return .template }
            if text.hasPrefix("<!--", at: start) { return .hiddenMarkup }
            return text.hidesElement(from: start, reach, hiding) ? .hiddenMarkup : .none
        case UInt8(ascii: "["), UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "*"):
            if text.hasAny(of: templates, at: start) { return .template }
            if text.hasAny(of: labels, at: start) { return .label }
            if text[start] == UInt8(ascii: "{") { return text.roleObject(at: start) }
            if text[start] == UInt8(ascii: "["), text.takesDataAlong(from: start, reach) { return .dataLink }
            return length > 4 ? .boundary : .none
        case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "_"):
            return length > 4 && isLineStart(tokens, index) ? .boundary : .none
        case UInt8(ascii: "@"): return .address
        case UInt8(ascii: "/"): return length == 2 ? .address : .none
        default: return .none
        }
    }

    /// A colon after the name of a speaker; an at sign; the slashes of a URL.
    @inline(__always)
    private static func sign(_ tokens: Span<Token>, _ index: Int, _ text: Span<UInt8>) -> Concept {
        switch tokens[index].detail {
        case UInt8(ascii: "("): return text.hasAny(of: labels, at: Int(tokens[index].start)) ? .label : .none
        case UInt8(ascii: ":"), 0xEF: return speaker(tokens, index, text)
        default: return .none
        }
    }

    private static func speaker(_ tokens: Span<Token>, _ index: Int, _ text: Span<UInt8>) -> Concept {
        guard index > 0, isLineStart(tokens, index - 1) else { return .none }
        let name = tokens[index - 1]
        switch name.meanings.first {
        case .system, .developer: return .label
        case .user, .assistant, .ai: return .turn
        default:
            let isLetter = name.end - name.start == 1
            let letter = text[Int(name.start)]
            return isLetter && (letter == UInt8(ascii: "q") || letter == UInt8(ascii: "a")) ? .turn : .none
        }
    }

    /// Whether nothing, a line end or the end of a sentence is before the token.
    private static func isLineStart(_ tokens: Span<Token>, _ index: Int) -> Bool {
        guard index > 0 else { return true }
        switch tokens[index - 1].kind {
        case .newline, .structure, .punctuation: return true
        case .word, .number, .ideograph: return false
        }
    }
}

extension Span<UInt8> {
    @inline(__always)
    fileprivate func hasAny(of words: MarkWords, at position: Int) -> Bool {
        words.mayStand(at: position, in: self) && words.stand(at: position, in: self)
    }

    /// Whether the tag at `start` has a style that hides it.
    fileprivate func hidesElement(from start: Int, _ reach: Int, _ hiding: MarkWords) -> Bool {
        var position = start + 1
        while position < Swift.min(count, start + reach) {
            switch self[position] {
            case UInt8(ascii: "<"), UInt8(ascii: ">"): return false
            case UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "c"),
                UInt8(ascii: "o"), UInt8(ascii: " "), UInt8(ascii: "a"):
                if hasAny(of: hiding, at: position) { return true }
            default: break
            }
            position += 1
        }
        return false
    }

    /// A JSON object that names a role: of one who gives orders, or of another speaker.
    fileprivate func roleObject(at start: Int) -> Concept {
        var position = start + 1
        func skip(_ signs: StaticString) {
            while position < count, position < start + 24, signs.contains(self[position]) { position += 1 }
        }
        skip("\"' \\\n")
        guard hasPrefix("role", at: position) else { return .none }
        position += 4
        skip("\"' \\:\n")
        if hasPrefix("system", at: position) || hasPrefix("developer", at: position) { return .label }
        return hasPrefix("user", at: position) || hasPrefix("assistant", at: position) ? .turn : .none
    }

    /// Whether the bracket at `start` begins a link or an image whose address has room for data.
    fileprivate func takesDataAlong(from start: Int, _ reach: Int) -> Bool {
        var position = start + 1
        let end = Swift.min(count, start + reach)
        while position < end, self[position] != UInt8(ascii: "]") {
            if self[position] == UInt8(ascii: "[") || self[position] == UInt8(ascii: "\n") { return false }
            position += 1
        }
        guard hasPrefix("](http", at: position) else { return false }
        position += 6
        var hasQuery = false
        let last = Swift.min(count, position + reach)
        while position < last, self[position] != UInt8(ascii: ")"), self[position] > 0x20 {
            switch self[position] {
            case UInt8(ascii: "?"), UInt8(ascii: "="): hasQuery = true
            case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "["): return true
            case UInt8(ascii: "_") where hasQuery: return true
            default: break
            }
            position += 1
        }
        // "?q=" with nothing, or with a description in place of a value, after it.
        return hasQuery && position < count && self[position] == UInt8(ascii: " ")
            || hasQuery && self[position - 1] == UInt8(ascii: "=")
    }
}

extension StaticString {
    fileprivate func contains(_ byte: UInt8) -> Bool {
        withUTF8Buffer { bytes in
            for index in 0..<bytes.count where unsafe bytes[index] == byte { return true }
            return false
        }
    }
}
