/// The text of a configuration file: valid JSON5 with one object at its top, every value at a known place.
struct ConfigurationSource {
    let members: [String: ConfigurationValue]
    let map: SourceMap

    /// The most bytes of a configuration file.
    static let maximumSize = ByteCount.mebibytes(1)

    init(path: String, bytes: [UInt8]) throws(ConfigurationError) {
        guard bytes.count <= Self.maximumSize.bytes else {
            throw ConfigurationError(
                file: path, message: "a configuration has at most \(Self.maximumSize.configured)")
        }
        let text = Self.withoutByteOrderMark(bytes)
        if let position = Self.positionOfInvalidText(text) {
            throw ConfigurationError(file: path, position: position, message: "this is not valid UTF-8")
        }
        let value = ConfigurationValue(json5: text)
        map = try Self.scan(text, path: path)
        guard let value, map.describes(value) || !map.duplicates.isEmpty else {
            throw ConfigurationError(
                file: path, position: SourcePosition(), message: "this is not valid JSON5")
        }
        guard map.duplicates.isEmpty else { throw Self.duplicates(map.duplicates, path: path) }
        guard case .object(let members) = value else {
            throw ConfigurationError(
                file: path, position: map.values[.top],
                message: "a configuration is an object, found \(value.kind)")
        }
        self.members = members
    }

    private static func scan(_ text: [UInt8], path: String) throws(ConfigurationError) -> SourceMap {
        do throws(SyntaxProblem) {
            return try SourceMapScanner.scan(text)
        } catch {
            throw ConfigurationError(file: path, position: error.position, message: error.message)
        }
    }

    private static func duplicates(_ found: [SourceMap.Duplicate], path: String) -> ConfigurationError {
        ConfigurationError(
            found.map { duplicate in
                ConfigurationProblem(
                    file: path, position: duplicate.position, key: duplicate.key,
                    message: "this key stands twice", suggestion: nil)
            })
    }

    /// Some editors begin UTF-8 text with U+FEFF.
    private static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// Where the text stops being UTF-8; nil when it does not.
    private static func positionOfInvalidText(_ text: [UInt8]) -> SourcePosition? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: text.span)
            return nil
        } catch {
            return SourceMapScanner.position(in: text, at: error.byteOffsets.lowerBound)
        }
    }
}
