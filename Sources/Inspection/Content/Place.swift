/// What is done with the values at a place of a body.
enum Treatment: UInt8, Sendable {
    /// A text: inspected, replaced where needed. What no table names is treated so.
    case text
    /// A JSON text inside a string (arguments of tool calls): inspected through both layers of escapes.
    case arguments
    /// Not a text: an id, a type, a name that the API compares. Passes unread.
    case structural
    /// Base64 of an image, of audio or of a file: counted as not inspected. Anything else found there is a text.
    case media
    /// A text that a signature covers: inspected, but never changed.
    case sealed
    /// A stretch of a text that a stream delivers in pieces.
    case delta
    /// A stretch of a JSON text that a stream delivers in pieces.
    case argumentsDelta
    /// Tokens with their probabilities: they repeat the text and are dropped where the text was changed.
    case logprobs
    /// Tells that a stream's choice has ended, unless null.
    case finish
    /// Counts of tokens.
    case inputTokens, furtherInputTokens, outputTokens
    /// Tells which of several texts an object's deltas belong to.
    case index
    /// The member that says who speaks in its object.
    case speaker
}

/// The kinds of JSON value that a place may hold.
struct JSONShape: OptionSet, Sendable {
    let rawValue: UInt8

    static let object = JSONShape(rawValue: 1)
    static let array = JSONShape(rawValue: 2)
    static let string = JSONShape(rawValue: 4)
    static let boolean = JSONShape(rawValue: 8)
    static let null = JSONShape(rawValue: 16)
    static let any = JSONShape(rawValue: 0xFF)
    static let number = JSONShape(rawValue: 32)

    /// The shape of a token.
    init(_ kind: JSONToken.Kind) {
        switch kind {
        case .object: self = .object
        case .array: self = .array
        case .string, .name: self = .string
        case .true, .false: self = .boolean
        case .null: self = .null
        case .number: self = .number
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// One line of a table that says where things are in a body.
struct Place: Sendable {
    /// Member names with `.` between them and `[]` for the elements of an array; empty for the whole body.
    let path: StaticString
    let treatment: Treatment
    /// Who speaks here and below; nil: whoever speaks above.
    let role: TextRole?
    /// The only kinds of value that are accepted here.
    let shape: JSONShape
    /// Whether `ContentLimits.messages` bounds the elements.
    let isCounted: Bool

    init(
        _ path: StaticString, _ treatment: Treatment = .text, role: TextRole? = nil, shape: JSONShape = .any,
        isCounted: Bool = false
    ) {
        self.path = path
        self.treatment = treatment
        self.role = role
        self.shape = shape
        self.isCounted = isCounted
    }
}
