/// Which placeholder stands for which value, for the length of one request and its answer.
///
/// The values are held in storage that is zeroed when the table is released; it is never copied, logged or sent
/// anywhere else. Not `Sendable`: it belongs to one connection.
public final class PlaceholderTable {
    /// How many values have a placeholder.
    public private(set) var count = 0
    /// A table without values; `hashSeed` keys the hashes by which values are found again.
    public init(hashSeed: UInt64) {
        preconditionFailure()
    }
}
