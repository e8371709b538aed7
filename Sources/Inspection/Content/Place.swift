/// What is done with the values at a place of a body.
enum Treatment: UInt8, Sendable {
    /// A text: inspected, replaced where needed. What no table names is treated so.
    case text
    /// A text, or an array of parts that the model reads as one text.
    case parts
    /// A JSON text inside a string (arguments of tool calls): inspected through both layers of escapes.
    case arguments
    /// Not a text: an id, a type, a word that the API compares. Passes unread if it looks like one; else it is a text.
    case structural
    /// What a model calls a thing by (tools, schemas): a text, and nobody's name.
    case name
    /// Base64 of an image, of audio or of a file, or where such a thing is fetched: counted as not inspected. Anything
    /// else found there is a text, and so is what the base64 of a text stands for.
    case media
    /// Where a provider fetches media, and nothing else: counted as not inspected, and a text. What the provider keeps
    /// itself is refused as `state` is.
    case reference
    /// The text that the base64 at a `media` place stands for.
    case embedded
    /// A text that a signature covers: inspected, but never changed.
    case sealed
    /// What only the provider can read. Passes unread if it is base64; else it is a text.
    case cipher
    /// Something that the provider remembers, and nobody inspects: refused unless the policy allows it.
    case state
    /// Would lead the request to another upstream, or lend it another credential: refused.
    case redirect
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
    static let number = JSONShape(rawValue: 32)
    static let any = JSONShape(rawValue: 0xFF)
    /// Clients write null for what they leave out.
    static let text: JSONShape = [.string, .null]
    static let list: JSONShape = [.array, .null]
    static let members: JSONShape = [.object, .null]
    static let flag: JSONShape = [.boolean, .null]
    static let amount: JSONShape = [.number, .null]
    static let textOrList: JSONShape = [.string, .array, .null]
    static let textOrMembers: JSONShape = [.string, .object, .null]

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

/// One line of a table that says where things are in a body, and what they must be.
struct Place: Sendable {
    /// Member names with `.` between them and `[]` for the elements of an array; empty for the whole body.
    let path: StaticString
    let treatment: Treatment
    /// Who speaks here and below; nil: whoever speaks above.
    let role: TextRole?
    /// The only kinds of value that are accepted here.
    let shape: JSONShape
    /// What the value must be besides.
    let rule: ValueRule?
    /// Whether `ContentLimits.messages` bounds the elements.
    let isCounted: Bool
    /// What is here if it is no text.
    let media: MediaKind

    init(
        _ path: StaticString, _ treatment: Treatment = .text, role: TextRole? = nil, shape: JSONShape = .any,
        _ rule: ValueRule? = nil, isCounted: Bool = false, media: MediaKind = .other
    ) {
        self.path = path
        self.treatment = treatment
        self.role = role
        self.shape = shape
        self.rule = rule
        self.isCounted = isCounted
        self.media = media
    }
}
