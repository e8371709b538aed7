/// Bytes that may stand as the value of a field: no CR, LF, NUL or other control character but tab, and no white space
/// around them (RFC 9110 5.5). Text from elsewhere becomes part of a head only through this type.
public struct FieldValue: Sendable, Equatable {
    /// The value.
    public let bytes: [UInt8]

    /// The value, or nil if a head would be broken by it.
    public init?(validating bytes: [UInt8]) {
        let span = bytes.span
        guard span.firstControl(from: 0, to: span.count) == span.count else { return nil }
        guard span.trimmed(0..<span.count) == 0..<span.count else { return nil }
        self.bytes = bytes
    }

    /// The value, or nil if a head would be broken by it.
    public init?(validating text: String) { self.init(validating: Array(text.utf8)) }
}

/// The path and query of a request that this proxy sends, in origin-form (RFC 9112 3.2.1).
public struct RequestTarget: Sendable, Equatable {
    /// The path, from its slash, and the query with its question mark.
    public let bytes: [UInt8]

    /// The target, or nil if it is not in origin-form, holds what ``RequestHeadParser`` would refuse, or a dot segment.
    public init?(validating bytes: [UInt8]) {
        guard bytes.first == ASCII.slash else { return nil }
        do {
            _ = try RequestTargetGrammar.parts(of: 0..<bytes.count, in: bytes.span, allowsAsterisk: false)
        } catch {
            return nil
        }
        self.bytes = bytes
    }
}
