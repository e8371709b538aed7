/// Digits in groups with one kind of separator between them, as people write long numbers.
struct GroupedDigits {
    /// The longest number that is looked at.
    static let most = 19
    /// The longest separator: ` - `.
    static let longestSeparator = 3

    /// The digits' values.
    private(set) var digits = InlineArray<19, UInt8>(repeating: 0)
    private(set) var count = 0
    /// How many digits each group holds.
    private(set) var groups = InlineArray<19, UInt8>(repeating: 0)
    private(set) var groupCount = 0
    /// The first separator.
    private(set) var separator = 0..<0
    /// The position after the last digit taken.
    private(set) var end: Int

    /// The digits' sums for the check of ISO/IEC 7812-1 annex B, with those at even and at odd places doubled.
    private var evenDoubled = 0
    private var oddDoubled = 0

    /// Whether the last digit is the check digit of those before it (Luhn).
    var passesLuhn: Bool { (count % 2 == 0 ? evenDoubled : oddDoubled) % 10 == 0 }

    /// Nothing taken yet; digits begin at `position`.
    init(at position: Int) { end = position }

    /// Takes one more group, with the separator before it. False when there is none that fits.
    mutating func takeGroup(of text: Span<UInt8>) -> Bool {
        var position = end
        if groupCount > 0 {
            guard let next = afterSeparator(text, at: position) else { return false }
            if groupCount == 1 { separator = position..<next }
            position = next
        }
        let stop = text.endOfDigits(from: position)
        guard stop > position, count + stop - position <= Self.most, groupCount < Self.most else {
            return false
        }
        groups[groupCount] = UInt8(stop - position)
        groupCount += 1
        while position < stop {
            append(text[position] &- UInt8(ascii: "0"))
            position += 1
        }
        end = stop
        return true
    }

    private mutating func append(_ digit: UInt8) {
        let single = Int(digit)
        let doubled = single > 4 ? single * 2 - 9 : single * 2
        evenDoubled += count % 2 == 0 ? doubled : single
        oddDoubled += count % 2 == 0 ? single : doubled
        digits[count] = digit
        count += 1
    }

    /// Whether another group could follow.
    func continues(in text: Span<UInt8>) -> Bool {
        guard groupCount > 0, let next = afterSeparator(text, at: end) else { return false }
        return next < text.count && text[next].isASCIIDigit
    }

    /// The position after the separator at `position`: the first is free, the others must repeat it.
    private func afterSeparator(_ text: Span<UInt8>, at position: Int) -> Int? {
        var next = position
        while next < text.count, next - position < Self.longestSeparator, Self.isSeparator(text[next]) {
            next += 1
        }
        guard next > position else { return nil }
        if groupCount < 2 { return next }
        guard next - position == separator.count else { return nil }
        for offset in 0..<separator.count where text[position + offset] != text[separator.lowerBound + offset]
        {
            return nil
        }
        return next
    }

    /// Whether `byte` may stand between groups of digits.
    static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
