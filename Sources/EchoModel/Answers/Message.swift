import HTTP

/// The Anthropic Messages API: `POST /v1/messages`.
struct Message: Sendable {
    private let answer: Answer

    init(_ answer: Answer) { self.answer = answer }

    var body: [UInt8] {
        var body = opening
        body.append("[")
        switch answer.content {
        case .text(let text):
            body.append(#"{"type":"text","text":""#)
            body.append(text)
            body.append(#""}"#)
        case .call(let tool, let arguments):
            appendCall(tool, to: &body)
            body.append(arguments)
            body.append("}")
        }
        body.append(#"],"stop_reason":"#)
        body.append(stopReason)
        body.append(#","stop_sequence":null,"usage":{"input_tokens":"#)
        body.appendDecimal(answer.inputWords)
        body.append(#","output_tokens":"#)
        body.appendDecimal(answer.outputWords)
        body.append("}}")
        return body
    }

    /// The answer of `POST /v1/messages/count_tokens`.
    static func tokenCount(_ request: ModelRequest) -> [UInt8] {
        var body: [UInt8] = []
        body.append(#"{"input_tokens":"#)
        body.appendDecimal(request.promptWords)
        body.append("}")
        return body
    }

    /// Everything before the content.
    var opening: [UInt8] {
        var opening: [UInt8] = []
        opening.reserveCapacity(answer.estimatedBytes)
        opening.append(#"{"id":"msg_"#)
        opening.appendDecimal(answer.serial)
        opening.append(#"","type":"message","role":"assistant","model":""#)
        opening.append(answer.model)
        opening.append(#"","content":"#)
        return opening
    }

    /// A tool call up to its input.
    func appendCall(_ tool: EscapedText, to output: inout [UInt8]) {
        output.append(#"{"type":"tool_use","id":"toolu_"#)
        output.appendDecimal(answer.serial)
        output.append(#"","name":""#)
        output.append(tool)
        output.append(#"","input":"#)
    }

    var stopReason: StaticString {
        if case .call = answer.content { return "\"tool_use\"" }
        return answer.isCut ? "\"max_tokens\"" : "\"end_turn\""
    }
}

/// The events of a streamed message.
struct MessageEvents: Sendable {
    private enum Phase: Sendable {
        case messageStart, blockStart, ping, pieces, blockStop, messageDelta, messageStop, ended
    }

    private let answer: Answer
    private let tool: EscapedText?
    private var pieces: Pieces
    private var phase = Phase.messageStart

    init(_ answer: Answer, charactersPerPiece: Int?) {
        self.answer = answer
        pieces = answer.pieces(charactersPerPiece: charactersPerPiece)
        if case .call(let tool, _) = answer.content { self.tool = tool } else { tool = nil }
    }

    mutating func next(_ event: inout OutgoingEvent) -> Bool {
        event.clear()
        switch phase {
        case .messageStart:
            phase = .blockStart
            appendStart(to: &event)
        case .blockStart:
            phase = .ping
            appendBlockStart(to: &event)
        case .ping:
            phase = .pieces
            event.name = "ping"
            event.data.append(#"{"type":"ping"}"#)
        case .pieces:
            guard let piece = pieces.next() else {
                phase = .blockStop
                return next(&event)
            }
            appendDelta(piece, to: &event)
        case .blockStop:
            phase = .messageDelta
            event.name = "content_block_stop"
            event.data.append(#"{"type":"content_block_stop","index":0}"#)
        case .messageDelta:
            phase = .messageStop
            appendMessageDelta(to: &event)
        case .messageStop:
            phase = .ended
            event.isLast = true
            event.name = "message_stop"
            event.data.append(#"{"type":"message_stop"}"#)
        case .ended: return false
        }
        return true
    }

    private func appendStart(to event: inout OutgoingEvent) {
        event.name = "message_start"
        event.data.append(#"{"type":"message_start","message":"#)
        event.data.append(Message(answer).opening)
        event.data.append(#"[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":"#)
        event.data.appendDecimal(answer.inputWords)
        event.data.append(#","output_tokens":0}}}"#)
    }

    private func appendBlockStart(to event: inout OutgoingEvent) {
        event.name = "content_block_start"
        event.data.append(#"{"type":"content_block_start","index":0,"content_block":"#)
        if let tool {
            Message(answer).appendCall(tool, to: &event.data)
            event.data.append("{}}}")
        } else {
            event.data.append(#"{"type":"text","text":""}}"#)
        }
    }

    private func appendDelta(_ piece: Range<Int>, to event: inout OutgoingEvent) {
        event.isPiece = true
        event.name = "content_block_delta"
        event.data.append(
            tool == nil
                ? #"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":""#
                : #"{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":""#
        )
        event.data.append(contentsOf: pieces.text[piece])
        event.data.append(#""}}"#)
    }

    private func appendMessageDelta(to event: inout OutgoingEvent) {
        event.name = "message_delta"
        event.data.append(#"{"type":"message_delta","delta":{"stop_reason":"#)
        event.data.append(Message(answer).stopReason)
        event.data.append(#","stop_sequence":null},"usage":{"output_tokens":"#)
        event.data.appendDecimal(answer.outputWords)
        event.data.append("}}")
    }
}
