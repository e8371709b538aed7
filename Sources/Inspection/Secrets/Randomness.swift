/// How much a run of characters looks as if nobody had thought of it: what keys have and names, versions, dates and
/// paths have not.
struct Randomness {
    /// The run.
    let range: Range<Int>
    /// How many of its characters belong to parts that no word, number or date explains.
    private(set) var randomCount = 0
    private(set) var digits = 0
    private(set) var letters = 0
    /// How many different characters there are.
    private(set) var distinct = 0
    /// Whether it is 8-4-4-4-12 hexadecimal digits (RFC 9562).
    let isUUID: Bool

    /// The part that is being read, from one separator to the next.
    private var part = Part()
    private var seen: (UInt64, UInt64) = (0, 0)

    private struct Part {
        var count = 0
        var digits = 0
        var upper = 0
        var lower = 0
        /// Changes between digits, capitals and small letters, but not the capital that begins a word.
        var changes = 0
        var last: Kind = .none
        var consonants = 0
        var longestConsonants = 0

        enum Kind { case none, digit, upper, lower, sign }

        /// How many of the characters look random.
        var randomCount: Int {
            let letters = upper + lower
            if digits > 0, letters > 0 {
                let needed = upper > 0 && lower > 0 ? max(count < 12 ? 3 : 4, count / 4) : max(3, count / 7)
                return count >= 6 && letters >= 2 && changes >= needed ? count : 0
            }
            if digits > 0 { return 0 }
            if upper > 0, lower > 0 {
                return count >= 12 && changes * 6 >= count && longestConsonants >= 4 ? count : 0
            }
            return count >= 12 && longestConsonants >= 6 ? count : 0
        }

        mutating func add(_ byte: UInt8) {
            count += 1
            var kind: Kind
            if byte.isASCIIDigit {
                kind = .digit
                digits += 1
            } else if byte &- 0x41 < 26 {
                kind = .upper
                upper += 1
            } else if byte &- 0x61 < 26 {
                kind = .lower
                lower += 1
            } else {
                kind = .sign
            }
            switch byte | 0x20 {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
                UInt8(ascii: "u"), UInt8(ascii: "y"):
                consonants = 0
            default:
                if kind == .upper || kind == .lower { consonants += 1 } else { consonants = 0 }
                longestConsonants = max(longestConsonants, consonants)
            }
            if kind == .sign { kind = last }
            if last != .none, kind != last, !(last == .upper && kind == .lower) { changes += 1 }
            last = kind
        }
    }

    /// Looks at `range` of `text`.
    init(_ range: Range<Int>, in text: Span<UInt8>) {
        self.range = range
        isUUID = text.isUUID(range)
        for position in range { take(text[position]) }
        endPart()
        distinct = seen.0.nonzeroBitCount + seen.1.nonzeroBitCount
    }

    /// The run's length.
    var count: Int { range.count }

    private mutating func take(_ byte: UInt8) {
        if byte < 64 { seen.0 |= 1 << UInt64(byte) } else { seen.1 |= 1 << UInt64(byte & 63) }
        if byte.isASCIILetterOrDigit {
            if byte.isASCIIDigit { digits += 1 } else { letters += 1 }
            part.add(byte)
        } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "=") {
            part.add(byte)
        } else {
            endPart()
        }
    }

    private mutating func endPart() {
        randomCount += part.randomCount
        part = Part()
    }
}

extension Span<UInt8> {
    /// Whether `range` holds a UUID in its usual form.
    func isUUID(_ range: Range<Int>) -> Bool {
        guard range.count == 36 else { return false }
        for offset in 0..<36 {
            let byte = self[range.lowerBound + offset]
            switch offset {
            case 8, 13, 18, 23: if byte != UInt8(ascii: "-") { return false }
            default: if !ByteSet.hexadecimal.contains(byte) { return false }
            }
        }
        return true
    }

    /// Whether all of `range` are digits.
    func isNumber(_ range: Range<Int>) -> Bool {
        for position in range where !self[position].isASCIIDigit { return false }
        return !range.isEmpty
    }
}
