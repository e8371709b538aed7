import IPC

extension Command {
    /// Every command, in the order of the overview.
    static let syntaxes =
        [
            runSyntax, checkSyntax, statusSyntax, reloadSyntax, stopSyntax, inspectSyntax, auditVerifySyntax,
            auditTailSyntax,
        ] + incidentSyntaxes + [versionSyntax]

    private static let configuration = CommandSyntax.Option(
        "--config", value: "PATH", meaning: "the configuration (default: \(defaultConfigurationPath))")
    static let json = CommandSyntax.Option("--json", meaning: "prints for programs")
    static let control = CommandSyntax.Option(
        "--control", value: "PATH",
        meaning: "the control socket (default: control.sock in $RUNTIME_DIRECTORY, or in /run/bulkhead)")
    static let stateDirectory = CommandSyntax.Option(
        "--state-dir", value: "DIR", meaning: "where the state is, in place of state.directory")
    private static let auditDirectory = CommandSyntax.Option(
        "--directory", value: "DIR", meaning: "the directory of the log, in place of the configuration's")

    private static let runSyntax = CommandSyntax(
        words: ["run"], summary: "runs the service in the foreground",
        discussion: """
            Runs the service until SIGTERM, which lets running requests finish. SIGHUP reads the configuration again, and SIGUSR2
            starts a new binary that takes over. With --demo it needs no configuration: plain HTTP on
            \(Configuration.demoAddress), no authentication, a built-in model that repeats the last user message, state in a
            temporary directory.

            Exit status: 0 stopped as asked, 1 could not start, 2 wrong usage.
            """,
        options: [
            configuration, CommandSyntax.Option("--demo", meaning: "runs the demonstration"),
            CommandSyntax.Option(
                "--listen", value: "ADDRESS", meaning: "where the demonstration listens, as in 127.0.0.1:8080"
            ),
            stateDirectory, control,
            CommandSyntax.Option(
                "--user", value: "NAME",
                meaning: "the account that root becomes, keeping only the right to start children as others"),
        ], operand: nil,
        build: { (given) throws(UsageError) in
            try given.refuseTogether("--demo", "--user")
            return .run(
                Run(
                    source: try runSource(given), stateDirectory: given["--state-dir"],
                    controlSocket: given["--control"], user: given["--user"]))
        })

    private static func runSource(_ given: Arguments) throws(UsageError) -> Run.Source {
        try given.refuseTogether("--demo", "--config")
        guard given.has("--demo") else {
            guard given["--listen"] == nil else { throw given.error("--listen is for --demo alone") }
            return .file(path: given["--config"] ?? defaultConfigurationPath)
        }
        guard let text = given["--listen"] else { return .demo(listen: Configuration.demoAddress) }
        guard let address = SocketAddress(text) else {
            throw given.error("--listen is ADDRESS:PORT or [IPV6-ADDRESS]:PORT, not \(text.quoted)")
        }
        // The demonstration authenticates nobody and speaks plain HTTP.
        guard address.address.isLoopback else {
            throw given.error("--listen is a loopback address, which \(address.address) is not")
        }
        return .demo(listen: address)
    }

    private static let checkSyntax = CommandSyntax(
        words: ["check"], summary: "validates a configuration",
        discussion: """
            Prints every problem of the configuration as PATH:LINE:COLUMN: key: message. With --explain also each value
            in effect, whether the file or the default says so, and the hardening that is off. Secrets are not read.

            Exit status: 0 valid, 1 invalid or unreadable, 2 wrong usage.
            """,
        options: [
            configuration, CommandSyntax.Option("--explain", meaning: "prints the configuration in effect"),
            json,
        ],
        operand: nil,
        build: { (given) throws(UsageError) in
            .check(
                Check(
                    path: given["--config"] ?? defaultConfigurationPath, explains: given.has("--explain"),
                    format: format(given)))
        })

    private static let statusSyntax = CommandSyntax(
        words: ["status"], summary: "shows the supervisor and every child",
        discussion: """
            Asks the running service over its control socket, which answers root and the account it runs as. With --watch
            it asks again and again: on a terminal in place, until q or Ctrl-C; otherwise one report after the other.
            Colours are for terminals, and not where NO_COLOR is set.

            Exit status: 0 running, 1 not running or not allowed, 2 wrong usage.
            """,
        options: [
            CommandSyntax.Option("--watch", meaning: "looks again and again"),
            CommandSyntax.Option(
                "--interval", value: "DURATION",
                meaning: "how long between two looks, as in 500ms (default: \(defaultInterval.configured))"),
            json, control, stateDirectory,
        ], operand: nil,
        build: { (given) throws(UsageError) in
            .status(
                Status(
                    format: format(given), controlSocket: given["--control"],
                    stateDirectory: given["--state-dir"], watchInterval: try watchInterval(given)))
        })

    private static let defaultInterval = Duration.seconds(1)
    private static let intervals = Duration.milliseconds(100)...Duration.seconds(3600)

    private static func watchInterval(_ given: Arguments) throws(UsageError) -> Duration? {
        guard given.has("--watch") else {
            guard given["--interval"] == nil else { throw given.error("--interval is for --watch alone") }
            return nil
        }
        guard let text = given["--interval"] else { return defaultInterval }
        guard let interval = Duration(configured: text), intervals.contains(interval) else {
            throw given.error(
                "--interval is a duration from \(intervals.lowerBound.configured) to"
                    + " \(intervals.upperBound.configured), not \(text.quoted)")
        }
        return interval
    }

