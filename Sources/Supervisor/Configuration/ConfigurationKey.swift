/// The way from the top of a configuration file to one of its values.
struct ConfigurationKey: Hashable, Sendable {
    var steps: [Step] = []

    enum Step: Hashable, Sendable {
        case key(String)
        case index(Int)
    }
}
