/// What a placeholder may stand for.
enum PlaceholderType: Sendable, Hashable {
    case personalData(PersonalDataType)
    /// Of whatever kind: the kind of a credential is nobody's business.
    case secret

    /// Every type there is.
    static let allCases = PersonalDataType.allCases.map(PlaceholderType.personalData) + [.secret]

    /// The type that stands for findings of `kind`; nil when those are no values.
    init?(_ kind: FindingKind) {
        switch kind {
        case .personalData(let type): self = .personalData(type)
        case .secret: self = .secret
        case .injection, .harm, .invisible, .pattern: return nil
        }
    }

    /// What stands before the number.
    var name: StaticString {
        switch self {
        case .personalData(let type): type.name
        case .secret: "SECRET"
        }
    }

    /// A number from 0 on.
    var ordinal: Int {
        switch self {
        case .personalData(let type): type.ordinal + 1
        case .secret: 0
        }
    }

    /// One more than the highest ordinal.
    static let count = PersonalDataType.allCases.count + 1
}

/// `[EMAIL_1]`: what stands for a value while the model works.
struct Placeholder: Equatable {
    /// The most digits a number has.
    static let mostDigits = 9
    /// The longest placeholder, with its brackets.
    static let longest = 2 + 15 + 1 + mostDigits

    let type: PlaceholderType
    let number: Int

    /// Appends its text, which needs no escape in JSON at any depth.
    func append(to output: inout [UInt8]) {
        output.append(UInt8(ascii: "["))
        output.append(type.name)
        output.append(UInt8(ascii: "_"))
        output.appendDecimal(number)
        output.append(UInt8(ascii: "]"))
    }

    /// What begins at a `[`.
    enum Reading: Equatable {
        case none
        /// The text ends before it can be told.
        case cut
        case whole(Placeholder, end: Int)
    }

    /// Reads what begins with the `[` at `position`.
    static func read(_ text: Span<UInt8>, at position: Int) -> Reading {
        var isCut = false
        for type in PlaceholderType.allCases {
            switch read(type, text, at: position + 1) {
            case .whole(let found, let end): return .whole(found, end: end)
            case .cut: isCut = true
            case .none: break
            }
        }
        return isCut ? .cut : .none
    }

    private static func read(_ type: PlaceholderType, _ text: Span<UInt8>, at start: Int) -> Reading {
        let name = type.name
        var position = start
        for offset in 0...name.utf8CodeUnitCount {
            guard position < text.count else { return .cut }
            // Safe: `offset` is below the string's count.
            let expected = unsafe offset < name.utf8CodeUnitCount ? name.utf8Start[offset] : UInt8(ascii: "_")
            guard text[position] == expected else { return .none }
            position += 1
        }
        var number = 0
        let first = position
        while position < text.count, text[position].isASCIIDigit, position - first < mostDigits {
            number = number * 10 + Int(text[position] - UInt8(ascii: "0"))
            position += 1
        }
        guard position < text.count else { return .cut }
        guard position > first, text[first] != UInt8(ascii: "0"), text[position] == UInt8(ascii: "]") else {
            return .none
        }
        return .whole(Placeholder(type: type, number: number), end: position + 1)
    }
}

extension [UInt8] {
    /// Appends a number that is not negative.
    mutating func appendDecimal(_ number: Int) {
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}