    private static let reloadSyntax = CommandSyntax(
        words: ["reload"], summary: "lets the service read its configuration again",
        discussion: """
            Like SIGHUP, and tells how it went: the new configuration is validated whole and its children are started before
            the old ones, which finish their requests, get no more clients. A wrong one changes nothing.

            Exit status: 0 the new configuration serves, 1 it is refused or nobody answers, 2 wrong usage.
            """,
        options: [control, stateDirectory], operand: nil,
        build: { (given) throws(UsageError) in .reload(ask(given)) })

    private static let stopSyntax = CommandSyntax(
        words: ["stop"], summary: "lets the service finish what is open and end",
        discussion: """
            Like SIGTERM, and waits until the service is gone.

            Exit status: 0 stopped, 1 nobody answers, 2 wrong usage.
            """,
        options: [control, stateDirectory], operand: nil,
        build: { (given) throws(UsageError) in .stop(ask(given)) })

    private static func ask(_ given: Arguments) -> Ask {
        Ask(controlSocket: given["--control"], stateDirectory: given["--state-dir"])
    }

    private static let inspectSyntax = CommandSyntax(
        words: ["inspect"], summary: "runs text through the inspectors, without a server",
        discussion: """
            Inspects FILE, or standard input, as a message of a request or a response, and prints the verdict. With
            --format jsonl each line is one {"text": …, "role"?: …, "direction"?: …}, answered by one verdict a line.

            Exit status: 0 inspected, 1 the text could not be read or inspected, 2 wrong usage.
            """,
        options: [
            CommandSyntax.Option(
                "--role", choices: Inspect.Role.allCases.map(\.rawValue),
                meaning: "who says it (default: user)"),
            CommandSyntax.Option(
                "--direction", choices: Inspect.Direction.allCases.map(\.rawValue),
                meaning: "which way it goes (default: request)"),
            CommandSyntax.Option(
                "--format", choices: Inspect.Format.allCases.map(\.rawValue),
                meaning: "what is printed (default: text)"),
            CommandSyntax.Option(
                "--config", value: "PATH", meaning: "the configuration (default: the default inspection)"),
        ], operand: "FILE",
        build: { (given) throws(UsageError) in
            .inspect(
                Inspect(
                    role: given["--role"].flatMap(Inspect.Role.init(rawValue:)) ?? .user,
                    direction: given["--direction"].flatMap(Inspect.Direction.init(rawValue:)) ?? .request,
                    format: given["--format"].flatMap(Inspect.Format.init(rawValue:)) ?? .text,
                    configurationPath: given["--config"],
                    inputPath: given.operand == "-" ? nil : given.operand))
        })

    private static let auditVerifySyntax = CommandSyntax(
        words: ["audit", "verify"], summary: "checks the chain of the audit log",
        discussion: """
            Reads every record of the audit log and checks that none was changed, removed or put in. It needs no
            running service.

            Exit status: 0 the chain holds, 1 it is broken or cannot be read, 2 wrong usage.
            """,
        options: [auditDirectory, configuration, stateDirectory, json], operand: nil,
        build: { (given) throws(UsageError) in
            .auditVerify(
                try auditLog(given), stateDirectory: given["--state-dir"], format: format(given))
        })

    private static let auditTailSyntax = CommandSyntax(
        words: ["audit", "tail"], summary: "prints the last records of the audit log",
        discussion: """
            Prints the last records of the audit log, with --follow also those to come. It needs no running service.

            Exit status: 0 printed, 1 the log cannot be read, 2 wrong usage.
            """,
        options: [
            auditDirectory, configuration, json,
            CommandSyntax.Option(
                "-n", value: "N", meaning: "how many records (default: \(defaultTailCount))"),
            CommandSyntax.Option("--follow", meaning: "goes on with the records to come"),
        ], operand: nil,
        build: { (given) throws(UsageError) in
            .auditTail(
                AuditTail(
                    log: try auditLog(given), format: format(given), count: try tailCount(given),
                    follows: given.has("--follow")))
        })

    private static let versionSyntax = CommandSyntax(
        words: ["version"], summary: "prints the version",
        discussion: "Prints the version of Bulkhead.", options: [json], operand: nil,
        build: { (given) throws(UsageError) in .version(format: format(given)) })

    private static let defaultTailCount = 10
    private static let tailCounts = 0...1_000_000

    private static func tailCount(_ given: Arguments) throws(UsageError) -> Int {
        guard let text = given["-n"] else { return defaultTailCount }
        guard text.utf8.allSatisfy(\.isASCIIDigit), let count = Int(text), tailCounts.contains(count) else {
            throw given.error(
                "-n is a whole number from \(tailCounts.lowerBound) to \(tailCounts.upperBound), not \(text.quoted)"
            )
        }
        return count
    }

    private static func auditLog(_ given: Arguments) throws(UsageError) -> AuditLog {
        try given.refuseTogether("--directory", "--config")
        if let directory = given["--directory"] { return .directory(path: directory) }
        return .configured(path: given["--config"] ?? defaultConfigurationPath)
    }

    static func format(_ given: Arguments) -> OutputFormat {
        given.has("--json") ? .json : .text
    }
}
