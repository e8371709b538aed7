import FoundationEssentials

/// What `bulkhead check` says of a file.
struct ConfigurationReport: Sendable {
    private let path: String
    private let outcome: Result<ConfigurationFile, ConfigurationError>
    /// Whether the configuration in effect is shown.
    private let explains: Bool
    /// What the file does not say but the machine does: no reason to refuse it, since it may be for another machine.
    private let machineWarnings: [ConfigurationProblem]

    /// - Parameter machineWarning: what a valid configuration does not find on this machine: the key that asks for it, and
    ///   a sentence without its full stop.
    init(
        path: String, outcome: Result<ConfigurationFile, ConfigurationError>, explains: Bool,
        machineWarning: (Configuration) -> (key: ConfigurationKey, message: String)? = { _ in nil }
    ) {
        self.path = path
        self.outcome = outcome
        self.explains = explains
        guard case .success(let file) = outcome, let warning = machineWarning(file.configuration) else {
            machineWarnings = []
            return
        }
        machineWarnings = [
            ConfigurationProblem(
                file: path, position: nil, key: warning.key, message: warning.message, suggestion: nil)
        ]
    }

    var isValid: Bool { if case .success = outcome { true } else { false } }

    /// For people, one thing a line.
    var text: String {
        let lines =
            switch outcome {
            case .failure(let error): error.problems.map(\.description)
            case .success(let file):
                (file.warnings + machineWarnings).map(\.asWarning.description)
                    + (explains ? explanation(file) : [])
                    + ["\(path): valid"]
            }
        return lines.map { $0 + "\n" }.joined()
    }

    private func explanation(_ file: ConfigurationFile) -> [String] {
        let rows = file.settings.map { ("\($0.key): \($0.value)", $0.isSet ? "set" : "default") }
        let weaknesses = file.configuration.weaknesses.map { ("\($0.key)", $0.message) }
        return ["In effect:", CommandSyntax.table(rows), "Hardening that is off:"]
            + [CommandSyntax.table(weaknesses)]
    }

    /// For programs: one object on one line.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }

    private var document: Document {
        var document = Document(valid: isValid, path: path)
        switch outcome {
        case .failure(let error): document.problems = error.problems.map(Document.Problem.init)
        case .success(let file):
            document.fingerprint = file.fingerprint
            document.warnings = (file.warnings + machineWarnings).map(Document.Problem.init)
            guard explains else { break }
            document.settings = file.settings.map(Document.Setting.init)
            document.weaknesses = file.configuration.weaknesses.map(Document.Weakness.init)
        }
        return document
    }
}

extension ConfigurationProblem {
    /// The same, marked as no reason to refuse the file.
    fileprivate var asWarning: ConfigurationProblem {
        ConfigurationProblem(
            file: file, position: position, key: key, message: "warning: \(message)", suggestion: suggestion)
    }
}

extension ConfigurationReport {
    /// The shape of the JSON; what does not apply is left out.
    private struct Document: Encodable {
        let valid: Bool
        let path: String
        var fingerprint: String?
        var problems: [Problem] = []
        var warnings: [Problem] = []
        var settings: [Setting]?
        var weaknesses: [Weakness]?

        struct Problem: Encodable {
            let line: Int?
            let column: Int?
            let key: String
            let message: String
            let suggestion: String?

            init(_ problem: ConfigurationProblem) {
                line = problem.position?.line
                column = problem.position?.column
                key = problem.key.description
                message = problem.message
                suggestion = problem.suggestion
            }
        }

        struct Setting: Encodable {
            let key: String
            let value: ConfigurationSetting.Value
            /// "set" or "default".
            let from: String

            init(_ setting: ConfigurationSetting) {
                key = setting.key.description
                value = setting.value
                from = setting.isSet ? "set" : "default"
            }
        }

        struct Weakness: Encodable {
            let key: String
            let message: String

            init(_ weakness: ConfigurationWeakness) {
                key = weakness.key.description
                message = weakness.message
            }
        }
    }
}

extension ConfigurationSetting.Value: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .text(let text): try container.encode(text)
        case .list(let texts): try container.encode(texts)
        }
    }
}
