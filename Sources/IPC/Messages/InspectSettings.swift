/// Who is taken to speak in a text that is inspected on its own.
public enum InspectRole: UInt8, Sendable, CaseIterable {
    case user = 1
    case system
    case tool
    case assistant
}

/// How texts come and verdicts go.
public enum InspectFormat: UInt8, Sendable, CaseIterable {
    /// The whole input is one text; the verdict is for people.
    case text = 1
    /// The whole input is one text; the verdict is one line of JSON.
    case json
    /// One JSON object a line in, one verdict a line out.
    case jsonl
}

/// What `bulkhead-worker inspect` is told: one datagram on descriptor 3, before it seals itself and reads its input.
public struct InspectSettings: Record {
    public var seal = SealPlan()
    public var role = InspectRole.user
    public var direction = TextDirection.request
    public var format = InspectFormat.text
    public var inspection = InspectionSettings()
    /// The operator's own patterns: the inspection names some of these.
    public var patterns: [PatternSettings] = []
    /// Keys the hashes that stand for values; empty where no value is hashed.
    public var redactionKey = Secret.empty
    public init() {}

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&seal)
        try wire.field(&role)
        try wire.field(&direction)
        try wire.field(&format)
        try wire.field(&inspection)
        try wire.field(&patterns, atMost: MessageLimits.patterns)
        try wire.field(&redactionKey, atMost: MessageLimits.redactionKeyBytes)
    }
}

/// The one message of `bulkhead-worker inspect`.
public enum ToInspector: Message, Equatable {
    case settings(InspectSettings)

    public var kind: UInt8 { 1 }

    public func payload(_ wire: inout Wire) throws(WireError) {
        switch self {
        case .settings(let record): try wire.write(record)
        }
    }

    public init(kind: UInt8, from wire: inout Wire) throws(WireError) {
        guard kind == 1 else { throw .unknownKind(kind) }
        self = .settings(try wire.record())
    }

    public static func descriptorCount(kind: UInt8) -> Int { 0 }
}

/// What `bulkhead-worker inspect` says back over the channel: nothing, ever.
public enum FromInspector: Message {
    public var kind: UInt8 { switch self {} }
    public func payload(_ wire: inout Wire) throws(WireError) { switch self {} }
    public init(kind: UInt8, from wire: inout Wire) throws(WireError) { throw .unknownKind(kind) }
    public static func descriptorCount(kind: UInt8) -> Int { 0 }
}
