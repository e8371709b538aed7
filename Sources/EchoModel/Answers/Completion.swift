import HTTP

/// The old OpenAI Completions API: `POST /v1/completions`.
struct Completion: Sendable {
    private let answer: Answer

    init(_ answer: Answer) { self.answer = answer }

    var body: [UInt8] {
        var body = opening
        if case .text(let text) = answer.content { body.append(text) }
        body.append(#"","index":0,"logprobs":null,"finish_reason":"#)
        body.append(finishReason)
        body.append(#"}],"usage":"#)
        body.append(answer.openAIUsage)
        body.append("}")
        return body
    }

    /// Everything before the text.
    var opening: [UInt8] {
        var opening = head
        opening.append(#"[{"text":""#)
        return opening
    }

    /// Everything before the choices.
    var head: [UInt8] {
        var head: [UInt8] = []
        head.append(#"{"id":"cmpl-"#)
        head.appendDecimal(answer.serial)
        head.append(#"","object":"text_completion","created":"#)
        head.appendDecimal(answer.created)
        head.append(#","model":""#)
        head.append(answer.model)
        head.append(#"","choices":"#)
        return head
    }

    var finishReason: StaticString { answer.isCut ? "\"length\"" : "\"stop\"" }

    var usage: [UInt8] { answer.openAIUsage }
}

/// The events of a streamed completion, which have the shape of the whole answer.
struct CompletionEvents: Sendable {
    private enum Phase: Sendable {
        case pieces
        case usage
        case done
        case ended
    }

    private let completion: Completion
    private let opening: [UInt8]
    private let includesUsage: Bool
    private var pieces: Pieces
    private var phase = Phase.pieces

    init(_ answer: Answer, includesUsage: Bool, charactersPerPiece: Int?) {
        completion = Completion(answer)
        opening = completion.opening
        pieces = answer.pieces(charactersPerPiece: charactersPerPiece)
        self.includesUsage = includesUsage
    }

    mutating func next(_ event: inout OutgoingEvent) -> Bool {
        event.clear()
        switch phase {
        case .pieces:
            event.data.append(contentsOf: opening)
            if let piece = pieces.next() {
                event.isPiece = true
                event.data.append(contentsOf: pieces.text[piece])
                event.data.append(#"","index":0,"logprobs":null,"finish_reason":null}]}"#)
            } else {
                phase = includesUsage ? .usage : .done
                event.data.append(#"","index":0,"logprobs":null,"finish_reason":"#)
                event.data.append(completion.finishReason)
                event.data.append("}]}")
            }
        case .usage:
            phase = .done
            event.data.append(completion.head)
            event.data.append(#"[],"usage":"#)
            event.data.append(completion.usage)
            event.data.append("}")
        case .done:
            phase = .ended
            event.data.append("[DONE]")
            event.isLast = true
        case .ended: return false
        }
        return true
    }
}
