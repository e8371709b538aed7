import Glibc

/// `bulkhead check`: is this configuration valid, and what does it amount to.
enum CheckCommand {
    static func run(_ command: Command.Check) -> ExitStatus {
        let report = ConfigurationReport(
            path: command.path, outcome: outcome(of: command.path), explains: command.explains,
            machineWarning: missingAccount)
        switch command.format {
        case .text: StandardStream.output.write(report.text)
        case .json:
            guard let json = try? report.json() else { return .refused }
            StandardStream.output.write(json + "\n")
        }
        return report.isValid ? .done : .refused
    }

    /// Only a service that root starts becomes somebody else.
    private static func missingAccount(
        _ configuration: Configuration
    ) -> (key: ConfigurationKey, message: String)? {
        let name = configuration.workers.user
        guard geteuid() == 0, !ChildAccount.exists(name) else { return nil }
        let key = ConfigurationKey.top.appending("workers").appending("user")
        return (key, "there is no account \(name.quoted) on this machine, and a service of root's needs it")
    }

    private static func outcome(of path: String) -> Result<ConfigurationFile, ConfigurationError> {
        Result { () throws(ConfigurationError) in
            try ConfigurationFile.load(path: path, digest: Fingerprint.hexadecimal)
        }
    }
}
