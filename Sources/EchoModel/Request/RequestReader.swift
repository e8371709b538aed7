import Inspection

/// Reads the bodies of all APIs. The only place that knows how JSON is scanned.
struct RequestReader: Sendable {
    private let bytes: [UInt8]
    private var tape: JSONTape
    private var request = ModelRequest()

    /// Reads `body`, sent to `endpoint`.
    /// - Parameters:
    ///   - tape: lent, so that its storage serves for one request after the other.
    ///   - hashSeed: random bits that the sender does not know.
    static func read(
        _ body: [UInt8], for endpoint: Endpoint, tape: inout JSONTape, hashSeed: UInt64
    ) throws(RequestRefusal) -> ModelRequest {
        var reader = RequestReader(bytes: body, tape: tape)
        tape = JSONTape()
        defer { if reader.tape.tokens.count <= Limits.keptTokens { tape = reader.tape } }
        try reader.scan(hashSeed: hashSeed)
        try reader.readCommon(endpoint)
        try reader.readInput(of: endpoint)
        return reader.request
    }

    private init(bytes: [UInt8], tape: JSONTape) {
        self.bytes = bytes
        self.tape = tape
    }

    private mutating func scan(hashSeed: UInt64) throws(RequestRefusal) {
        let bytes = bytes
        do {
            try tape.scan(bytes.span, limits: JSONLimits(), hashSeed: hashSeed)
        } catch {
            throw .notJSON(reason: error.kind.rawValue, offset: error.offset)
        }
        guard kind(at: 0) == .object else { throw .notAnObject }
    }

    private mutating func readInput(of endpoint: Endpoint) throws(RequestRefusal) {
        switch endpoint {
        case .chatCompletions, .messages, .countTokens: try readMessages(of: "messages")
        case .responses: try readResponsesInput()
        case .completions: try readPrompt()
        case .embeddings: try readEmbeddingInput()
        case .generateContent, .streamGenerateContent, .contentTokens: try readContents()
        case .models, .model: break
        }
    }

    private mutating func readCommon(_ endpoint: Endpoint) throws(RequestRefusal) {
        if let model = endpoint.model {
            request.model = EscapedText(escaping: model)
            if case .streamGenerateContent = endpoint { request.streams = true }
            return
        }
        guard let model = value(of: "model") else { throw .missing(member: "model") }
        guard let name = string(at: model) else { throw .invalid(member: "model") }
        request.model = EscapedText(name)
        request.streams = isTrue(value(of: "stream"))
        if let options = value(of: "stream_options"), kind(at: options) == .object {
            request.includesUsage = isTrue(value(of: "include_usage", in: options))
        }
        for limit: StaticString in ["max_completion_tokens", "max_output_tokens", "max_tokens"] {
            guard let index = value(of: limit), kind(at: index) != .null else { continue }
            guard let number = tape.integer(at: index, of: bytes.span), number > 0 else {
                throw .invalid(member: limit)
            }
            request.maximumWords = number
            return
        }
    }

    /// Every endpoint with a conversation in the form of messages.
    private mutating func readMessages(of member: StaticString) throws(RequestRefusal) {
        guard let messages = value(of: member) else { throw .missing(member: member) }
        guard kind(at: messages) == .array else { throw .invalid(member: member) }
        for system: StaticString in ["system", "instructions"] {
            guard let index = value(of: system) else { continue }
            request.promptWords += text(of: index).words
        }
        var asksForTool = false
        for message in elements(of: messages) {
            guard kind(at: message) == .object else { throw .invalid(member: member) }
            asksForTool = readMessage(message)
        }
        if asksForTool { chooseTool() }
    }

    /// Reads one message, or item of a Responses input.
    /// - Returns: whether it is a user's own words, so that a tool may be called for them.
    private mutating func readMessage(_ message: Int) -> Bool {
        let content = value(of: "content", in: message)
        let output = value(of: "output", in: message)
        guard let index = content ?? output else { return false }
        let text = text(of: index)
        let words = text.words
        request.promptWords += words
        let role = value(of: "role", in: message)
        let isUser = equal(role, "user")
        guard isUser || output != nil || equal(role, "tool") else { return false }
        request.text = text
        request.textWords = words
        return isUser && !hasToolResult(index)
    }

    /// Google's conversation: contents with parts.
    private mutating func readContents() throws(RequestRefusal) {
        guard let contents = value(of: "contents") else { throw .missing(member: "contents") }
        guard kind(at: contents) == .array else { throw .invalid(member: "contents") }
        for content in elements(of: contents) {
            guard kind(at: content) == .object, let parts = value(of: "parts", in: content) else {
                throw .invalid(member: "contents")
            }
            let text = text(of: parts)
            let words = text.words
            request.promptWords += words
            guard !equal(value(of: "role", in: content), "model") else { continue }
            (request.text, request.textWords) = (text, words)
        }
        if let config = value(of: "generationConfig"), kind(at: config) == .object,
            let limit = value(of: "maxOutputTokens", in: config)
        {
            request.maximumWords = tape.integer(at: limit, of: bytes.span)
        }
    }

