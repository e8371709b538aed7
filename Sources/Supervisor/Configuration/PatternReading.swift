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

    /// What a text is searched for: words, "stem*" for all that begin so, "..." or "*" for a few words between.
    fileprivate func checkedPattern() throws(Complaint) -> String {
        let most = ConfigurationLimits.patternLength.upperBound
        guard utf8.count <= most else { throw Complaint("the pattern is longer than \(most) bytes") }
        let parts = utf8.split(whereSeparator: { $0 <= 0x20 }).map { String(Substring($0)) }
        let isGap = { (part: String) in part == "..." || part == "*" }
        guard let first = parts.first, let last = parts.last, !isGap(first), !isGap(last) else {
            throw Complaint("a pattern begins and ends with a word")
        }
        var places = 0
        for part in parts where !isGap(part) {
            let words = part.hasSuffix("*") ? String(part.dropLast()) : part
            guard !words.contains("*"), words.utf8.count > 1 || words == part else {
                throw Complaint("\(part.quoted): a \"*\" stands alone, or after the beginning of a word")
            }
            let count = words.wordPlaces
            guard count > 0 else { throw Complaint("\(part.quoted) has no letter or digit to look for") }
            places += count
        }
        places += parts.count(where: isGap) * ConfigurationLimits.patternGap
        guard places <= ConfigurationLimits.patternPlaces else {
            throw Complaint(
                "the pattern has more than \(ConfigurationLimits.patternPlaces) words, where a gap counts \(ConfigurationLimits.patternGap)"
            )
        }
        return self
    }

    /// How many words detectors may make of this at most: runs of letters and digits, where each character of a script
    /// without spaces stands for itself.
    private var wordPlaces: Int {
        var count = 0
        var isInside = false
        for scalar in unicodeScalars {
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            let isAlone = scalar.value >= 0x0E00
            if isWord, isAlone || !isInside { count += 1 }
            isInside = isWord && !isAlone
        }
        return count
    }
}
