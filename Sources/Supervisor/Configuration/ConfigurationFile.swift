/// A configuration file that has been read and found valid.
struct ConfigurationFile: Sendable {
    /// As it was named on the command line.
    let path: String
    let configuration: Configuration
    /// The keys that the file sets; all others have their defaults.
    let setKeys: Set<ConfigurationKey>
    /// What is allowed but is likely not meant, or leaves a door open.
    let warnings: [ConfigurationProblem]
    /// What the caller's digest made of the file's bytes.
    let fingerprint: String
}

/// Why no configuration could be had; never empty.
struct ConfigurationError: Error, Equatable {
    let problems: [ConfigurationProblem]
}