    private mutating func readResponsesInput() throws(RequestRefusal) {
        guard let input = value(of: "input") else { throw .missing(member: "input") }
        guard let text = string(at: input) else {
            return try readMessages(of: "input")
        }
        request.text = EscapedText(text)
        request.textWords = request.text.words
        request.promptWords = request.textWords
        chooseTool()
    }

    private mutating func readPrompt() throws(RequestRefusal) {
        guard let prompt = value(of: "prompt") else { throw .missing(member: "prompt") }
        for index in kind(at: prompt) == .array ? elements(of: prompt) : [prompt] {
            guard let text = string(at: index) else { throw .invalid(member: "prompt") }
            request.text = EscapedText(text)
            request.textWords = request.text.words
            request.promptWords += request.textWords
        }
    }

    /// One input is a string or an array of token numbers; several are an array of these.
    private mutating func readEmbeddingInput() throws(RequestRefusal) {
        guard let input = value(of: "input") else { throw .missing(member: "input") }
        let elements = elements(of: input)
        let isOne = kind(at: input) == .string || elements.first.map { kind(at: $0) == .number } ?? false
        let inputs = isOne ? [input] : elements
        guard !inputs.isEmpty, inputs.count <= Limits.embeddingInputs else { throw .invalid(member: "input") }
        for index in inputs {
            guard kind(at: index) == .string || kind(at: index) == .array else {
                throw .invalid(member: "input")
            }
            let text = EscapedText(Array(bytes[tape.tokens[index].range]))
            request.embedding.inputs.append(text)
            request.promptWords += text.words
        }
        request.embedding.isBase64 = equal(value(of: "encoding_format"), "base64")
        guard let index = value(of: "dimensions"), kind(at: index) != .null else { return }
        guard let number = tape.integer(at: index, of: bytes.span),
            (1...Limits.embeddingDimensions).contains(number)
        else {
            throw .invalid(member: "dimensions")
        }
        request.embedding.dimensions = number
    }

    /// The first tool whose name stands behind "call " in the text, unless tools are forbidden.
    private mutating func chooseTool() {
        guard let tools = value(of: "tools"), !forbidsTools else { return }
        for tool in elements(of: tools) where kind(at: tool) == .object {
            let function = value(of: "function", in: tool)
            let place = function.flatMap { kind(at: $0) == .object ? $0 : nil } ?? tool
            guard let index = value(of: "name", in: place), let name = string(at: index),
                request.text.contains(Array("call ".utf8) + name)
            else { continue }
            request.calledTool = EscapedText(name)
            return
        }
    }

    /// `"none"` (OpenAI) or `{"type":"none"}` (Anthropic).
    private var forbidsTools: Bool {
        guard let choice = value(of: "tool_choice") else { return false }
        if kind(at: choice) == .object { return equal(value(of: "type", in: choice), "none") }
        return equal(choice, "none")
    }

    /// The text of a string, of an array of parts with a `text`, or of tool results within such an array.
    private func text(of index: Int) -> EscapedText {
        if let text = string(at: index) { return EscapedText(text) }
        var joined = EscapedText()
        for part in elements(of: index) where kind(at: part) == .object {
            guard let inner = value(of: "text", in: part) ?? value(of: "content", in: part)
            else { continue }
            joined.bytes += string(at: inner) ?? innerText(of: inner).bytes
        }
        return joined
    }

    /// The text of the parts inside a tool result; they do not nest any deeper.
    private func innerText(of index: Int) -> EscapedText {
        var joined = EscapedText()
        for part in elements(of: index) where kind(at: part) == .object {
            guard let inner = value(of: "text", in: part), let text = string(at: inner) else { continue }
            joined.bytes += text
        }
        return joined
    }

    private func hasToolResult(_ content: Int) -> Bool {
        elements(of: content).contains {
            kind(at: $0) == .object && equal(value(of: "type", in: $0), "tool_result")
        }
    }

    private func kind(at index: Int) -> JSONToken.Kind { tape.tokens[index].kind }

    private func isTrue(_ index: Int?) -> Bool { index.map { kind(at: $0) == .true } ?? false }

    /// The content of the string at `index` as it is written; nil for anything else.
    private func string(at index: Int) -> [UInt8]? {
        let token = tape.tokens[index]
        return token.kind == .string ? Array(bytes[token.range]) : nil
    }

    private func equal(_ index: Int?, _ text: StaticString) -> Bool {
        guard let index, tape.tokens[index].kind == .string else { return false }
        return tape.name(at: index, of: bytes.span, equals: text)
    }

    private func value(of name: StaticString, in object: Int = 0) -> Int? {
        tape.value(of: name, in: object, of: bytes.span)
    }

    /// The indexes of the elements of the array at `index`; empty for anything else.
    private func elements(of index: Int) -> [Int] {
        guard kind(at: index) == .array else { return [] }
        var indexes: [Int] = []
        var element = index + 1
        while element < tape.index(after: index) {
            indexes.append(element)
            element = tape.index(after: element)
        }
        return indexes
    }
}
