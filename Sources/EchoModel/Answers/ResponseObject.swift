import HTTP

/// The OpenAI Responses API: `POST /v1/responses`.
struct ResponseObject: Sendable {
    enum Stage: Sendable {
        case inProgress
        case finished
    }

    let answer: Answer

    init(_ answer: Answer) { self.answer = answer }

    var body: [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(2 * answer.estimatedBytes)
        append(.finished, to: &body)
        return body
    }

    func append(_ stage: Stage, to output: inout [UInt8]) {
        output.append(#"{"id":"resp_"#)
        output.appendDecimal(answer.serial)
        output.append(#"","object":"response","created_at":"#)
        output.appendDecimal(answer.created)
        output.append(#","status":""#)
        output.append(stage == .inProgress ? "in_progress" : finalStatus)
        output.append(#"","error":null,"incomplete_details":"#)
        output.append(
            stage == .finished && answer.isCut ? #"{"reason":"max_output_tokens"}"# : "null")
        output.append(#","instructions":null,"max_output_tokens":null,"model":""#)
        output.append(answer.model)
        output.append(#"","output":["#)
        if stage == .finished { appendItem(.finished, to: &output) }
        output.append(
            #"],"parallel_tool_calls":true,"previous_response_id":null,"reasoning":{"effort":null,"summary":null}"#
        )
        output.append(
            #","store":false,"temperature":1.0,"text":{"format":{"type":"text"}},"tool_choice":"auto","tools":[]"#
        )
        output.append(#","top_p":1.0,"truncation":"disabled","usage":"#)
        if stage == .finished { appendUsage(to: &output) } else { output.append("null") }
        output.append(#","user":null,"metadata":{}}"#)
    }

    /// The one item of the output, without its content while it is in progress.
    func appendItem(_ stage: Stage, to output: inout [UInt8]) {
        output.append(#"{"id":""#)
        appendItemIdentifier(to: &output)
        switch answer.content {
        case .text:
            output.append(#"","type":"message","role":"assistant","status":""#)
            output.append(stage == .inProgress ? "in_progress" : finalStatus)
            output.append(#"","content":["#)
            if stage == .finished { appendPart(.finished, to: &output) }
            output.append("]}")
        case .call(let tool, let arguments):
            output.append(#"","type":"function_call","call_id":"call_"#)
            output.appendDecimal(answer.serial)
            output.append(#"","name":""#)
            output.append(tool)
            output.append(#"","status":""#)
            output.append(stage == .inProgress ? "in_progress" : finalStatus)
            output.append(#"","arguments":""#)
            if stage == .finished { output.appendEscapedAgain(arguments) }
            output.append(#""}"#)
        }
    }

    func appendItemIdentifier(to output: inout [UInt8]) {
        output.append(isCall ? "fc_" : "msg_")
        output.appendDecimal(answer.serial)
    }

    func appendPart(_ stage: Stage, to output: inout [UInt8]) {
        output.append(#"{"type":"output_text","annotations":[],"logprobs":[],"text":""#)
        if stage == .finished, case .text(let text) = answer.content { output.append(text) }
        output.append(#""}"#)
    }

    var isCall: Bool {
        if case .call = answer.content { true } else { false }
    }

    var finalStatus: StaticString { answer.isCut ? "incomplete" : "completed" }

    private func appendUsage(to output: inout [UInt8]) {
        output.append(#"{"input_tokens":"#)
        output.appendDecimal(answer.inputWords)
        output.append(#","input_tokens_details":{"cached_tokens":0},"output_tokens":"#)
        output.appendDecimal(answer.outputWords)
        output.append(#","output_tokens_details":{"reasoning_tokens":0},"total_tokens":"#)
        output.appendDecimal(answer.inputWords + answer.outputWords)
        output.append("}")
    }
}
