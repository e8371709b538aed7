/// Where the text of answers is: whole bodies and the events of streams. As for requests, what is not named is text.
enum AnswerPlaces {
    /// The table of a whole body; nil when answers are passed on unread.
    static func tree(for operation: Endpoint.Operation) -> PlaceTree? {
        switch operation {
        case .chatCompletions, .completions: completions
        case .responses: responses
        case .messages, .countTokens: messages
        case .embeddings, .embedContents: embeddings
        case .generateContent, .streamGenerateContent, .geminiTokenCount: content
        case .images: images
        case .moderations, .speech, .upload, .otherOfAPI, .other: other
        case .opaque: nil
        }
    }

    /// The table of one event's data; nil when streams are passed on unread.
    static func eventTree(for operation: Endpoint.Operation) -> PlaceTree? {
        switch operation {
        case .chatCompletions, .completions: completionsEvent
        case .responses: responsesEvent
        case .messages, .countTokens: messagesEvent
        case .generateContent, .streamGenerateContent: contentEvent
        case .images: images
        case .embeddings, .embedContents, .moderations, .speech, .geminiTokenCount, .upload, .otherOfAPI,
            .other:
            other
        case .opaque: nil
        }
    }

    private static let other = PlaceTree([Place("", role: .assistant)])

    private static let embeddings = PlaceTree([
        Place("", role: .assistant),
        Place("object", .structural), Place("model", .structural),
        Place("data[].object", .structural), Place("data[].embedding", .structural),
        Place("data[].embedding[]", .structural),
        Place("embedding.values[]", .structural), Place("embeddings[].values[]", .structural),
        Place("usage.prompt_tokens", .inputTokens),
    ])

    /// Members that all answers of chat and text completions have, in bodies and in events.
    private static let envelope: [Place] = [
        Place("", role: .assistant),
        Place("id", .structural), Place("object", .structural), Place("created", .structural),
        Place("model", .structural), Place("system_fingerprint", .structural),
        Place("service_tier", .structural),
        Place("obfuscation", .structural),
        Place("choices[].index", .index),
        Place("choices[].finish_reason", .finish),
        Place("choices[].logprobs", .logprobs),
        Place("usage.prompt_tokens", .inputTokens),
        Place("usage.completion_tokens", .outputTokens),
        Place("usage.input_tokens", .inputTokens),
    ]

    private static let completions = PlaceTree(
        envelope + [
            Place("choices[].message.role", .structural),
            Place("choices[].message.tool_calls[].id", .structural),
            Place("choices[].message.tool_calls[].type", .structural),
            Place("choices[].message.tool_calls[].function.name", .structural),
            Place("choices[].message.tool_calls[].function.arguments", .arguments),
            Place("choices[].message.function_call.name", .structural),
            Place("choices[].message.function_call.arguments", .arguments),
            Place("choices[].message.audio.data", .media),
            Place("choices[].message.audio.id", .structural),
        ])

    private static let completionsEvent = PlaceTree(
        envelope + [
            Place("choices[].text", .delta),
            Place("choices[].delta.role", .structural),
            Place("choices[].delta.content", .delta),
            Place("choices[].delta.refusal", .delta),
            Place("choices[].delta.reasoning_content", .delta),
            Place("choices[].delta.reasoning", .delta),
            Place("choices[].delta.function_call.name", .structural),
            Place("choices[].delta.function_call.arguments", .argumentsDelta),
            Place("choices[].delta.tool_calls[].index", .index),
            Place("choices[].delta.tool_calls[].id", .structural),
            Place("choices[].delta.tool_calls[].type", .structural),
            Place("choices[].delta.tool_calls[].function.name", .structural),
            Place("choices[].delta.tool_calls[].function.arguments", .argumentsDelta),
            Place("choices[].delta.audio.id", .structural),
            Place("choices[].delta.audio.data", .media),
            Place("choices[].delta.audio.transcript", .delta),
        ])

    /// The members of a response's output items, below `prefix`.
    private static let responses = PlaceTree(
        [
            Place("", role: .assistant), Place("id", .structural), Place("object", .structural),
            Place("status", .structural), Place("model", .structural),
            Place("previous_response_id", .structural),
            Place("output[].id", .structural), Place("output[].type", .structural),
            Place("output[].status", .structural), Place("output[].role", .structural),
            Place("output[].call_id", .structural), Place("output[].name", .structural),
            Place("output[].arguments", .arguments), Place("output[].encrypted_content", .sealed),
            Place("output[].result", .media),
            Place("output[].content[].type", .structural), Place("output[].content[].logprobs", .logprobs),
            Place("usage.input_tokens", .inputTokens), Place("usage.output_tokens", .outputTokens),
        ])

