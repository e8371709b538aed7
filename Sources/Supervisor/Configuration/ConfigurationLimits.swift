/// The least and the most of every number in a configuration, together in one place.
enum ConfigurationLimits {
    static let workerCount = 1...64
}
