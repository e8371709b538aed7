/// Whether bytes are well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF (Unicode 16, table 3-7;
/// RFC 3629 3).
///
/// It may be fed in pieces that are cut anywhere.
public struct UTF8Validation: Sendable, Equatable {
    /// A validation of a text that begins now.
    public init() {}

    /// Checks more bytes of the text.
    ///
    /// - Returns: false as soon as no continuation could make the text well-formed; then every later call is false too.
    public mutating func accept(_ bytes: Span<UInt8>) -> Bool { fatalError() }

    /// Whether the text may end here: it is well-formed and its last character is whole.
    public var isComplete: Bool { fatalError() }

    /// The position of the first byte that does not belong to well-formed UTF-8, or nil if all do.
    ///
    /// For a text cut off within a character it is where that character begins.
    public static func firstInvalid(in bytes: Span<UInt8>) -> Int? { fatalError() }
}
