/// Reads request heads off a connection, strictly: what two parsers could understand differently is refused.
///
/// It remembers how far it has come, so bytes that drip in are looked at once. Feed it the unconsumed part of the
/// receive buffer, from the same first byte each time until it gives a head or throws.
public struct RequestHeadParser: Sendable {
    let limits: HeadLimits

    /// A parser for one connection.
    public init(limits: HeadLimits) {
        self.limits = limits
    }

    /// The next head, or nil while it is incomplete.
    ///
    /// - Parameter input: everything received and not consumed yet; on a later call the same bytes and more.
    /// - Returns: the head, after which the parser is ready for the next one; the caller drops
    ///   ``RequestHead/consumedBytes`` bytes of its input.
    /// - Throws: the first rule that was broken, as early as its bytes are there. The connection must be closed.
    public mutating func parse(_ input: Span<UInt8>) throws(HTTPError) -> RequestHead? { fatalError() }

    /// Whether some of a head was received, so that its deadline runs (an empty line alone does not count).
    public var isInsideHead: Bool { fatalError() }
}
