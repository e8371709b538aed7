/// Anthropic's endpoints (Anthropic API reference, Messages).
extension RequestPlaces {
    /// `POST /v1/messages`.
    static let messages = PlaceTree(
        [Place("", shape: .object, .requires(["model", "messages", "max_tokens"]))] + places)

    /// `POST /v1/messages/count_tokens`: the same without what the answer may cost.
    static let tokenCount = PlaceTree([Place("", shape: .object, .requires(["model", "messages"]))] + places)

    private static let places: [Place] =
        ForbiddenMembers.places + settings + conversation + tools

    private static let settings: [Place] = [
        Place("model", .structural, shape: .string),
        Place("stream", .structural, shape: .flag),
        Place("max_tokens", .structural, shape: .number, .atLeast(1)),
        Place("temperature", .structural, shape: .amount, .number(0...1)),
        Place("top_p", .structural, shape: .amount, .number(0...1)),
        Place("top_k", .structural, shape: .amount, .atLeast(0)),
        Place("stop_sequences", shape: .list),
        Place("stop_sequences[]", shape: .string),
        Place("thinking", shape: .members, .requires(["type"])),
        Place("thinking.type", .structural, shape: .string),
        Place("thinking.budget_tokens", .structural, shape: .amount, .atLeast(1)),
        Place("metadata", shape: .members),
        Place("metadata.user_id", shape: .text),
        Place("service_tier", .structural, shape: .text),
        Place("container", .state, shape: .textOrMembers),
        Place("container.id", .structural),
        Place("output_config", role: .system, shape: .members),
        Place("output_format", role: .system, shape: .members),
    ]

    private static let conversation: [Place] = [
        Place("system", .parts, role: .system, shape: .textOrList),
        Place("system[]", shape: .object, .variants([.init("text", requires: "text")])),
        Place("system[].type", .structural, shape: .string),
        Place("system[].text", shape: .string),
        Place("system[].cache_control.type", .structural),
        Place("messages", shape: .array, .notEmpty(), isCounted: true),
        Place("messages[]", shape: .object, .requires(["role", "content"])),
        Place("messages[].role", .speaker, shape: .string, .oneOf(["user", "assistant", "system"])),
        Place("messages[].content", .parts, shape: .textOrList),
        Place(
            "messages[].content[]", shape: .object,
            .variants([
                .init("text", requires: "text"), .init("image", requires: "source"),
                .init("document", requires: "source"), .init("tool_use", requires: "name"),
                .init("tool_result", requires: "tool_use_id"), .init("thinking", requires: "thinking"),
                .init("redacted_thinking", requires: "data"),
            ])),
        Place("messages[].content[].type", .structural, shape: .string),
        Place("messages[].content[].text", shape: .text),
        Place("messages[].content[].id", .structural),
        Place("messages[].content[].name", .name, .toolName),
        Place("messages[].content[].tool_use_id", .structural),
        Place("messages[].content[].is_error", .structural, shape: .flag),
        Place("messages[].content[].cache_control.type", .structural),
        Place("messages[].content[].thinking", .sealed, role: .assistant, shape: .text),
        Place("messages[].content[].signature", .cipher, role: .assistant),
        Place("messages[].content[].data", .cipher, role: .assistant),
        Place("messages[].content[].file_id", .state, shape: .text),
        Place("messages[].content[].source", role: .tool),
        Place("messages[].content[].source.type", .structural),
        Place("messages[].content[].source.media_type", .structural),
        Place("messages[].content[].source.file_id", .state, shape: .text),
        Place("messages[].content[].source.data", .media, role: .tool, media: .file),
        Place("messages[].content[].source.url", .media, role: .tool, media: .file),
        Place("messages[].content[].source.content", .parts, role: .tool),
        Place("messages[].content[].source.content[].type", .structural),
        Place("messages[].content[].source.content[].source.data", .media, media: .image),
        Place("messages[].content[].title", role: .tool),
        Place("messages[].content[].context", role: .tool),
        Place("messages[].content[].content", .parts, role: .tool),
        Place("messages[].content[].content[].type", .structural),
        Place("messages[].content[].content[].tool_use_id", .structural),
        Place("messages[].content[].content[].file_id", .state),
        Place("messages[].content[].content[].source.type", .structural),
        Place("messages[].content[].content[].source.media_type", .structural),
        Place("messages[].content[].content[].source.data", .media, media: .image),
        Place("messages[].content[].content[].source.url", .media, media: .image),
        Place("messages[].content[].content[].source.file_id", .state),
        Place("messages[].content[].content[].encrypted_content", .cipher),
    ]

    private static let tools: [Place] = [
        Place("tools", role: .tool, shape: .list),
        Place("tools[]", shape: .object, .requires(["name|type"])),
        Place("tools[].name", .name, shape: .text, .toolName),
        Place("tools[].type", .structural, shape: .text),
        Place("tools[].description", shape: .text),
        Place("tools[].input_schema", shape: .members),
        Place("tools[].cache_control.type", .structural),
        Place("tool_choice", shape: .members, .requires(["type"])),
        Place("tool_choice.type", .structural, shape: .string),
        Place("tool_choice.name", .structural),
        Place("mcp_servers", role: .tool, shape: .list),
        Place("mcp_servers[].type", .structural),
        Place("mcp_servers[].name", .name),
    ]
}
