/// Judges the lines of `bulkhead inspect --format jsonl`: `{"text": …, "role"?: …, "direction"?: …}` in, a verdict out.
/// Its storage is kept from line to line.
public struct LineInspector {
    private var inspector: TextInspector
    private let role: TextRole
    private let direction: Direction
    private let limits: JSONLimits
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
        limits: JSONLimits = ContentLimits().json
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
        let said = try read(line, hashSeed)
        inspector.inspect(
            text, role: said.role ?? role, direction: said.direction ?? direction, hashSeed: hashSeed
        ).appendJSON(to: &output)
    }

    /// Reads a line: its text goes to `text`.
    mutating func read(
        _ line: Span<UInt8>, _ hashSeed: UInt64
    ) throws(ContentRefusal) -> (text: [UInt8], role: TextRole?, direction: Direction?) {
        do throws(JSONRefusal) {
            try tape.scan(line, limits: limits, hashSeed: hashSeed)
        } catch {
            throw .json(error)
        }
        guard let value = tape.value(of: "text", in: 0, of: line), tape.tokens[value].kind == .string else {
            throw .schema(path: "text")
        }
        text.removeAll(keepingCapacity: true)
        JSONText.appendDecoded(line, tape.tokens[value].range, to: &text)
        return (text, try choice("role", of: line), try choice("direction", of: line))
    }

    /// The member `name` as one of a closed set; nil when it is absent or null.
    private func choice<Choice: RawRepresentable<String>>(
        _ name: StaticString, of line: Span<UInt8>
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
