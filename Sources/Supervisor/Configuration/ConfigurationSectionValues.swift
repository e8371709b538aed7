/// The kinds of value that most keys have.
extension ConfigurationSection {
    mutating func flag(_ name: String, default fallback: Bool) -> Bool {
        value(name, default: fallback, shown: { .boolean($0) }) { (value) throws(Complaint) in
            guard case .boolean(let flag) = value else {
                throw Complaint("expected true or false, found \(value.kind)")
            }
            return flag
        }
    }

    mutating func integer(_ name: String, in range: ClosedRange<Int>, default fallback: Int) -> Int {
        value(name, default: fallback, shown: { .integer($0) }) { (value) throws(Complaint) in
            try value.integer(in: range)
        }
    }

    mutating func size(
        _ name: String, in range: ClosedRange<ByteCount>, default fallback: ByteCount
    ) -> ByteCount {
        value(name, default: fallback, shown: { .text($0.configured) }) { (value) throws(Complaint) in
            guard case .string(let text) = value, let size = ByteCount(configured: text) else {
                throw Complaint("expected a size such as \"64KiB\" or \"10MiB\", found \(value.found)")
            }
            guard range.contains(size) else {
                throw Complaint(
                    "\(size.configured) is not within \(range.lowerBound.configured) and \(range.upperBound.configured)"
                )
            }
            return size
        }
    }

    mutating func duration(
        _ name: String, in range: ClosedRange<Duration>, default fallback: Duration
    ) -> Duration {
        value(name, default: fallback, shown: { .text($0.configured) }) { (value) throws(Complaint) in
            guard case .string(let text) = value, let duration = Duration(configured: text) else {
                throw Complaint("expected a duration such as \"30s\" or \"5m\", found \(value.found)")
            }
            guard range.contains(duration) else {
                throw Complaint(
                    "\(duration.configured) is not within \(range.lowerBound.configured) and \(range.upperBound.configured)"
                )
            }
            return duration
        }
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, default fallback: Choice
    ) -> Choice {
        value(name, default: fallback, shown: { .text($0.rawValue) }) { (value) throws(Complaint) in
            try value.choice(of: Choice.self)
        }
    }

    /// The absolute path of a directory.
    mutating func directory(_ name: String, default fallback: String) -> String {
        value(name, default: fallback, shown: { .text($0) }) { (value) throws(Complaint) in
            try value.text().checkedAbsolutePath()
        }
    }
}

extension ConfigurationValue {
    /// What it is, for messages: a text itself, a number itself, otherwise its kind.
    var found: String {
        switch self {
        case .string(let text): text.quoted
        case .integer(let number): String(number)
        default: kind
        }
    }

    func text() throws(Complaint) -> String {
        guard case .string(let text) = self else { throw Complaint("expected a string, found \(kind)") }
        return text
    }

    func integer(in range: ClosedRange<Int>) throws(Complaint) -> Int {
        guard case .integer(let number) = self else {
            throw Complaint("expected a whole number, found \(found)")
        }
        guard range.contains(number) else {
            throw Complaint("\(number) is not within \(range.lowerBound) and \(range.upperBound)")
        }
        return number
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        of type: Choice.Type
    ) throws(Complaint) -> Choice {
        let words = Choice.allCases.map(\.rawValue)
        guard case .string(let text) = self else {
            throw Complaint("expected \(words.alternatives), found \(found)")
        }
        guard let choice = Choice(rawValue: text) else {
            throw Complaint(
                "expected \(words.alternatives), found \(text.quoted)",
                suggestion: nearestWord(to: text, among: words))
        }
        return choice
    }
}

extension [String] {
    /// `"a", "b" or "c"`.
    var alternatives: String {
        guard let last, count > 1 else { return first?.quoted ?? "" }
        return "\(dropLast().map(\.quoted).joined(separator: ", ")) or \(last.quoted)"
    }
}

extension String {
    /// An absolute path of a length that the kernel takes, without control characters.
    func checkedAbsolutePath() throws(Complaint) -> String {
        guard utf8.first == UInt8(ascii: "/") else {
            throw Complaint("expected an absolute path, found \(quoted)")
        }
        guard utf8.count <= ConfigurationLimits.filePathLength.upperBound else {
            throw Complaint("the path is longer than \(ConfigurationLimits.filePathLength.upperBound) bytes")
        }
        guard utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) else {
            throw Complaint("a path has no control characters")
        }
        return self
    }
}
