import FoundationEssentials

/// What a JSON5 text holds, as Foundation reads it: before anything is known of its meaning.
enum ConfigurationValue: Equatable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// A number that is no whole number, or too large for one.
    case number(Double)
    case string(String)
    case array([ConfigurationValue])
    case object([String: ConfigurationValue])
    /// Accepted by Foundation's scan of the text, refused when it was read as a value: a bad escape or digit.
    case malformed

    /// Nil when Foundation refuses the text as a whole. (FoundationEssentials does not say where.)
    init?(json5 text: [UInt8]) {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        guard let value = try? decoder.decode(ConfigurationValue.self, from: Data(text)) else { return nil }
        self = value
    }

    /// What it is, with its article, for messages.
    var kind: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer, .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        case .malformed: "a malformed value"
        }
    }
}

extension ConfigurationValue: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let values = try? container.decode([ConfigurationValue].self) {
            self = .array(values)
        } else if let members = try? container.decode([String: ConfigurationValue].self) {
            self = .object(members)
        } else {
            self = .malformed
        }
    }
}
