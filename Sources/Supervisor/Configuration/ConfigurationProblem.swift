/// One thing wrong with a configuration file, and where.
struct ConfigurationProblem: Hashable, Sendable {
    /// The file, as it was named.
    let file: String
    /// Nil when the file as a whole is meant (it cannot be read).
    let position: SourcePosition?
    /// Empty for the whole file.
    let key: ConfigurationKey
    /// A sentence without its full stop.
    let message: String
    /// The nearest valid word, if one is near.
    let suggestion: String?
}

/// A place in a text; lines and columns count from 1, columns in Unicode scalars.
struct SourcePosition: Hashable, Sendable, Comparable {
    let line: Int
    let column: Int

    static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
