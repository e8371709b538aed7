extension Command {
    /// Where the configuration is unless told otherwise.
    static let defaultConfigurationPath = "/etc/bulkhead/bulkhead.json5"

    /// Reads the arguments, without the name of the program.
    init(arguments: [String]) throws(UsageError) {
        guard let first = arguments.first else {
            throw UsageError("no command is given: \(Self.firstWords.alternatives)")
        }
        switch first {
        case "--help", "-h": self = .help(Self.overview)
        case "--version": self = try Self.parse(["version"] + arguments.dropFirst())
        case "help": self = .help(try Self.help(for: Array(arguments.dropFirst())))
        default: self = try Self.parse(arguments)
        }
    }

    private static func parse(_ arguments: [String]) throws(UsageError) -> Command {
        if arguments.count > 1, ["--help", "-h"].contains(arguments[1]), !isCommand(arguments[0]) {
            return .help(try help(for: [arguments[0]]))
        }
        let syntax = try syntax(in: arguments)
        let given = try Arguments(arguments.dropFirst(syntax.words.count), of: syntax)
        return given.asksForHelp ? .help(syntax.help) : try syntax.build(given)
    }

    private static func isCommand(_ word: String) -> Bool { syntaxes.contains { $0.words == [word] } }

    /// The command that the first words name.
    private static func syntax(in arguments: [String]) throws(UsageError) -> CommandSyntax {
        if let syntax = syntaxes.first(where: { arguments.starts(with: $0.words) }) { return syntax }
        let first = arguments[0]
        let seconds = syntaxes.filter { $0.words.first == first && $0.words.count > 1 }.map { $0.words[1] }
        guard !seconds.isEmpty else {
            throw UsageError(
                "unknown command \(first.quoted)", suggestion: nearestWord(to: first, among: firstWords))
        }
        guard arguments.count > 1 else {
            throw UsageError("\(first) needs \(seconds.alternatives)", command: first)
        }
        throw UsageError(
            "unknown command \(arguments[1].quoted)",
            suggestion: nearestWord(to: arguments[1], among: seconds), command: first)
    }

    /// The help of the commands that begin with `words`; the overview for none.
    private static func help(for words: [String]) throws(UsageError) -> String {
        guard !words.isEmpty, words != ["help"] else { return overview }
        let found = syntaxes.filter { $0.words.starts(with: words) }
        guard !found.isEmpty else { return try syntax(in: words).help }
        return found.map(\.help).joined(separator: "\n")
    }

    private static let firstWords: [String] = {
        var words: [String] = []
        for syntax in syntaxes where !words.contains(syntax.words[0]) { words.append(syntax.words[0]) }
        return words + ["help"]
    }()

    /// What `bulkhead help` prints.
    static let overview: String = {
        let rows =
            syntaxes.map { ($0.name, $0.summary) } + [("help [COMMAND]", "prints this, or a command's help")]
        return """
            usage: bulkhead COMMAND [OPTION…]

            Bulkhead stands between applications and providers of large language models: it checks, redacts,
            limits and records what passes.

            \(CommandSyntax.table(rows))

            Every command has --help. Exit status: 0 done, 1 the answer is no, 2 wrong usage.

            """
    }()
}
