/// Characters that a person does not see but a model reads.
public enum InvisibleKind: Sendable, Hashable, CaseIterable {
    case nullByte, control, zeroWidth, direction, tag, variationSelector

    /// The name users see.
    public var name: StaticString {
        switch self {
        case .nullByte: "null_byte"
        case .control: "control"
        case .zeroWidth: "zero_width"
        case .direction: "direction"
        case .tag: "tag"
        case .variationSelector: "variation_selector"
        }
    }

    /// The name in upper case.
    public var type: StaticString {
        switch self {
        case .nullByte: "NULL_BYTE"
        case .control: "CONTROL"
        case .zeroWidth: "ZERO_WIDTH"
        case .direction: "DIRECTION"
        case .tag: "TAG"
        case .variationSelector: "VARIATION_SELECTOR"
        }
    }

    /// The place in `allCases`.
    var index: Int {
        switch self {
        case .nullByte: 0
        case .control: 1
        case .zeroWidth: 2
        case .direction: 3
        case .tag: 4
        case .variationSelector: 5
        }
    }

    /// How bad `count` of them in one text are: a few slip in with copied text, many carry something.
    func risk(count: Int) -> Risk {
        switch self {
        case .nullByte, .control, .zeroWidth: count < 8 ? .low : .medium
        case .direction: .medium
        case .tag, .variationSelector: count < 4 ? .low : .high
        }
    }

    /// The standards that name it.
    static let frameworks: [StaticString] = ["owasp llm01:2025", "iso27001 A.8.26"]
}
