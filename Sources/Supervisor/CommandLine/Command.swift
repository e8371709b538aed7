import IPC

/// What the command line asks for.
enum Command: Equatable, Sendable {
    case run(Run)
    case check(Check)
    case status(Status)
    case reload(Ask)
    case stop(Ask)
    case inspect(Inspect)
    case incident(Incident)
    /// `stateDirectory` holds the public key; nil means the configuration's.
    case auditVerify(AuditLog, stateDirectory: String?, format: OutputFormat)
    case auditTail(AuditTail)
    case version(format: OutputFormat)
    /// The text to print on standard output, and no more.
    case help(String)

    /// For people or for programs.
    enum OutputFormat: Equatable, Sendable {
        case text
        case json
    }

    struct Run: Equatable, Sendable {
        var source: Source
        /// Takes the place of `state.directory`; nil leaves it.
        var stateDirectory: String?
        /// The control socket; nil means the place of the runtime directory.
        var controlSocket: String?
        /// The account that the supervisor itself becomes; nil leaves it who it is.
        var user: String?

        enum Source: Equatable, Sendable {
            case file(path: String)
            /// The demonstration, on this address.
            case demo(listen: SocketAddress)
        }
    }

    struct Check: Equatable, Sendable {
        var path: String
        var explains: Bool
        var format: OutputFormat
    }

    struct Status: Equatable, Sendable {
        var format: OutputFormat
        var controlSocket: String?
        var stateDirectory: String?
        /// How long to wait before the next look; nil looks once.
        var watchInterval: Duration?
    }

    /// A question to the running service.
    struct Ask: Equatable, Sendable {
        var controlSocket: String?
        var stateDirectory: String?
    }

    struct Incident: Equatable, Sendable {
        var action: Action
        var format: OutputFormat
        var controlSocket: String?
        var stateDirectory: String?

        enum Action: Equatable, Sendable {
            case list
            case show(UInt64)
            case acknowledge(UInt64)
            case resolve(UInt64)
        }
    }

    struct Inspect: Equatable, Sendable {
        var role: Role
        var direction: Direction
        var format: Format
        /// Nil inspects with the default inspection.
        var configurationPath: String?
        /// Nil reads standard input.
        var inputPath: String?

        enum Role: String, CaseIterable, Sendable { case user, system, tool, assistant }
        enum Direction: String, CaseIterable, Sendable { case request, response }
        enum Format: String, CaseIterable, Sendable { case text, json, jsonl }
    }

    /// Where the audit log is.
    enum AuditLog: Equatable, Sendable {
        case directory(path: String)
        /// In the directory that this configuration names.
        case configured(path: String)
    }

    struct AuditTail: Equatable, Sendable {
        var log: AuditLog
        var format: OutputFormat
        /// How many of the last records.
        var count: Int
        /// Whether to go on with the records to come.
        var follows: Bool
    }
}