    private static let responsesEvent = PlaceTree([
        Place("", role: .assistant),
        Place("type", .structural), Place("sequence_number", .structural), Place("item_id", .structural),
        Place("output_index", .index), Place("content_index", .index), Place("summary_index", .index),
        Place("obfuscation", .structural),
        Place("delta", .delta), Place("logprobs", .logprobs),
        Place("arguments", .arguments), Place("partial_image_b64", .media),
        Place("part.type", .structural), Place("part.logprobs", .logprobs),
        Place("item.id", .structural), Place("item.type", .structural), Place("item.status", .structural),
        Place("item.role", .structural), Place("item.call_id", .structural), Place("item.name", .structural),
        Place("item.arguments", .arguments), Place("item.encrypted_content", .sealed),
        Place("item.result", .media),
        Place("item.content[].type", .structural), Place("item.content[].logprobs", .logprobs),
        Place("response.id", .structural), Place("response.object", .structural),
        Place("response.status", .structural), Place("response.model", .structural),
        Place("response.output[].id", .structural), Place("response.output[].type", .structural),
        Place("response.output[].status", .structural), Place("response.output[].role", .structural),
        Place("response.output[].call_id", .structural), Place("response.output[].name", .structural),
        Place("response.output[].arguments", .arguments),
        Place("response.output[].encrypted_content", .sealed), Place("response.output[].result", .media),
        Place("response.output[].content[].type", .structural),
        Place("response.output[].content[].logprobs", .logprobs),
        Place("response.usage.input_tokens", .inputTokens),
        Place("response.usage.output_tokens", .outputTokens),
    ])

    private static let messages = PlaceTree([
        Place("", role: .assistant),
        Place("id", .structural), Place("type", .structural), Place("role", .structural),
        Place("model", .structural),
        Place("stop_reason", .structural),
        Place("content[].type", .structural), Place("content[].id", .structural),
        Place("content[].name", .structural),
        Place("content[].tool_use_id", .structural),
        Place("content[].thinking", .sealed), Place("content[].signature", .structural),
        Place("content[].data", .sealed), Place("content[].content[].encrypted_content", .sealed),
        Place("input_tokens", .inputTokens),
        Place("usage.input_tokens", .inputTokens),
        Place("usage.cache_creation_input_tokens", .furtherInputTokens),
        Place("usage.cache_read_input_tokens", .furtherInputTokens),
        Place("usage.output_tokens", .outputTokens),
    ])

    private static let messagesEvent = PlaceTree([
        Place("", role: .assistant),
        Place("type", .structural), Place("index", .index),
        Place("message.id", .structural), Place("message.type", .structural),
        Place("message.role", .structural),
        Place("message.model", .structural),
        Place("content_block.type", .structural), Place("content_block.id", .structural),
        Place("content_block.name", .structural), Place("content_block.tool_use_id", .structural),
        Place("content_block.thinking", .sealed), Place("content_block.signature", .structural),
        Place("content_block.data", .sealed),
        Place("delta.type", .structural), Place("delta.text", .delta),
        Place("delta.partial_json", .argumentsDelta),
        Place("delta.thinking", .sealed), Place("delta.signature", .structural),
        Place("delta.stop_reason", .structural),
        Place("message.usage.input_tokens", .inputTokens),
        Place("message.usage.cache_creation_input_tokens", .furtherInputTokens),
        Place("message.usage.cache_read_input_tokens", .furtherInputTokens),
        Place("message.usage.output_tokens", .outputTokens),
        Place("usage.input_tokens", .inputTokens),
        Place("usage.cache_creation_input_tokens", .furtherInputTokens),
        Place("usage.cache_read_input_tokens", .furtherInputTokens),
        Place("usage.output_tokens", .outputTokens),
    ])

    private static let images = PlaceTree([
        Place("", role: .assistant),
        Place("type", .structural), Place("created", .structural), Place("created_at", .structural),
        Place("data[].b64_json", .media, media: .image), Place("b64_json", .media, media: .image),
        Place("usage.input_tokens", .inputTokens), Place("usage.output_tokens", .outputTokens),
    ])

    /// Members that Google's answers have, in bodies and in events.
    private static let contentEnvelope: [Place] = [
        Place("", role: .assistant),
        Place("modelVersion", .structural), Place("responseId", .structural),
        Place("createTime", .structural),
        Place("candidates[].index", .index), Place("candidates[].finishReason", .finish),
        Place("candidates[].logprobsResult", .logprobs), Place("candidates[].avgLogprobs", .structural),
        Place("candidates[].content.role", .structural),
        Place("candidates[].content.parts[].thoughtSignature", .cipher),
        Place("candidates[].content.parts[].inlineData.mimeType", .structural),
        Place("candidates[].content.parts[].inlineData.data", .media, media: .image),
        Place("candidates[].content.parts[].functionCall.id", .structural),
        Place("candidates[].content.parts[].functionCall.name", .structural),
        Place("candidates[].safetyRatings[].category", .structural),
        Place("candidates[].safetyRatings[].probability", .structural),
        Place("promptFeedback.blockReason", .structural),
        Place("usageMetadata.promptTokenCount", .inputTokens),
        Place("usageMetadata.candidatesTokenCount", .outputTokens),
    ]

    private static let content = PlaceTree(contentEnvelope + [Place("totalTokens", .inputTokens)])

    private static let contentEvent = PlaceTree(
        contentEnvelope + [Place("candidates[].content.parts[].text", .delta)])
}
