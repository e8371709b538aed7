/// Tokens that an answer says were used; nil where it said nothing.
public struct ReportedUsage: Sendable, Equatable {
    /// Prompt tokens, cached ones included.
    public internal(set) var inputTokens: Int?
    /// Completion tokens.
    public internal(set) var outputTokens: Int?

    /// The counts of one document. Later events of a stream repeat and correct earlier ones.
    struct Counts {
        private var input: Int?
        private var further = 0
        private var output: Int?

        mutating func add(_ count: Int, _ treatment: Treatment) {
            // Nobody has used more; and so no sum overflows.
            let count = min(max(count, 0), 1 << 40)
            switch treatment {
            case .inputTokens: input = max(input ?? 0, count)
            case .furtherInputTokens: further += count
            case .outputTokens: output = count
            default: break
            }
        }

        func update(_ usage: inout ReportedUsage) {
            if let input { usage.inputTokens = max(usage.inputTokens ?? 0, input + further) }
            if let output { usage.outputTokens = max(usage.outputTokens ?? 0, output) }
        }
    }
}
