/// Judges the lines of `bulkhead inspect --format jsonl`, one after another. Its storage is kept; it belongs to one thread.
public struct LineInspector {
    private var inspector: TextInspector
    private let role: TextRole
    private let direction: Direction
    private let limits: ContentLimits
    private var tape = JSONTape()
    private var text: [UInt8] = []

    /// An inspector for any number of lines.
    /// - Parameters:
    ///   - inspector: Judges the texts.
    ///   - role: Who speaks where a line does not tell.
    ///   - direction: Which way a text goes where its line does not tell.
    ///   - limits: What a line may hold.
    public init(
        _ inspector: TextInspector, role: TextRole = .user, direction: Direction = .request,
        limits: ContentLimits = ContentLimits()
    ) {
        self.inspector = inspector
        self.role = role
        self.direction = direction
        self.limits = limits
    }

    /// Appends the verdict on the text of one line, as JSON without a line end.
    /// - Parameters:
    ///   - line: Without its line end.
    ///   - hashSeed: Random bits unknown to the sender.
    ///   - output: Is left as it was when the line is refused.
    /// - Throws: When the line is not JSON, or `text` is missing, or `role` or `direction` is not one of theirs.
    public mutating func judge(
        _ line: Span<UInt8>, hashSeed: UInt64, into output: inout [UInt8]
    ) throws(ContentRefusal) {
        do throws(JSONRefusal) {
            try tape.scan(line, limits: limits.json, hashSeed: hashSeed)
        } catch {
            throw .json(error)
        }
        var room: [UInt8] = []
        swap(&room, &text)
        let said = try InspectLine(tape, line, room: room)
        text = said.text
        inspector.inspect(
            text, role: said.role ?? role, direction: said.direction ?? direction, hashSeed: hashSeed
        ).appendJSON(to: &output)
    }
}
