/// The way from the top of a configuration file to one of its values, as in `routes[0].limits.messages`.
struct ConfigurationKey: Hashable, Sendable, CustomStringConvertible {
    private(set) var steps: [Step] = []

    enum Step: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    /// The whole file.
    static let top = ConfigurationKey()

    func appending(_ name: String) -> ConfigurationKey { appending(.key(name)) }

    func appending(_ index: Int) -> ConfigurationKey { appending(.index(index)) }

    private func appending(_ step: Step) -> ConfigurationKey {
        var longer = self
        longer.steps.append(step)
        return longer
    }

    /// The value that holds this one; nil at the top.
    var parent: ConfigurationKey? {
        guard !steps.isEmpty else { return nil }
        var shorter = self
        shorter.steps.removeLast()
        return shorter
    }

    /// Names that are not plain words are quoted, so that a path reads in one way only.
    var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let name):
                if !text.isEmpty { text += "." }
                text += name.isPlainWord ? name : name.quoted
            }
        }
        return text
    }
}

extension String {
    /// Letters, digits, "_" and "-" of ASCII only, and at least one.
    fileprivate var isPlainWord: Bool {
        !isEmpty
            && utf8.allSatisfy {
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            }
    }

    /// In double quotes, cut to a readable length, without anything that a terminal would obey or hide.
    var quoted: String {
        var text = "\""
        for (count, scalar) in unicodeScalars.enumerated() {
            if count == Self.longestQuotation {
                text += "…"
                break
            }
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case _ where scalar.isShown: text.unicodeScalars.append(scalar)
            default: text += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text + "\""
    }

    /// The most scalars of a value that a message repeats.
    private static let longestQuotation = 80
}

extension Unicode.Scalar {
    /// Whether it prints as itself: no control, format (such as bidirectional overrides) or separator but the blank.
    fileprivate var isShown: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            false
        case .spaceSeparator: self == " "
        default: true
        }
    }
}
