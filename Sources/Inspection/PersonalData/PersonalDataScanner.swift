/// Finds the personal data that is numbers, and addresses, in one pass over a folded text: only `@` and digits are looked at, and from there a bounded
/// stretch to either side, so that the time is linear in the text whatever it says.
struct PersonalDataScanner {
    /// The kinds that are looked for.
    let types: PersonalDataTypes

    /// Appends the candidates of `text` to `candidates`: in order, none overlapping another.
    /// - Parameters:
    ///   - text: A folded text.
    ///   - codes: Its codes (`LetterFold`); empty when they are the bytes of the text.
    ///   - label: What stands before the text without belonging to it, like the name of a JSON member: context only.
    mutating func scan(
        _ text: Span<UInt8>, codes: Span<UInt16>, label: Span<UInt8>, into candidates: inout [Candidate]
    ) {
        let first = candidates.count
        var contexts = Contexts()
        var position = text.nextTrigger(from: 0)
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: "@") {
                position = email(text, at: position, first, &candidates)
            } else if byte.isASCIIDigit {
                position = number(text, at: position, label, &contexts, &candidates)
            } else {
                position += 1
            }
            position = text.nextTrigger(from: position)
        }
    }

    /// The words that were met so far.
    private struct Contexts {
        var card = PaymentCard.context
        var socialSecurity = SocialSecurityNumber.context
        var contrary = SocialSecurityNumber.contrary
    }

    /// Looks for an address around the `@` at `position`; returns where to go on.
    private func email(
        _ text: Span<UInt8>, at position: Int, _ first: Int, _ candidates: inout [Candidate]
    ) -> Int {
        guard types.contains(.email), let found = EmailAddress.around(position, in: text) else {
            return position + 1
        }
        // Digits of the local part may have been taken for a number of their own.
        while candidates.count > first, let last = candidates.last,
            last.range.lowerBound >= found.range.lowerBound
        {
            candidates.removeLast()
        }
        if candidates.count > first, let last = candidates.last,
            last.range.upperBound > found.range.lowerBound
        {
            return position + 1
        }
        candidates.append(found)
        return found.range.upperBound
    }

    /// Looks for a number that begins with the digits at `position`; returns where to go on.
    private func number(
        _ text: Span<UInt8>, at position: Int, _ label: Span<UInt8>, _ contexts: inout Contexts,
        _ candidates: inout [Candidate]
    ) -> Int {
        if types.contains(.iban), let found = AccountNumber.around(position, in: text) {
            candidates.append(found)
            return found.range.upperBound
        }
        let end = text.endOfDigits(from: position)
        guard text.isNumberStart(position) else { return end }
        let floor = candidates.last?.range.upperBound ?? 0
        if types.contains(.creditCard),
            let found = PaymentCard.starting(
                at: position, after: floor, in: text, label: label, &contexts.card)
        {
            candidates.append(found)
            return found.range.upperBound
        }
        if types.contains(.socialSecurityNumber),
            let found = SocialSecurityNumber.starting(
                at: position, in: text, label: label, &contexts.socialSecurity, contrary: &contexts.contrary)
        {
            candidates.append(found)
            return found.range.upperBound
        }
        return end
    }
}

extension Span<UInt8> {
    /// A position from `position` on with no digit or `@` before it: the next one that holds either, or one of the few
    /// characters between them in ASCII; else the end.
    @inline(__always)
    func nextTrigger(from position: Int) -> Int {
        var position = endOfOrdinaryText(from: position)
        while position + 8 <= count {
            let word = word(at: position)
            let low = word & 0x7F7F_7F7F_7F7F_7F7F
            // No byte's sum passes 0xFF, so none disturbs its neighbour: at least 0x30, not above 0x40, ASCII.
            let found =
                (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x3F3F_3F3F_3F3F_3F3F) & ~word
                & 0x8080_8080_8080_8080
            if found != 0 { return position + found.trailingZeroBitCount >> 3 }
            position += 8
        }
        while position < count, self[position] &- 0x30 > 0x10 { position += 1 }
        return position
    }

    /// The position after the digits that begin at `position`.
    @inline(__always)
    func endOfDigits(from position: Int) -> Int {
        var position = position
        while position < count, self[position].isASCIIDigit { position += 1 }
        return position
    }

    /// Whether a character of a word or number stands at `position`.
    @inline(__always)
    func isWord(at position: Int) -> Bool {
        guard position >= 0, position < count else { return false }
        return self[position].isASCIILetterOrDigit || self[position] == FoldedText.letter
    }

    /// Whether the digits at `position` are not the later part of a word or of a dotted or hyphenated number.
    func isNumberStart(_ position: Int) -> Bool {
        if isWord(at: position - 1) { return false }
        guard position >= 2 else { return true }
        switch self[position - 1] {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): return !isWord(at: position - 2)
        case UInt8(ascii: "/"), UInt8(ascii: ","): return !self[position - 2].isASCIIDigit
        default: return true
        }
    }
}
