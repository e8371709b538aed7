extension ConfigurationFile {
    /// The most bytes of a configuration file.
    static let maximumSize = ByteCount.mebibytes(1)
}
