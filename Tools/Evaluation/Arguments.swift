/// What the tool is asked to do.
enum Arguments: Equatable {
    /// Measures every detector on a corpus; tables go to the output, JSON and plots to a directory.
    case measure(corpus: String, output: String)
    /// JSON lines in, verdicts out.
    case verdicts
    /// JSON lines in, the evidence of patterns out; or what each word means.
    case evidence(meanings: Bool)
    /// How fast the detectors read these files, or texts of their own.
    case throughput(files: [String], isJSON: Bool)

    static let usage = """
        usage: Evaluation CORPUS [--output DIR]
               Evaluation --verdicts < LINES
               Evaluation --evidence [--meanings] < LINES
               Evaluation --throughput [--json] [FILE …]

        CORPUS is a directory with *.jsonl and *.jsonl.xz, one {"text", "label", …} a line.

        """

    /// Nil when the words make no sense.
    init?(_ words: [String]) {
        switch words.first {
        case "--verdicts": self = .verdicts
        case "--evidence": self = .evidence(meanings: words.contains("--meanings"))
        case "--throughput":
            let isJSON = words.dropFirst().first == "--json"
            self = .throughput(files: Array(words.dropFirst(isJSON ? 2 : 1)), isJSON: isJSON)
        case let corpus? where !corpus.hasPrefix("-"):
            let rest = Array(words.dropFirst())
            if rest.isEmpty {
                self = .measure(corpus: corpus, output: "evaluation")
            } else if rest.count == 2, rest[0] == "--output" {
                self = .measure(corpus: corpus, output: rest[1])
            } else {
                return nil
            }
        default: return nil
        }
    }
}
