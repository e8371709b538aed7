/// Bounds of every crew.
enum CrewLimits {
    /// From its start to its report.
    static let readyWithin = Duration.seconds(10)
    /// Members beyond those that work. One death at a time is what happens; for two the start of a process is waited for.
    static let spares = 1
}
