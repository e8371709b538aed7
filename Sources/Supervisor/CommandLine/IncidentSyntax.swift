extension Command {
    /// What can be done about incidents.
    static let incidentSyntaxes = [
        incidentSyntax("list", "shows what a person has to look at", needsNumber: false) { _ in .list },
        incidentSyntax("show", "shows all that is known of an incident") { .show($0) },
        incidentSyntax("ack", "says that somebody looks at an incident") { .acknowledge($0) },
        incidentSyntax("resolve", "says that an incident is dealt with") { .resolve($0) },
    ]

    private static func incidentSyntax(
        _ word: String, _ summary: String, needsNumber: Bool = true,
        action: @escaping @Sendable (UInt64) -> Incident.Action
    ) -> CommandSyntax {
        CommandSyntax(
            words: ["incident", word], summary: summary,
            discussion: """
                Asks the running service over its control socket, which answers root and the account it runs as.

                Exit status: 0 done, 1 there is no such incident, or nobody answers, 2 wrong usage.
                """,
            options: [json, control, stateDirectory], operand: needsNumber ? "ID" : nil,
            build: { (given) throws(UsageError) in
                .incident(
                    Incident(
                        action: action(needsNumber ? try incidentNumber(given) : 0), format: format(given),
                        controlSocket: given["--control"], stateDirectory: given["--state-dir"]))
            })
    }

    private static func incidentNumber(_ given: Arguments) throws(UsageError) -> UInt64 {
        guard let text = given.operand else { throw given.error("the number of an incident is missing") }
        guard text.utf8.allSatisfy(\.isASCIIDigit), let number = UInt64(text), number > 0 else {
            throw given.error("\(text.quoted) is not the number of an incident")
        }
        return number
    }
}
