/// What stands around a number.
extension Span<UInt8> {
    /// The letters and digits around `position`, none before `floor`.
    func wordAround(_ position: Int, after floor: Int) -> Range<Int> {
        var start = position
        while start > floor, position - start < CryptoWallet.longest, self[start - 1].isASCIILetterOrDigit {
            start -= 1
        }
        var end = position
        while end < count, self[end].isASCIILetterOrDigit { end += 1 }
        return start..<end
    }

    /// Whether `word` is too short for any value that nothing names, and nothing beside it could make it a part of a longer
    /// one: no separator, no colon of an address, no bracket of a telephone number, no filler of a document.
    func standsAlone(_ word: Range<Int>) -> Bool {
        guard word.count <= 4 else { return false }
        if word.upperBound < count {
            switch self[word.upperBound] {
            case 0x09, 0x0A, 0x0D, UInt8(ascii: " "), UInt8(ascii: "-")...UInt8(ascii: "/"),
                UInt8(ascii: "_"),
                UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), 0x80...:
                return false
            default: break
            }
        }
        guard word.lowerBound > 0 else { return true }
        switch self[word.lowerBound - 1] {
        case UInt8(ascii: " "):
            // A small letter that is no hexadecimal digit: no capitals and no pair of digits lead here.
            return word.lowerBound > 1 && self[word.lowerBound - 2] &- 0x67 < 20
        case UInt8(ascii: "-")...UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "<"),
            0x80...:
            return false
        default: return true
        }
    }

    /// Whether digits and a space stand before `position`: a later group of another number.
    func isLaterGroup(_ position: Int, after floor: Int) -> Bool {
        position >= floor + 2 && (self[position - 1] == UInt8(ascii: " ") || self[position - 1] == 0x09)
            && isNumbered(before: position - 1)
    }

    /// Whether the word at `position` only leads to a number: `ID`, `NO`, `NR`.
    func isLead(_ position: Int) -> Bool {
        for word in ["id", "no", "nr"] as [StaticString] where hasPrefix(word, at: position) {
            return !isWord(at: position + 2)
        }
        return false
    }

    /// Whether the hexadecimal digits at `position` have a colon to either side.
    func isBesideColon(_ position: Int) -> Bool {
        if position > 0, self[position - 1] == UInt8(ascii: ":") { return true }
        var end = position
        while end < count, end - position < 5, self[end].isHexadecimal { end += 1 }
        return end < count && self[end] == UInt8(ascii: ":")
    }

    /// Whether the number that ends at `end` could be an angle: decimals or a degree sign follow.
    func mayBeAngle(_ end: Int) -> Bool {
        guard end < count else { return false }
        return self[end] == UInt8(ascii: ".") || self[end] == FoldedText.other
            || self[end] == FoldedText.letter
    }

    /// Whether a letter outside ASCII belongs to the word in `range`.
    func isGluedToLetter(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && self[range.lowerBound - 1] == FoldedText.letter
            || range.upperBound < count && self[range.upperBound] == FoldedText.letter
    }

    /// Whether the digits before `position`, with one character between, make what begins there a later part.
    func isInsideNumber(_ position: Int) -> Bool {
        guard position >= 2, isNumbered(before: position - 1) else {
            return position >= 1
                && (self[position - 1] == UInt8(ascii: "$") || self[position - 1] == UInt8(ascii: "#"))
        }
        switch self[position - 1] {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"): return true
        case UInt8(ascii: ":"):
            // A time.
            return self[position - 2].isASCIIDigit && endOfDigits(from: position) - position == 2
        case UInt8(ascii: ","):
            // Thousands.
            let end = endOfDigits(from: position)
            return end - position == 3 && !isWord(at: end)
        default: return false
        }
    }

    /// Whether the word that ends at `end` holds a digit.
    private func isNumbered(before end: Int) -> Bool {
        var start = end
        while start > 0, end - start < 12, self[start - 1].isASCIILetterOrDigit {
            start -= 1
            if self[start].isASCIIDigit { return true }
        }
        return false
    }

    /// The word of a few capitals that stands before `position`, with a separator between.
    func shortWord(before position: Int, after floor: Int) -> Range<Int>? {
        var end = position
        while end > floor, position - end < ValueWindow.longestSeparator,
            ValueWindow.isSeparator(self[end - 1])
        {
            end -= 1
        }
        var start = end
        while start > floor, end - start < 5, self[start - 1].isASCIILetterOrDigit {
            guard self[start - 1] &- 0x41 < 26 else { return nil }
            start -= 1
        }
        return end < position && start < end && end - start <= 4 && !isWord(at: start - 1) ? start..<end : nil
    }

    /// Whether one letter stands alone at `position`.
    func isSingle(_ position: Int) -> Bool { !isWord(at: position + 1) }

    /// Whether a sentence ends in `range`: a full stop and a space after a word.
    func endsSentence(_ range: Range<Int>) -> Bool {
        var letters = 0
        for index in range {
            let byte = self[index]
            if byte.isASCIILetter || byte == FoldedText.letter {
                letters += 1
                continue
            }
            let isEnd = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            if isEnd, letters > 3, index + 1 < count, self[index + 1] <= 0x20 { return true }
            letters = 0
        }
        return false
    }

    /// Whether a blank to fill in is left in `range`: `______ (form 17)`.
    func isBlank(_ range: Range<Int>) -> Bool {
        guard range.count > 6 else { return false }
        for position in range.lowerBound..<Swift.min(range.lowerBound + 4, range.upperBound - 3)
        where self[position] == UInt8(ascii: "_") {
            return hasPrefix("____", at: position) && self[range.upperBound - 1] != UInt8(ascii: "_")
        }
        return false
    }

    /// Whether the single letter that ends at `end` begins a line, or an item of one, and is set off from what follows.
    func isSignature(_ end: Int) -> Bool {
        guard end > 0, end < count else { return false }
        guard
            self[end] == UInt8(ascii: " ") || self[end] == UInt8(ascii: ":") || self[end] == UInt8(ascii: ".")
        else {
            return false
        }
        var position = end - 1
        while position > 0, end - position < 4, self[position - 1] == UInt8(ascii: " ") { position -= 1 }
        guard position > 0 else { return true }
        switch self[position - 1] {
        case 0x0A, UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ","), FoldedText.other: return true
        default: return false
        }
    }

    /// Whether what follows says that a number is for trying things out.
    func mentionsTrial(after position: Int) -> Bool {
        for index in position..<Swift.min(position + 40, count) where self[index] | 0x20 == UInt8(ascii: "t")
        {
            if hasPrefix("test", at: index), !isWord(at: index - 1) { return true }
        }
        return false
    }

    /// Whether a bank's code may stand so near to the end that words before it were not read yet: six capitals in a row.
    var mayEndWithBankCode: Bool {
        var position = Swift.max(0, count - ValueContext.reach)
        while position < count {
            guard self[position] &- 0x41 < 26 else {
                position += 6
                continue
            }
            var (start, end) = (position, position)
            while start > 0, position - start < 6, self[start - 1] &- 0x41 < 26 { start -= 1 }
            while end < count, end - start < 6, self[end] &- 0x41 < 26 { end += 1 }
            if end - start >= 6 { return true }
            position = end + 6
        }
        return false
    }

    /// Whether a bank's code begins at `position` (ISO 9362): six letters, then two or five letters or digits.
    func isBankCode(at position: Int) -> Bool {
        var end = position
        while end < count, end - position < 12,
            self[end] &- 0x41 < 26 || end - position > 5 && self[end].isASCIIDigit
        {
            end += 1
        }
        let length = end - position
        return (length == 8 || length == 11) && !isWord(at: end) && !isWord(at: position - 1)
    }
}

extension ValueWindow {
    /// How many characters stand before `position` of the text.
    func length(before position: Int) -> Int {
        var length = count
        while length > 0, self.position(length - 1) >= position { length -= 1 }
        return length
    }
}

extension PersonalDataTypes {
    /// Whether the kind of `candidate` is looked for.
    func holds(_ candidate: Candidate) -> Bool {
        guard case .personalData(let type) = candidate.kind else { return false }
        return contains(type)
    }
}
