/// Numbers by which states tell people and firms apart.
enum NationalNumber {
    /// The number that `value` begins with when its form and its check digits leave little doubt.
    static func alone(_ value: ValueWindow, _ length: Int) -> Candidate? {
        guard length >= 8 else { return nil }
        // How it is grouped is a comparison, and most groups are no form's: asked before the pattern.
        for form in NationalForms.forms(length) where form.isAlone && isWritten(value, form) {
            guard form.fits(value), form.check.passes(value, length) else { continue }
            return Candidate(.nationalID, range: value.start..<value.end(length), confidence: 0.85)
        }
        return nil
    }

    /// The number that `value` begins with where words before it say that it is one.
    static func named(_ value: ValueWindow, _ length: Int, gap: Int, isNear: Bool) -> Candidate? {
        guard length >= 5, length <= 20 else { return nil }
        var fits = false
        guard value.isPlain(length) else { return nil }
        let isWhole = length <= value.firstLine
        for form in NationalForms.forms(length) where form.fits(value) {
            guard isWhole && isNear || form.isAlone || isNear && form.check != .none else { continue }
            if form.check.passes(value, length) {
                return Candidate(.nationalID, range: value.start..<value.end(length), confidence: 0.95)
            }
            fits = true
        }
        // A foreign form, or a digit mistyped: it is what the words say.
        guard isNear, isWhole, value.isPlain(length), fits || length >= 6 && value.digitCount(length) >= 5
        else {
            return nil
        }
        return Candidate(.nationalID, range: value.start..<value.end(length), confidence: 0.7)
    }

    /// Whether what fits no form is still somebody's number: digits, perhaps with a few letters at its ends.
    private static func isLikely(_ value: ValueWindow, _ length: Int, _ gap: Int) -> Bool {
        let digits = value.digitCount(length)
        return digits >= (gap <= 12 ? 6 : 8) && length - digits <= 4
            && value.small & ValueWindow.mask(length) == 0
    }

    /// In one piece, where that is clear enough, or with the separators of the form.
    private static func isWritten(_ value: ValueWindow, _ form: NationalForm) -> Bool {
        guard form.length <= value.firstLine else { return false }
        // Digits alone are too many things.
        if value.isOnePiece(form.length) { return value.letters(form.length) != 0 || form.length >= 15 }
        return value.isGrouped(form.breaks, form.length) && value.separator != UInt8(ascii: "_")
    }
}
