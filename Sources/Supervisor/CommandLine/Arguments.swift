/// The arguments of one command, each told apart as an option, its value or an operand.
struct Arguments: Sendable {
    private let command: String
    private var values: [String: String] = [:]
    private var flags: Set<String> = []
    private(set) var operand: String?
    private(set) var asksForHelp = false

    /// Takes `--name value`, `--name=value` and flags in any order; after `--` all are operands.
    init(_ words: some Sequence<String>, of syntax: CommandSyntax) throws(UsageError) {
        command = syntax.name
        var words = Array(words)[...]
        var optionsEnded = false
        while let word = words.popFirst() {
            if optionsEnded || word == "-" || !word.hasPrefix("-") {
                try take(operand: word, of: syntax)
            } else if word == "--" {
                optionsEnded = true
            } else if word == "--help" || word == "-h" {
                asksForHelp = true
                return
            } else {
                try take(option: word, of: syntax, followedBy: &words)
            }
        }
    }

    private mutating func take(operand word: String, of syntax: CommandSyntax) throws(UsageError) {
        guard syntax.operand != nil else { throw error("unexpected argument \(word.quoted)") }
        guard operand == nil else { throw error("only one argument is taken, \(word.quoted) is one more") }
        guard !word.isEmpty else { throw error("the argument is empty") }
        operand = word
    }

    private mutating func take(
        option word: String, of syntax: CommandSyntax, followedBy rest: inout ArraySlice<String>
    ) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = syntax.options.first(where: { $0.name == name }) else {
            let names = syntax.options.map(\.name) + ["--help"]
            throw error("unknown option \(name.quoted)", suggestion: nearestWord(to: name, among: names))
        }
        guard !flags.contains(name), values[name] == nil else { throw error("\(name) stands twice") }
        guard let valueName = option.value else {
            guard parts.count == 1 else { throw error("\(name) takes no value") }
            flags.insert(name)
            return
        }
        let value: String
        if parts.count == 2 {
            value = String(parts[1])
        } else {
            guard let next = rest.first, !next.hasPrefix("-") else {
                throw error("\(name) needs \(valueName)")
            }
            rest.removeFirst()
            value = next
        }
        values[name] = try checked(value, for: option)
    }

    private func checked(_ value: String, for option: CommandSyntax.Option) throws(UsageError) -> String {
        guard !value.isEmpty else { throw error("the value of \(option.name) is empty") }
        guard option.choices.isEmpty || option.choices.contains(value) else {
            throw error(
                "\(option.name) is \(option.choices.alternatives), not \(value.quoted)",
                suggestion: nearestWord(to: value, among: option.choices))
        }
        return value
    }

    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// The value of an option, nil where it was not given.
    subscript(option: String) -> String? { values[option] }

    func refuseTogether(_ first: String, _ second: String) throws(UsageError) {
        guard has(first) || values[first] != nil, has(second) || values[second] != nil else { return }
        throw error("\(first) and \(second) exclude each other")
    }

    func error(_ message: String, suggestion: String? = nil) -> UsageError {
        UsageError(message, suggestion: suggestion, command: command)
    }
}
