/// How one command is written: what the parser accepts and what its help says, in one place.
struct CommandSyntax: Sendable {
    /// Such as `audit verify`.
    let words: [String]
    /// One line, for the list of commands.
    let summary: String
    /// What it does, with its exit status; lines of at most 120 characters.
    let discussion: String
    let options: [Option]
    /// The name of the one argument it may have, such as FILE.
    let operand: String?
    var isOperandOptional = true
    /// Makes the command of what was given.
    let build: @Sendable (Arguments) throws(UsageError) -> Command

    struct Option: Sendable {
        /// Such as `--config`.
        let name: String
        /// What its value is called; nil for a flag.
        let value: String?
        let meaning: String
        /// The words its value is one of; empty where it is no word of a list.
        let choices: [String]

        init(_ name: String, value: String? = nil, choices: [String] = [], meaning: String) {
            self.name = name
            self.value = choices.isEmpty ? value : choices.joined(separator: "|")
            self.choices = choices
            self.meaning = meaning
        }

        /// As a usage line shows it.
        var usage: String { value.map { "\(name) \($0)" } ?? name }
    }

    var name: String { words.joined(separator: " ") }

    /// What `--help` prints.
    var help: String {
        let last = operand.map { isOperandOptional ? " [\($0)]" : " \($0)" } ?? ""
        let usage = "bulkhead \(name) [OPTION…]\(last)"
        let rows = (options + [Option("--help", meaning: "prints this")]).map { ($0.usage, $0.meaning) }
        return "usage: \(usage)\n\n\(discussion)\n\n\(Self.table(rows))\n"
    }

    /// Two columns, each row indented.
    static func table(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { left, right in
            "  \(left)\(String(repeating: " ", count: width - left.count))  \(right)"
        }.joined(separator: "\n")
    }
}

/// A command line that says nothing Bulkhead knows.
struct UsageError: Error, Equatable, CustomStringConvertible {
    let message: String
    let suggestion: String?
    /// The command that was meant, as far as it was known; empty for none.
    let command: String

    init(_ message: String, suggestion: String? = nil, command: String = "") {
        self.message = message
        self.suggestion = suggestion
        self.command = command
    }

    /// What is printed on standard error before the exit with status 2.
    var description: String {
        let name = command.isEmpty ? "bulkhead" : "bulkhead \(command)"
        let hint = suggestion.map { " (did you mean \($0.quoted)?)" } ?? ""
        return "\(name): \(message)\(hint)\nTry '\(name) --help'."
    }
}
