/// Tells from where on a text that goes on could still become a secret, or be more of one.
///
/// A secret stands without white space, so that only what was written since the last space is open; but the block of a
/// private key is open to its last line, and a value may be told by the words after it.
struct SecretTail {
    /// The longest run without white space that is held; the rest of a longer one goes on.
    static let longestRun = 4096
    /// The longest part of a private key that is held: RSA with 8,192 bits takes 6,400 characters.
    static let longestBlock = 8192
    /// How far before the end a word may stand that makes any word a password.
    private static let reach = SecretSearch.phraseReach + 24

    /// Whether every last word is held, since it could become the beginning of a secret; otherwise a word of letters is
    /// let pass unless it begins like one, and a secret that begins with it all the same loses everything after it.
    let holdsEveryWord: Bool
    private let tables = SecretTables.shared

    /// The position in `text` from which on nothing is decided yet; its end when all is.
    func start(in text: Span<UInt8>, _ codes: Span<UInt16>) -> Int {
        let run = startOfRun(before: text.count, in: text)
        var start = text.count
        if run < text.count, holdsEveryWord || !isOrdinary(run..<text.count, text) { start = run }
        start = min(start, startOfNamed(text, codes, run))
        start = min(start, startOfTold(text, codes, run))
        return min(start, startOfBlock(text))
    }

    /// The beginning of what stands without white space before `end`.
    private func startOfRun(before end: Int, in text: Span<UInt8>) -> Int {
        var start = end
        while start > 0, text[start - 1] > 0x20, text[start - 1] < 0x80 {
            start -= 1
            if end - start > Self.longestRun { return end }
        }
        return start
    }

    /// Whether a word of a sentence stands in `run`: letters, with punctuation around it.
    private func isOrdinary(_ run: Range<Int>, _ text: Span<UInt8>) -> Bool {
        var (start, end) = (run.lowerBound, run.upperBound)
        while start < end, !text[start].isASCIILetterOrDigit {
            // `<`, `/`, `=` and the like lead to values.
            guard Self.opening.contains(text[start]) else { return false }
            start += 1
        }
        let word = start
        while start < end, text[start].isASCIILetter { start += 1 }
        while end > start, Self.closing.contains(text[end - 1]) { end -= 1 }
        guard start == end else { return false }
        return !mayBeginToken(word..<start, text)
    }

    private static let opening = ByteSet("\"'([*_#")
    private static let closing = ByteSet(".,;!?)]\"'*")

    /// Whether the letters in `word` may be the beginning of a prefix, or are one; or are no word at all.
    private func mayBeginToken(_ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
        if word.isEmpty { return false }
        if word.upperBound == text.count {
            if word.count <= 8, tables.beginnings.contains(text.leadingWord(of: word)) { return true }
            if "begin".utf8.count > word.count, text.hasPrefix("-----", at: word.lowerBound - 5) {
                return true
            }
        }
        var changes = 0
        var uppers = 0
        for position in word {
            let isUpper = text[position] &- 0x41 < 26
            if isUpper { uppers += 1 }
            if isUpper, position > word.lowerBound, text[position - 1] &- 0x61 < 26 { changes += 1 }
        }
        // `eyJ`, `AKIA`, `aXbY`.
        return changes > 0 || uppers >= 4 || word.count > 20
    }

    /// Where the run begins that a word before it may make a password, or a command its argument.
    private func startOfNamed(_ text: Span<UInt8>, _ codes: Span<UInt16>, _ run: Int) -> Int {
        var position = text.count
        // Words behind the value, up to the next, are part of what decides.
        while position > 0, text[position - 1] == 0x20 || text[position - 1] == 0x0A { position -= 1 }
        let value = startOfRun(before: position, in: text)
        position = max(0, value - SecretSearch.commandReach)
        while position < value {
            let found = meaning(at: position, text, codes)
            switch found?.0 {
            case .password, .bearer, .basic, .account:
                if value - position <= Self.reach { return value }
            case .command:
                let line = text.endOfLine(position..<value)
                if line == value, let word = found?.1 {
                    return min(value, startOfArgument(word, value, text))
                }
            default: break
            }
            position += 1
        }
        return text.count
    }

