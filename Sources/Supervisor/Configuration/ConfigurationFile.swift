/// A configuration file that has been read and found valid.
struct ConfigurationFile: Sendable {
    /// As it was named on the command line.
    let path: String
    let configuration: Configuration
    /// Every value in effect, and whether the file says so.
    let settings: [ConfigurationSetting]
    /// What is allowed but is likely not meant, or leaves a door open.
    let warnings: [ConfigurationProblem]
    /// What the caller's digest made of the file's bytes.
    let fingerprint: String

    /// Reads `bytes`, the content of the file at `path`, to its end: the error holds all that is wrong with it.
    ///
    /// `digest` names the content, such as by its SHA-256 in hexadecimal.
    init(
        path: String, bytes: [UInt8], digest: (Span<UInt8>) -> String
    ) throws(ConfigurationError) {
        let source = try ConfigurationSource(path: path, bytes: bytes)
        let reader = ConfigurationReader(file: path, map: source.map)
        var top = ConfigurationSection(source.members, at: .top, reader: reader)
        let configuration = Configuration(reading: &top)
        guard reader.problems.isEmpty else { throw ConfigurationError(reader.problems) }
        self.path = path
        self.configuration = configuration
        settings = reader.settings
        warnings = reader.warnings
        fingerprint = digest(bytes.span)
    }
}

/// Why no configuration could be had; never empty.
struct ConfigurationError: Error, Equatable {
    /// In the order of the file.
    let problems: [ConfigurationProblem]

    init(_ problems: [ConfigurationProblem]) {
        self.problems = problems.sorted { left, right in
            (left.position ?? SourcePosition(), left.description)
                < (right.position ?? SourcePosition(), right.description)
        }
    }

    /// One thing that is wrong with the file as a whole, or at one place of its text.
    init(file: String, position: SourcePosition? = nil, message: String) {
        problems = [
            ConfigurationProblem(file: file, position: position, key: .top, message: message, suggestion: nil)
        ]
    }
}

extension ConfigurationFile {
    /// Reads the file at `path`.
    static func load(
        path: String, digest: (Span<UInt8>) -> String
    ) throws(ConfigurationError) -> ConfigurationFile {
        let bytes: [UInt8]
        do throws(RegularFileError) {
            bytes = try RegularFile.contents(of: path, atMost: ConfigurationSource.maximumSize.bytes)
        } catch {
            throw ConfigurationError(file: path, message: "cannot be read: \(error)")
        }
        return try ConfigurationFile(path: path, bytes: bytes, digest: digest)
    }
}
