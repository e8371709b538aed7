import HTTP

/// Google's Gemini API: `POST /v1beta/models/NAME:generateContent`.
struct GeneratedContent: Sendable {
    private let answer: Answer

    init(_ answer: Answer) { self.answer = answer }

    /// The body of an answer that is not streamed.
    var body: [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(answer.estimatedBytes)
        body.append(#"{"candidates":[{"content":{"parts":["#)
        switch answer.content {
        case .text(let text):
            body.append(#"{"text":""#)
            body.append(text)
            body.append("\"}")
        case .call(let tool, let arguments):
            appendCall(tool, arguments, to: &body)
        }
        body.append(#"],"role":"model"},"finishReason":"#)
        body.append(finishReason)
        body.append(#","index":0}],"#)
        appendEnvelope(to: &body)
        body.append("}")
        return body
    }

    /// The answer of `:countTokens`.
    static func tokenCount(_ request: ModelRequest) -> [UInt8] {
        var body: [UInt8] = []
        body.append(#"{"totalTokens":"#)
        body.appendDecimal(request.promptWords)
        body.append("}")
        return body
    }

    func appendCall(_ tool: EscapedText, _ arguments: [UInt8], to output: inout [UInt8]) {
        output.append(#"{"functionCall":{"name":""#)
        output.append(tool)
        output.append(#"","args":"#)
        output.append(contentsOf: arguments)
        output.append("}}")
    }

    /// The members of every answer and event beside its candidates.
    func appendEnvelope(to output: inout [UInt8]) {
        output.append(#""usageMetadata":{"promptTokenCount":"#)
        output.appendDecimal(answer.inputWords)
        output.append(#","candidatesTokenCount":"#)
        output.appendDecimal(answer.outputWords)
        output.append(#","totalTokenCount":"#)
        output.appendDecimal(answer.inputWords + answer.outputWords)
        output.append(#"},"modelVersion":""#)
        output.append(answer.model)
        output.append(#"","responseId":"gen_"#)
        output.appendDecimal(answer.serial)
        output.append("\"")
    }

    var finishReason: StaticString { answer.isCut ? "\"MAX_TOKENS\"" : "\"STOP\"" }
}

/// The events of streamed content (`alt=sse`): pieces, the last of them with a reason for the end. No event ends it.
struct GeneratedContentEvents: Sendable {
    private enum Phase: Sendable {
        case pieces, finish, ended
    }

    private let answer: Answer
    private let content: GeneratedContent
    private var pieces: Pieces
    private var phase = Phase.pieces

    init(_ answer: Answer, charactersPerPiece: Int?) {
        self.answer = answer
        content = GeneratedContent(answer)
        pieces = answer.pieces(charactersPerPiece: charactersPerPiece)
    }

    /// Writes the next event.
    /// - Returns: false when there is none.
    mutating func next(_ event: inout OutgoingEvent) -> Bool {
        event.clear()
        switch phase {
        case .pieces: appendPiece(to: &event)
        case .finish:
            phase = .ended
            event.isLast = true
            event.data.append(
                #"{"candidates":[{"content":{"parts":[{"text":""}],"role":"model"},"finishReason":"#)
            event.data.append(content.finishReason)
            close(&event)
        case .ended: return false
        }
        return true
    }

    private mutating func appendPiece(to event: inout OutgoingEvent) {
        if case .call(let tool, let arguments) = answer.content {
            phase = .finish
            event.data.append(#"{"candidates":[{"content":{"parts":["#)
            content.appendCall(tool, arguments, to: &event.data)
        } else if let piece = pieces.next() {
            event.isPiece = true
            event.data.append(#"{"candidates":[{"content":{"parts":[{"text":""#)
            event.data.append(contentsOf: pieces.text[piece])
            event.data.append("\"}")
        } else {
            phase = .finish
            _ = next(&event)
            return
        }
        event.data.append(#"],"role":"model"}"#)
        close(&event)
    }

    private func close(_ event: inout OutgoingEvent) {
        event.data.append(#","index":0}],"#)
        content.appendEnvelope(to: &event.data)
        event.data.append("}")
    }
}
