/// What the model says to one request, before it takes the shape of an API.
struct Answer: Sendable {
    enum Content: Equatable, Sendable {
        case text(EscapedText)
        /// `arguments` is a JSON object.
        case call(tool: EscapedText, arguments: [UInt8])
    }

    /// Counts the answers of this process; every identifier in an answer is made of it.
    let serial: Int
    /// Seconds since 1970.
    let created: Int
    let model: EscapedText
    let content: Content
    let inputWords: Int
    let outputWords: Int
    /// Whether words are missing at the end because of a limit.
    let isCut: Bool

    /// The answer to `request`: its text, repeated, cut or turned into a call, as `behaviour` has it.
    init(to request: ModelRequest, behaviour: Behaviour, serial: Int, created: Int) {
        self.serial = serial
        self.created = created
        model = request.model
        inputWords = request.promptWords
        if let tool = request.calledTool {
            let arguments = Self.arguments(request.text)
            content = .call(tool: tool, arguments: arguments)
            outputWords = Words.count(in: arguments.span)
            isCut = false
            return
        }
        let replacement = Self.replacement(for: request.text, behaviour)
        let whole = replacement ?? request.text
        let available = replacement?.words ?? request.textWords
        let limit = min(behaviour.words ?? .max, request.maximumWords ?? .max)
        isCut = limit < available
        outputWords = min(limit, available)
        content = .text(isCut ? whole.first(words: limit) : whole)
    }

    /// The pieces of the text, or of the arguments as content of a JSON string.
    func pieces(charactersPerPiece: Int?) -> Pieces {
        switch content {
        case .text(let text): return Pieces(text, charactersPerPiece: charactersPerPiece)
        case .call(_, let arguments):
            var escaped = EscapedText()
            escaped.bytes.appendEscapedAgain(arguments)
            return Pieces(escaped, charactersPerPiece: charactersPerPiece)
        }
    }

    /// About the size of a body: what is reserved for it, so that it is not moved while it grows.
    var estimatedBytes: Int {
        let content =
            switch content {
            case .text(let text): text.bytes.count
            case .call(let tool, let arguments): tool.bytes.count + arguments.count
            }
        return content + model.bytes.count + 512
    }

    private static func arguments(_ text: EscapedText) -> [UInt8] {
        var arguments: [UInt8] = []
        arguments.append("{\"text\":\"")
        arguments.append(text)
        arguments.append("\"}")
        return arguments
    }

    /// The text where it is not the one that was sent.
    private static func replacement(for text: EscapedText, _ behaviour: Behaviour) -> EscapedText? {
        if let size = behaviour.number(of: .huge) {
            return EscapedText([UInt8](repeating: UInt8(ascii: "x"), count: size))
        }
        guard let size = behaviour.bodyBytes else { return nil }
        return repeated(text.isEmpty ? EscapedText(escaping: "echo") : text, toBytes: size)
    }

    /// The text over and over, up to the last whole character within `size` bytes.
    private static func repeated(_ text: EscapedText, toBytes size: Int) -> EscapedText {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        while bytes.count + text.bytes.count + 1 <= size {
            bytes.append(contentsOf: text.bytes)
            bytes.append(UInt8(ascii: " "))
        }
        var position = 0
        while position < text.bytes.count {
            let end = Words.characterEnd(in: text.bytes.span, after: position)
            guard bytes.count + end - position <= size else { break }
            bytes.append(contentsOf: text.bytes[position..<end])
            position = end
        }
        return EscapedText(bytes)
    }
}
