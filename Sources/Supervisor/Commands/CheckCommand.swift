/// `bulkhead check`: is this configuration valid, and what does it amount to.
enum CheckCommand {
    static func run(_ command: Command.Check) -> ExitStatus {
        let report = ConfigurationReport(
            path: command.path, outcome: outcome(of: command.path), explains: command.explains)
        switch command.format {
        case .text: StandardStream.output.write(report.text)
        case .json:
            guard let json = try? report.json() else { return .refused }
            StandardStream.output.write(json + "\n")
        }
        return report.isValid ? .done : .refused
    }

    private static func outcome(of path: String) -> Result<ConfigurationFile, ConfigurationError> {
        Result { () throws(ConfigurationError) in
            try ConfigurationFile.load(path: path, digest: Fingerprint.hexadecimal)
        }
    }
}
