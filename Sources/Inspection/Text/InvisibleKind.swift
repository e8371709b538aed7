/// Characters that a person does not see but a model reads.
public enum InvisibleKind: Sendable, Hashable, CaseIterable {
    case control, zeroWidth, direction, tag, variationSelector

    /// The name users see.
    public var name: StaticString {
        switch self {
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
        case .control: "CONTROL"
        case .zeroWidth: "ZERO_WIDTH"
        case .direction: "DIRECTION"
        case .tag: "TAG"
        case .variationSelector: "VARIATION_SELECTOR"
        }
    }

    /// The standards that name it.
    static let frameworks: [StaticString] = ["owasp llm01:2025", "iso27001 A.8.26"]
}