    /// What a word at `position` leads to, and where the word ends.
    private func meaning(at position: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> (WordMeaning, Int)?
    {
        let candidates = tables.forward.candidates(WordIndex.key(text, codes, at: position))
        for place in candidates where tables.forward.mayStand(place, text.beginning(at: position)) {
            guard case .word(let index) = tables.leads[tables.forward[place]] else { continue }
            let word = tables.words[index]
            if let end = word.end(at: position, in: text, codes) { return (word.meaning, end) }
        }
        return nil
    }

    /// `echo value | sudo -S`, `net use … value /user:…`: the words after the value tell.
    private func startOfArgument(_ word: Int, _ value: Int, _ text: Span<UInt8>) -> Int {
        let first = text[word - 1] | 0x20
        guard first == UInt8(ascii: "o") || first == UInt8(ascii: "t") else { return value }
        var words = ShellWords(word..<text.count)
        var count = 0
        while count <= 6, words.next(text) != nil { count += 1 }
        return count <= 6 ? text.endOfSpaces(from: word) : value
    }

    /// Where a value begins that the words after it may tell: `… as password`.
    private func startOfTold(_ text: Span<UInt8>, _ codes: Span<UInt16>, _ run: Int) -> Int {
        var end = text.count
        for _ in 0..<7 {
            while end > 0, text[end - 1] == 0x20 { end -= 1 }
            let start = startOfRun(before: end, in: text)
            guard start < end, text.count - start <= Self.longestRun else { return text.count }
            let value = text.unquoted(start..<end)
            let isValue =
                PasswordStrength(value, in: text).isLikely || text.isNumber(value) && value.count >= 5
            if isValue, end < text.count { return isTold(after: end, text, codes) ? start : text.count }
            if text.count - start > 64 { return text.count }
            end = start
        }
        return text.count
    }

    /// Whether what follows `end` goes on like `as my password`, as far as there is something.
    private func isTold(after end: Int, _ text: Span<UInt8>, _ codes: Span<UInt16>) -> Bool {
        let position = text.endOfSpaces(from: end)
        guard position < text.count else { return true }
        guard let role = SecretWord.end(of: tables.roles, at: position, text, codes) else {
            return tables.roles.contains { $0.begins(with: position..<text.count, in: text) }
        }
        return text.count - role <= 48 && text.endOfPhrase(role..<text.count) == text.count
    }

    /// Where the block of a private key begins that has not ended.
    private func startOfBlock(_ text: Span<UInt8>) -> Int {
        var position = text.count
        let first = max(0, text.count - Self.longestBlock)
        while position > first {
            position -= 1
            switch text[position] {
            case UInt8(ascii: "-") where text.stands("-----", at: position):
                var start = position
                while start > first, text[start - 1] == UInt8(ascii: "-") { start -= 1 }
                if text.stands("BEGIN", at: start + 5) {
                    return text.stands("CERT", at: start + 11) ? text.count : start
                }
                // The last line ends the block only where it is whole.
                if text.stands("END", at: start + 5), text.stands("-----", at: text.endOfDashLine(start + 5))
                {
                    return text.count
                }
                position = start
            case UInt8(ascii: "P") where text.stands("PuTTY-User-Key", at: position): return position
            case UInt8(ascii: "P") where text.stands("Private-MAC:", at: position):
                return text.count
            default: continue
            }
        }
        return text.count
    }
}

extension Span<UInt8> {
    /// Where the dashes begin that end the line from `position` on; the end of the text when they are not there.
    fileprivate func endOfDashLine(_ position: Int) -> Int {
        var end = position
        while end < count, self[end] != UInt8(ascii: "-"), self[end] >= 0x20 { end += 1 }
        return end
    }
}

extension SecretWord {
    /// Whether the word begins with the text in `range`.
    fileprivate func begins(with range: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard range.count < count else { return false }
        for (index, position) in range.enumerated()
        where self[index] != UInt16(text[position].lowercasedASCII) {
            return false
        }
        return true
    }
}
