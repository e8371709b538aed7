/// Collects what is found while one configuration file is read: every problem, not the first alone.
final class ConfigurationReader {
    private let file: String
    private let map: SourceMap
    private(set) var problems: [ConfigurationProblem] = []
    private(set) var warnings: [ConfigurationProblem] = []
    private(set) var settings: [ConfigurationSetting] = []

    init(file: String, map: SourceMap) {
        self.file = file
        self.map = map
    }

    /// Refuses the value at `key`, or what is missing there.
    func refuse(_ key: ConfigurationKey, _ complaint: Complaint) {
        problems.append(problem(key, complaint, at: position(of: key)))
    }

    /// Refuses the name of `key` itself.
    func refuseName(_ key: ConfigurationKey, _ complaint: Complaint) {
        problems.append(problem(key, complaint, at: map.names[key] ?? position(of: key)))
    }

    /// Notes what is allowed but is likely not meant.
    func warn(_ key: ConfigurationKey, _ message: String) {
        warnings.append(problem(key, Complaint(message), at: position(of: key)))
    }

    /// Notes a value that is in effect.
    func record(_ key: ConfigurationKey, _ value: ConfigurationSetting.Value, isSet: Bool) {
        settings.append(ConfigurationSetting(key: key, value: value, isSet: isSet))
    }

    /// Whether the file has a value at `key`.
    func isSet(_ key: ConfigurationKey) -> Bool { map.values[key] != nil }

    private func problem(
        _ key: ConfigurationKey, _ complaint: Complaint, at position: SourcePosition?
    ) -> ConfigurationProblem {
        ConfigurationProblem(
            file: file, position: position, key: key, message: complaint.message,
            suggestion: complaint.suggestion)
    }

    /// Where the value stands, or the nearest one around it that does stand in the file.
    private func position(of key: ConfigurationKey) -> SourcePosition? {
        var key = key
        while map.values[key] == nil, let parent = key.parent { key = parent }
        return map.values[key]
    }
}

/// What is wrong with a value, before it is known where the value stands.
struct Complaint: Error, Equatable {
    let message: String
    let suggestion: String?

    init(_ message: String, suggestion: String? = nil) {
        self.message = message
        self.suggestion = suggestion
    }
}
