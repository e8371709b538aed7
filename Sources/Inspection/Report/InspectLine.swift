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
        var tape = JSONTape()
        do throws(JSONRefusal) {
            try tape.scan(line.span, limits: limits.json, hashSeed: hashSeed)
        } catch {
            throw .json(error)
        }
        try self.init(tape, line.span, room: [])
    }

    /// Reads the line that `tape` has taken apart; `room` is used for the text.
    init(_ tape: JSONTape, _ line: Span<UInt8>, room: consuming [UInt8]) throws(ContentRefusal) {
        guard let value = tape.value(of: "text", in: 0, of: line), tape.tokens[value].kind == .string else {
            throw .schema(path: "text")
        }
        room.removeAll(keepingCapacity: true)
        JSONText.appendDecoded(line, tape.tokens[value].range, to: &room)
        text = room
        role = try Self.choice("role", tape, line)
        direction = try Self.choice("direction", tape, line)
    }

    /// The member `name` as one of a closed set; nil when it is absent or null.
    private static func choice<Choice: RawRepresentable<String>>(
        _ name: StaticString, _ tape: JSONTape, _ line: Span<UInt8>
    ) throws(ContentRefusal) -> Choice? {
        guard let value = tape.value(of: name, in: 0, of: line), tape.tokens[value].kind != .null else {
            return nil
        }
        guard let choice = tape.text(at: value, of: line).flatMap(Choice.init(rawValue:)) else {
            throw .schema(path: "\(name)")
        }
        return choice
    }
}
