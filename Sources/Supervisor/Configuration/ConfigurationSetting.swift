/// One value in effect, as `check --explain` shows it.
struct ConfigurationSetting: Equatable, Sendable {
    let key: ConfigurationKey
    let value: Value
    /// Whether the file says so; otherwise it is the default.
    let isSet: Bool

    enum Value: Equatable, Sendable {
        case null
        case boolean(Bool)
        case integer(Int)
        case text(String)
        case list([String])
    }
}

extension ConfigurationSetting.Value: CustomStringConvertible {
    /// As it could stand in a configuration file.
    var description: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .text(let text): text.quoted
        case .list(let texts): "[\(texts.map(\.quoted).joined(separator: ", "))]"
        }
    }
}
