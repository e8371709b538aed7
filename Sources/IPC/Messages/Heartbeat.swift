/// A question whose only answer is itself: whether the peer's loop still turns. The supervisor asks, every kind of child answers.
public struct Heartbeat: Record {
    /// Of the question; the answer repeats it.
    public var number: UInt64 = 0
    public init() {}
    public init(number: UInt64) { self.number = number }

    public mutating func fields(_ wire: inout Wire) throws(WireError) { try wire.field(&number) }
}
