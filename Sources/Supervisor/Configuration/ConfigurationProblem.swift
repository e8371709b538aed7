/// One thing wrong with a configuration file, and where.
struct ConfigurationProblem: Hashable, Sendable {
    /// The file, as it was named.
    let file: String
    /// Nil when the file as a whole is meant: it cannot be read.
    let position: SourcePosition?
    /// The top for what concerns the whole file.
    let key: ConfigurationKey
    /// A sentence without its full stop.
    let message: String
    /// The nearest valid word, if one is near.
    let suggestion: String?
}

extension ConfigurationProblem: CustomStringConvertible {
    /// `PATH:LINE:COLUMN: key.path: message (did you mean "…"?)`.
    var description: String {
        var text = file
        if let position { text += ":\(position.line):\(position.column)" }
        if key != .top { text += ": \(key)" }
        text += ": \(message)"
        if let suggestion { text += " (did you mean \(suggestion.quoted)?)" }
        return text
    }
}

/// A place in a text; lines and columns count from 1, columns in Unicode scalars.
struct SourcePosition: Hashable, Sendable, Comparable {
    var line = 1
    var column = 1

    static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
