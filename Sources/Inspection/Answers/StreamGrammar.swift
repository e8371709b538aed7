/// What an event means for the texts of its stream, beyond where text is.
enum StreamGrammar {
    /// The kinds of delta events of a Responses stream; their order is their number.
    private static let deltaTypes: [StaticString] = [
        "response.output_text.delta", "response.refusal.delta", "response.reasoning_text.delta",
        "response.reasoning_summary_text.delta", "response.function_call_arguments.delta",
        "response.mcp_call_arguments.delta", "response.custom_tool_call_input.delta",
        "response.code_interpreter_call_code.delta", "response.audio.transcript.delta",
    ]
    /// Those whose pieces make a JSON text.
    private static let argumentTypes = 4...5

    /// Whether the events of a stream say by a member `type` what they are.
    static func hasTypes(_ operation: Endpoint.Operation) -> Bool {
        switch operation {
        case .responses, .messages, .countTokens: true
        default: false
        }
    }

    /// Which text of an item a Responses event continues, and whether that is JSON.
    static func delta(_ type: Int?, _ tape: borrowing JSONTape, _ bytes: Span<UInt8>) -> (
        kind: Int, isJSON: Bool
    ) {
        guard let type else { return (-1, false) }
        for (kind, name) in deltaTypes.enumerated() where tape.name(at: type, of: bytes, equals: name) {
            return (kind, argumentTypes.contains(kind))
        }
        return (-1, false)
    }

    /// What ends with an event.
    enum Ending: Equatable {
        case nothing
        /// The texts of one choice, output item or content block.
        case channels(first: Int)
        /// All texts.
        case all
        /// All texts, and the stream.
        case stream
    }

    /// What ends with the event whose `type` stands at `type`; `first` is its output or block index.
    static func ending(
        _ operation: Endpoint.Operation, _ type: Int, first: Int, _ tape: borrowing JSONTape,
        _ bytes: Span<UInt8>
    ) -> Ending {
        switch operation {
        case .messages, .countTokens:
            if tape.name(at: type, of: bytes, equals: "content_block_stop") { return .channels(first: first) }
            if tape.name(at: type, of: bytes, equals: "message_delta") { return .all }
            if tape.name(at: type, of: bytes, equals: "message_stop") { return .stream }
        case .responses:
            if bytes.hasSuffix(".done", tape.tokens[type].range) { return .channels(first: first) }
            for name in ["response.completed", "response.incomplete", "response.failed"] as [StaticString]
            where tape.name(at: type, of: bytes, equals: name) {
                return .stream
            }
            if tape.name(at: type, of: bytes, equals: "error") { return .all }
        default: break
        }
        return .nothing
    }
}

extension Span<UInt8> {
    /// Whether `range` ends with `text`.
    func hasSuffix(_ text: StaticString, _ range: Range<Int>) -> Bool {
        range.count >= text.utf8CodeUnitCount
            && hasPrefix(text, at: range.upperBound - text.utf8CodeUnitCount)
    }
}
