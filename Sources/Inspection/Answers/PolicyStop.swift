/// The members of an answer that its continuation must repeat, as they stand in the source.
struct Envelope {
    private var members: [(name: StaticString, value: [UInt8])] = []

    /// Nothing to repeat.
    init() {}

    /// Takes the members of the object at `object`.
    init(_ tape: borrowing JSONTape, in object: Int, of bytes: Span<UInt8>) {
        for name in [
            "id", "created", "created_at", "model", "system_fingerprint", "modelVersion", "responseId",
        ] as [StaticString] {
            guard tape.tokens.count > object, let value = tape.value(of: name, in: object, of: bytes) else {
                continue
            }
            let token = tape.tokens[value]
            guard token.kind == .string || token.kind == .number else { continue }
            let quotes = token.kind == .string ? 1 : 0
            var text: [UInt8] = []
            text.append(contentsOf: bytes, token.range.lowerBound - quotes..<token.range.upperBound + quotes)
            members.append((name, text))
        }
    }

    /// Appends `"id":…,` and so on.
    func append(to output: inout [UInt8]) {
        for member in members {
            output.append("\"")
            output.append(member.name)
            output.append("\":")
            output += member.value
            output.append(",")
        }
    }
}

/// How an answer ends that the policy does not let pass: as if the provider's own filter had ended it.
struct PolicyStop {
    private let endpoint: Endpoint

    init(_ endpoint: Endpoint) { self.endpoint = endpoint }

    /// Appends a whole body.
    func appendBody(_ envelope: Envelope, to output: inout [UInt8]) {
        output.append("{")
        envelope.append(to: &output)
        switch endpoint.operation {
        case .messages, .countTokens:
            output.append(#""type":"message","role":"assistant","content":[],"stop_reason":"refusal","#)
            output.append(#""stop_sequence":null,"usage":{"input_tokens":0,"output_tokens":0}}"#)
        case .responses:
            output.append(Self.incompleteResponse)
            output.append("}")
        case .completions:
            output.append(#""object":"text_completion","choices":[{"index":0,"text":"","logprobs":null,"#)
            output.append(#""finish_reason":"content_filter"}]}"#)
        case .generateContent, .streamGenerateContent, .geminiTokenCount, .embedContents:
            output.append(Self.stoppedCandidate)
            output.append("}")
        default:
            output.append(#""object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","#)
            output.append(
                #""content":"","refusal":null},"logprobs":null,"finish_reason":"content_filter"}]}"#)
        }
    }

    private static let stoppedCandidate: StaticString =
        #""candidates":[{"content":{"parts":[{"text":""}],"role":"model"},"finishReason":"SAFETY","index":0}]"#

    private static let incompleteResponse: StaticString =
        #""object":"response","status":"incomplete","error":null,"incomplete_details":{"reason":"content_filter"},"output":[],"usage":null"#

    /// Appends the last events of a stream.
    /// - Parameters:
    ///   - openBlock: The content block of a Messages stream that has begun and not ended.
    ///   - sequenceNumber: The next one of a Responses stream.
    func appendEvents(
        _ envelope: Envelope, openBlock: Int?, sequenceNumber: Int, to output: inout [UInt8]
    ) {
        switch endpoint.operation {
        case .messages, .countTokens:
            if let openBlock {
                output.append("event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":")
                output.appendDecimal(max(openBlock, 0))
                output.append("}\n\n")
            }
            output.append("event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{")
            output.append(
                "\"stop_reason\":\"refusal\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":0}}\n\n")
            output.append("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n")
        case .responses:
            output.append(
                "event: response.incomplete\ndata: {\"type\":\"response.incomplete\",\"sequence_number\":")
            output.appendDecimal(max(sequenceNumber, 0))
            output.append(",\"response\":{")
            envelope.append(to: &output)
            output.append(Self.incompleteResponse)
            output.append("}}\n\n")
        case .completions:
            appendChoice("text_completion", "\"text\":\"\"", envelope, to: &output)
        case .generateContent, .streamGenerateContent, .geminiTokenCount, .embedContents:
            output.append("data: {")
            envelope.append(to: &output)
            output.append(Self.stoppedCandidate)
            output.append("}\n\n")
        default:
            appendChoice("chat.completion.chunk", "\"delta\":{}", envelope, to: &output)
        }
    }

    private func appendChoice(
        _ object: StaticString, _ text: StaticString, _ envelope: Envelope, to output: inout [UInt8]
    ) {
        output.append("data: {")
        envelope.append(to: &output)
        output.append("\"object\":\"")
        output.append(object)
        output.append("\",\"choices\":[{\"index\":0,")
        output.append(text)
        output.append(",\"logprobs\":null,\"finish_reason\":\"content_filter\"}]}\n\ndata: [DONE]\n\n")
    }
}
