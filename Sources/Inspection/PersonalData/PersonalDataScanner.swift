/// Finds the personal data that is numbers, and addresses of mail, in one pass over a folded text: only `@`, digits and a
/// few characters beside them are looked at, and from there a bounded stretch to either side, so that the time is linear
/// in the text whatever it says.
struct PersonalDataScanner: ~Copyable {
    /// The kinds that are looked for.
    let types: PersonalDataTypes
    private var numbers: NumberScanner

    init(types: PersonalDataTypes) {
        self.types = types
        numbers = NumberScanner(types: types)
    }

    /// Appends the candidates of `text` to `candidates`: in order, none overlapping another.
    /// - Parameters:
    ///   - text: A folded text.
    ///   - codes: Its codes (`LetterFold`); empty when they are the bytes of the text.
    ///   - label: What stands before the text without belonging to it, like the name of a JSON member: context only.
    mutating func scan(
        _ text: Span<UInt8>, codes: Span<UInt16>, label: Span<UInt8>, into candidates: inout [Candidate]
    ) {
        let first = candidates.count
        numbers.begin(label: label)
        var position = text.nextTrigger(from: 0)
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: "@") {
                position = email(text, at: position, first, &candidates)
            } else if byte.isASCIIDigit {
                position = numbers.scan(text, codes, at: position, from: first, &candidates)
            } else if byte == UInt8(ascii: ":") {
                position = numbers.scanGroups(text, codes, at: position, from: first, &candidates)
            } else {
                position += 1
            }
            position = text.nextTrigger(from: position)
        }
        numbers.finish(text, codes, from: first, &candidates)
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
}
