/// What a message head may cost, enforced while it is read and never after buffering it.
///
/// RFC 9110 5.4 and RFC 9112 3 leave the numbers to the recipient and ask for 414 and 431 beyond them.
public struct HeadLimits: Sendable, Equatable {
    /// The longest request target, in bytes. Beyond it: ``HTTPError/targetTooLong``.
    public var targetBytes: Int
    /// The longest head, start line and final empty line included, in bytes. Beyond it: ``HTTPError/headTooLarge``.
    public var headBytes: Int
    /// The most field lines. Beyond it: ``HTTPError/tooManyFields``.
    public var fieldCount: Int

    /// Limits as an operator configured them; each must be positive, and a head at most ``ceilingBytes``.
    public init(targetBytes: Int, headBytes: Int, fieldCount: Int) {
        precondition(targetBytes > 0 && headBytes > 0 && fieldCount > 0, "a limit must be positive")
        precondition(headBytes <= Self.ceilingBytes, "positions in a head are kept in 32 bits")
        precondition(fieldCount <= Int(UInt16.max), "a field's index is kept in 16 bits")
        self.targetBytes = targetBytes
        self.headBytes = headBytes
        self.fieldCount = fieldCount
    }

    /// 8 KiB of target, 32 KiB of head, 100 fields.
    public static let standard = HeadLimits(targetBytes: 8 << 10, headBytes: 32 << 10, fieldCount: 100)

    /// The largest head that any configuration may ask for: 16 MiB.
    public static let ceilingBytes = 16 << 20

    /// The longest method name, in bytes. The registered ones end at 17 (RFC 9110 16.1.1).
    public static let methodBytes = 32
}
