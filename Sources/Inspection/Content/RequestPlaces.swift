/// Where the text of requests is, one table an operation. What a table does not name is text: a table gives roles, and
/// lists what is *not* text, so that nothing escapes inspection by being new.
///
/// Structural members are those whose value the API compares with a fixed set or with another id; free text cannot be
/// carried by them, and a replacement would break the request.
enum RequestPlaces {
    /// The table of `operation`; nil when bodies are passed on unread.
    static func tree(for operation: Endpoint.Operation) -> PlaceTree? {
        switch operation {
        case .chatCompletions: chatCompletions
        case .responses: responses
        case .completions: completions
        case .embeddings: embeddings
        case .messages, .countTokens: messages
        case .other: other
        case .opaque: nil
        }
    }

    private static let other = PlaceTree([])

    private static let chatCompletions = PlaceTree([
        Place("", shape: .object),
        Place("model", .structural, shape: .string),
        Place("stream", .structural, shape: [.boolean, .null]),
        Place("stream_options", shape: [.object, .null]),
        Place("messages", shape: .array, isCounted: true),
        Place("messages[]", shape: .object),
        Place("messages[].role", .speaker, shape: .string),
        Place("messages[].name", .structural),
        Place("messages[].tool_call_id", .structural),
        Place("messages[].content", shape: [.string, .array, .null]),
        Place("messages[].content[]", shape: [.object, .string]),
        Place("messages[].content[].type", .structural),
        Place("messages[].content[].text", shape: [.string, .null]),
        Place("messages[].content[].image_url.url", .media),
        Place("messages[].content[].image_url.detail", .structural),
        Place("messages[].content[].input_audio.data", .media),
        Place("messages[].content[].input_audio.format", .structural),
        Place("messages[].content[].file.file_data", .media),
        Place("messages[].content[].file.file_id", .structural),
        Place("messages[].audio.id", .structural),
        Place("messages[].tool_calls", shape: [.array, .null]),
        Place("messages[].tool_calls[].id", .structural),
        Place("messages[].tool_calls[].type", .structural),
        Place("messages[].tool_calls[].function.name", .structural),
        Place("messages[].tool_calls[].function.arguments", .arguments),
        Place("messages[].function_call.name", .structural),
        Place("messages[].function_call.arguments", .arguments),
        Place("tools", role: .tool, shape: [.array, .null]),
        Place("tools[].type", .structural),
        Place("tools[].function.name", .structural),
        Place("functions", role: .tool),
        Place("functions[].name", .structural),
        Place("tool_choice", .structural),
        Place("tool_choice.type", .structural),
        Place("tool_choice.function.name", .structural),
        Place("response_format.type", .structural),
        Place("response_format.json_schema.name", .structural),
        Place("reasoning_effort", .structural),
        Place("service_tier", .structural),
        Place("verbosity", .structural),
        Place("modalities[]", .structural),
        Place("audio.format", .structural),
        Place("audio.voice", .structural),
        Place("prompt_cache_key", .structural),
    ])

