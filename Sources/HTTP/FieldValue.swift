/// Bytes that may stand as the value of a field: no CR, LF, NUL or other control character but tab, and no white space
/// around them (RFC 9110 5.5). Text from elsewhere becomes part of a head only through this type.
public struct FieldValue: Sendable, Equatable {
    /// The value.
    public let bytes: [UInt8]

    /// The value, or nil if a head would be broken by it.
    public init?(validating bytes: [UInt8]) { fatalError() }

    /// The value, or nil if a head would be broken by it.
    public init?(validating text: String) { self.init(validating: Array(text.utf8)) }
}

/// The path and query of a request that this proxy sends, in origin-form (RFC 9112 3.2.1).
public struct RequestTarget: Sendable, Equatable {
    /// The path, from its slash, and the query with its question mark.
    public let bytes: [UInt8]

    /// The target, or nil if it is not in origin-form, holds what ``RequestHeadParser`` would refuse, or a dot segment.
    public init?(validating bytes: [UInt8]) { fatalError() }
}
