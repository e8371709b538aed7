extension KnownField {
    /// The field of this name in any case, or nil. Length, first and last letter leave one candidate to compare.
    ///
    /// - Parameter range: a field name in `input`, which must be a token.
    @inline(__always)
    init?(name range: Range<Int>, in input: Span<UInt8>) {
        guard let first = range.first, let last = range.last else { return nil }
        let slot = Self.slot(length: range.count, first: input[first], last: input[last])
        guard let candidate = KnownField(rawValue: Self.slots[slot]) else { return nil }
        guard input.matches(candidate.name, in: range) else { return nil }
        self = candidate
    }

    /// Where the field of a name stands in ``slots``. The factors were chosen so that no two known names meet, which
    /// building the table proves.
    @inline(__always)
    private static func slot(length: Int, first: UInt8, last: UInt8) -> Int {
        (length &* lengthFactor &+ Int(first | 0x20) &* firstFactor &+ Int(last | 0x20)) & (slotCount - 1)
    }

    private static let slotCount = 256
    private static let lengthFactor = 1
    private static let firstFactor = 9
    private static let noField: UInt8 = .max

    private static let slots: [UInt8] = {
        var slots = [UInt8](repeating: noField, count: slotCount)
        for field in allCases {
            let name = field.name.withUTF8Buffer { buffer in unsafe [UInt8](buffer) }
            let slot = slot(length: name.count, first: name[0], last: name[name.count - 1])
            precondition(slots[slot] == noField, "two field names share a slot: choose other factors")
            slots[slot] = field.rawValue
        }
        return slots
    }()
}
