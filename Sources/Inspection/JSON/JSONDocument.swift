/// A scanned JSON text: the bytes as they came and a flat array of tokens that point into them.
///
/// Nothing is copied or decoded until asked for, so that a text can be edited by splicing and forwarded byte for
/// byte everywhere else. A document can be scanned into again and keeps its storage (one per stream, not per event).
public struct JSONDocument: Sendable {
    /// The text.
    public internal(set) var bytes: [UInt8]
    /// Its values and names in source order; the first is the outermost value.
    public internal(set) var tokens: [JSONToken]

    /// Scans `bytes` whole.
    /// - Parameters:
    ///   - bytes: One JSON text (RFC 8259), nothing before or after it but white space.
    ///   - limits: The most it may hold.
    ///   - hashSeed: Random bits unknown to the sender; they key the hashes by which duplicate names are found.
    /// - Throws: The first oddity with its byte offset.
    public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits(), hashSeed: UInt64) throws(JSONRefusal) {
        self.bytes = bytes
        self.tokens = []
        preconditionFailure()
    }

    /// Whether the outermost value is an object.
    public var isObject: Bool { tokens[0].kind == .object }

    /// The index of the token that follows the whole value at `index`.
    public func index(after index: Int) -> Int {
        preconditionFailure()
    }

    /// The index of the value of the member `name` of the object at `object`, or nil.
    public func value(of name: StaticString, in object: Int = 0) -> Int? {
        preconditionFailure()
    }

    /// The decoded text of the string at `index`, or nil when it is not a string.
    public func text(at index: Int) -> String? {
        preconditionFailure()
    }

    /// The integer at `index`, or nil when it is not a number, has a fraction or exponent, or does not fit.
    public func integer(at index: Int) -> Int? {
        preconditionFailure()
    }

    /// The indexes of the elements of the array at `index`; empty for anything else.
    public func elements(of index: Int) -> [Int] {
        preconditionFailure()
    }
}

/// Writes strings into JSON texts.
public enum JSONText {
    /// Appends `bytes` (UTF-8) to `output` as they stand between the quotes of a JSON string (RFC 8259 section 7).
    public static func appendEscaped(_ bytes: [UInt8], to output: inout [UInt8]) {
        preconditionFailure()
    }
}