    private static let responses = PlaceTree([
        Place("", shape: .object),
        Place("model", .structural, shape: .string),
        Place("stream", .structural, shape: [.boolean, .null]),
        Place("previous_response_id", .structural),
        Place("conversation", .structural),
        Place("conversation.id", .structural),
        Place("instructions", role: .system, shape: [.string, .array, .null]),
        Place("input", shape: [.string, .array, .null], isCounted: true),
        Place("input[]", shape: [.object, .string]),
        Place("input[].type", .structural),
        Place("input[].id", .structural),
        Place("input[].call_id", .structural),
        Place("input[].status", .structural),
        Place("input[].name", .structural),
        Place("input[].role", .speaker, shape: .string),
        Place("input[].content", shape: [.string, .array, .null]),
        Place("input[].content[].type", .structural),
        Place("input[].content[].text", shape: [.string, .null]),
        Place("input[].content[].image_url", .media),
        Place("input[].content[].detail", .structural),
        Place("input[].content[].file_id", .structural),
        Place("input[].content[].file_data", .media),
        Place("input[].content[].input_audio.data", .media),
        Place("input[].content[].input_audio.format", .structural),
        Place("input[].arguments", .arguments, role: .assistant),
        Place("input[].input", role: .assistant),
        Place("input[].output", role: .tool),
        Place("input[].output[].type", .structural),
        Place("input[].output[].image_url", .media),
        Place("input[].results", role: .tool),
        Place("input[].summary", role: .assistant),
        Place("input[].summary[].type", .structural),
        Place("input[].encrypted_content", .sealed, role: .assistant),
        Place("input[].result", .media, role: .tool),
        Place("tools", role: .tool, shape: [.array, .null]),
        Place("tools[].type", .structural),
        Place("tools[].name", .structural),
        Place("tools[].server_label", .structural),
        Place("tools[].vector_store_ids[]", .structural),
        Place("tool_choice", .structural),
        Place("tool_choice.type", .structural),
        Place("tool_choice.name", .structural),
        Place("text.format.type", .structural),
        Place("text.format.name", .structural),
        Place("text.verbosity", .structural),
        Place("reasoning.effort", .structural),
        Place("reasoning.summary", .structural),
        Place("include[]", .structural),
        Place("service_tier", .structural),
        Place("truncation", .structural),
        Place("prompt_cache_key", .structural),
    ])

    private static let completions = PlaceTree([
        Place("", shape: .object),
        Place("model", .structural, shape: .string),
        Place("stream", .structural, shape: [.boolean, .null]),
        Place("stream_options", shape: [.object, .null]),
        Place("prompt", role: .user, shape: [.string, .array, .null], isCounted: false),
        Place("suffix", role: .user),
    ])

    private static let embeddings = PlaceTree([
        Place("", shape: .object),
        Place("model", .structural, shape: .string),
        Place("input", role: .user, shape: [.string, .array]),
        Place("encoding_format", .structural),
    ])

    private static let messages = PlaceTree([
        Place("", shape: .object),
        Place("model", .structural, shape: .string),
        Place("stream", .structural, shape: [.boolean, .null]),
        Place("system", role: .system, shape: [.string, .array, .null]),
        Place("system[].type", .structural),
        Place("system[].cache_control.type", .structural),
        Place("messages", shape: .array, isCounted: true),
        Place("messages[]", shape: .object),
        Place("messages[].role", .speaker, shape: .string),
        Place("messages[].content", shape: [.string, .array, .null]),
        Place("messages[].content[]", shape: .object),
        Place("messages[].content[].type", .structural),
        Place("messages[].content[].text", shape: [.string, .null]),
        Place("messages[].content[].id", .structural),
        Place("messages[].content[].name", .structural),
        Place("messages[].content[].tool_use_id", .structural),
        Place("messages[].content[].cache_control.type", .structural),
        Place("messages[].content[].thinking", .sealed),
        Place("messages[].content[].signature", .structural),
        Place("messages[].content[].data", .sealed),
        Place("messages[].content[].source", role: .tool),
        Place("messages[].content[].source.type", .structural),
        Place("messages[].content[].source.media_type", .structural),
        Place("messages[].content[].source.file_id", .structural),
        Place("messages[].content[].source.data", .media, role: .tool),
        Place("messages[].content[].title", role: .tool),
        Place("messages[].content[].context", role: .tool),
        Place("messages[].content[].content", role: .tool),
        Place("messages[].content[].content[].type", .structural),
        Place("messages[].content[].content[].tool_use_id", .structural),
        Place("messages[].content[].content[].source.type", .structural),
        Place("messages[].content[].content[].source.media_type", .structural),
        Place("messages[].content[].content[].source.data", .media),
        Place("messages[].content[].content[].encrypted_content", .sealed),
        Place("tools", role: .tool, shape: [.array, .null]),
        Place("tools[].name", .structural),
        Place("tools[].type", .structural),
        Place("tools[].cache_control.type", .structural),
        Place("tool_choice.type", .structural),
        Place("tool_choice.name", .structural),
        Place("thinking.type", .structural),
        Place("service_tier", .structural),
        Place("container", .structural),
    ])
}
