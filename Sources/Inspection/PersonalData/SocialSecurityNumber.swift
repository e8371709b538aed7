/// United States social security numbers: the areas, groups and serials that the Social Security Administration issues
/// (20 CFR 422.103; POMS RM 10201.035). With hyphens the form speaks for itself; nine bare digits, dots and other
/// groupings count only where a word like "SSN" stands before.
enum SocialSecurityNumber {
    static let context = NumberContext(words: [
        "ssn", "social sec", "social_sec", "socialsec", "social-sec", "my social", "social is",
        "social number",
        "soc sec", "tax id", "tax_id", "taxid", "taxpayer",
    ])

    /// Words before numbers of the same form that are something else.
    static let contrary = NumberContext(words: [
        "order", "part", "invoice", "serial", "sku", "ref", "ticket", "model", "isbn", "tracking", "phone",
        "tel", "fax",
        "version", "nhs", "ein", "case", "item", "batch", "lot",
    ])

    /// The number that begins at `position`.
    static func starting(
        at position: Int, in text: Span<UInt8>, label: Span<UInt8>, _ context: inout NumberContext,
        contrary: inout NumberContext
    ) -> Candidate? {
        var number = GroupedDigits(at: position)
        while number.count < 9 {
            guard number.takeGroup(of: text) else { return nil }
        }
        guard number.count == 9, !text.isWord(at: number.end), isIssued(number), isWritten(number),
            !isPartOfLonger(number, in: text)
        else { return nil }
        let hasContext = context.stands(
            before: position, in: text, label: label, adjoining: number.groupCount == 1)
        guard hasContext || speaksForItself(number, in: text) else { return nil }
        if !hasContext, contrary.stands(before: position, in: text, label: label) { return nil }
        return Candidate(
            .socialSecurityNumber, range: position..<number.end, confidence: hasContext ? 0.99 : 0.85)
    }

    private static func isIssued(_ number: GroupedDigits) -> Bool {
        let value = number.prefix(9)
        let (area, group, serial) = (value / 1_000_000, value / 10_000 % 100, value % 10_000)
        guard area != 0, area != 666, area < 900, group != 0, serial != 0 else { return false }
        // Printed on specimen cards, and therefore void.
        return value != 78_051_120 && value != 219_099_999
    }

    /// In one piece, 3-2-4, or spelled out by ones or twos.
    private static func isWritten(_ number: GroupedDigits) -> Bool {
        switch number.groupCount {
        case 1: true
        case 3: number.groups[0] == 3 && number.groups[1] == 2
        case 5:
            number.groups[4] == 1 && number.groups[0] == 2 && number.groups[1] == 2 && number.groups[2] == 2
        default: number.groupCount == 9
        }
    }

    private static func speaksForItself(_ number: GroupedDigits, in text: Span<UInt8>) -> Bool {
        number.groupCount == 3 && number.groups[0] == 3 && number.groups[1] == 2
            && number.separator.count == 1 && text[number.separator.lowerBound] == UInt8(ascii: "-")
    }

    private static func isPartOfLonger(_ number: GroupedDigits, in text: Span<UInt8>) -> Bool {
        number.groupCount > 1 && !text.isBlank(number.separator) && number.continues(in: text)
    }
}
