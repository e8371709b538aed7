/// A set of some of a closed list of names, one bit a name in the order of the list.
public struct ChoiceSet<Choice: RawRepresentable<String> & CaseIterable & Sendable>: Record {
    private var bits: UInt32 = 0

    /// The set without members.
    public init() {}

    /// The set of these members.
    public init(_ choices: some Sequence<Choice>) {
        for choice in choices { insert(choice) }
    }

    /// Every name of the list.
    public static var all: ChoiceSet { ChoiceSet(Choice.allCases) }

    /// The members, in the order of the list.
    public var members: [Choice] {
        Choice.allCases.enumerated().filter { bits >> UInt32($0.offset) & 1 == 1 }.map(\.element)
    }

    public var isEmpty: Bool { bits == 0 }

    public func contains(_ choice: Choice) -> Bool { bits & Self.bit(choice) != 0 }

    /// Whether it was not there before.
    @discardableResult public mutating func insert(_ choice: Choice) -> Bool {
        let bit = Self.bit(choice)
        defer { bits |= bit }
        return bits & bit == 0
    }

    public mutating func fields(_ wire: inout Wire) throws(WireError) {
        try wire.field(&bits)
        guard UInt64(bits) < 1 << UInt64(Choice.allCases.count) else { throw .badValue }
    }

    private static func bit(_ choice: Choice) -> UInt32 {
        var bit: UInt32 = 1
        for other in Choice.allCases {
            if other.rawValue == choice.rawValue { break }
            bit <<= 1
        }
        return bit
    }
}
