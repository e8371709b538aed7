extension Configuration.Inspection.Pattern {
    /// Reads the patterns of a list, or takes those that apply in general where the file has none.
    static func read(
        _ name: String, from section: inout ConfigurationSection, over general: [Self]
    ) -> [Self] {
        guard let sections = section.optionalSections(name, atMost: ConfigurationLimits.patterns) else {
            return general
        }
        var patterns: [Self] = []
        for var section in sections {
            let pattern = Self(reading: &section)
            section.refuseUnknownKeys()
            guard let pattern else { continue }
            if patterns.contains(where: { $0.name == pattern.name }) {
                section.refuse("name", "another pattern of this list has this name")
            }
            patterns.append(pattern)
        }
        return patterns
    }

    /// What a pattern is that says nothing of its category.
    static let standardCategory = "operator"

    private init?(reading section: inout ConfigurationSection) {
        let name = section.required("name", shown: { .text($0) }) { (value) throws(Complaint) in
            try value.text().checkedLabel()
        }
        let pattern = section.required("pattern", shown: { .text($0) }) { (value) throws(Complaint) in
            try value.text().checkedPattern()
        }
        category = section.value(
            "category", default: Self.standardCategory, shown: { .text($0) }
        ) { (value) throws(Complaint) in try value.text().checkedLabel() }
        risk = section.choice("risk", default: .high)
        guard let name, let pattern else { return nil }
        (self.name, self.pattern) = (name, pattern)
    }
}

extension String {
    /// A name for reports and logs: letters, digits and little else, so that it needs no quotes anywhere.
    fileprivate func checkedLabel() throws(Complaint) -> String {
        let range = ConfigurationLimits.patternNameLength
        guard range.contains(utf8.count),
            utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "_-.".utf8.contains($0) })
        else {
            throw Complaint(
                "expected 1 to \(range.upperBound) letters, digits, \"_\", \"-\" or \".\", found \(quoted)")
        }
        return self
    }

    /// What a text is searched for.
    fileprivate func checkedPattern() throws(Complaint) -> String {
        let most = ConfigurationLimits.patternLength.upperBound
        guard utf8.count <= most else { throw Complaint("the pattern is longer than \(most) bytes") }
        guard utf8.contains(where: { $0 > 0x20 && $0 != UInt8(ascii: "*") }) else {
            throw Complaint("the pattern has no character to look for")
        }
        return self
    }
}
