/// One line of `bulkhead inspect --format jsonl`: `{"text": …, "role"?: …, "direction"?: …}`.
public struct InspectLine: Sendable, Equatable {
    /// The text to judge, UTF-8.
    public let text: [UInt8]
    /// Who says it; nil when the line does not tell.
    public let role: TextRole?
    /// Which way it goes; nil when the line does not tell.
    public let direction: Direction?

    /// Reads one line.
    /// - Throws: When it is not JSON, or `text` is missing, or `role` or `direction` is not one of theirs.
    public init(_ line: [UInt8], limits: ContentLimits, hashSeed: UInt64) throws(ContentRefusal) {
        let document: JSONDocument
        do throws(JSONRefusal) {
            document = try JSONDocument(line, limits: limits.json, hashSeed: hashSeed)
        } catch {
            throw .json(error)
        }
        guard let value = document.value(of: "text"), document.tokens[value].kind == .string else {
            throw .schema(path: "text")
        }
        var text: [UInt8] = []
        JSONText.appendDecoded(line.span, document.tokens[value].range, to: &text)
        self.text = text
        role = try Self.choice("role", of: document)
        direction = try Self.choice("direction", of: document)
    }

    /// The member `name` as one of a closed set; nil when it is absent or null.
    private static func choice<Choice: RawRepresentable<String>>(
        _ name: StaticString, of document: JSONDocument
    ) throws(ContentRefusal) -> Choice? {
        guard let value = document.value(of: name), document.tokens[value].kind != .null else { return nil }
        guard let choice = document.text(at: value).flatMap(Choice.init(rawValue:)) else {
            throw .schema(path: "\(name)")
        }
        return choice
    }
}
