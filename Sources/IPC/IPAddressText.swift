extension IPAddress: CustomStringConvertible {
    /// Reads the one strict spelling of each family: dotted decimal without leading zeros, and RFC 4291 section 2.2
    /// text. Short, octal, hexadecimal and integer IPv4 forms, zone identifiers and blanks are refused, since parties
    /// that read them differently can be played against each other (RFC 6943, section 3.1.1).
    public init?(_ text: String) {
        self.init(text: text.utf8Span.span)
    }

    /// The same over the UTF-8 of the text.
    public init?(text: Span<UInt8>) {
        guard text.count <= Self.longestText else { return nil }
        if let ipv4 = Self.ipv4(in: text, from: 0) {
            self.init(ipv4: ipv4)
        } else if let bits = Self.ipv6(in: text) {
            self.init(bits: bits)
        } else {
            return nil
        }
    }

    /// The longest spelling: eight groups, the last two of them as dotted decimal.
    static let longestText = 45

    /// Dotted decimal from `start` to the end of the text.
    private static func ipv4(in text: Span<UInt8>, from start: Int) -> UInt32? {
        var address: UInt32 = 0
        var position = start
        for part in 0..<4 {
            if part > 0 {
                guard position < text.count, text[position] == UInt8(ascii: ".") else { return nil }
                position += 1
            }
            guard let octet = decimal(in: text, at: &position, atMost: 255) else { return nil }
            address = address << 8 | UInt32(octet)
        }
        return position == text.count ? address : nil
    }

    /// The groups of RFC 4291, section 2.2; "::" stands for one or more groups of zeros (RFC 5952, section 4.2.2
    /// forbids writing it for one, receivers still read it).
    private static func ipv6(in text: Span<UInt8>) -> UInt128? {
        var value: UInt128 = 0
        var groups = 0
        var gap: Int?
        var position = 0
        if text.count >= 2, text[0] == UInt8(ascii: ":"), text[1] == UInt8(ascii: ":") {
            gap = 0
            position = 2
        }
        while position < text.count {
            guard groups < 8 else { return nil }
            if groups <= 6, let ipv4 = ipv4(in: text, from: position) {
                value = value << 32 | UInt128(ipv4)
                groups += 2
                position = text.count
                break
            }
            guard let group = hexadecimal(in: text, at: &position) else { return nil }
            value = value << 16 | UInt128(group)
            groups += 1
            if position == text.count { break }
            guard text[position] == UInt8(ascii: ":"), position + 1 < text.count else { return nil }
            position += 1
            if text[position] == UInt8(ascii: ":") {
                guard gap == nil else { return nil }
                gap = groups
                position += 1
            }
        }
        return spread(value, groups: groups, gap: gap)
    }

    /// Moves the groups after the gap to the end of the address.
    private static func spread(_ value: UInt128, groups: Int, gap: Int?) -> UInt128? {
        guard let gap else { return groups == 8 ? value : nil }
        guard groups < 8 else { return nil }
        let tailBits = UInt128(16 * (groups - gap))
        let missingBits = UInt128(16 * (8 - groups))
        let tail = value & ~(UInt128.max << tailBits)
        return (value >> tailBits) << (tailBits + missingBits) | tail
    }

    /// One to four hexadecimal digits.
    private static func hexadecimal(in text: Span<UInt8>, at position: inout Int) -> UInt16? {
        let start = position
        var value: UInt16 = 0
        while position < text.count, position - start < 4 {
            let byte = text[position]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return position > start ? value : nil
            }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return position > start ? value : nil
    }

    /// A decimal number without sign or leading zeros, at most `maximum` (which is below 100,000).
    static func decimal(in text: Span<UInt8>, at position: inout Int, atMost maximum: Int) -> Int? {
        let start = position
        var value = 0
        while position < text.count, position - start < 5 {
            let byte = text[position]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { break }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            position += 1
        }
        guard position > start, value <= maximum else { return nil }
        return position - start > 1 && text[start] == UInt8(ascii: "0") ? nil : value
    }

    /// Dotted decimal, or the canonical text of RFC 5952 section 4.
    public var description: String {
        if let ipv4 {
            return "\(ipv4 >> 24).\(ipv4 >> 16 & 255).\(ipv4 >> 8 & 255).\(ipv4 & 255)"
        }
        let zeros = longestRunOfZeros
        let groups = (0..<8).map { String(group($0), radix: 16) }
        guard zeros.count > 1 else { return groups.joined(separator: ":") }
        let before = groups[..<zeros.lowerBound].joined(separator: ":")
        return "\(before)::\(groups[zeros.upperBound...].joined(separator: ":"))"
    }

    private func group(_ index: Int) -> UInt16 {
        UInt16(truncatingIfNeeded: bits >> UInt128(16 * (7 - index)))
    }

    /// The run that "::" replaces: the longest, the first of equal ones (RFC 5952, section 4.2.3).
    private var longestRunOfZeros: Range<Int> {
        var longest = 0..<0
        var start = 0
        for index in 0..<8 {
            if group(index) != 0 {
                start = index + 1
            } else if index + 1 - start > longest.count {
                longest = start..<(index + 1)
            }
        }
        return longest
    }
}
