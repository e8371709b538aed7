/// What takes the place of a value that is redacted.
public enum ValueReplacement: Sendable, CaseIterable {
    /// `[EMAIL_1]`: the same for the same value within a conversation; can be turned back in the answer.
    case placeholder
    /// `****1234`: the end of what people know by its end, nothing of anything else.
    case mask
    /// `[EMAIL_k3h9…]`: the same for the same value everywhere, for who counts or joins without seeing.
    case hash
}

/// Makes the keyed hashes that stand for values. It belongs to one thread.
public protocol ValueDigest: AnyObject {
    /// A code of the bytes that nobody can make or check without the key: HMAC-SHA-256 (RFC 2104), 32 bytes.
    func code(of bytes: Span<UInt8>) -> [UInt8]
}

/// `****1234`
enum MaskedValue {
    /// What stands for the characters that nobody is to see, however many they are.
    private static let stars: StaticString = "****"
    private static let keptCharacters = 4
    /// Of a shorter value the end would be too much of it.
    private static let leastCharacters = 8

    /// Appends what may be seen of a value; it needs no escape in JSON at any depth.
    static func append(_ type: PlaceholderType, folded: Span<UInt8>, to output: inout [UInt8]) {
        output.append(stars)
        guard type.isKnownByItsEnd else { return }
        var characters = 0
        var start = folded.count
        for position in 0..<folded.count where folded[position].isASCIILetterOrDigit { characters += 1 }
        guard characters >= leastCharacters else { return }
        characters = 0
        while characters < keptCharacters {
            start -= 1
            if folded[start].isASCIILetterOrDigit { characters += 1 }
        }
        for position in start..<folded.count where folded[position].isASCIILetterOrDigit {
            output.append(folded[position])
        }
    }
}

/// `k3h9…`: the beginning of a code in letters and digits (RFC 4648 section 6, in lower case).
enum HashedValue {
    /// Of five bits each: eighty bits tell all values of all users apart.
    private static let characters = 16
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    static func append(code: [UInt8], to output: inout [UInt8]) {
        for character in 0..<characters {
            let bit = character * 5
            let word = UInt16(code[bit / 8]) << 8 | UInt16(code[bit / 8 + 1])
            output.append(alphabet[Int(word >> UInt16(11 - bit % 8) & 31)])
        }
    }
}

extension PlaceholderType {
    /// Whether people know which value is meant by its last characters, as on receipts.
    fileprivate var isKnownByItsEnd: Bool {
        switch self {
        case .personalData(.creditCard), .personalData(.iban), .personalData(.phone): true
        default: false
        }
    }
}
