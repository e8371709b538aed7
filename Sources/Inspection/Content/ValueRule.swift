/// What a value must be besides being of a certain kind. Rules hold where providers agree; what may be an extension of one
/// of them passes.
enum ValueRule: Sendable {
    /// A number in a range.
    case number(ClosedRange<Double>)
    /// A whole number in a range.
    case integer(ClosedRange<Double>)
    /// So many elements.
    case elements(ClosedRange<Int>)
    /// One of a closed set of words.
    case oneOf([StaticString])
    /// A string of this many letters, digits and marks like `_`, as programs name things: no words fit between them.
    case identifier(ClosedRange<Int>)
    /// An object with these members; `a|b`: with one of them.
    case requires([StaticString])
    /// An object whose member `type` says what else it must have. Other types pass: they may be new.
    case variants([Variant])

    /// One value of `type`.
    struct Variant: Sendable {
        let type: StaticString
        /// A member that goes with it; `a|b`: one of them.
        let requires: StaticString

        init(_ type: StaticString, requires: StaticString) {
            self.type = type
            self.requires = requires
        }
    }

    /// What a tool or a function is called: up to 64 letters, digits, `_` and `-` with OpenAI, 128 with Anthropic, and `.` and
    /// `:` with Google; servers that speak like one of them take what the others do. Some clients send the pieces of a
    /// streamed call back as they came, with names that are empty.
    static let toolName = Self.identifier(0...128)
    /// What a schema for the answer is called (OpenAI API reference, `response_format`).
    static let schemaName = Self.identifier(1...64)
    /// A count of at least `least`.
    static func atLeast(_ least: Double) -> Self { .integer(least...(Double.greatestFiniteMagnitude)) }
    /// No fewer elements than this.
    static func notEmpty(atMost most: Int = .max) -> Self { .elements(1...most) }
}

/// What cannot be read as text.
public enum MediaKind: String, Sendable, CaseIterable {
    case image, audio, file, other
}

/// Parts of a body that no detector has read, by kind.
public struct UninspectedParts: Sendable, Equatable {
    public private(set) var images = 0
    public private(set) var audio = 0
    public private(set) var files = 0
    public private(set) var others = 0

    /// None.
    public init() {}

    /// All of them.
    public var count: Int { images + audio + files + others }

    /// Counts those of another body too.
    mutating func add(_ others: Self) {
        images += others.images
        audio += others.audio
        files += others.files
        self.others += others.others
    }

    /// Counts one more.
    public mutating func add(_ kind: MediaKind) {
        switch kind {
        case .image: images += 1
        case .audio: audio += 1
        case .file: files += 1
        case .other: others += 1
        }
    }
}
