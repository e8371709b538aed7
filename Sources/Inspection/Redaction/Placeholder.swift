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
