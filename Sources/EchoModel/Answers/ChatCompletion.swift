import HTTP

/// The OpenAI Chat Completions API: `POST /v1/chat/completions`.
struct ChatCompletion: Sendable {
    private let answer: Answer

    init(_ answer: Answer) { self.answer = answer }

    /// The body of an answer that is not streamed.
    var body: [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(answer.estimatedBytes)
        body.append(opening(object: "chat.completion"))
        body.append(#","choices":[{"index":0,"message":{"role":"assistant","content":"#)
        switch answer.content {
        case .text(let text):
            body.append("\"")
            body.append(text)
            body.append(#"","refusal":null,"annotations":[]"#)
        case .call(let tool, let arguments):
            body.append(#"null,"refusal":null,"annotations":[],"tool_calls":[{"#)
            appendCall(tool, to: &body)
            body.appendEscapedAgain(arguments)
            body.append(#""}}]"#)
        }
        body.append(#"},"logprobs":null,"finish_reason":"#)
        body.append(finishReason)
        body.append(#"}],"usage":"#)
        body.append(usage)
        body.append("}")
        return body
    }

    /// Everything of a chunk before its choices: the same in all chunks of a stream.
    func opening(object: StaticString) -> [UInt8] {
        var opening: [UInt8] = []
        opening.reserveCapacity(answer.model.bytes.count + 256)
        opening.append(#"{"id":"chatcmpl-"#)
        opening.appendDecimal(answer.serial)
        opening.append(#"","object":""#)
        opening.append(object)
        opening.append(#"","created":"#)
        opening.appendDecimal(answer.created)
        opening.append(#","model":""#)
        opening.append(answer.model)
        opening.append(#"","system_fingerprint":"fp_echo""#)
        return opening
    }

    /// A tool call up to the opening quote of its arguments.
    func appendCall(_ tool: EscapedText, to output: inout [UInt8]) {
        output.append(#""id":"call_"#)
        output.appendDecimal(answer.serial)
        output.append(#"","type":"function","function":{"name":""#)
        output.append(tool)
        output.append(#"","arguments":""#)
    }

    var finishReason: StaticString {
        if case .call = answer.content { return "\"tool_calls\"" }
        return answer.isCut ? "\"length\"" : "\"stop\""
    }

    var usage: [UInt8] { answer.openAIUsage }
}

extension Answer {
    /// As in Chat Completions and Completions.
    var openAIUsage: [UInt8] {
        var usage: [UInt8] = []
        usage.append(#"{"prompt_tokens":"#)
        usage.appendDecimal(inputWords)
        usage.append(#","completion_tokens":"#)
        usage.appendDecimal(outputWords)
        usage.append(#","total_tokens":"#)
        usage.appendDecimal(inputWords + outputWords)
        usage.append("}")
        return usage
    }
}

/// The events of a streamed chat completion: a role, pieces of content, a reason for the end, perhaps usage, `[DONE]`.
struct ChatCompletionEvents: Sendable {
    private enum Phase: Sendable {
        case role
        case callStart
        case pieces
        case finish
        case usage
        case done
        case ended
    }

    private let completion: ChatCompletion
    private let tool: EscapedText?
    private let opening: [UInt8]
    private let includesUsage: Bool
    private var pieces: Pieces
    private var phase = Phase.role

    init(_ answer: Answer, includesUsage: Bool, charactersPerPiece: Int?) {
        completion = ChatCompletion(answer)
        opening = completion.opening(object: "chat.completion.chunk")
        pieces = answer.pieces(charactersPerPiece: charactersPerPiece)
        if case .call(let tool, _) = answer.content { self.tool = tool } else { tool = nil }
        self.includesUsage = includesUsage
    }

    /// Writes the next event.
    /// - Returns: false when there is none.
    mutating func next(_ event: inout OutgoingEvent) -> Bool {
        event.clear()
        switch phase {
        case .role:
            phase = tool == nil ? .pieces : .callStart
            appendChoice(tool == nil ? Self.textRole : Self.callRole, to: &event)
        case .callStart:
            phase = .pieces
            appendCallStart(to: &event)
        case .pieces:
            guard let piece = pieces.next() else {
                phase = .finish
                return next(&event)
            }
            appendPiece(piece, to: &event)
        case .finish:
            phase = includesUsage ? .usage : .done
            event.data.append(contentsOf: opening)
            event.data.append(#","choices":[{"index":0,"delta":{},"logprobs":null,"finish_reason":"#)
            event.data.append(completion.finishReason)
            close(&event)
        case .usage:
            phase = .done
            event.data.append(contentsOf: opening)
            event.data.append(#","choices":[],"usage":"#)
            event.data.append(contentsOf: completion.usage)
            event.data.append("}")
        case .done:
            phase = .ended
            event.data.append("[DONE]")
            event.isLast = true
        case .ended: return false
        }
        return true
    }

    private static let textRole: StaticString = #"{"role":"assistant","content":"","refusal":null}"#
    private static let callRole: StaticString = #"{"role":"assistant","content":null,"refusal":null}"#

    private func appendChoice(_ delta: StaticString, to event: inout OutgoingEvent) {
        event.data.append(contentsOf: opening)
        event.data.append(#","choices":[{"index":0,"delta":"#)
        event.data.append(delta)
        event.data.append(#","logprobs":null,"finish_reason":null"#)
        close(&event)
    }

    private func appendCallStart(to event: inout OutgoingEvent) {
        event.data.append(contentsOf: opening)
        event.data.append(#","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"#)
        completion.appendCall(tool ?? EscapedText(), to: &event.data)
        event.data.append(#""}}]},"logprobs":null,"finish_reason":null"#)
        close(&event)
    }

    private func appendPiece(_ piece: Range<Int>, to event: inout OutgoingEvent) {
        event.isPiece = true
        event.data.append(contentsOf: opening)
        event.data.append(
            tool == nil
                ? #","choices":[{"index":0,"delta":{"content":""#
                : #","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":""#)
        event.data.append(contentsOf: pieces.text[piece])
        event.data.append(tool == nil ? #""}"# : #""}}]}"#)
        event.data.append(#","logprobs":null,"finish_reason":null"#)
        close(&event)
    }

    /// Ends the choice and the chunk. Asked for usage, every chunk has the member.
    private func close(_ event: inout OutgoingEvent) {
        event.data.append(includesUsage ? #"}],"usage":null}"# : "}]}")
    }
}
