/// Finds the personal data that is words and not numbers: names, addresses, dates of birth, credentials in locators.
/// It is called once a text; what it finds may overlap what `PersonalDataScanner` finds in numbers.
struct PersonalTextScanner {
    /// The kinds that are looked for.
    let types: PersonalDataTypes

    /// Appends the candidates of `text` to `candidates`: in order, none overlapping another of this scan.
    /// - Parameters:
    ///   - text: A folded text.
    ///   - codes: Its codes (`LetterFold`); empty when they are the bytes of the text.
    ///   - label: What stands before the text without belonging to it, like the name of a JSON member: context only.
    mutating func scan(
        _ text: Span<UInt8>, codes: Span<UInt16>, label: Span<UInt8>, into candidates: inout [Candidate]
    ) {}
}
