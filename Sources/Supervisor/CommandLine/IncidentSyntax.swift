extension Command {
    /// What can be done about incidents.
    static let incidentSyntaxes = [
        incidentSyntax(
            "list", "shows what a person has to look at",
            "The latest \(IncidentBook.Limits.incidents), also those that are resolved.", needsNumber: false
        ) { _ in .list },
        incidentSyntax(
            "show", "shows all that is known of an incident",
            "Also until when its client is kept out, where it is about one that is."
        ) { .show($0) },
        incidentSyntax(
            "ack", "says that somebody looks at an incident",
            "Recorded in the audit log. Nothing else changes: a client that is kept out stays so."
        ) { .acknowledge($0) },
        incidentSyntax(
            "resolve", "says that an incident is dealt with",
            "Recorded in the audit log. A client that was kept out is let in again; what is resolved stays so."
        ) { .resolve($0) },
    ]

    private static func incidentSyntax(
        _ word: String, _ summary: String, _ effect: String, needsNumber: Bool = true,
        action: @escaping @Sendable (UInt64) -> Incident.Action
    ) -> CommandSyntax {
        CommandSyntax(
            words: ["incident", word], summary: summary,
            discussion: """
                \(effect)

                Asks the running service over its control socket, which answers root and the account it runs as.

                Exit status: 0 done, 1 there is no such incident, or nobody answers, 2 wrong usage.
                """,
            options: [json, control, stateDirectory], operand: needsNumber ? "ID" : nil,
            isOperandOptional: false,
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
